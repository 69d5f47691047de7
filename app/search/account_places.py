"""Where the account of both is read: one's own words alone, those of the other once they were opened."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.conversations.account.entities import AccountTextRecord
from app.exchange.passing import may_read
from app.i18n import _
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of


def see_account_texts(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(AccountTextRecord).where(AccountTextRecord.id.in_(ids_of(keys))))
    return {
        (record.id,): Seen(
            title=_("Our account, told by {name}").format(name=reader.couple.name(record.author)),
            page="conversations",
            subject=("account", record.part_id),
            at=record.at,
        )
        for record in records
        if may_read(record, reader.alone)
    }
