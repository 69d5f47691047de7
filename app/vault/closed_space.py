"""What stands in for a private database that stays closed: it takes drafts, in memory, and refuses everything else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, UOWTransaction

from app.clock import Clock
from app.vault.database import Announce, VaultSession
from app.vault.drafts import Draft, DraftStep
from app.vault.in_memory import InMemory
from app.vault.quick_values import PrivateClosed
from app.vault.records import Space
from app.vault.values import DRAFTS, Person


class ClosedSpace(InMemory):
    """`keep` is called after each change of drafts, and again with the next transaction where it was refused."""

    def __init__(self, path: Path, clock: Clock, announce: Announce) -> None:
        """`path` is of the file that stays closed; it is not touched."""
        self.keep: Callable[[], None] | None = None
        self._waits = False
        super().__init__(path, Space.PRIVATE, clock, announce, {})

    @contextmanager
    def transaction(self, author: Person | None = None) -> Iterator[VaultSession]:
        with super().transaction(author) as session:
            event.listen(session, "before_flush", _refuse_all_but_drafts)
            event.listen(session, "do_orm_execute", _refuse_bulk_statements)
            yield session
        self._waits = self._waits or DRAFTS in session.changed
        if self._waits and self.keep is not None:
            self._waits = False
            try:
                self.keep()
            except BaseException:
                self._waits = True
                raise


def _refuse_all_but_drafts(session: VaultSession, _context: UOWTransaction, _instances: object) -> None:
    if not all(isinstance(record, Draft | DraftStep) for record in (*session.new, *session.dirty)):
        raise PrivateClosed


def _refuse_bulk_statements(state: ORMExecuteState) -> None:
    """Nothing but drafts is there to be changed or removed; adding passes the flush by."""
    if state.is_insert:
        raise PrivateClosed
