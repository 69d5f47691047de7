"""Writing memories down, adding a line to one, and removing one's own words again."""

from datetime import date

import sqlalchemy as sa

from app.common_ground.memories.entities import MemoryLineRecord, MemoryRecord
from app.common_ground.memories.values import (
    LONGEST_MEMORY_LINE,
    LONGEST_MEMORY_TEXT,
    LONGEST_MEMORY_TITLE,
    LONGEST_MEMORY_WHEN,
    MOST_LINES,
    LinesFull,
    MemoryGone,
    MemoryId,
    MemoryLineId,
    NewMemory,
    OthersMemory,
)
from app.exchange.lengths import check_lengths, length_problems
from app.exchange.passing import author_of
from app.exchange.values import Form, Slept
from app.i18n import _
from app.refused import FieldProblem, FormRefused
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

_MOST = {"title": LONGEST_MEMORY_TITLE, "text": LONGEST_MEMORY_TEXT, "when": LONGEST_MEMORY_WHEN}


def memory_of(form: Form) -> NewMemory:
    """What a form holds. Raises FormRefused."""
    words = {name: str(form.get(name) or "").strip() for name in _MOST}
    day, unread = _day(form)
    problems = list(length_problems(words, _MOST))
    if unread:
        problems.append(FieldProblem("day", _("This can't be read as a day. The field below takes free words.")))
    if not (words["title"] or words["text"]):
        problems.append(FieldProblem("title", _("One of the two is enough: a name for it, or what it was.")))
    if problems:
        raise FormRefused(tuple(problems))
    return NewMemory(**words, day=day)


def form_of(what: NewMemory) -> Form:
    """A memory as its form keeps it."""
    day = what.day.isoformat() if what.day else ""
    return {"title": what.title, "text": what.text, "day": day, "when": what.when}


def write_memory(sitting: Sitting, author: Person, what: NewMemory) -> MemoryId:
    """For both to read."""
    with sitting.shared.transaction(author) as session:
        return write_memory_in(session, MemoryId(session.fresh_id()), what, sitting.clock.today())


def write_memory_in(session: VaultSession, identity: MemoryId, what: NewMemory, today: date) -> MemoryId:
    session.add(
        MemoryRecord(
            id=identity, title=what.title, text=what.text, day=what.day, when=what.when, sorts_on=what.day or today
        )
    )
    return identity


def change_memory(sitting: Sitting, author: Person, memory: MemoryId, what: NewMemory) -> None:
    """By whoever wrote it. Raises MemoryGone, OthersMemory."""
    with sitting.shared.transaction(author) as session:
        change_memory_in(session, author, memory, what)


def change_memory_in(session: VaultSession, author: Person, memory: MemoryId, what: NewMemory) -> None:
    record = _there(session, memory)
    if record.author is not author:
        raise OthersMemory
    written_on = session.clock.local(record.at).date()
    record.put(what, record.sorts_on if record.day is None else written_on)


def send_memory(session: VaultSession, slept: Slept) -> None:
    """What was slept on: a new memory, or new words for one's own. Raises CannotGo."""
    memory, what = MemoryId(str(slept.form.get("memory") or "")), memory_of(slept.form)
    if memory:
        change_memory_in(session, author_of(session), memory, what)
    elif session.get(MemoryRecord, MemoryId(slept.id)) is None:
        write_memory_in(session, MemoryId(slept.id), what, session.today)


def remove_memory(sitting: Sitting, author: Person, memory: MemoryId) -> None:
    """By whoever wrote it: gone whole, unless the other added a line; then only its words go. Raises OthersMemory."""
    with sitting.shared.transaction(author) as session:
        record = session.get(MemoryRecord, memory)
        if record is None:
            return
        if record.author is not author:
            raise OthersMemory
        lines = session.scalars(sa.select(MemoryLineRecord).where(MemoryLineRecord.memory_id == memory)).all()
        for line in lines:
            if line.author is author:
                session.delete(line)
        session.flush()
        if any(line.author is not author for line in lines):
            record.title = record.text = record.when = ""
            record.day, record.removed_at = None, session.now
        else:
            session.delete(record)


def add_line(sitting: Sitting, author: Person, memory: MemoryId, text: str) -> MemoryLineId:
    """Raises FormRefused, MemoryGone, LinesFull."""
    check_line(text)
    with sitting.shared.transaction(author) as session:
        if session.get(MemoryRecord, memory) is None:
            raise MemoryGone
        of_memory = sa.select(sa.func.count()).where(MemoryLineRecord.memory_id == memory)
        if (session.scalar(of_memory) or 0) >= MOST_LINES:
            raise LinesFull
        identity = MemoryLineId(session.fresh_id())
        session.add(MemoryLineRecord(id=identity, memory_id=memory, text=text.strip()))
        return identity


def check_line(text: str) -> None:
    """Raises FormRefused."""
    check_lengths({"line": text}, {"line": LONGEST_MEMORY_LINE}, needed="line")


def remove_line(sitting: Sitting, author: Person, line: MemoryLineId) -> None:
    """By whoever wrote it; a memory whose own words are gone goes with its last line. Raises OthersMemory."""
    with sitting.shared.transaction(author) as session:
        record = session.get(MemoryLineRecord, line)
        if record is None:
            return
        if record.author is not author:
            raise OthersMemory
        memory = session.get_one(MemoryRecord, record.memory_id)
        session.delete(record)
        session.flush()
        left = session.scalar(sa.select(MemoryLineRecord.id).where(MemoryLineRecord.memory_id == memory.id).limit(1))
        if memory.removed_at is not None and left is None:
            session.delete(memory)


def _there(session: VaultSession, memory: MemoryId) -> MemoryRecord:
    record = session.get(MemoryRecord, memory)
    if record is None or record.removed_at is not None:
        raise MemoryGone
    return record


def _day(form: Form) -> tuple[date | None, bool]:
    words = str(form.get("day") or "").strip()
    try:
        return (date.fromisoformat(words) if words else None), False
    except ValueError:
        return None, True
