"""What is tried on a failing disk: an entry of each space, a new passphrase, a copy."""

import shutil
from pathlib import Path

from app.conversations.questions.actions import ask
from app.conversations.questions.values import NewQuestion
from app.people.actions import change_passphrase
from app.private.actions import write_note
from app.refused import Refused
from app.vault.backups.making import back_up
from app.vault.backups.restoring import restore_whole
from app.vault.opening import unlock
from app.vault.values import Person
from tests.couple import PASSPHRASES, WEAK, both
from tests.faulty_disk import Trial
from tests.killing import Acknowledge
from tests.whole_vault import faults_of, missing_of, opened, opens, taken

FIRST = Person.FIRST
COPY = "copy.keel"
NEW_PASSPHRASE = "eleven pears beside a cold river"


def _make(folder: Path) -> None:
    both(folder).vault.release()


def _write(folder: Path, acknowledge: Acknowledge) -> None:
    with taken(folder) as vault, opened(vault, FIRST) as sitting:
        acknowledge(f"note {write_note(sitting, 'Heather on the hill')}")
        acknowledge(f"question {ask(sitting, FIRST, NewQuestion(text='What did the rain change?'))}")


def _look_for_entries(folder: Path, said: tuple[str, ...]) -> list[str]:
    return faults_of(folder) or missing_of(folder, said)


def _change(folder: Path, acknowledge: Acknowledge) -> None:
    with taken(folder) as vault:
        change_passphrase(vault, FIRST, PASSPHRASES[FIRST], NEW_PASSPHRASE)
        acknowledge("changed")


def _look_for_passphrase(folder: Path, said: tuple[str, ...]) -> list[str]:
    """One of the two opens everything, and once the change is acknowledged it is the new one."""
    with taken(folder) as vault:
        found = [each for each in (PASSPHRASES[FIRST], NEW_PASSPHRASE) if opens(vault, FIRST, each)]
    if len(found) != 1 or ("changed" in said and found != [NEW_PASSPHRASE]):
        return [f"{len(found)} passphrases open it"]
    return faults_of(folder, PASSPHRASES | {FIRST: found[0]})


def _make_with_copy(folder: Path) -> None:
    """One copy is there already; another is made over it."""
    _make(folder)
    _back_up(folder, lambda _said: None)


def _back_up(folder: Path, acknowledge: Acknowledge) -> None:
    with taken(folder) as vault:
        keys = unlock(vault, FIRST, PASSPHRASES[FIRST])
        back_up(vault, (keys,), vault.folder.backups / COPY, lambda _part: None)
        acknowledge("copied")


def _look_for_copy(folder: Path, _said: tuple[str, ...]) -> list[str]:
    """Whatever has the name of a copy can be put back, and there is one; the vault itself is as before."""
    again = folder.with_name(f"{folder.name}-again")
    try:
        with taken(again) as vault:
            copy = folder / "backups" / COPY
            restore_whole(vault.folder, copy, FIRST, PASSPHRASES[FIRST], WEAK, lambda _part: None, vault.clock)
        faults = faults_of(again)
    except Refused as refused:
        faults = [f"cannot be put back: {refused.sentence}"]
    shutil.rmtree(again)
    return faults + faults_of(folder)


def _put_back(folder: Path, acknowledge: Acknowledge) -> None:
    with taken(folder) as vault:
        copy = vault.folder.backups / COPY
        restore_whole(vault.folder, copy, FIRST, PASSPHRASES[FIRST], WEAK, lambda _part: None, vault.clock)
        acknowledge("put back")


def _look_at_vault(folder: Path, _said: tuple[str, ...]) -> list[str]:
    return faults_of(folder)


TRIALS = {
    "an entry": Trial(make=_make, act=_write, look=_look_for_entries),
    "a new passphrase": Trial(make=_make, act=_change, look=_look_for_passphrase),
    "a copy": Trial(make=_make_with_copy, act=_back_up, look=_look_for_copy),
    "a copy put back": Trial(make=_make_with_copy, act=_put_back, look=_look_at_vault),
}
