"""The same sitting for another thread: its own connections to the same files, for a long look."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

from app.vault.closed_space import ClosedSpace
from app.vault.database import Database
from app.vault.sitting import Changes, Sitting, open_private, open_shared


@contextmanager
def apart(sitting: Sitting) -> Iterator[Sitting]:
    """To be opened, used and left in one thread; it tells nobody of changes."""
    changes = Changes()
    shared = open_shared(sitting.folder, sitting.keys, sitting.clock, changes)
    private: Database | None = None
    if sitting.quick and sitting.private is not None:
        private = ClosedSpace(sitting.private.path, sitting.clock, changes.announce)
    elif sitting.alone is not None:
        private = open_private(sitting.folder, sitting.keys, sitting.alone, sitting.clock, changes)
    with closing(replace(sitting, shared=shared, private=private, changes=changes)) as opened:
        yield opened
