"""Small things to clear up, as whoever is here may read them: one, the list, and what of them lies open."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache

import sqlalchemy as sa

from app.conversations.clearing.actions import meant_record, words_of_one
from app.conversations.clearing.entities import ClearingRecord, ClearingWordRecord, MeantRecord
from app.conversations.clearing.values import (
    CLEARED,
    MEANT,
    Clearing,
    ClearingId,
    ClearingRow,
    Meant,
    Word,
)
from app.exchange.entities import SentRecord
from app.exchange.passing import may_read, others_first, readable
from app.exchange.values import OpenThing, first_line, own_turn_first
from app.people.pace_values import Pace
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_CLEARINGS = 30
_TITLE = sa.func.substr(ClearingRecord.saw, 1, 300)
_WISHED_TALKS = (
    sa.select(ClearingRecord.id, _TITLE, ClearingRecord.author, ClearingWordRecord.changed_at)
    .join(ClearingWordRecord, ClearingWordRecord.clearing_id == ClearingRecord.id)
    .where(
        ClearingWordRecord.word == Word.TALK,
        ClearingWordRecord.talked_at.is_(None),
        ClearingRecord.removed_at.is_(None),
    )
    .order_by(ClearingWordRecord.changed_at, ClearingRecord.id)
    .limit(sa.bindparam("most"))
)


def read_clearing(sitting: Sitting, clearing: ClearingId) -> Clearing | None:
    """None where it was taken back; each side's words are given to its author, and to the other once opened."""
    with sitting.shared.reading() as session:
        record = session.get(ClearingRecord, clearing)
        if record is None:
            return None
        meant = meant_record(session, clearing)
        return Clearing(
            id=record.id,
            sent=record.sent(),
            what=record.as_value() if _readable(record, sitting.alone) else None,
            meant=None if meant is None else _meant(meant, sitting.alone),
            said=tuple(each.as_value() for each in session.scalars(words_of_one(clearing))),
        )


def clearings(sitting: Sitting, most: int = MOST_CLEARINGS) -> tuple[ClearingRow, ...]:
    """The newest first."""
    wanted = (
        sa.select(
            ClearingRecord.id,
            ClearingRecord.author,
            ClearingRecord.at,
            readable(ClearingRecord, sitting.alone),
            ClearingRecord.removed_at,
            _TITLE,
            MeantRecord.id,
        )
        .outerjoin(MeantRecord, MeantRecord.clearing_id == ClearingRecord.id)
        .order_by(ClearingRecord.at.desc(), ClearingRecord.id.desc())
        .limit(most)
    )
    with sitting.shared.reading() as session:
        rows = session.execute(wanted).all()
        clear_to = _clear_to(session, [row[0] for row in rows])
    made = []
    for clearing, author, at, shown, removed_at, saw, meant in rows:
        there = removed_at is None and shown
        made.append(
            ClearingRow(
                id=clearing,
                author=author,
                at=at,
                title=first_line(saw) if there else "",
                readable=there,
                removed=removed_at is not None,
                answered=meant is not None,
                clear_to=clear_to.get(clearing, ()),
            )
        )
    return tuple(made)


def open_things_in(session: VaultSession, sitting: Sitting, pace: Pace, most: int) -> list[OpenThing]:
    """What has no answer, answers that were not read, and talks that are wished for."""
    today = sitting.clock.today()
    things = [
        *_unanswered(session, sitting.alone, most, on_today=not pace.is_quiet(today)),
        *_unread_answers(session, sitting.alone, most, on_today=not pace.is_quiet(today)),
        *_talks(session, most, on_today=pace.offers_talks(today)),
    ]
    return own_turn_first(things, sitting.alone, most)


def _unanswered(session: VaultSession, alone: Person | None, most: int, *, on_today: bool) -> Iterator[OpenThing]:
    for clearing, author, at, opened_at, saw in session.execute(_unanswered_of(alone), {"most": most}):
        opened = opened_at is not None
        yield OpenThing(
            sort=CLEARED,
            id=clearing,
            author=author,
            waits_for=author.other,
            since=at,
            opened=opened,
            title=first_line(saw) if opened or author is alone else "",
            on_today=on_today,
        )


def _unread_answers(session: VaultSession, alone: Person | None, most: int, *, on_today: bool) -> Iterator[OpenThing]:
    """For the one who asked; the one who answered has nothing to wait for."""
    for clearing, author, at in session.execute(_unread_by(alone), {"most": most}):
        yield OpenThing(
            sort=MEANT,
            id=clearing,
            author=author,
            waits_for=author.other,
            since=at,
            opened=False,
            on_today=on_today,
        )


def _talks(session: VaultSession, most: int, *, on_today: bool) -> Iterator[OpenThing]:
    """Each once, since either wished for it."""
    seen: set[ClearingId] = set()
    for clearing, saw, author, changed_at in session.execute(_WISHED_TALKS, {"most": 2 * most}):
        if clearing not in seen:
            seen.add(clearing)
            yield OpenThing(
                sort=CLEARED,
                id=clearing,
                author=author,
                waits_for=None,
                since=changed_at,
                opened=True,
                title=first_line(saw),
                on_today=on_today,
            )


@cache
def _unanswered_of(alone: Person | None) -> sa.Select[ClearingId, Person, datetime, datetime | None, str]:
    order = (*others_first(ClearingRecord.author, alone), ClearingRecord.at, ClearingRecord.id)
    columns = (ClearingRecord.id, ClearingRecord.author, ClearingRecord.at, ClearingRecord.opened_at, _TITLE)
    return sa.select(*columns).where(ClearingRecord.waits == sa.true()).order_by(*order).limit(sa.bindparam("most"))


@cache
def _unread_by(alone: Person | None) -> sa.Select[ClearingId, Person, datetime]:
    unread = sa.select(MeantRecord.clearing_id, MeantRecord.author, MeantRecord.at).where(
        MeantRecord.opened_at.is_(None)
    )
    if alone is not None:
        unread = unread.where(MeantRecord.author == alone.other)
    return unread.order_by(MeantRecord.at, MeantRecord.id).limit(sa.bindparam("most"))


def _clear_to(session: VaultSession, ids: Sequence[ClearingId]) -> Mapping[ClearingId, tuple[Person, ...]]:
    found: dict[ClearingId, tuple[Person, ...]] = {}
    wanted = sa.select(ClearingWordRecord.clearing_id, ClearingWordRecord.by).where(
        ClearingWordRecord.clearing_id.in_(ids), ClearingWordRecord.word == Word.CLEAR
    )
    for clearing, by in session.execute(wanted.order_by(ClearingWordRecord.by)):
        found[clearing] = (*found.get(clearing, ()), by)
    return found


def _meant(meant: MeantRecord, alone: Person | None) -> Meant:
    return Meant(sent=meant.sent(), text=meant.text if _readable(meant, alone) else None)


def _readable(record: SentRecord, alone: Person | None) -> bool:
    return record.removed_at is None and may_read(record, alone)
