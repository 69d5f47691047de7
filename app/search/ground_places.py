"""Where common ground is read: nothing that the reader may not see yet is found."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.common_ground.appreciations.entities import AppreciationRecord, OwnAppreciationRecord
from app.common_ground.goals.entities import GoalRecord, GoalStepRecord
from app.common_ground.memories.entities import MemoryLineRecord, MemoryRecord
from app.common_ground.named_values.entities import NamedValueRecord
from app.common_ground.named_values.reads import both_have_named_in
from app.common_ground.rituals.entities import RitualRecord
from app.exchange.passing import may_read
from app.i18n import _
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of
from app.vault.records import PrivateRecord, SharedRecord

PAGE = "common_ground"


def see_named_values(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """The other's only once both have named theirs."""
    both = both_have_named_in(reader.session)
    records = reader.session.scalars(sa.select(NamedValueRecord).where(NamedValueRecord.id.in_(ids_of(keys))))
    return {
        (record.id,): _seen(
            _("A value of {name}").format(name=reader.couple.name(record.author)), "values", None, record
        )
        for record in records
        if both or record.author is reader.alone
    }


def see_goals(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(GoalRecord).where(GoalRecord.id.in_(ids_of(keys))))
    return {(record.id,): _seen(_("A goal of both"), "goal", record.id, record) for record in records}


def see_goal_steps(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(GoalStepRecord).where(GoalStepRecord.id.in_(ids_of(keys))))
    return {(record.id,): _seen(_("A step towards a goal"), "goal", record.goal_id, record) for record in records}


def see_memories(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(MemoryRecord).where(MemoryRecord.id.in_(ids_of(keys))))
    return {
        (record.id,): _seen(record.as_value().title or _("A memory"), "memory", record.id, record) for record in records
    }


def see_memory_lines(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(MemoryLineRecord).where(MemoryLineRecord.id.in_(ids_of(keys))))
    return {(record.id,): _line(reader, record) for record in records}


def see_rituals(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(RitualRecord).where(RitualRecord.id.in_(ids_of(keys))))
    return {(record.id,): _seen(record.title, "ritual", record.id, record) for record in records}


def see_own_appreciations(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """One that is shown is found in the shared space."""
    which = sa.select(OwnAppreciationRecord).where(OwnAppreciationRecord.id.in_(ids_of(keys)))
    return {
        (record.id,): _seen(_("A line you wrote"), "appreciation", record.id, record)
        for record in reader.session.scalars(which)
        if not record.shown
    }


def see_appreciations(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """The other's once it was opened."""
    which = sa.select(AppreciationRecord).where(AppreciationRecord.id.in_(ids_of(keys)))
    return {
        (record.id,): _seen(
            _("A line from {name}").format(name=reader.couple.name(record.author)), "appreciation", record.id, record
        )
        for record in reader.session.scalars(which)
        if may_read(record, reader.alone)
    }


def _line(reader: Reader, record: MemoryLineRecord) -> Seen:
    title = _("{name} added to a memory").format(name=reader.couple.name(record.author))
    return _seen(title, "memory", record.memory_id, record)


def _seen(title: str, view: str, thing: str | None, record: SharedRecord | PrivateRecord) -> Seen:
    return Seen(title=title, page=PAGE, subject=(view, thing), at=record.at)
