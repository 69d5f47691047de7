"""What a plan, a proposal or an entry can hold: every field that needs another look is named at once."""

from datetime import datetime, timedelta

from app.exchange.lengths import no_words, refuse, too_long
from app.i18n import _
from app.refused import FieldProblem
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
    problems = [each for name in PLAN_TEXTS for each in too_long(name, getattr(plan, name), longest_of(name))]
    if is_empty(plan):
        problems.append(FieldProblem("cue", _("One of these is enough: the cue, what you say, or what helps.")))
    refuse(problems)


def check_moment(what: NewMoment, now: datetime) -> None:
    """Raises FormRefused."""
    problems = [each for name in MOMENT_TEXTS for each in too_long(name, getattr(what, name), LONGEST_MOMENT_TEXT)]
    if what.at > now + _CLOCKS_DIFFER:
        problems.append(FieldProblem("day", _("This is still to come. Please choose a time up to now.")))
    refuse(problems)


def check_proposal(text: str) -> None:
    """Raises FormRefused."""
    refuse([*too_long("proposal", text, LONGEST_PROPOSAL), *no_words("proposal", text)])


def is_empty(plan: Plan) -> bool:
    """Whether it has no words at all."""
    return not any(getattr(plan, name).strip() for name in PLAN_TEXTS)
