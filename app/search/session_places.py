"""Where sessions are read: those of both by both, one's own in one's own sitting."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.i18n import _
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of
from app.sessions.entities import (
    AgendaPointRecord,
    HomeworkRecord,
    JointSessionRecord,
    OwnSessionRecord,
    SessionHeardRecord,
)
from app.vault.records import PrivateRecord, SharedRecord

PAGE = "sessions"


def see_joint_sessions(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(JointSessionRecord).where(JointSessionRecord.id.in_(ids_of(keys))))
    return {(record.id,): _seen(_("A session of both"), ("session", record.id), record) for record in records}


def see_agenda_points(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """One that was talked about is read with its session."""
    records = reader.session.scalars(sa.select(AgendaPointRecord).where(AgendaPointRecord.id.in_(ids_of(keys))))
    return {
        (record.id,): _seen(
            _("A point for a session"),
            ("sessions", None) if record.spoken_in is None else ("session", record.spoken_in),
            record,
        )
        for record in records
    }


def see_session_heard(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(SessionHeardRecord).where(SessionHeardRecord.id.in_(ids_of(keys))))
    return {
        (record.id,): _seen(
            _("What {name} heard in a session").format(name=reader.couple.name(record.author)),
            ("session", record.session_id),
            record,
        )
        for record in records
    }


def see_homework(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(HomeworkRecord).where(HomeworkRecord.id.in_(ids_of(keys))))
    return {
        (record.id,): _seen(_("Homework from a session"), ("session", record.session_id), record) for record in records
    }


def see_own_sessions(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(OwnSessionRecord).where(OwnSessionRecord.id.in_(ids_of(keys))))
    return {(record.id,): _seen(_("A session of your own"), ("own_session", record.id), record) for record in records}


def _seen(title: str, subject: tuple[str, object], record: SharedRecord | PrivateRecord) -> Seen:
    return Seen(title=title, page=PAGE, subject=subject, at=record.at)
