"""What is said in a pause with names and times in it."""

from app.agreements.pause_values import PauseTerms
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.pause.return_time import ReturnTime
from ui.widgets.moments import time_of_day


def step_away_words(away: ReturnTime) -> str:
    return _("Step away, back at {time}").format(time=time_of_day(away.local()))


def usual_words(terms: PauseTerms | None, away: ReturnTime) -> str:
    """For somebody without a plan: the signal that was agreed, else a plain sentence."""
    if terms is not None and terms.signal:
        return terms.signal
    return _("I need a pause. I'll be back at {time}.").format(time=time_of_day(away.local()))


def reader_words(couple: Couple, person: Person, alone: Person | None) -> str:
    """Whose log it goes to, and who reads it."""
    if alone is not None:
        return _("Nothing here needs an answer. Only you read it.")
    return _("Nothing here needs an answer. It goes into {name}'s log; only {name} reads it.").format(
        name=couple.name(person)
    )
