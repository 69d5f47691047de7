"""A session's handout as whoever is here may know it, and which handouts there are."""

from datetime import timedelta

import sqlalchemy as sa

from app.handout.entities import FigureYesRecord, MadeRecord, OwnTickRecord, ReleasedRecord, of_session
from app.handout.gathering import span_in
from app.handout.values import OWN_PLACE, HandoutPage
from app.people.pace_values import Pace
from app.sessions.entities import JointSessionRecord
from app.sessions.values import JointSession, SessionId
from app.vault.sitting import Sitting

DAYS_AHEAD = 3
"""From how long before a session on Today offers to tick."""
MOST_PRINTED = 6


def handout_page(sitting: Sitting, session: SessionId) -> HandoutPage | None:
    """What was released for it, what both agreed to, and whether it was made; None where the session is gone."""
    with sitting.shared.reading() as shared:
        record = shared.get(JointSessionRecord, session)
        if record is None:
            return None
        made = shared.get(MadeRecord, session)
        return HandoutPage(
            session=session,
            day=record.day,
            span=span_in(shared, session),
            behind=record.day < shared.today,
            released=tuple(each.as_value() for each in shared.scalars(of_session(session))),
            yes=tuple(each.as_value() for each in shared.scalars(_SAID_YES, {"session": session})),
            made=None if made is None else made.as_value(),
        )


def is_made(sitting: Sitting, session: SessionId) -> bool:
    """Whether there is a record of its handout, which holds the session."""
    with sitting.shared.reading() as shared:
        return shared.get(MadeRecord, session) is not None


def printable_handouts(sitting: Sitting, most: int = MOST_PRINTED) -> tuple[JointSession, ...]:
    """Sessions to come whose handout has something in it, or was made and has its words; the nearest first."""
    session = JointSessionRecord
    has_words = sa.exists().where(ReleasedRecord.session_id == session.id, ReleasedRecord.words.is_not(None))
    has_figures = sa.exists().where(FigureYesRecord.session_id == session.id)
    made = sa.exists().where(MadeRecord.session_id == session.id)
    cleared = sa.exists().where(MadeRecord.session_id == session.id, MadeRecord.cleared_at.is_not(None))
    found = sa.select(session).where(
        sa.or_(has_words, has_figures, made), ~cleared, session.day >= sitting.clock.today()
    )
    with sitting.shared.reading() as shared:
        return tuple(each.as_value() for each in shared.scalars(found.order_by(session.day, session.id).limit(most)))


def has_own_handout(sitting: Sitting) -> bool:
    """Whether who is here alone ticked something for individual therapy."""
    if sitting.private is None:
        return False
    ticked = sa.select(sa.literal(1)).where(OwnTickRecord.place == OWN_PLACE).limit(1)
    with sitting.private.reading() as own:
        return own.scalar(ticked) is not None


def handout_to_tick(sitting: Sitting, pace: Pace, coming: JointSession | None) -> JointSession | None:
    """For Today: the next session, within 3 days, where who is here alone released nothing; on quiet days none."""
    today = sitting.clock.today()
    if sitting.alone is None or pace.is_quiet(today):
        return None
    if coming is None or coming.day > today + timedelta(days=DAYS_AHEAD):
        return None
    page = handout_page(sitting, coming.id)
    waits = page is not None and page.can_change and not page.of(sitting.alone)
    return coming if waits else None


_SAID_YES = sa.select(FigureYesRecord).where(FigureYesRecord.session_id == sa.bindparam("session"))
