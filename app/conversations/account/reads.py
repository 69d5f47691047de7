"""The account as whoever is here may see it: words of the other stand once they were opened."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache

import sqlalchemy as sa

from app.conversations.account.entities import AccountAgreedRecord, AccountPartRecord, AccountTextRecord
from app.conversations.account.values import PART, AccountPage, AccountPart, AccountText, Column, PartId
from app.exchange.passing import may_read, others_first, readable
from app.exchange.values import OpenThing
from app.people.pace_values import Pace
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

PARTS_AT_ONCE = 10
MOST_EARLIER = 10

_IN_ORDER = (AccountPartRecord.position, AccountPartRecord.id)


def account_page(sitting: Sitting, page: int = 0, at_once: int = PARTS_AT_ONCE) -> AccountPage:
    """Some parts in order; a page past the end is the last one."""
    with sitting.shared.reading() as session:
        count = session.scalar(sa.select(sa.func.count()).select_from(AccountPartRecord)) or 0
        pages = max(1, -(-count // at_once))
        page = min(max(0, page), pages - 1)
        ordered = sa.select(AccountPartRecord).order_by(*_IN_ORDER).offset(page * at_once).limit(at_once)
        parts = _parts(session, session.scalars(ordered).all(), sitting.alone)
    return AccountPage(parts=parts, page=page, pages=pages)


def last_told(sitting: Sitting) -> datetime | None:
    """When the newest words were told that whoever is here may read; None where there are none."""
    told = readable(AccountTextRecord, sitting.alone), AccountTextRecord.removed_at.is_(None)
    newest = sa.select(sa.func.max(AccountTextRecord.at)).where(*told)
    with sitting.shared.reading() as session:
        return session.scalar(newest)


def account_part(sitting: Sitting, part: PartId) -> AccountPart | None:
    """One part whole."""
    with sitting.shared.reading() as session:
        record = session.get(AccountPartRecord, part)
        found = _parts(session, [] if record is None else [record], sitting.alone)
    return found[0] if found else None


def earlier_texts(sitting: Sitting, part: PartId, person: Person, most: int = MOST_EARLIER) -> tuple[AccountText, ...]:
    """What stood in a column before what can be read there now, the newest first; all of it was opened."""
    with sitting.shared.reading() as session:
        read = sa.select(AccountTextRecord).where(
            AccountTextRecord.part_id == part,
            AccountTextRecord.author == person,
            AccountTextRecord.opened_at.is_not(None),
            AccountTextRecord.age > _age_of_shown(session, part, person, sitting.alone),
        )
        ordered = read.order_by(AccountTextRecord.age).limit(most)
        return tuple(record.as_value() for record in session.scalars(ordered))


def open_things_in(session: VaultSession, sitting: Sitting, pace: Pace, most: int) -> Iterable[OpenThing]:
    """Words that were not opened yet."""
    on_today = not pace.is_quiet(sitting.clock.today())
    return [
        OpenThing(
            sort=PART,
            id=part,
            author=author,
            waits_for=author.other,
            since=at,
            opened=False,
            on_today=on_today,
        )
        for part, author, at in session.execute(_unopened(sitting.alone), {"most": most})
    ]


@cache
def _unopened(alone: Person | None) -> sa.Select[PartId, Person, datetime]:
    """The oldest first."""
    return (
        sa.select(AccountTextRecord.part_id, AccountTextRecord.author, AccountTextRecord.at)
        .where(AccountTextRecord.opened_at.is_(None), AccountTextRecord.removed_at.is_(None))
        .order_by(*others_first(AccountTextRecord.author, alone), AccountTextRecord.at)
        .limit(sa.bindparam("most"))
    )


def _parts(
    session: VaultSession, records: Sequence[AccountPartRecord], alone: Person | None
) -> tuple[AccountPart, ...]:
    ids = [record.id for record in records]
    texts = _texts(session, ids)
    agreed = _agreed(session, ids)
    return tuple(
        AccountPart(
            id=record.id,
            began=record.author,
            first=_column(record.author, texts.get((record.id, record.author), ()), alone),
            second=_column(record.author.other, texts.get((record.id, record.author.other), ()), alone),
            agreed=frozenset(agreed.get(record.id, ())),
        )
        for record in records
    )


def _texts(
    session: VaultSession, parts: Sequence[PartId]
) -> dict[tuple[PartId, Person], tuple[AccountTextRecord, ...]]:
    """Of each column the newest words and those before, which stand while the newest were not opened."""
    newest = sa.select(AccountTextRecord).where(AccountTextRecord.part_id.in_(parts), AccountTextRecord.age <= 2)
    found: dict[tuple[PartId, Person], tuple[AccountTextRecord, ...]] = {}
    for record in session.scalars(newest.order_by(AccountTextRecord.age)):
        key = (record.part_id, record.author)
        found[key] = (*found.get(key, ()), record)
    return found


def _column(person: Person, texts: Sequence[AccountTextRecord], alone: Person | None) -> Column:
    shown = [record for record in texts if may_read(record, alone)]
    return Column(
        person=person,
        text=shown[0].as_value() if shown else None,
        newest=texts[0].id if texts else None,
        has_earlier=len(shown) > 1,
    )


def _age_of_shown(session: VaultSession, part: PartId, person: Person, alone: Person | None) -> int:
    if person is alone:
        return 0
    newest = sa.select(AccountTextRecord.opened_at).where(
        AccountTextRecord.part_id == part, AccountTextRecord.author == person, AccountTextRecord.age == 0
    )
    return 0 if session.scalar(newest) is not None else 1


def _agreed(session: VaultSession, parts: Sequence[PartId]) -> dict[PartId, list[Person]]:
    said = sa.select(AccountAgreedRecord.part_id, AccountAgreedRecord.author)
    found: dict[PartId, list[Person]] = {}
    for part, author in session.execute(said.where(AccountAgreedRecord.part_id.in_(parts))):
        found.setdefault(part, []).append(author)
    return found
