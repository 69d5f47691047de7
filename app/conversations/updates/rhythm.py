"""A rhythm of updates is a promise of their author's own; here is which promises are one, and when one is due."""

from datetime import date

from app.conversations.updates.values import Update
from app.i18n import _
from app.promises.period import promises_between
from app.promises.reads import due_on_in
from app.promises.values import DuePromise, NewPromise, Origin, Promise
from app.vault.database import VaultSession
from app.vault.sitting import Sitting

OF_UPDATES = "updates"
"""What such a promise names as the place it comes from."""
SUNDAYS = "FREQ=WEEKLY;BYDAY=SU"


def rhythm_to_begin_with() -> NewPromise:
    """What the form of a new promise holds first; its author changes it as they like."""
    return NewPromise(text=_("A written update."), rule=SUNDAYS, origin=Origin.CONVERSATION, origin_id=OF_UPDATES)


def rhythms_in(session: VaultSession, today: date) -> tuple[Promise, ...]:
    """Those that go on."""
    going_on = promises_between(session, today, date.max)
    return tuple(each for each in going_on if _is_rhythm(each) and (each.ended is None or each.ended > today))


def to_mark_kept(sitting: Sitting, update: Update) -> DuePromise | None:
    """The promise that was due on the day of this update and is not marked, for its author alone."""
    if sitting.alone is not update.sent.author:
        return None
    day = sitting.clock.local(update.sent.at).date()
    with sitting.shared.reading() as session:
        ids = {each.id for each in promises_between(session, day, day, sitting.alone) if _is_rhythm(each)}
        due = due_on_in(session, day, sitting.alone) if ids else ()
    return next((each for each in due if each.promise in ids and each.mark is None and each.later is None), None)


def _is_rhythm(promise: Promise) -> bool:
    return promise.origin is Origin.CONVERSATION and promise.origin_id == OF_UPDATES
