"""Memories as both may read them, a page at a time."""

import sqlalchemy as sa

from app.common_ground.memories.entities import MemoryLineRecord, MemoryRecord
from app.common_ground.memories.values import MOST_LINES, MemoriesPage, Memory, MemoryId, Order
from app.vault.sitting import Sitting

MOST_MEMORIES = 10


def memories(sitting: Sitting, order: Order = Order.NEWEST, most: int = MOST_MEMORIES) -> MemoriesPage:
    """Without their lines."""
    column = MemoryRecord.at if order is Order.NEWEST else MemoryRecord.sorts_on
    wanted = sa.select(MemoryRecord).order_by(column.desc(), MemoryRecord.id.desc()).limit(most + 1)
    with sitting.shared.reading() as session:
        found = tuple(record.as_value() for record in session.scalars(wanted))
    return MemoriesPage(memories=found[:most], more=len(found) > most)


def memory(sitting: Sitting, which: MemoryId) -> Memory | None:
    """With what was added to it, the oldest first."""
    added = sa.select(MemoryLineRecord).where(MemoryLineRecord.memory_id == which)
    with sitting.shared.reading() as session:
        record = session.get(MemoryRecord, which)
        if record is None:
            return None
        lines = session.scalars(added.order_by(MemoryLineRecord.at, MemoryLineRecord.id).limit(MOST_LINES))
        return record.as_value(tuple(line.as_value() for line in lines))
