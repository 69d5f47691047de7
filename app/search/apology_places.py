"""Where apologies and answers to them are read: by their author, and by the other once they were opened."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.exchange.passing import may_read
from app.i18n import _
from app.repair.apologies.entities import ApologyAnswerRecord, ApologyRecord
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of

PAGE, VIEW = "conversations", "apology"


def see_apologies(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(ApologyRecord).where(ApologyRecord.id.in_(ids_of(keys)))
    title = _("An apology from {name}")
    return {
        (record.id,): Seen(
            title=title.format(name=reader.couple.name(record.author)),
            page=PAGE,
            subject=(VIEW, record.id),
            at=record.at,
        )
        for record in reader.session.scalars(which)
        if may_read(record, reader.alone)
    }


def see_apology_answers(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(ApologyAnswerRecord).where(ApologyAnswerRecord.apology_id.in_(ids_of(keys)))
    title = _("What {name} answered to an apology")
    return {
        (record.apology_id,): Seen(
            title=title.format(name=reader.couple.name(record.author)),
            page=PAGE,
            subject=(VIEW, record.apology_id),
            at=record.answered_at,
        )
        for record in reader.session.scalars(which)
        if may_read(record, reader.alone)
    }
