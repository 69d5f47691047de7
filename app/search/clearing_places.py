"""Where small things to clear up are read: each side by its author, and by the other once it was opened."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.conversations.clearing.entities import ClearingRecord, MeantRecord
from app.exchange.passing import readable
from app.i18n import _
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of

PAGE = "conversations"


def see_clearings(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    wanted = sa.select(ClearingRecord.id, ClearingRecord.author, ClearingRecord.at).where(
        ClearingRecord.id.in_(ids_of(keys)),
        readable(ClearingRecord, reader.alone),
    )
    return {
        (row.id,): Seen(
            title=_("Something to clear up, from {name}").format(name=reader.couple.name(row.author)),
            page=PAGE,
            subject=("cleared", row.id),
            at=row.at,
        )
        for row in reader.session.execute(wanted)
    }


def see_meant(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    wanted = sa.select(MeantRecord.id, MeantRecord.clearing_id, MeantRecord.author, MeantRecord.at).where(
        MeantRecord.id.in_(ids_of(keys)),
        readable(MeantRecord, reader.alone),
    )
    return {
        (row.id,): Seen(
            title=_("What {name} meant").format(name=reader.couple.name(row.author)),
            page=PAGE,
            subject=("cleared", row.clearing_id),
            at=row.at,
        )
        for row in reader.session.execute(wanted)
    }
