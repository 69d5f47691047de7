"""Looking over a vault after something went wrong: what is there opens whole, and nothing acknowledged is missing."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.conversations.questions.reads import question_thread
from app.conversations.questions.values import OpenQuestionId
from app.private.reads import own_note
from app.private.values import NoteId
from app.refused import Refused
from app.vault.engine import verify
from app.vault.files import VaultFolder
from app.vault.keys import PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.keyslots_document import from_json
from app.vault.opening import open_sitting, unlock
from app.vault.sitting import Sitting
from app.vault.values import Person, WrongPassphrase
from app.vault.vault import Vault, take_vault
from tests.couple import PASSPHRASES, WEAK, SetClock


@contextmanager
def taken(folder: Path) -> Iterator[Vault]:
    vault = take_vault(folder, SetClock(), WEAK)
    try:
        yield vault
    finally:
        vault.release()


@contextmanager
def opened(vault: Vault, person: Person, passphrase: str | None = None) -> Iterator[Sitting]:
    """That partner's own sitting."""
    keys = unlock(vault, person, passphrase or PASSPHRASES[person])
    with closing(open_sitting(vault, (keys,))) as sitting:
        yield sitting


def opens(vault: Vault, person: Person, passphrase: str) -> bool:
    try:
        unlock(vault, person, passphrase)
    except WrongPassphrase:
        return False
    return True


def faults_of(folder: Path, passphrases: dict[Person, str] = PASSPHRASES) -> list[str]:
    """What does not open, or lies half-written under its final name."""
    faults = _half_keyslots(VaultFolder(folder))
    try:
        with taken(folder) as vault:
            for person, passphrase in passphrases.items():
                _verify(vault, person, passphrase)
    except Refused as refused:
        faults.append(f"does not open: {refused.sentence}")
    return faults


def missing_of(folder: Path, acknowledged: tuple[str, ...]) -> list[str]:
    """Which notes and questions of the first partner, acknowledged as `note ID` and `question ID`, are not there."""
    with taken(folder) as vault, opened(vault, Person.FIRST) as sitting:
        return [f"lost: {said}" for said in acknowledged if not _is_there(sitting, said)]


def _is_there(sitting: Sitting, said: str) -> bool:
    what, _space, name = said.partition(" ")
    if what == "note":
        return own_note(sitting, NoteId(name)) is not None
    return what != "question" or question_thread(sitting, OpenQuestionId(name)) is not None


def _half_keyslots(folder: VaultFolder) -> list[str]:
    half = []
    for path in (folder.keyslots, folder.keyslots_bak):
        try:
            if path.exists():
                from_json(path.read_bytes())
        except ValueError:
            half.append(f"half-written: {path.name}")
    return half


def _verify(vault: Vault, person: Person, passphrase: str) -> None:
    keys = unlock(vault, person, passphrase)
    open_sitting(vault, (keys,)).close()
    verify(vault.folder.shared_db, database_key(keys.shared_root, SHARED_DATABASE))
    verify(vault.folder.private_db(person), database_key(keys.own_root, PRIVATE_DATABASE))
