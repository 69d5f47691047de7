"""Looking a little at a time while a sitting lasts: what is new first, then everything again, now and then."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.tampering.checking import AT_ONCE, go_on, in_order, known_of, look_at_heads, look_for_all_unwritten
from app.tampering.entities import LookedThrough
from app.tampering.found import keep_findings
from app.tampering.going_through import BEGINNING, Place, last_of
from app.tampering.values import Finding, What
from app.tampering.witness import (
    Rest,
    compare_head_and_ways_in,
    compare_mark,
    count_mark,
    newest_number,
    newest_remembered,
    write_witness,
)
from app.vault.apart import apart
from app.vault.database import Database
from app.vault.sitting import Sitting

AS_IT_ENDS = 1_000
"""Entries read while a sitting ends and its reader waits, in some hundredths of a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How much is looked at when, in entries of the history."""

    small: int = 4_000
    """A history that is gone through whole each time, in about a second: the first months of two people."""
    each_time: int = 20_000
    """Of a longer one, gone through again in one sitting at most."""
    again: timedelta = timedelta(days=7)
    """After which all of it is gone through again."""
    step: int = 1_000
    """In one step; other work of the worker comes between two steps."""
    at_once: int = AT_ONCE


USUAL = Measure()


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """How far the looking of one sitting has come."""

    newest: int = 0
    """All entries up to this number were looked at at least once."""
    again: Place = BEGINNING
    finished_at: datetime | None = None
    gone: int = 0
    """Entries gone through again in this sitting."""
    begun: bool = False
    found: int = 0
    """Findings so far."""
    done: bool = False


def look_on(sitting: Sitting, looked: Looked, rest: Rest = lambda: None, measure: Measure = USUAL) -> Looked:
    """One step of looking, for the worker; what is found is kept for each who is here. Repeat it until it is done.

    `rest` is called after each stretch of it. With quick start the own file stays closed, and with it what there is
    to compare: then it waits. Raises Damaged where a file cannot be read.
    """
    if sitting.quick:
        return replace(looked, done=True)
    with apart(sitting) as opened:
        if not looked.begun:
            return _begin(opened, rest, measure)
        if looked.newest < _head(opened):
            return _go_on(opened, looked, rest, measure)
        return _go_through_again(opened, looked, rest, measure)


def remember_first(sitting: Sitting) -> None:
    """Have the file of each who is here remember something, where it never did; for the worker.

    Raises the refusals of the disk and the file.
    """
    if sitting.quick:
        return
    with apart(sitting) as opened:
        for person in opened.here:
            with opened.letterbox(person) as own:
                if newest_remembered(own) is None:
                    write_witness(opened, person, own)


def remember_now(sitting: Sitting) -> None:
    """Between two steps of looking, for the worker: what was written since is remembered, should the power fail now.

    Raises the refusals of the disk and the file.
    """
    with apart(sitting) as opened:
        go_out(opened)


def go_out(sitting: Sitting, *, counted: bool = True, most: int = AS_IT_ENDS) -> None:
    """As the sitting ends: remember for each who is here what was written in it.

    `counted`: whether the worker has come to note that these private files are in use; in a short sitting it has not.
    Where more than `most` entries came since what is remembered, the worker was not asked yet; it catches up next time.
    Nor is anything remembered over what is still to be found: a sitting may end before the worker has looked.
    """
    for person in () if sitting.quick else sitting.here:
        with sitting.letterbox(person) as own:
            if not compare_head_and_ways_in(sitting.shared, own, sitting.folder, person):
                write_witness(sitting, person, own, most=most)
            if not counted and not compare_mark(sitting.shared, own, person):
                count_mark(sitting, person, own)


def _begin(opened: Sitting, rest: Rest, measure: Measure) -> Looked:
    """Everything that is quickly told, and the witnesses of today; where the looking of last time ended."""
    found = look_at_heads(opened, rest)
    keep(opened, found)
    for person in opened.here:
        with opened.letterbox(person) as own:
            write_witness(opened, person, own, rest)
            count_mark(opened, person, own)
    if {each.what for each in found} & {What.SHARED_OLDER, What.RESTORED, What.SALVAGED}:
        return Looked(begun=True, found=len(found))
    with opened.letterbox(opened.here[0]) as own:
        return replace(_where_it_ended(opened, own, measure), found=len(found))


def _where_it_ended(opened: Sitting, own: Database, measure: Measure) -> Looked:
    with own.reading() as session:
        record = session.get(LookedThrough, opened.here[0])
    looked = Looked(begun=True)
    if record is not None:
        again = Place(record.number, record.digest)
        looked = replace(looked, newest=record.newest, again=again, finished_at=record.finished_at)
    head = _head(opened)
    if head < max(looked.newest, looked.again.number) or head <= measure.small:
        return replace(looked, newest=head, again=BEGINNING, finished_at=None)
    return looked


def _go_on(opened: Sitting, looked: Looked, rest: Rest, measure: Measure) -> Looked:
    """Through entries that are new since last time."""
    place, found = _through(opened, Place(looked.newest, b""), measure.step, rest, measure, compares=False)
    return _remember(opened, replace(looked, newest=place.number, found=looked.found + found))


def _go_through_again(opened: Sitting, looked: Looked, rest: Rest, measure: Measure) -> Looked:
    """Through all entries again, from where it ended; at the end of them, to the rows without any."""
    most = min(measure.step, measure.each_time - looked.gone)
    if most <= 0 or _rests(looked, opened.clock.now() - measure.again):
        return replace(looked, done=True)
    place, found = _through(opened, looked.again, most, rest, measure, compares=True)
    looked = replace(looked, again=place, gone=looked.gone + most, found=looked.found + found)
    if place.number >= _head(opened):
        found = keep(opened, look_for_all_unwritten(opened, rest))
        looked = replace(looked, found=looked.found + found, again=BEGINNING, finished_at=opened.clock.now(), done=True)
    return _remember(opened, looked)


def _rests(looked: Looked, since: datetime) -> bool:
    """Whether everything was gone through since then."""
    return looked.again == BEGINNING and looked.finished_at is not None and looked.finished_at > since


def _through(
    opened: Sitting, start: Place, most: int, rest: Rest, measure: Measure, *, compares: bool
) -> tuple[Place, int]:
    """Where it ends, and how much was found.

    `compares`: with the digests over all entries that are remembered, for which `start` has the true one.
    """
    with opened.shared.reading() as session:
        last = last_of(session, start.number, most) if compares else start.number
    place, known, count = start, known_of(opened, start.number, last), 0
    for _stretch in range(0, most, measure.at_once):
        found, place = go_on(opened, place, known, measure.at_once)
        count += keep(opened, found)
        rest()
    return place, count


def keep(opened: Sitting, found: list[Finding]) -> int:
    """For each who is here; how many there were."""
    if found:
        for person in opened.here:
            with opened.letterbox(person) as own:
                keep_findings(own, in_order(found))
    return len(found)


def _head(opened: Sitting) -> int:
    with opened.shared.reading() as session:
        return newest_number(session)


def _remember(opened: Sitting, looked: Looked) -> Looked:
    person = opened.here[0]
    with opened.letterbox(person) as own, own.transaction() as session:
        session.merge(
            LookedThrough(
                person=person,
                newest=looked.newest,
                number=looked.again.number,
                digest=looked.again.digest,
                finished_at=looked.finished_at,
            )
        )
    return looked
