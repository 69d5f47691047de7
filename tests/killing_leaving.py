"""What is killed at random moments: a private space that is removed, and a vault that is moved out and back."""

from itertools import count as numbers
from pathlib import Path

from app.leaving.private_space import remove_private_space
from app.private.actions import write_note
from app.private.reads import note_page
from app.vault.removed import move_out, put_back, removed_vaults
from app.vault.values import Person
from tests.couple import PASSPHRASES, both
from tests.killing import Acknowledge, killed, moments
from tests.killing_trials import Counted
from tests.whole_vault import faults_of, opened, taken

ALEX, SAM = Person
WORDS = "The blue door stayed open all night"


def kill_private_space_removed(folder: Path, count: int) -> Counted:
    """Alex's, again and again: once acknowledged as gone it stays gone, and what is Sam's is as it was.

    Half of the blows wait for that, however slow the machine.
    """
    make_with_notes(folder)
    counted = Counted()

    def remove_again(acknowledge: Acknowledge) -> None:
        with taken(folder) as vault:
            for number in numbers():
                remove_private_space(vault, ALEX, PASSPHRASES[ALEX], lambda _part: None)
                acknowledge(f"{number}")

    for number, moment in enumerate(moments(count, 0.6)):
        counted.note(killed(remove_again, moment, once_begun=number >= count // 2))
        counted.wrong += faults_of(folder)
        if notes_of(folder, SAM) != [WORDS]:
            counted.wrong.append("lost: what is Sam's")
        if counted.acknowledged and notes_of(folder, ALEX):
            counted.wrong.append("back again: what was removed")
    return counted


def kill_vault_moved(folder: Path, count: int) -> Counted:
    """Out of its place and back: at the next start it is in one of the two, whole."""
    both(folder).vault.release()
    counted = Counted()

    def move_to_and_fro(acknowledge: Acknowledge) -> None:
        with taken(folder) as vault:
            for number in numbers():
                if vault.exists():
                    move_out(vault.folder, vault.clock.now())
                else:
                    put_back(vault.folder, removed_vaults(vault.folder)[0])
                acknowledge(f"{number}")

    for moment in moments(count, 0.3):
        counted.note(killed(move_to_and_fro, moment))
        with taken(folder) as vault:
            removed = removed_vaults(vault.folder)
            if vault.exists() == bool(removed):
                counted.wrong.append("in both places, or in neither")
            if removed:
                put_back(vault.folder, removed[0])
        counted.wrong += faults_of(folder)
    return counted


def make_with_notes(folder: Path) -> None:
    """A vault in which each has written a note of their own."""
    both(folder).vault.release()
    with taken(folder) as vault:
        for person in Person:
            with opened(vault, person) as sitting:
                write_note(sitting, WORDS)


def notes_of(folder: Path, person: Person, passphrase: str | None = None) -> list[str]:
    """How the notes of that partner begin, the newest first."""
    with taken(folder) as vault, opened(vault, person, passphrase) as sitting:
        return [note.beginning for note in note_page(sitting, 9).notes]
