"""What an apology, or an answer to one, needs before it can go."""

from collections.abc import Iterator
from datetime import date

from app.i18n import _
from app.refused import FieldProblem, FormRefused
from app.repair.apologies.values import (
    APOLOGY_TEXTS,
    LONGEST_APOLOGY_TEXT,
    LONGEST_REPAIR,
    Apology,
    NewAnswer,
    Reply,
)


def longest_of(field: str) -> int:
    """Characters that a field takes."""
    return LONGEST_REPAIR if field == "repair" else LONGEST_APOLOGY_TEXT


def check_apology(apology: Apology, today: date) -> None:
    """Raises FormRefused with every field to look at again."""
    _refuse(tuple(_apology_problems(apology, today)))


def check_answer(answer: NewAnswer) -> None:
    """Raises FormRefused."""
    problems = [FieldProblem("reply", _("Please choose one of them. It can be changed later."))]
    problems = [] if answer.reply is not None else problems
    if answer.reply is Reply.PARTLY and len(answer.missing.strip()) > LONGEST_APOLOGY_TEXT:
        problems.append(_too_long("missing", LONGEST_APOLOGY_TEXT))
    _refuse(tuple(problems))


def _apology_problems(apology: Apology, today: date) -> Iterator[FieldProblem]:
    for name, sentence in _needed().items():
        if not getattr(apology, name).strip():
            yield FieldProblem(name, sentence)
    for name in APOLOGY_TEXTS:
        if len(getattr(apology, name).strip()) > longest_of(name):
            yield _too_long(name, longest_of(name))
    if apology.by_day is None:
        yield FieldProblem("by_day", _("Please choose the day by which it will be done."))
    elif apology.by_day < today:
        yield FieldProblem("by_day", _("This day has passed already. Please choose today or a later day."))


def _needed() -> dict[str, str]:
    return {
        "did": _("Please write what you did. One plain sentence is enough."),
        "effect": _(
            "Please write what it did to the other. If you weren't told, you could say that you'd like to hear it."
        ),
        "repair": _("Please write one thing that you will do. A small one is enough."),
    }


def _too_long(field: str, most: int) -> FieldProblem:
    sentence = _("This is longer than fits here. Please use at most {most} characters; all of it is kept.")
    return FieldProblem(field, sentence.format(most=most))


def _refuse(problems: tuple[FieldProblem, ...]) -> None:
    if problems:
        raise FormRefused(problems)
