"""Entering, moving and taking back sessions of both."""

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute

from app.sessions.checks import checked_session
from app.sessions.entities import AgendaPointRecord, HomeworkRecord, JointSessionRecord, SessionHeardRecord
from app.sessions.values import HeardThere, NewSession, SessionGone, SessionId
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

_HOLDS: tuple[InstrumentedAttribute[SessionId] | InstrumentedAttribute[SessionId | None], ...] = (
    SessionHeardRecord.session_id,
    HomeworkRecord.session_id,
    AgendaPointRecord.spoken_in,
)
"""What keeps a session from being taken back."""


def enter_session(sitting: Sitting, author: Person, new: NewSession) -> SessionId:
    """One of both, to come or past. Raises FormRefused."""
    checked = checked_session(new, sitting.clock.today())
    with sitting.shared.transaction(author) as session:
        return enter_session_in(session, SessionId(session.fresh_id()), checked)


def enter_session_in(session: VaultSession, identity: SessionId, new: NewSession) -> SessionId:
    record = JointSessionRecord(id=identity, day=new.day or session.today, minute=None, with_whom="")
    record.put(new)
    session.add(record)
    return identity


def move_session(sitting: Sitting, author: Person, which: SessionId, new: NewSession) -> None:
    """Another day, time or person; either may. Raises FormRefused, SessionGone."""
    checked = checked_session(new, sitting.clock.today())
    with sitting.shared.transaction(author) as session:
        session_in(session, which).put(checked)


def take_session_back_in(session: VaultSession, which: SessionId) -> None:
    """As if it had not been entered; its points wait for the next one. Raises SessionGone, HeardThere."""
    record = session_in(session, which)
    if any(_is_named(session, column, which) for column in _HOLDS):
        raise HeardThere
    session.delete(record)


def session_in(session: VaultSession, which: SessionId) -> JointSessionRecord:
    """Raises SessionGone."""
    record = session.get(JointSessionRecord, which)
    if record is None:
        raise SessionGone
    return record


def _is_named(
    session: VaultSession,
    column: InstrumentedAttribute[SessionId] | InstrumentedAttribute[SessionId | None],
    which: SessionId,
) -> bool:
    return session.scalar(sa.select(sa.literal(1)).where(column == which).limit(1)) is not None
