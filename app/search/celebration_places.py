"""Where celebrations are read: ideas on the list, what was marked, and the lines of each; all of it is for both."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.i18n import _
from app.progress.celebrations.entities import CelebrationLineRecord, CelebrationRecord, IdeaRecord
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of

PAGE = "progress"


def see_celebration_ideas(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    found = reader.session.scalars(sa.select(IdeaRecord).where(IdeaRecord.id.in_(ids_of(keys))))
    title = _("An idea for marking something")
    return {(each.id,): Seen(title=title, page=PAGE, subject=("celebrations", None), at=each.at) for each in found}


def see_celebrations(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    found = reader.session.scalars(sa.select(CelebrationRecord).where(CelebrationRecord.id.in_(ids_of(keys))))
    return {
        (each.id,): Seen(
            title=each.title or _("Something you marked"), page=PAGE, subject=("celebration", each.id), at=each.at
        )
        for each in found
    }


def see_celebration_lines(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(CelebrationLineRecord).where(CelebrationLineRecord.id.in_(ids_of(keys)))
    found = reader.session.scalars(which).all()
    title = _("A line from {name}")
    return {
        (each.id,): Seen(
            title=title.format(name=reader.couple.name(each.author)),
            page=PAGE,
            subject=("celebration", each.celebration_id),
            at=each.at,
        )
        for each in found
    }
