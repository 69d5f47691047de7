"""Who is here, and what they can open: the one thing pages, actions and reads are given."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from app.clock import Clock
from app.vault.database import Announce, Database
from app.vault.files import VaultFolder
from app.vault.keys import PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.keyslots import PersonKeys
from app.vault.quick_values import PrivateClosed
from app.vault.values import Kind, Person


class Changes:
    """Tells its listeners which kinds of things changed, after each commit."""

    def __init__(self) -> None:
        self._listeners: list[Announce] = []

    def subscribe(self, listener: Announce) -> Callable[[], None]:
        """Call `listener` from now on; what is returned ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def announce(self, kinds: frozenset[Kind]) -> None:
        for listener in tuple(self._listeners):
            listener(kinds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """An unlocked vault, by one partner alone or by both together."""

    folder: VaultFolder
    vault_id: str
    shared: Database
    private: Database | None
    """The one partner's own space; none when together."""
    clock: Clock
    changes: Changes
    keys: Mapping[Person, PersonKeys] = field(repr=False)

    @property
    def here(self) -> tuple[Person, ...]:
        """Who has signed in, in the order of the couple."""
        return tuple(person for person in Person if person in self.keys)

    @property
    def alone(self) -> Person | None:
        """The one who is here on their own; None when together."""
        return self.here[0] if len(self.here) == 1 else None

    @property
    def quick(self) -> bool:
        """Whether quick start opened it: then the private space is closed, and what is private refuses to be kept."""
        return not all(keys.opens_private for keys in self.keys.values())

    def require_private(self) -> None:
        """Raises PrivateClosed after quick start, as for everything that takes a signature."""
        if self.quick:
            raise PrivateClosed

    @property
    def own(self) -> Database:
        """Where unsent text is kept: private alone, shared together."""
        return self.private or self.shared

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All that a page gathers from several rooms, of one moment; see `Database.reading`."""
        with ExitStack() as begun:
            for database in (self.shared, self.private):
                if database is not None:
                    begun.enter_context(database.reading())
            yield

    @contextmanager
    def letterbox(self, person: Person) -> Iterator[Database]:
        """That partner's private database, for one append or a look at its witness; for someone who is here only."""
        if self.private is not None and person is self.alone:
            yield self.private
            return
        database = open_private(self.folder, self.keys, person, self.clock, self.changes)
        try:
            yield database
        finally:
            database.close()

    def close(self) -> None:
        """Lock: fold the logs in, close the files; the keys go with the sitting."""
        self.shared.close()
        if self.private is not None:
            self.private.close()


def sit(folder: VaultFolder, vault_id: str, people: tuple[PersonKeys, ...], clock: Clock) -> Sitting:
    """Open the databases that belong to those who are here: one partner, or both.

    Raises Damaged for a file that is missing, empty or unreadable.
    """
    keys = {person.person: person for person in people}
    changes = Changes()
    shared = open_shared(folder, keys, clock, changes)
    alone = people[0].person if len(keys) == 1 else None
    private = open_private(folder, keys, alone, clock, changes) if alone else None
    return Sitting(
        folder=folder,
        vault_id=vault_id,
        shared=shared,
        private=private,
        clock=clock,
        changes=changes,
        keys=keys,
    )


def open_shared(folder: VaultFolder, keys: Mapping[Person, PersonKeys], clock: Clock, changes: Changes) -> Database:
    root = next(iter(keys.values())).shared_root
    author_keys = {person: own.author_key for person, own in keys.items()}
    return Database(folder.shared_db, database_key(root, SHARED_DATABASE), clock, changes.announce, author_keys)


def open_private(
    folder: VaultFolder, keys: Mapping[Person, PersonKeys], person: Person, clock: Clock, changes: Changes
) -> Database:
    key = database_key(keys[person].own_root, PRIVATE_DATABASE)
    return Database(folder.private_db(person), key, clock, changes.announce, {})
