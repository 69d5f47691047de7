"""What is tried on a failing disk: set-up, an entry of each space, a new passphrase, new keys, a copy, and leaving."""

import shutil
from pathlib import Path

from app.conversations.questions.actions import ask
from app.conversations.questions.values import NewQuestion
from app.people.actions import begin_vault, change_passphrase
from app.people.new_keys import renew_keys
from app.private.actions import write_note
from app.refused import Refused
from app.vault.backups.making import back_up
from app.vault.backups.restoring import restore_whole
from app.vault.backups.values import unwatched
from app.vault.opening import unlock
from app.vault.renewing import Wish
from app.vault.values import Person
from tests.couple import ALEX, PASSPHRASES, SAM, WEAK, both
from tests.faulty_disk import Trial
from tests.faulty_leaving import TRIALS_OF_LEAVING
from tests.killing import Acknowledge
from tests.killing_leaving import WORDS, make_with_notes, notes_of
from tests.whole_vault import faults_of, missing_of, opened, opens, taken

FIRST = Person.FIRST
COPY = "copy.keel"
NEW_PASSPHRASE = "eleven pears beside a cold river"


def _make(folder: Path) -> None:
    both(folder).vault.release()


def _make_empty(folder: Path) -> None:
    folder.mkdir()


def _set_up(folder: Path, acknowledge: Acknowledge) -> None:
    with taken(folder) as vault:
        begin_vault(vault, ALEX, SAM, PASSPHRASES[FIRST])
        acknowledge("kept")


def _look_for_set_up(folder: Path, said: tuple[str, ...]) -> list[str]:
    """It is there whole, or it can be begun anew, as was said."""
    with taken(folder) as vault:
        there = vault.exists()
        if ("kept" in said and not there) or ("refused" in said and there):
            return [f"after {said} there: {there}"]
        if not there:
            begin_vault(vault, ALEX, SAM, PASSPHRASES[FIRST])
    return faults_of(folder, {FIRST: PASSPHRASES[FIRST]})


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
    """One of the two opens everything: the new one once the change is acknowledged, the old one if it is refused."""
    found = _passphrases(folder)
    holding = {"changed": NEW_PASSPHRASE, "refused": PASSPHRASES[FIRST]}
    if len(found) != 1 or any(found != [holding[each]] for each in said if each in holding):
        return [f"after {said} it opens with {found}"]
    return faults_of(folder, PASSPHRASES | {FIRST: found[0]})


def _passphrases(folder: Path) -> list[str]:
    """Which of the two open it; one, unless something is wrong."""
    with taken(folder) as vault:
        return [each for each in (PASSPHRASES[FIRST], NEW_PASSPHRASE) if opens(vault, FIRST, each)]


def _renew_alone(folder: Path, acknowledge: Acknowledge) -> None:
    with taken(folder) as vault:
        renew_keys(vault, (Wish(person=FIRST, now=PASSPHRASES[FIRST], new=NEW_PASSPHRASE),), unwatched)
        acknowledge("changed")


def _look_for_new_keys(folder: Path, said: tuple[str, ...]) -> list[str]:
    """As with a new passphrase; besides, each has what they wrote."""
    faults = _look_for_passphrase(folder, said)
    if faults:
        return faults
    (holds,) = _passphrases(folder)
    passphrases = PASSPHRASES | {FIRST: holds}
    faults = [f"lost: what {each} wrote" for each in Person if notes_of(folder, each, passphrases[each]) != [WORDS]]
    return faults + [f"left: {path.name}" for path in folder.glob("*.new*")]


def _make_with_copy(folder: Path) -> None:
    """One copy is there already; another is made over it."""
    _make(folder)
    _back_up(folder, lambda _said: None)


def _back_up(folder: Path, acknowledge: Acknowledge) -> None:
    with taken(folder) as vault:
        keys = unlock(vault, FIRST, PASSPHRASES[FIRST])
        back_up(vault, (keys,), vault.folder.backups / COPY, unwatched)
        acknowledge("copied")


def _look_for_copy(folder: Path, _said: tuple[str, ...]) -> list[str]:
    """Whatever has the name of a copy can be put back, and there is one; the vault itself is as before."""
    again = folder.with_name(f"{folder.name}-again")
    try:
        with taken(again) as vault:
            copy = folder / "backups" / COPY
            restore_whole(vault.folder, copy, FIRST, PASSPHRASES[FIRST], WEAK, unwatched, vault.clock)
        faults = faults_of(again)
    except Refused as refused:
        faults = [f"cannot be put back: {refused.sentence}"]
    shutil.rmtree(again)
    return faults + faults_of(folder)


def _put_back(folder: Path, acknowledge: Acknowledge) -> None:
    with taken(folder) as vault:
        copy = vault.folder.backups / COPY
        restore_whole(vault.folder, copy, FIRST, PASSPHRASES[FIRST], WEAK, unwatched, vault.clock)
        acknowledge("put back")


def _look_at_vault(folder: Path, _said: tuple[str, ...]) -> list[str]:
    return faults_of(folder)


TRIALS = {
    "set-up": Trial(make=_make_empty, act=_set_up, look=_look_for_set_up),
    "an entry": Trial(make=_make, act=_write, look=_look_for_entries),
    "a new passphrase": Trial(make=_make, act=_change, look=_look_for_passphrase),
    "new keys": Trial(make=make_with_notes, act=_renew_alone, look=_look_for_new_keys),
    "a copy": Trial(make=_make_with_copy, act=_back_up, look=_look_for_copy),
    "a copy put back": Trial(make=_make_with_copy, act=_put_back, look=_look_at_vault),
} | TRIALS_OF_LEAVING
