"""What a plan, a proposal or an entry can hold: every field that needs another look is named at once."""

from datetime import datetime, timedelta

from app.i18n import _
from app.refused import FieldProblem, FormRefused
from app.triggers.values import (
    LONGEST_MOMENT_TEXT,
    LONGEST_PLAN_LINE,
    LONGEST_PLAN_NAME,
    LONGEST_PLAN_TEXT,
    LONGEST_PROPOSAL,
    MOMENT_TEXTS,
    PLAN_TEXTS,
    NewMoment,
    Plan,
)

LINES = frozenset({"place", "time_of_day", "person", "media", "afterwards", "kept_at"})
"""Fields of a plan that are one line long."""
_CLOCKS_DIFFER = timedelta(minutes=5)


def longest_of(field: str) -> int:
    """Characters that a field of a plan takes."""
    if field == "name":
        return LONGEST_PLAN_NAME
    return LONGEST_PLAN_LINE if field in LINES else LONGEST_PLAN_TEXT


def check_plan(plan: Plan) -> None:
    """Raises FormRefused."""
    problems = [_too_long(name, longest_of(name)) for name in PLAN_TEXTS if _exceeds(plan, name, longest_of(name))]
    if is_empty(plan):
        problems.append(FieldProblem("cue", _("One of these is enough: the cue, what you say, or what helps.")))
    _refuse(problems)


def check_moment(what: NewMoment, now: datetime) -> None:
    """Raises FormRefused."""
    problems = [_too_long(name, LONGEST_MOMENT_TEXT) for name in MOMENT_TEXTS if _exceeds(what, name)]
    if what.at > now + _CLOCKS_DIFFER:
        problems.append(FieldProblem("day", _("This is still to come. Please choose a time up to now.")))
    _refuse(problems)


def check_proposal(text: str) -> None:
    """Raises FormRefused."""
    problems = [_too_long("proposal", LONGEST_PROPOSAL)] if len(text.strip()) > LONGEST_PROPOSAL else []
    if not text.strip():
        problems.append(FieldProblem("proposal", _("A few words are enough.")))
    _refuse(problems)


def is_empty(plan: Plan) -> bool:
    """Whether it has no words at all."""
    return not any(getattr(plan, name).strip() for name in PLAN_TEXTS)


def _exceeds(value: Plan | NewMoment, name: str, most: int = LONGEST_MOMENT_TEXT) -> bool:
    return len(getattr(value, name).strip()) > most


def _too_long(field: str, most: int) -> FieldProblem:
    sentence = _("This is longer than fits here. Please use at most {most} characters; all of it is kept.")
    return FieldProblem(field, sentence.format(most=most))


def _refuse(problems: list[FieldProblem]) -> None:
    if problems:
        raise FormRefused(tuple(problems))
