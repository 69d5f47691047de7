"""What an update and an answer to it can hold: every field that needs another look is named at once."""

from collections.abc import Iterator
from datetime import date

from app.conversations.updates.values import (
    LONGEST_ASKED,
    LONGEST_DECISION,
    LONGEST_UPDATE_TEXT,
    UPDATE_TEXTS,
    NewUpdate,
)
from app.exchange.lengths import refuse, too_long
from app.i18n import _
from app.refused import FieldProblem, FormRefused


def check_update(new: NewUpdate) -> None:
    """Raises FormRefused; the second decision has the fields "what_2" and "asked_2"."""
    problems = [*_text_problems(new), *_decision_problems(new)]
    if not new.title and not problems:
        problems = [FieldProblem("changed", _("One line is enough, in any of these fields."))]
    refuse(problems)


def check_until(until: date | None, today: date) -> None:
    """Raises FormRefused for a day that has passed."""
    if until is not None and until < today:
        raise FormRefused((FieldProblem("until", _("This day has passed already. You could leave it empty.")),))


def longest_of(field: str) -> int:
    """Characters that a field of the form takes."""
    if field in UPDATE_TEXTS:
        return LONGEST_UPDATE_TEXT
    return LONGEST_DECISION if field.startswith("what") else LONGEST_ASKED


def _text_problems(new: NewUpdate) -> Iterator[FieldProblem]:
    for name in UPDATE_TEXTS:
        yield from too_long(name, getattr(new, name), longest_of(name))


def _decision_problems(new: NewUpdate) -> Iterator[FieldProblem]:
    for place, decision in enumerate(new.decisions, start=1):
        if not decision.what.strip() and (decision.asked.strip() or decision.by_day is not None):
            yield FieldProblem(f"what_{place}", _("Please say what is to be decided, or leave all three empty."))
        yield from too_long(f"what_{place}", decision.what, LONGEST_DECISION)
        yield from too_long(f"asked_{place}", decision.asked, LONGEST_ASKED)
