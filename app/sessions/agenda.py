"""Points for the next session: put on the agenda, taken over, ranked, talked about, taken off."""

import sqlalchemy as sa

from app.exchange.passing import author_of
from app.exchange.values import NoLongerThere, SessionPoint, Slept, Sort
from app.open_things.reads import POINTS
from app.sessions.checks import point_of
from app.sessions.dates import session_in
from app.sessions.entities import AgendaPointRecord, AgendaRankRecord
from app.sessions.values import (
    RANKS,
    NotYourPoint,
    OnAgendaAlready,
    PointGone,
    PointId,
    SessionId,
    SpokenOf,
    StillToCome,
)
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

LOOKS_THROUGH = 60
"""Of each room, the newest of what was put aside for the session."""


def put_point(sitting: Sitting, author: Person, text: str) -> PointId:
    """On the agenda of the next session, for both to read. Raises FormRefused."""
    words = point_of({"text": text})
    with sitting.shared.transaction(author) as session:
        return put_point_in(session, author, PointId(session.fresh_id()), words)


def put_point_in(session: VaultSession, author: Person, identity: PointId, text: str) -> PointId:
    session.add(AgendaPointRecord(id=identity, words_of=author, text=text))
    return identity


def send_point(session: VaultSession, slept: Slept) -> None:
    """What was slept on."""
    if session.get(AgendaPointRecord, PointId(slept.id)) is None:
        put_point_in(session, author_of(session), PointId(slept.id), point_of(slept.form))


def take_over(sitting: Sitting, author: Person, sort: Sort, identity: str) -> PointId:
    """Put what was set aside elsewhere for the session on the agenda, in the words it has there.

    Raises NoLongerThere, OnAgendaAlready.
    """
    with sitting.shared.transaction(author) as session:
        found = _set_aside(session, sort, identity)
        if found is None:
            raise NoLongerThere
        if _taken_over(session, sort, identity):
            raise OnAgendaAlready
        return take_over_in(session, PointId(session.fresh_id()), found)


def take_over_in(session: VaultSession, identity: PointId, found: SessionPoint) -> PointId:
    point = AgendaPointRecord(
        id=identity, words_of=found.author, text=found.text.strip(), from_sort=found.sort, from_id=found.id
    )
    session.add(point)
    return identity


def take_off(sitting: Sitting, author: Person, point: PointId) -> None:
    """As if it had not been put there; by who put it there, or whose words it has.

    Raises PointGone, NotYourPoint, SpokenOf.
    """
    with sitting.shared.transaction(author) as session:
        record = _waiting(session, point)
        if author not in {record.author, record.words_of}:
            raise NotYourPoint
        for ranked in session.scalars(sa.select(AgendaRankRecord).where(AgendaRankRecord.point_id == point)):
            session.delete(ranked)
        session.flush()
        session.delete(record)


def rank_point(sitting: Sitting, person: Person, point: PointId, rank: int | None) -> None:
    """Rank it first, second or third in that person's name; None: no longer.

    Where another point has that rank, the two change places. Raises PointGone, SpokenOf.
    """
    with sitting.shared.transaction(person) as session:
        rank_in(session, person, _waiting(session, point), rank)


def rank_in(session: VaultSession, person: Person, point: AgendaPointRecord, rank: int | None) -> None:
    assert rank is None or rank in RANKS, "first, second or third"
    own = {record.point_id: record for record in _ranks_of(session, person)}
    mine = own.get(point.id)
    holder = next((record for record in own.values() if record.rank == rank and record is not mine), None)
    if holder is not None:
        _give(session, holder, None if mine is None else mine.rank)
    if mine is not None:
        _give(session, mine, rank)
    elif rank is not None:
        session.add(AgendaRankRecord(id=session.fresh_id(), point_id=point.id, rank=rank))


def say_spoken(sitting: Sitting, author: Person, point: PointId, which: SessionId) -> None:
    """It was talked about in that session, and waits no longer.

    Raises PointGone, SpokenOf, SessionGone, StillToCome.
    """
    with sitting.shared.transaction(author) as session:
        record = _waiting(session, point)
        if session_in(session, which).day > session.today:
            raise StillToCome
        record.spoken_in = which


def say_not_spoken(sitting: Sitting, author: Person, point: PointId) -> None:
    """It waits again, for the next session, with its ranks as far as nothing has them now. Raises PointGone."""
    with sitting.shared.transaction(author) as session:
        record = session.get(AgendaPointRecord, point)
        if record is None:
            raise PointGone
        if record.spoken_in is not None:
            _leave_ranks_given_since(session, point)
            record.spoken_in = None


def _give(session: VaultSession, ranked: AgendaRankRecord, rank: int | None) -> None:
    if rank is None:
        session.delete(ranked)
    else:
        ranked.rank = rank


def _ranks_of(session: VaultSession, person: Person) -> list[AgendaRankRecord]:
    """Of points that wait; three at most."""
    waiting = sa.select(AgendaRankRecord).join(AgendaPointRecord, AgendaRankRecord.point_id == AgendaPointRecord.id)
    mine = waiting.where(AgendaPointRecord.spoken_in.is_(None), AgendaRankRecord.author == person)
    return list(session.scalars(mine))


def _leave_ranks_given_since(session: VaultSession, point: PointId) -> None:
    given = {(record.author, record.rank) for person in Person for record in _ranks_of(session, person)}
    for ranked in session.scalars(sa.select(AgendaRankRecord).where(AgendaRankRecord.point_id == point)):
        if (ranked.author, ranked.rank) in given:
            session.delete(ranked)


def _waiting(session: VaultSession, point: PointId) -> AgendaPointRecord:
    record = session.get(AgendaPointRecord, point)
    if record is None:
        raise PointGone
    if record.spoken_in is not None:
        raise SpokenOf
    return record


def _set_aside(session: VaultSession, sort: Sort, identity: str) -> SessionPoint | None:
    aside = (point for of_room in POINTS for point in of_room(session, LOOKS_THROUGH))
    return next((point for point in aside if (point.sort, point.id) == (sort, identity)), None)


def _taken_over(session: VaultSession, sort: Sort, identity: str) -> bool:
    same = sa.and_(AgendaPointRecord.from_sort == sort, AgendaPointRecord.from_id == identity)
    return session.scalar(sa.select(sa.literal(1)).where(same, AgendaPointRecord.from_id != "").limit(1)) is not None
