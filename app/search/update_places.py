"""Where updates are read: its author's own, and what the other has opened."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.conversations.updates.entities import UpdateRecord
from app.exchange.passing import readable
from app.i18n import _
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of

PAGE = "conversations"


def see_updates(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    return {(update,): seen for update, seen in _seen(reader, ids_of(keys)).items()}


def see_decisions(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """They are read on the page of their update."""
    updates = _seen(reader, ids_of(keys))
    return {key: updates[key[0]] for key in keys if key[0] in updates}


def _seen(reader: Reader, ids: Sequence[str]) -> Mapping[str, Seen]:
    """Those whose words whoever looks may read."""
    wanted = sa.select(UpdateRecord.id, UpdateRecord.author, UpdateRecord.at).where(
        UpdateRecord.id.in_(ids), readable(UpdateRecord, reader.alone)
    )
    return {
        row.id: Seen(
            title=_("An update from {name}").format(name=reader.couple.name(row.author)),
            page=PAGE,
            subject=("update", row.id),
            at=row.at,
        )
        for row in reader.session.execute(wanted)
    }
