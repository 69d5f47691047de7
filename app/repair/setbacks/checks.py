"""What a setback, an account or a look can hold: every field that needs another look is named at once."""

from datetime import date

from app.exchange.lengths import no_words, refuse, too_long
from app.i18n import _
from app.refused import FieldProblem
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
    problems = [each for name in SETBACK_TEXTS for each in too_long(name, getattr(setback, name), longest_of(name))]
    if not setback.happened.strip() and not setback.next_day.strip():
        problems.append(FieldProblem("happened", _("One of these is enough: what happened, or the next 24 hours.")))
    if setback.happened_on is not None and setback.happened_on > today:
        problems.append(FieldProblem("happened_on", _("This day is still to come. You could leave it empty.")))
    refuse(problems)


def check_account(text: str) -> None:
    """Raises FormRefused."""
    refuse([*too_long("text", text, LONGEST_ACCOUNT), *no_words("text", text)])


def check_look(look: Look) -> None:
    """Raises FormRefused; “done looking” alone is enough."""
    texts = {"how_now": look.how_now, "still_needed": look.still_needed}
    problems = [each for name, words in texts.items() for each in too_long(name, words, LONGEST_LOOK)]
    if not look.done:
        problems += no_words("how_now", look.how_now + look.still_needed)
    refuse(problems)
