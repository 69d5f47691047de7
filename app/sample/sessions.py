"""The sample couple's sessions: every other week, with points that each ranks, what was heard, and homework."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from uuid import NAMESPACE_OID, uuid5

from app.promises.actions import add_promise_in
from app.promises.entities import MarkRecord
from app.promises.values import Kept, NewPromise, Origin, PromiseId
from app.sample.days import THREE_MONTHS, SampleDay
from app.sample.session_texts import HEARD, OWN_HEARD, OWN_WITH_WHOM, POINTS, WITH_WHOM, HeardText, PointText
from app.sessions.entities import (
    AgendaPointRecord,
    AgendaRankRecord,
    HomeworkRecord,
    HomeworkTakenRecord,
    JointSessionRecord,
    OwnSessionRecord,
    SessionHeardRecord,
    minute_of,
)
from app.sessions.values import LineId, OwnSessionId, PointId, SessionId
from app.vault.database import VaultSession
from app.vault.values import Person

ROUND = THREE_MONTHS + 1
SESSION_DAYS = (3, 17, 31, 45, 59, 75)
"""Days of the story; the one after them is the first of the next round, four days after the last day."""
_AT = time(17, 30)
_AFTERWARDS = time(19, 40)
_OWN_DAYS = (12, 54)
_OWN_COMING = 95
"""Of Alex; the one that is to come is entered on the eightieth day."""
_RANKS = 1
"""Days before a session on which both rank."""


def live_day(day: SampleDay) -> None:
    """What belongs to the sessions of this round and, on its first days, to the one that was waited for."""
    if day.number == 1:
        _enter(day, day.number + 2)
    for number, texts in _points_around(day):
        _put_points(day, number, texts)
        if day.number == number - _RANKS - (5 if texts is POINTS[-1] else 0):
            _rank(day, number, texts)
    if day.in_story in SESSION_DAYS:
        _hold(day, SESSION_DAYS.index(day.in_story))
    _own(day)


def _points_around(day: SampleDay) -> Iterator[tuple[int, tuple[PointText, ...]]]:
    """The sessions that points are collected for on this day, by the number of their day."""
    begins = day.number - day.in_story
    for story, texts in zip((*SESSION_DAYS, ROUND + SESSION_DAYS[0]), POINTS, strict=True):
        if begins == 0 or story != SESSION_DAYS[0]:  # the first of a later round was prepared in the one before
            yield begins + story, texts


def _enter(day: SampleDay, number: int) -> None:
    with day.writes(Person.FIRST, _AFTERWARDS) as (shared, _own):
        shared.add(
            JointSessionRecord(
                id=_session_id(number), day=_date(day, number), minute=minute_of(_AT), with_whom=WITH_WHOM
            )
        )


def _put_points(day: SampleDay, number: int, texts: tuple[PointText, ...]) -> None:
    for place, point in enumerate(texts):
        if day.number == max(0, number - point.before):
            with day.writes(point.by, time(20, 30 + place)) as (shared, _own):
                shared.add(AgendaPointRecord(id=_point_id(number, place), words_of=point.by, text=point.text))


def _rank(day: SampleDay, number: int, texts: tuple[PointText, ...]) -> None:
    for person in Person:
        with day.writes(person, time(21, 30)) as (shared, _own):
            for place, point in enumerate(texts):
                rank = dict(zip(Person, point.ranks, strict=True))[person]
                if rank is not None:
                    identity = _id(f"rank {person} {number} {place}")
                    shared.add(AgendaRankRecord(id=identity, point_id=_point_id(number, place), rank=rank))


def _hold(day: SampleDay, which: int) -> None:
    """They talk about the points, write down what they heard, and enter the next session."""
    following = day.number + _until_next(which)
    _enter(day, following)
    first_of_later = which == 0 and day.number != day.in_story
    _say_spoken(day, POINTS[-1] if first_of_later else POINTS[which])
    for place, heard in enumerate(HEARD[which]):
        with day.writes(heard.by, time(20, 10 + place)) as (shared, _own):
            line = LineId(_id(f"heard {day.number} {place}"))
            shared.add(SessionHeardRecord(id=line, session_id=_session_id(day.number), text=heard.text))
            _write_homework(shared, day, place, heard)
        if heard.taken_by is not None:
            _promise(day, place, heard, heard.taken_by, following)
    _mark_homework(day)


def _until_next(which: int) -> int:
    days = (*SESSION_DAYS, ROUND + SESSION_DAYS[0])
    return days[which + 1] - days[which]


def _say_spoken(day: SampleDay, texts: tuple[PointText, ...]) -> None:
    """All that were collected for it, so that a long record does not end with hundreds that wait."""
    with day.writes(Person.SECOND, time(20, 5)) as (shared, _own):
        for place in range(len(texts)):
            point = shared.get(AgendaPointRecord, _point_id(day.number, place))
            if point is not None:
                point.spoken_in = _session_id(day.number)


def _write_homework(shared: VaultSession, day: SampleDay, place: int, heard: HeardText) -> None:
    for number, text in enumerate(heard.homework):
        line = _homework_id(day.number, place, number)
        shared.add(HomeworkRecord(id=line, session_id=_session_id(day.number), text=text))


def _promise(day: SampleDay, place: int, heard: HeardText, taker: Person, following: int) -> None:
    """The first line is promised for the day of the next session."""
    line = _homework_id(day.number, place, 0)
    with day.writes(taker, time(20, 30)) as (shared, _own):
        new = NewPromise(
            text=heard.homework[0],
            starts=_date(day, following),
            origin=Origin.CONVERSATION,
            origin_id=_session_id(day.number),
            origin_words=heard.homework[0],
        )
        promise = add_promise_in(shared, taker, new, day.day)
        shared.add(HomeworkTakenRecord(id=_id(f"taken {line}"), line_id=line, promise_id=promise))


def _mark_homework(day: SampleDay) -> None:
    """What was promised at the session before is marked on the day of this one."""
    which = SESSION_DAYS.index(day.in_story)
    before = day.number - _until_next(which - 1 if which else len(SESSION_DAYS) - 1)
    if before < 0:
        return
    for place, heard in enumerate(HEARD[which - 1]):
        if heard.taken_by is not None:
            with day.writes(heard.taken_by, time(21, 0)) as (shared, _own):
                taken = shared.get(HomeworkTakenRecord, _id(f"taken {_homework_id(before, place, 0)}"))
                if taken is not None:
                    _mark(shared, day, taken.promise_id, Kept.PARTLY if which == 1 else Kept.KEPT)


def _mark(shared: VaultSession, day: SampleDay, promise: PromiseId, kept: Kept) -> None:
    mark = _id(f"homework mark {promise}")
    shared.add(MarkRecord(id=mark, promise_id=promise, day=day.day, kept=kept, note="", later=False))


def _own(day: SampleDay) -> None:
    """Alex has somebody of their own, about once in six weeks."""
    if day.in_story in _OWN_DAYS:
        _enter_own(day, day.number, OWN_HEARD[_OWN_DAYS.index(day.in_story)])
    elif day.in_story == 80:
        _enter_own(day, day.number - day.in_story + _OWN_COMING, "")


def _enter_own(day: SampleDay, number: int, heard: str) -> None:
    with day.writes(Person.FIRST, time(21, 40)) as (_shared, own):
        own.add(
            OwnSessionRecord(
                id=OwnSessionId(_id(f"own session {number}")),
                day=_date(day, number),
                minute=minute_of(time(9, 0)),
                with_whom=OWN_WITH_WHOM,
                heard=heard,
            )
        )


def _date(day: SampleDay, number: int) -> date:
    return day.day + timedelta(days=number - day.number)


def _session_id(number: int) -> SessionId:
    return SessionId(_id(f"session {number}"))


def _point_id(number: int, place: int) -> PointId:
    return PointId(_id(f"point {number} {place}"))


def _homework_id(number: int, place: int, line: int) -> LineId:
    return LineId(_id(f"homework {number} {place} {line}"))


def _id(name: str) -> str:
    """The same for the same day, so that a later one finds it."""
    return str(uuid5(NAMESPACE_OID, name))
