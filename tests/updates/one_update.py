"""An update from Sam to Alex, and looking at it, for the tests of updates."""

from datetime import date

from app.conversations.updates.actions import (
    send_update,
    take_update_away,
)
from app.conversations.updates.open_reads import open_things_in
from app.conversations.updates.reads import read_update
from app.conversations.updates.values import (
    Decision,
    NewUpdate,
    Update,
    UpdateId,
)
from app.exchange.values import OpenThing
from app.people.pace import pace_in
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.updates.conftest import SitDown

ALEX, SAM = Person.FIRST, Person.SECOND
TODAY = date(2026, 11, 23)
NEW = NewUpdate(
    changed="I moved the Thursday shift.",
    came_up="A message from work at ten.",
    decided="I leave the phone in the hall.",
    decisions=(Decision(what="The weekend in March", asked="My manager", by_day=date(2026, 12, 4)),),
)


def sent(sit: SitDown, new: NewUpdate = NEW) -> UpdateId:
    with sit(SAM) as sitting:
        return send_update(sitting, SAM, new)


def seen(sit: SitDown, who: Person | None, update: UpdateId) -> Update | None:
    with sit(who) as sitting:
        return read_update(sitting, update)


def open_ones(sitting: Sitting, most: int = 20) -> list[OpenThing]:
    with sitting.shared.transaction() as session:
        return open_things_in(session, sitting, pace_in(session, sitting.clock), most)


def takes_away(sit: SitDown, update: UpdateId) -> None:
    with sit(SAM) as sitting:
        take_update_away(sitting, SAM, update)
