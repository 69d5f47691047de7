"""Where what is put right is read: what was opened, and alone one's own."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.exchange.entities import SentRecord
from app.exchange.passing import may_read
from app.i18n import _
from app.repair.setbacks.entities import SetbackAccountRecord, SetbackLookRecord, SetbackRecord
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of

PAGE = "put_right"


def see_setbacks(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    found = reader.session.scalars(sa.select(SetbackRecord).where(SetbackRecord.id.in_(ids_of(keys))))
    return {(each.id,): _seen(reader, each, each.id) for each in found if _readable(reader, each)}


def see_setback_accounts(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(SetbackAccountRecord).where(SetbackAccountRecord.id.in_(ids_of(keys)))
    found = reader.session.scalars(which)
    return {(each.id,): _seen(reader, each, each.setback_id) for each in found if _readable(reader, each)}


def see_setback_looks(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(SetbackLookRecord).where(SetbackLookRecord.id.in_(ids_of(keys)))
    found = reader.session.scalars(which)
    return {(each.id,): _seen(reader, each, each.setback_id) for each in found if _readable(reader, each)}


def _readable(reader: Reader, record: SentRecord) -> bool:
    """What the other has not opened is found by its author alone."""
    return record.removed_at is None and may_read(record, reader.alone)


def _seen(reader: Reader, record: SentRecord, setback: str) -> Seen:
    title = {
        "setback": _("Something to put right, written by {name}"),
        "setback_account": _("How {name} saw it"),
        "setback_look": _("Looked at again, by {name}"),
    }[record.__tablename__]
    name = reader.couple.name(record.author)
    return Seen(title=title.format(name=name), page=PAGE, subject=("setback", setback), at=record.at)
