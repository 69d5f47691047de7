"""Where promises are read, and what was said of them: each word that counts, not the ones it took the place of."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from app.exchange.values import first_line
from app.i18n import _
from app.promises.entities import (
    AccountRecord,
    EndRecord,
    MarkRecord,
    PauseAnswerRecord,
    PauseRecord,
    PromiseRecord,
    WordRecord,
)
from app.promises.values import PromiseId
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of
from app.vault.records import SharedRecord, order_of_entry

PAGE = "promises"
_About = MarkRecord | AccountRecord | WordRecord | PauseRecord | EndRecord


def see_promises(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(PromiseRecord).where(PromiseRecord.id.in_(ids_of(keys))))
    return {(record.id,): _seen(record.id, _promise_by(reader, record), record) for record in records}


def see_marks(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    newer = aliased(MarkRecord, name="newer")
    same = (newer.promise_id == MarkRecord.promise_id, newer.day == MarkRecord.day, newer.later == MarkRecord.later)
    which = sa.select(MarkRecord).where(MarkRecord.id.in_(ids_of(keys)), ~_replaced(MarkRecord, *same))
    return _about_promises(reader, {(each.id,): each for each in reader.session.scalars(which)})


def see_accounts(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    newer, older = aliased(AccountRecord, name="newer"), AccountRecord
    same = (newer.promise_id == older.promise_id, newer.day == older.day, newer.later == older.later)
    which = sa.select(AccountRecord).where(AccountRecord.id.in_(ids_of(keys)), ~_replaced(AccountRecord, *same))
    return _about_promises(reader, {(each.id,): each for each in reader.session.scalars(which)})


def see_words(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """What would make it easier, as each of them says now."""
    newer = aliased(WordRecord, name="newer")
    same = (newer.promise_id == WordRecord.promise_id, newer.author == WordRecord.author)
    which = sa.select(WordRecord).where(WordRecord.id.in_(ids_of(keys)), ~_replaced(WordRecord, *same))
    return _about_promises(reader, {(each.id,): each for each in reader.session.scalars(which)})


def see_pauses(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """Those that were agreed to or are open."""
    refused = sa.exists().where(PauseAnswerRecord.pause_id == PauseRecord.id, ~PauseAnswerRecord.agreed)
    which = sa.select(PauseRecord).where(PauseRecord.id.in_(ids_of(keys)), ~refused)
    return _about_promises(reader, {(each.id,): each for each in reader.session.scalars(which)})


def see_ends(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(EndRecord).where(EndRecord.promise_id.in_(ids_of(keys)))
    return _about_promises(reader, {(each.promise_id,): each for each in reader.session.scalars(which)})


def _replaced(kind: type[SharedRecord], *same: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    """Whether something was said later about the same; `same` compares with an alias called "newer"."""
    return sa.exists().where(*same, sa.literal_column("newer.rowid", sa.Integer()) > order_of_entry(kind))


def _about_promises(reader: Reader, records: Mapping[Key, _About]) -> Mapping[Key, Seen]:
    """Each under the words of its promise and the name of the one who said it."""
    which = sa.select(PromiseRecord).where(PromiseRecord.id.in_({each.promise_id for each in records.values()}))
    promises = {record.id: record for record in reader.session.scalars(which)}
    return {
        key: _seen(record.promise_id, _said_by(reader, record, promises[record.promise_id]), record)
        for key, record in records.items()
    }


def _promise_by(reader: Reader, record: PromiseRecord) -> str:
    return _("A promise by {name}").format(name=reader.couple.name(record.author))


def _said_by(reader: Reader, record: _About, promise: PromiseRecord) -> str:
    return _("{name} on “{promise}”").format(name=reader.couple.name(record.author), promise=first_line(promise.text))


def _seen(promise: PromiseId, title: str, record: SharedRecord) -> Seen:
    return Seen(title=title, page=PAGE, subject=("promise", promise), at=record.at)
