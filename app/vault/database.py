"""One encrypted database in use: transactions, and the announcement of what they changed."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from app.clock import Clock
from app.vault.engine import ONLY_READS, fold_log, open_engine, refusing_database_faults
from app.vault.history import HistoryEntry, history_entry
from app.vault.records import PrivateRecord, Record, SharedRecord, going_along, new_id
from app.vault.values import Kind, Person, Swapped

Announce = Callable[[frozenset[Kind]], None]


class VaultSession(Session):
    """A session that knows who writes; exists only inside `Database.transaction` or `Database.reading`."""

    def __init__(self, database: "Database", author: Person | None, *, only_reads: bool = False) -> None:
        super().__init__(database.engine, expire_on_commit=False)
        self.author = author
        self.only_reads = only_reads
        self.clock = database.clock
        self.now = database.clock.now()
        self.today = database.clock.today()
        self.author_keys = database.author_keys
        self.changed: set[Kind] = set()

    def fresh_id(self) -> str:
        """A new time-ordered key."""
        return new_id(self.now)


class Database:
    """A database of the vault while it is unlocked."""

    def __init__(
        self, path: Path, key: bytes, clock: Clock, announce: Announce, author_keys: Mapping[Person, bytes]
    ) -> None:
        self.path = path
        self.engine = open_engine(path, key)
        self.clock = clock
        self.author_keys = author_keys
        self._announce = announce
        self._busy = False
        self._reads: VaultSession | None = None
        self._file = _identity(path)

    @contextmanager
    def transaction(self, author: Person | None = None) -> Iterator[VaultSession]:
        """What an action writes: all or nothing; what changed is announced after the commit.

        Writing in the shared space needs an `author` who is in the sitting. Raises the refusals of the disk and the
        file; then nothing was saved.
        """
        assert self._reads is None, "nothing is written while a page is read"
        assert not self._busy, "actions do not call actions"
        self._busy = True
        try:
            with self._begun(VaultSession(self, author)) as session:
                yield session
        finally:
            self._busy = False
        if session.changed:
            self._announce(frozenset(session.changed))

    @contextmanager
    def reading(self) -> Iterator[VaultSession]:
        """What is read, all of one moment; it waits for nobody who writes, and nothing can be written in it.

        Within another reading it is the same one. Raises the refusals of the disk and the file.
        """
        if self._reads is not None:
            yield self._reads
            return
        assert not self._busy, "actions do not call reads"
        with self._begun(VaultSession(self, None, only_reads=True)) as session:
            self._reads = session
            try:
                yield session
            finally:
                self._reads = None

    @contextmanager
    def _begun(self, session: VaultSession) -> Iterator[VaultSession]:
        with refusing_database_faults(self.path), session, session.begin():
            if session.only_reads:
                session.connection(execution_options=ONLY_READS)
            yield session
            self._check_still_there()

    def fold_log(self) -> None:
        """Fold the write-ahead log into the file and empty it: what was removed is then in neither of them.

        Outside a transaction. Raises the refusals of the disk and the file.
        """
        assert not self._busy, "not inside a transaction"
        assert self._reads is None, "not while a page is read"
        fold_log(self.engine, self.path)

    def _check_still_there(self) -> None:
        """What is written into a file that another program has put aside would be gone with it; raises Swapped."""
        if self._file is not None and _identity(self.path) != self._file:
            raise Swapped(self.path.name)

    def close(self) -> None:
        """Fold the write-ahead log into the file and let go of it."""
        self.engine.dispose()


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file it is, whatever it is called; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@event.listens_for(VaultSession, "before_flush")
def _set_author_and_time(session: VaultSession, _context: UOWTransaction, _instances: object) -> None:
    assert not session.only_reads, "nothing is written while a page is read"
    for record in session.new:
        if isinstance(record, SharedRecord):
            assert session.author is not None, "a shared row needs an author"
            record.author = session.author
        if isinstance(record, SharedRecord | PrivateRecord):
            record.at = session.now
    for record in tuple(session.deleted):
        _remove_what_goes_along(session, record)


def _remove_what_goes_along(session: VaultSession, record: Record) -> None:
    """Rows that the database would take away with this one, each taken away by itself, so that the history has it."""
    for follower, column in going_along(type(record)):
        key = sa.inspect(record).mapper.primary_key_from_instance(record)[0]
        for row in session.scalars(sa.select(follower).where(column == key)):
            session.delete(row)


@event.listens_for(VaultSession, "after_flush")
def _write_history(session: VaultSession, _context: UOWTransaction) -> None:
    acts = (("removed", session.deleted), ("written", session.new), ("changed", session.dirty))
    touched = [
        (record, act) for act, records in acts for record in records if act != "changed" or session.is_modified(record)
    ]
    session.changed.update(record.kind for record, _act in touched)
    entries = [_entry(session, record, act) for record, act in touched if isinstance(record, SharedRecord)]
    if entries:
        session.connection().execute(sa.insert(HistoryEntry), entries)


def _entry(session: VaultSession, record: Record, act: str) -> dict[str, object]:
    assert session.author is not None, "a shared row needs an author"
    return history_entry(record, act, session.author, session.now, session.author_keys[session.author])


@event.listens_for(VaultSession, "do_orm_execute")
def _notice_bulk_changes(state: ORMExecuteState) -> None:
    """Bulk statements pass the flush by, so their kinds are noted here; no action keeps rows that one changes.

    They pass the history by too: no action changes rows of the shared space with one.
    """
    if (state.is_update or state.is_delete) and state.bind_mapper is not None:
        session = state.session
        assert isinstance(session, VaultSession)
        assert not session.only_reads, "nothing is written while a page is read"
        session.changed.add(state.bind_mapper.class_.kind)
        state.update_execution_options(synchronize_session=False)
