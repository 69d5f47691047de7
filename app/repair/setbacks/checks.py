"""What a setback, an account or a look can hold: every field that needs another look is named at once."""

from datetime import date

from app.i18n import _
from app.refused import FieldProblem, FormRefused
from app.repair.setbacks.values import (
    LONGEST_ACCOUNT,
    LONGEST_LOOK,
    LONGEST_SETBACK_TEXT,
    LONGEST_SUPPORT,
    SETBACK_TEXTS,
    Look,
    Setback,
)


def longest_of(field: str) -> int:
    """Characters that a field of a setback takes."""
    return LONGEST_SUPPORT if field == "support_who" else LONGEST_SETBACK_TEXT


def check_setback(setback: Setback, today: date) -> None:
    """Raises FormRefused."""
    problems = [
        _too_long(name, longest_of(name))
        for name in SETBACK_TEXTS
        if len(getattr(setback, name).strip()) > longest_of(name)
    ]
    if not setback.happened.strip() and not setback.next_day.strip():
        problems.append(FieldProblem("happened", _("One of these is enough: what happened, or the next 24 hours.")))
    if setback.happened_on is not None and setback.happened_on > today:
        problems.append(FieldProblem("happened_on", _("This day is still to come. You could leave it empty.")))
    _refuse(problems)


def check_account(text: str) -> None:
    """Raises FormRefused."""
    problems = [_too_long("text", LONGEST_ACCOUNT)] if len(text.strip()) > LONGEST_ACCOUNT else []
    if not text.strip():
        problems.append(FieldProblem("text", _("A few words are enough.")))
    _refuse(problems)


def check_look(look: Look) -> None:
    """Raises FormRefused; “done looking” alone is enough."""
    texts = {"how_now": look.how_now, "still_needed": look.still_needed}
    problems = [_too_long(name, LONGEST_LOOK) for name, words in texts.items() if len(words.strip()) > LONGEST_LOOK]
    if not look.done and not any(words.strip() for words in texts.values()):
        problems.append(FieldProblem("how_now", _("A few words are enough.")))
    _refuse(problems)


def _too_long(field: str, most: int) -> FieldProblem:
    sentence = _("This is longer than fits here. Please use at most {most} characters; all of it is kept.")
    return FieldProblem(field, sentence.format(most=most))


def _refuse(problems: list[FieldProblem]) -> None:
    if problems:
        raise FormRefused(tuple(problems))
