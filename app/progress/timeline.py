"""Firsts, milestones, celebrations, setbacks and renewals over time, as whoever is here may know of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile

import sqlalchemy as sa

from app.agreements.entities import ChainRecord, VersionRecord
from app.agreements.values import VersionRole
from app.exchange.passing import readable
from app.people.pace_values import Pace
from app.progress.celebrations.entities import CelebrationRecord
from app.progress.celebrations.reads import agreed_for_in, celebrations_of_in, is_held_back, left_in
from app.progress.celebrations.reasons import reasons_in
from app.progress.celebrations.values import FREE, Celebration, Marking, Occasion
from app.progress.firsts import firsts_in
from app.progress.milestones.entities import OwnReachedRecord
from app.progress.timeline_values import Entry, Timeline
from app.progress.values import Happening
from app.repair.setbacks.entities import SetbackRecord
from app.vault.database import VaultSession
from app.vault.sitting import Sitting

MOST_ENTRIES = 20
MOST_ON_CARD = 4
ASKED_FOR = 30
"""Days for which a milestone is said to be marked yet."""
_ON_ONE_DAY = tuple(Happening)
"""What stands above what on the same day."""

_Read = Callable[[VaultSession, Sitting, int, date], Iterable[Entry]]


def timeline(
    sitting: Sitting,
    kinds: frozenset[Happening] = frozenset(Happening),
    most: int = MOST_ENTRIES,
    until: date | None = None,
) -> Timeline:
    """The newest up to `until` (today where it is left out); a page ends with a whole day where one fits on it."""
    last = until or sitting.clock.today()
    with sitting.shared.reading() as session:
        found = [entry for what in kinds for entry in _READ[what](session, sitting, most + 1, last)]
    if Happening.MILESTONE in kinds:
        found += _own_milestones(sitting, most + 1, last)
    newest = _newest_first(found)
    return Timeline(entries=_whole_days(newest, most), more=len(newest) > most)


def firsts_and_celebrations(sitting: Sitting, pace: Pace, most: int = MOST_ON_CARD) -> tuple[Entry, ...]:
    """The newest firsts, milestones and what was marked; a milestone and its celebration are one.

    None on quiet days; where nothing is offered, nothing is said to be marked yet.
    """
    if pace.is_quiet(sitting.clock.today()):
        return ()
    today = sitting.clock.today()
    with sitting.shared.reading() as session:
        found = [
            *_milestones(session, sitting, most, today),
            *_marked(session, most, today, CelebrationRecord.occasion == FREE),
            *firsts_in(session, today),
        ]
    found += _own_milestones(sitting, most, today)
    newest = _newest_first(found)[:most]
    return tuple(map(_unasked, newest) if is_held_back(sitting, pace) else newest)


def _unasked(entry: Entry) -> Entry:
    return replace(entry, marking=None) if entry.marking is Marking.TO_MARK else entry


def _milestones(session: VaultSession, _sitting: Sitting, most: int, until: date) -> list[Entry]:
    reasons = reasons_in(session, most, until)
    occasions = [reason.occasion for reason in reasons]
    left, chosen = left_in(session, occasions), agreed_for_in(session, occasions)
    marked = celebrations_of_in(session, occasions)
    asked_since = session.today - timedelta(days=ASKED_FOR)  # so that nothing piles up
    entries = [
        Entry(
            what=Happening.MILESTONE,
            day=reason.day,
            id=reason.occasion,
            words=reason.title,
            of=reason.of,
            chosen=reason.chosen,
            below=chosen.get(reason.occasion, ""),
            marking=left.get(reason.occasion, Marking.TO_MARK) if reason.day >= asked_since else None,
        )
        for reason in reasons
    ]
    return _one_to_mark(_with_celebration(entry, marked, session.today) for entry in entries)


def _one_to_mark(newest_first: Iterable[Entry]) -> list[Entry]:
    """The newest says that it could be marked; more of that would read as a list of what is owed."""
    entries = list(newest_first)
    said = next((entry.id for entry in entries if entry.marking is Marking.TO_MARK), None)
    return [entry if entry.id == said else _unasked(entry) for entry in entries]


def _with_celebration(entry: Entry, marked: Mapping[Occasion, Celebration], today: date) -> Entry:
    celebration = marked.get(Occasion(entry.id))
    if celebration is None:
        return entry
    what = celebration.what
    marking = celebration.marking(today)
    return replace(entry, below=what.how, marking=marking, marks_on=what.day, celebration=celebration.id)


def _own_milestones(sitting: Sitting, most: int, until: date) -> list[Entry]:
    """Found in private entries: for their owner alone, in their own sitting."""
    if sitting.private is None:
        return []
    own = sa.select(OwnReachedRecord.id, OwnReachedRecord.day, OwnReachedRecord.title)
    newest = own.where(OwnReachedRecord.day <= until).order_by(OwnReachedRecord.day.desc()).limit(most)
    with sitting.private.reading() as session:
        rows = session.execute(newest).all()
    return [
        Entry(what=Happening.MILESTONE, day=day, id=identity, words=title.rstrip("."), own=True)
        for identity, day, title in rows
    ]


def _celebrations(session: VaultSession, _sitting: Sitting, most: int, until: date) -> list[Entry]:
    return _marked(session, most, until)


def _marked(session: VaultSession, most: int, until: date, *which: sa.ColumnElement[bool]) -> list[Entry]:
    """What is planned is not there before its day."""
    last = min(until, session.today)
    newest = sa.select(CelebrationRecord).where(
        CelebrationRecord.day <= last, CelebrationRecord.removed_at.is_(None), *which
    )
    found = session.scalars(newest.order_by(CelebrationRecord.day.desc(), CelebrationRecord.id.desc()).limit(most))
    return [
        Entry(
            what=Happening.CELEBRATION,
            day=record.day,
            id=record.id,
            words=record.title,
            below=record.how,
            marking=Marking.MARKED,
            marks_on=record.day,
            celebration=record.id,
        )
        for record in found
    ]


def _setbacks(session: VaultSession, sitting: Sitting, most: int, until: date) -> list[Entry]:
    """Those that whoever is here has read or written; by the day they were sent, and without a word of them."""
    ends = session.clock.begins(min(until, date.max - timedelta(days=1)) + timedelta(days=1))
    columns = sa.select(SetbackRecord.id, SetbackRecord.at, SetbackRecord.looked_back_at)
    known = columns.where(
        SetbackRecord.at < ends, SetbackRecord.removed_at.is_(None), readable(SetbackRecord, sitting.alone)
    )
    rows = session.execute(known.order_by(SetbackRecord.at.desc()).limit(most))
    return [
        Entry(what=Happening.SETBACK, day=session.clock.local(at).date(), id=identity, over=looked_back_at is not None)
        for identity, at, looked_back_at in rows
    ]


def _renewals(session: VaultSession, _sitting: Sitting, most: int, until: date) -> list[Entry]:
    """Agreements that both signed again: kept for longer, or with a text that renews one."""
    ends = session.clock.begins(min(until, date.max - timedelta(days=1)) + timedelta(days=1))
    again = sa.or_(
        ChainRecord.what == "kept",
        sa.and_(ChainRecord.what == "agreed", VersionRecord.role == VersionRole.RENEWAL),
    )
    newest = (
        sa.select(ChainRecord.at, VersionRecord.id, VersionRecord.title)
        .join(VersionRecord, VersionRecord.id == ChainRecord.version_id)
        .where(again, ChainRecord.at < ends)
        .order_by(ChainRecord.number.desc())
        .limit(most)
    )
    return [
        Entry(what=Happening.RENEWAL, day=session.clock.local(at).date(), id=version, words=title)
        for at, version, title in session.execute(newest)
    ]


def _firsts(session: VaultSession, _sitting: Sitting, _most: int, until: date) -> list[Entry]:
    return firsts_in(session, until)


_READ: Mapping[Happening, _Read] = {
    Happening.FIRST: _firsts,
    Happening.MILESTONE: _milestones,
    Happening.CELEBRATION: _celebrations,
    Happening.SETBACK: _setbacks,
    Happening.RENEWAL: _renewals,
}


def _newest_first(entries: Sequence[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (-entry.day.toordinal(), _ON_ONE_DAY.index(entry.what), entry.id))


def _whole_days(entries: Sequence[Entry], most: int) -> tuple[Entry, ...]:
    if len(entries) <= most:
        return tuple(entries)
    begun = entries[most].day
    whole = tuple(takewhile(lambda entry: entry.day > begun, entries[:most]))
    return whole or tuple(entries[:most])
