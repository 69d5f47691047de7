"""Sessions that one has alone: in their owner's file, and nowhere else."""

import sqlalchemy as sa

from app.sessions.checks import check_kept, checked_session
from app.sessions.entities import OwnSessionRecord
from app.sessions.values import NewSession, OwnSession, OwnSessionId, OwnSessionsPage, SessionGone
from app.vault.database import Database, VaultSession
from app.vault.drafts import drop_draft
from app.vault.sitting import Sitting

MOST_OWN = 10
HEARD_FORM = "own-session-heard"
"""The draft of what is kept of one; its subject is the session."""


def enter_own_session(sitting: Sitting, new: NewSession) -> OwnSessionId:
    """Of the one who is here alone. Raises FormRefused."""
    checked = checked_session(new, sitting.clock.today())
    with _own(sitting).transaction() as session:
        identity = OwnSessionId(session.fresh_id())
        record = OwnSessionRecord(id=identity, day=session.today, minute=None, with_whom="")
        record.put(checked)
        session.add(record)
        return identity


def move_own_session(sitting: Sitting, which: OwnSessionId, new: NewSession) -> None:
    """Raises FormRefused, SessionGone."""
    checked = checked_session(new, sitting.clock.today())
    with _own(sitting).transaction() as session:
        _there(session, which).put(checked)


def take_own_session_back(sitting: Sitting, which: OwnSessionId) -> None:
    """With everything that was kept of it. Raises SessionGone."""
    with _own(sitting).transaction() as session:
        session.delete(_there(session, which))
        drop_draft(session, HEARD_FORM, which)


def keep_heard(sitting: Sitting, which: OwnSessionId, heard: str) -> None:
    """What its owner keeps of it, in place of what was there. Raises FormRefused, SessionGone."""
    check_kept(heard)
    with _own(sitting).transaction() as session:
        _there(session, which).heard = heard.strip()


def own_session(sitting: Sitting, which: OwnSessionId) -> OwnSession | None:
    """None where it is gone, and where both are here."""
    if sitting.private is None:
        return None
    with sitting.private.reading() as session:
        record = session.get(OwnSessionRecord, which)
        return None if record is None else record.as_value()


def own_sessions(sitting: Sitting, most: int = MOST_OWN) -> OwnSessionsPage:
    """From today on, and no more than `most` of them; as many of those before. Together: none."""
    if sitting.private is None:
        return OwnSessionsPage()
    kept = OwnSessionRecord
    earlier = sa.select(kept).where(kept.day < sitting.clock.today())
    earlier = earlier.order_by(kept.day.desc(), kept.minute.desc(), kept.id)
    with sitting.private.reading() as session:
        to_come = _coming(session, most + 1)
        before = [record.as_value() for record in session.scalars(earlier.limit(most + 1))]
    return OwnSessionsPage(
        coming=tuple(to_come[:most]),
        earlier=tuple(before[:most]),
        more_coming=len(to_come) > most,
        more_earlier=len(before) > most,
    )


def next_own_session(sitting: Sitting) -> OwnSession | None:
    """Of the one who is here alone, today's included."""
    if sitting.private is None:
        return None
    with sitting.private.reading() as session:
        return next(iter(_coming(session, 1)), None)


def _coming(session: VaultSession, most: int) -> list[OwnSession]:
    """From today on, the nearest first."""
    return [record.as_value() for record in session.scalars(_COMING, {"today": session.today, "most": most})]


def _there(session: VaultSession, which: OwnSessionId) -> OwnSessionRecord:
    record = session.get(OwnSessionRecord, which)
    if record is None:
        raise SessionGone
    return record


def _own(sitting: Sitting) -> Database:
    assert sitting.private is not None, "one's own sessions are entered alone"
    return sitting.private


_COMING = (
    sa.select(OwnSessionRecord)
    .where(OwnSessionRecord.day >= sa.bindparam("today"))
    .order_by(OwnSessionRecord.day, OwnSessionRecord.minute, OwnSessionRecord.id)
    .limit(sa.bindparam("most"))
)
