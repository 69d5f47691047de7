"""Sessions as the one who is here may see them: those of both, their agenda, and what was heard."""

from collections.abc import Sequence
from datetime import date, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from app.exchange.values import SessionPoint
from app.open_things.reads import session_points
from app.promises.following import standing_in
from app.sessions.agenda import LOOKS_THROUGH
from app.sessions.entities import (
    AgendaPointRecord,
    AgendaRankRecord,
    HomeworkRecord,
    HomeworkTakenRecord,
    JointSessionRecord,
    SessionHeardRecord,
)
from app.sessions.values import (
    MOST_ON_PAGE,
    UNRANKED,
    AgendaPage,
    AgendaPoint,
    HeardLine,
    Homework,
    JointSession,
    LineId,
    SessionId,
    SessionPage,
    SessionsPage,
    Taken,
)
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_SESSIONS = 10
MOST_POINTS = 10
MOST_LINES = 60
FOLLOWED_UP = timedelta(days=7)
"""How long after a session it is asked what was heard."""

_OF = {person: aliased(AgendaRankRecord) for person in Person}
_NO_TIME = 24 * 60
"""A session without a time comes after those of its day that have one."""


def next_session(sitting: Sitting) -> JointSession | None:
    """Of both, today's included."""
    with sitting.shared.reading() as session:
        return _following(session, sitting.clock.today())


def sessions(sitting: Sitting, most: int = MOST_SESSIONS) -> SessionsPage:
    """Of both: no more than `most` that are to come, and as many of those before."""
    kept, today = JointSessionRecord, sitting.clock.today()
    coming = sa.select(kept).where(kept.day >= today).order_by(kept.day, *_in_day())
    earlier = sa.select(kept).where(kept.day < today).order_by(kept.day.desc(), kept.minute.desc(), kept.id)
    with sitting.shared.reading() as session:
        to_come = [record.as_value() for record in session.scalars(coming.limit(most + 1))]
        before = [record.as_value() for record in session.scalars(earlier.limit(most + 1))]
    return SessionsPage(
        coming=tuple(to_come[:most]),
        earlier=tuple(before[:most]),
        more_coming=len(to_come) > most,
        more_earlier=len(before) > most,
    )


def session_page(sitting: Sitting, which: SessionId, most: int = MOST_POINTS) -> SessionPage | None:
    """With no more than `most` points of its agenda; None where it is gone.

    Points are collected for the next session. One that has passed shows those that were there on its day already, so
    that it can be said which of them were talked about.
    """
    today = sitting.clock.today()
    with sitting.shared.reading() as session:
        record = session.get(JointSessionRecord, which)
        if record is None:
            return None
        value, coming = record.as_value(), _following(session, today)
        is_next = coming is not None and coming.id == which
        agenda = AgendaPage(points=(), more=False)
        if is_next or value.day <= today:
            agenda = _agenda(session, most, None if is_next else value.day)
        return SessionPage(
            session=value,
            is_next=is_next,
            agenda=agenda,
            spoken=_points(session, AgendaPointRecord.spoken_in == which, MOST_LINES),
            heard=_heard(session, which),
            homework=_homework(session, which),
            following=_following(session, max(value.day + timedelta(days=1), today), besides=which),
        )


def agenda(sitting: Sitting, most: int = MOST_POINTS) -> AgendaPage:
    """What waits for the next session, in its order; also while no session is entered."""
    with sitting.shared.reading() as session:
        return _agenda(session, most)


def points_for_page(sitting: Sitting) -> tuple[AgendaPoint, ...]:
    """The three at most that go on the page for the therapist."""
    return agenda(sitting, MOST_ON_PAGE).on_page


def has_ranked(sitting: Sitting) -> bool:
    """Whether the one who is here has ranked a point, or there is none to rank; Together: whether both have."""
    with sitting.shared.reading() as session:
        if session.scalar(_WAITING) is None:
            return True
        return set(sitting.here) <= set(session.scalars(_RANKED_BY))


def set_aside(sitting: Sitting, most: int) -> tuple[SessionPoint, ...]:
    """What was put aside elsewhere for the session and is on no agenda yet, the newest first."""
    found = session_points(sitting, LOOKS_THROUGH)
    taken_over = sa.select(AgendaPointRecord.from_sort, AgendaPointRecord.from_id)
    ids = [point.id for point in found]
    with sitting.shared.reading() as session:
        rows = session.execute(
            taken_over.where(AgendaPointRecord.from_id != "", AgendaPointRecord.from_id.in_(ids))
        ).all()
    there = {(row.from_sort, row.from_id) for row in rows}
    return tuple(point for point in found if (point.sort, point.id) not in there)[:most]


def session_to_follow_up(sitting: Sitting) -> JointSession | None:
    """The last session of both, up to a week ago, of which nothing was written down yet."""
    now = sitting.clock.local(sitting.clock.now())
    with sitting.shared.reading() as session:
        for record in session.scalars(_RECENT, {"first": now.date() - FOLLOWED_UP, "last": now.date()}):
            value = record.as_value()
            if _has_been(value, now.date(), now.time()):
                return None if _something_heard(session, value.id) else value
    return None


def _has_been(session: JointSession, today: date, now: time) -> bool:
    return session.day < today or (session.at is not None and session.at <= now)


def _something_heard(session: VaultSession, which: SessionId) -> bool:
    columns = (SessionHeardRecord.session_id, HomeworkRecord.session_id)
    return any(
        session.scalar(sa.select(sa.literal(1)).where(column == which).limit(1)) is not None for column in columns
    )


def _following(session: VaultSession, day: date, besides: SessionId | None = None) -> JointSession | None:
    """The first session from that day on."""
    record = session.scalar(_NEXT, {"day": day, "besides": besides or ""})
    return None if record is None else record.as_value()


def _in_day() -> tuple[sa.ColumnElement[int], sa.ColumnElement[SessionId]]:
    return sa.func.coalesce(JointSessionRecord.minute, _NO_TIME), sa.column("id")


def _agenda(session: VaultSession, most: int, there_on: date | None = None) -> AgendaPage:
    """`there_on`: only what was there by the end of that day."""
    waits: sa.ColumnElement[bool] = AgendaPointRecord.spoken_in.is_(None)
    if there_on is not None:
        ends = session.clock.at(there_on + timedelta(days=1), time(0))
        waits = sa.and_(waits, AgendaPointRecord.at < ends)
    points = _points(session, waits, most + 1)
    return AgendaPage(points=points[:most], more=len(points) > most)


def _points(session: VaultSession, which: sa.ColumnElement[bool], most: int) -> tuple[AgendaPoint, ...]:
    """In the order that `values.in_order` explains."""
    first, second = _OF[Person.FIRST], _OF[Person.SECOND]
    weight = sa.func.coalesce(first.rank, UNRANKED) + sa.func.coalesce(second.rank, UNRANKED)
    wanted = sa.select(AgendaPointRecord, first.rank, second.rank)
    for person, rank in _OF.items():
        wanted = wanted.outerjoin(rank, sa.and_(rank.point_id == AgendaPointRecord.id, rank.author == person))
    ordered = wanted.where(which).order_by(weight, order_of_entry(AgendaPointRecord)).limit(most)
    return tuple(
        record.as_value(_given(of_first, of_second)) for record, of_first, of_second in session.execute(ordered)
    )


def _given(*ranks: int | None) -> tuple[tuple[Person, int], ...]:
    return tuple((person, rank) for person, rank in zip(Person, ranks, strict=True) if rank is not None)


def _heard(session: VaultSession, which: SessionId) -> tuple[HeardLine, ...]:
    lines = sa.select(SessionHeardRecord).where(SessionHeardRecord.session_id == which)
    records = session.scalars(lines.order_by(order_of_entry(SessionHeardRecord)).limit(MOST_LINES))
    return tuple(record.as_value() for record in records)


def _homework(session: VaultSession, which: SessionId) -> tuple[Homework, ...]:
    lines = sa.select(HomeworkRecord).where(HomeworkRecord.session_id == which)
    records = session.scalars(lines.order_by(order_of_entry(HomeworkRecord)).limit(MOST_LINES)).all()
    taken = _taken(session, [record.id for record in records])
    return tuple(
        Homework(id=each.id, author=each.author, text=each.text, at=each.at, taken=taken.get(each.id, ()))
        for each in records
    )


def _taken(session: VaultSession, lines: Sequence[LineId]) -> dict[LineId, tuple[Taken, ...]]:
    """By line, in the order of the couple."""
    wanted = sa.select(HomeworkTakenRecord).where(HomeworkTakenRecord.line_id.in_(lines))
    found: dict[LineId, tuple[Taken, ...]] = {}
    for record in session.scalars(wanted.order_by(HomeworkTakenRecord.author)).all():
        standing = standing_in(session, record.promise_id)
        if standing is not None:
            found[record.line_id] = (*found.get(record.line_id, ()), Taken(by=record.author, standing=standing))
    return found


_WAITING = sa.select(sa.literal(1)).where(AgendaPointRecord.spoken_in.is_(None)).limit(1)
_RANKED_BY = (
    sa.select(AgendaRankRecord.author)
    .join(AgendaPointRecord, AgendaRankRecord.point_id == AgendaPointRecord.id)
    .where(AgendaPointRecord.spoken_in.is_(None))
    .distinct()
)
_RECENT = (
    sa.select(JointSessionRecord)
    .where(JointSessionRecord.day.between(sa.bindparam("first"), sa.bindparam("last")))
    .order_by(JointSessionRecord.day.desc(), JointSessionRecord.minute.desc(), JointSessionRecord.id)
)
_NEXT = (
    sa.select(JointSessionRecord)
    .where(JointSessionRecord.day >= sa.bindparam("day"), JointSessionRecord.id != sa.bindparam("besides"))
    .order_by(JointSessionRecord.day, *_in_day())
    .limit(1)
)
