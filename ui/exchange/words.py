"""What is said of things on their way from one to the other."""

from datetime import datetime

from app.clock import Clock
from app.exchange.values import Sent
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.pace_words import near_day
from ui.widgets.moments import time_of_day


def goes_when(moment: datetime, clock: Clock) -> str:
    """Such as "Friday, 08:00"."""
    local = clock.local(moment)
    return _("{day}, {time}").format(day=near_day(local.date(), clock.today()), time=time_of_day(local))


def removed_in_words(sent: Sent, couple: Couple, clock: Clock) -> str:
    """What stands where words were removed; empty where they still stand."""
    if sent.removed_at is None:
        return ""
    name, day, today = couple.name(sent.author), clock.local(sent.removed_at).date(), clock.today()
    if day == today:
        return _("{name} removed these words. That was today.").format(name=name)
    return _("{name} removed these words. That was on {day}.").format(name=name, day=near_day(day, today))


def take_away_label(sent: Sent) -> str:
    """What the button of its author says: the other has seen it, or not yet."""
    return _("Remove the words") if sent.opened else _("Take it back")


def whose_take_away(sent: Sent, couple: Couple, alone: Person | None) -> str:
    """The same; where both are here with the name of its author, for each may have one on the same page."""
    label = take_away_label(sent)
    return label if alone is not None else _("{name}: {act}").format(name=couple.name(sent.author), act=label)


def take_away_explained(sent: Sent) -> str:
    """What that button does, said beside it; whether it was read is no news to bring."""
    if sent.opened:
        return _("The words go, and this place says so.")
    return _("Taken back, it is as if it had never been sent.")


def who_will_see(couple: Couple, alone: Person | None) -> str:
    if alone is None:
        return _("Both of you will see")
    return _("{name} will see").format(name=couple.name(alone.other))
