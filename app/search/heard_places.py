"""Where what was kept of talks is read: by both alike, each on the page of its talk."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.conversations.accountability.entities import HeardAccountRecord, HeardLineRecord, HeardTalkRecord
from app.conversations.accountability.values import HeardId
from app.i18n import _
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of
from app.vault.records import SharedRecord

PAGE = "conversations"


def see_heard_talks(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(HeardTalkRecord).where(HeardTalkRecord.id.in_(ids_of(keys)), HeardTalkRecord.listed)
    return {
        (record.id,): Seen(title=_("Kept from a talk"), page=PAGE, subject=("heard", record.id), at=record.at)
        for record in reader.session.scalars(which)
    }


def see_heard_accounts(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(HeardAccountRecord).where(HeardAccountRecord.id.in_(ids_of(keys))))
    return {(record.id,): _of(reader, record, record.heard_id) for record in records}


def see_heard_lines(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(HeardLineRecord).where(HeardLineRecord.id.in_(ids_of(keys))))
    return {(record.id,): _of(reader, record, record.heard_id) for record in records}


def _of(reader: Reader, record: SharedRecord, heard: HeardId) -> Seen:
    title = _("{name}, kept from a talk").format(name=reader.couple.name(record.author))
    return Seen(title=title, page=PAGE, subject=("heard", heard), at=record.at)
