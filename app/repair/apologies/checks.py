"""What an apology, or an answer to one, needs before it can go."""

from collections.abc import Iterator
from datetime import date

from app.exchange.lengths import refuse, too_long
from app.i18n import _
from app.refused import FieldProblem
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
    refuse(_apology_problems(apology, today))


def check_answer(answer: NewAnswer) -> None:
    """Raises FormRefused."""
    problems = [FieldProblem("reply", _("Please choose one of them. It can be changed later."))]
    problems = [] if answer.reply is not None else problems
    if answer.reply is Reply.PARTLY:
        problems += too_long("missing", answer.missing, LONGEST_APOLOGY_TEXT)
    refuse(problems)


def _apology_problems(apology: Apology, today: date) -> Iterator[FieldProblem]:
    for name, sentence in _needed().items():
        if not getattr(apology, name).strip():
            yield FieldProblem(name, sentence)
    for name in APOLOGY_TEXTS:
        yield from too_long(name, getattr(apology, name), longest_of(name))
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
