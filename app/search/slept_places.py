"""Where words that one sleeps on are read: with what is on its way, on the page of conversations."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.exchange.entities import SleptRecord
from app.i18n import _
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of


def see_slept(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """In their author's own sitting, for their file is open in no other."""
    rows = reader.session.execute(sa.select(SleptRecord.id, SleptRecord.at).where(SleptRecord.id.in_(ids_of(keys))))
    title = _("Words you sleep on")
    return {(row.id,): Seen(title=title, page="conversations", subject=("list", None), at=row.at) for row in rows}
