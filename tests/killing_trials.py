"""What is killed at random moments: writing, a set-up, a new passphrase, an update of an older vault."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count as numbers
from pathlib import Path

import sqlalchemy as sa

from app.conversations.questions.actions import ask
from app.conversations.questions.values import NewQuestion
from app.people.actions import begin_vault, change_passphrase
from app.private.actions import write_note
from app.vault.database import Database
from app.vault.engine import create_database
from app.vault.keys import SHARED_DATABASE, database_key
from app.vault.migrating import migrate
from app.vault.opening import unlock
from app.vault.records import Space
from app.vault.values import Person
from tests.couple import ALEX, PASSPHRASES, SAM, SetClock, both
from tests.killing import Acknowledge, Killed, killed, moments
from tests.whole_vault import faults_of, missing_of, opened, opens, taken

FIRST = Person.FIRST
IN_TURN = (PASSPHRASES[FIRST], "eleven pears beside a cold river")
OLD_WORDS = "To be told in time."
AN_OLD_NEED = "INSERT INTO need VALUES ('first', 'need', 0, :words, 'first', 1)"


@dataclass(slots=True)
class Counted:
    """What so many blows did."""

    blows: int = 0
    kills: int = 0
    """How many fell before the work was done."""
    acknowledged: int = 0
    wrong: list[str] = field(default_factory=list)
    """Each vault that does not open whole and each acknowledged thing that is missing."""

    def note(self, ended: Killed) -> None:
        self.blows += 1
        self.kills += not ended.finished
        self.acknowledged += len(ended.acknowledged)


def kill_writing(folder: Path, count: int) -> Counted:
    """One vault, written in until the blow falls, opened and looked through, and again."""
    both(folder).vault.release()
    counted, kept = Counted(), tuple[str, ...]()

    def write(acknowledge: Acknowledge) -> None:
        with taken(folder) as vault, opened(vault, FIRST) as sitting:
            for number in numbers():
                acknowledge(f"note {write_note(sitting, f'Heather {number}')}")
                acknowledge(f"question {ask(sitting, FIRST, NewQuestion(text=f'Rain {number}?'))}")

    for moment in moments(count, 0.4):
        ended = killed(write, moment, once_begun=True)
        said = ended.acknowledged
        kept += said
        counted.note(ended)
        counted.wrong += faults_of(folder) or missing_of(folder, said)
    counted.wrong += missing_of(folder, kept)
    return counted


def kill_set_up(folder: Path, count: int) -> Counted:
    """Cut off before the first passphrase is kept, nothing is there and it is begun anew; afterwards it opens."""

    def look(said: tuple[str, ...]) -> list[str]:
        with taken(folder) as vault:
            there = vault.exists()
            if not there and not said:
                begin_vault(vault, ALEX, SAM, IN_TURN[0])
        if said and not there:
            return ["lost: the vault"]
        return faults_of(folder, {FIRST: IN_TURN[0]})

    def set_up(acknowledge: Acknowledge) -> None:
        with taken(folder) as vault:
            begin_vault(vault, ALEX, SAM, IN_TURN[0])
            acknowledge("kept")

    return each_anew(folder, count, 0.3, lambda: None, set_up, look)


def kill_new_passphrase(folder: Path, count: int) -> Counted:
    """Two passphrases in turn, until the blow falls: one of them opens, and never an older one than acknowledged."""

    def change(acknowledge: Acknowledge) -> None:
        with taken(folder) as vault:
            for number in numbers(1):
                change_passphrase(vault, FIRST, IN_TURN[(number - 1) % 2], IN_TURN[number % 2])
                acknowledge(str(number))

    def look(said: tuple[str, ...]) -> list[str]:
        with taken(folder) as vault:
            found = [passphrase for passphrase in IN_TURN if opens(vault, FIRST, passphrase)]
        newest = int(said[-1]) if said else 0
        if len(found) != 1:
            return [f"{len(found)} passphrases open it after {newest}"]
        return faults_of(folder, PASSPHRASES | {FIRST: found[0]})

    return each_anew(folder, count, 0.3, lambda: _make_both(folder), change, look, once_begun=True)


def kill_update(folder: Path, count: int) -> Counted:
    """A vault of the first version, brought up to date: what was written in it comes along."""
    old = folder.with_name(f"{folder.name}-old")
    _make_old(old)

    def update(acknowledge: Acknowledge) -> None:
        with taken(folder) as vault, opened(vault, FIRST):
            acknowledge("up to date")

    def look(_said: tuple[str, ...]) -> list[str]:
        with taken(folder) as vault, opened(vault, FIRST) as sitting, sitting.shared.transaction() as session:
            found = session.scalar(sa.text("SELECT text FROM need"))
        return faults_of(folder, {FIRST: IN_TURN[0]}) + ([] if found == OLD_WORDS else ["lost: the older words"])

    return each_anew(folder, count, 0.6, lambda: _copy(old, folder), update, look)


def each_anew(
    folder: Path,
    count: int,
    longest: float,
    make: Callable[[], None],
    act: Callable[[Acknowledge], None],
    look: Callable[[tuple[str, ...]], list[str]],
    *,
    once_begun: bool = False,
) -> Counted:
    """What is made anew for each blow, what the blow falls into, and what is wrong afterwards."""
    counted = Counted()
    for moment in moments(count, longest):
        make()
        ended = killed(act, moment, once_begun=once_begun)
        counted.note(ended)
        counted.wrong += look(ended.acknowledged)
        shutil.rmtree(folder, ignore_errors=True)
    return counted


def _make_both(folder: Path) -> None:
    both(folder).vault.release()


def _make_old(folder: Path) -> None:
    """A vault whose shared database is as the first version made it, but for the names of the couple."""
    vault = both(folder).vault
    key = database_key(unlock(vault, FIRST, IN_TURN[0]).shared_root, SHARED_DATABASE)
    path = vault.folder.shared_db
    path.unlink()
    create_database(path, key)
    database = Database(path, key, SetClock(), lambda _kinds: None, {})
    with database.transaction() as session:
        session.execute(sa.text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    migrate(database, Space.SHARED, to="shared_1")
    with database.transaction() as session:
        session.execute(sa.text(AN_OLD_NEED), {"words": OLD_WORDS})
    database.close()
    vault.release()


def _copy(folder: Path, to: Path) -> None:
    shutil.copytree(folder, to)
