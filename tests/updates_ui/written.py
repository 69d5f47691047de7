"""An update that Sam sent, for the tests of its pages."""

from datetime import date

from app.conversations.updates.actions import send_update
from app.conversations.updates.reads import read_update
from app.conversations.updates.values import Decision, NewUpdate, Update, UpdateId
from app.vault.values import Person
from tests.questions_ui.asking_visit import Visit

ALEX, SAM = Person.FIRST, Person.SECOND
CHANGED = "I moved the Thursday shift."
NEW = NewUpdate(changed=CHANGED, decisions=(Decision(what="March", asked="My manager", by_day=date(2026, 12, 4)),))


def written(visit: Visit, new: NewUpdate = NEW) -> UpdateId:
    """Sent by Sam, whose sitting it is afterwards."""
    visit.enter(SAM)
    return send_update(visit.sitting, SAM, new)


def now(visit: Visit, update: UpdateId) -> Update:
    found = read_update(visit.sitting, update)
    assert found is not None
    return found
