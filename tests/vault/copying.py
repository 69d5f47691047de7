"""A couple whose vault is copied, what each has written in it, and work that is cut off in a process of its own."""

import os
import select
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from app.agreements.actions import show_needs
from app.agreements.reads import shown_needs
from app.agreements.values import NeedKind
from app.private.actions import write_note
from app.private.reads import note_page
from app.vault.backups.making import back_up
from app.vault.backups.values import Backup
from app.vault.keyslots import PersonKeys
from app.vault.opening import open_sitting, unlock
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import PASSPHRASES, TestedCouple

_STEPS = frozenset({"os.rename", "os.mkdir", "os.rmdir", "os.remove"})


def unheard(_done: float) -> None:
    """Progress that nobody watches."""


class EndedError(Exception):
    """Somebody wanted the work to end."""


class Ending:
    """Progress that ends the work after so many words of it."""

    def __init__(self, left: int) -> None:
        self.left = left

    def __call__(self, _done: float) -> None:
        self.left -= 1
        if self.left < 0:
            raise EndedError


def keys_of(sitting: Sitting) -> tuple[PersonKeys, ...]:
    return tuple(sitting.keys.values())


def write(couple: TestedCouple, person: Person, *words: str) -> tuple[PersonKeys, ...]:
    """The same words as needs that are shown and as notes of one's own; the sitting's keys are returned."""
    sitting = couple.alone(person)
    show_needs(sitting, NeedKind.NEED, words)
    write_note(sitting, words[-1])
    sitting.close()
    return keys_of(sitting)


def written(
    couple: TestedCouple, person: Person, passphrase: str | None = None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The needs and the notes of one partner, the newest note first, read in a sitting of theirs."""
    keys = unlock(couple.vault, person, passphrase or PASSPHRASES[person])
    sitting = open_sitting(couple.vault, (keys,))
    needs = shown_needs(sitting)[0 if person is Person.FIRST else 1].needs
    notes = tuple(note.beginning for note in note_page(sitting, 50).notes)
    sitting.close()
    return needs, notes


def copied(couple: TestedCouple, person: Person, place: Path) -> Backup:
    """A copy made while that partner is here alone."""
    sitting = couple.alone(person)
    backup = back_up(couple.vault, keys_of(sitting), place, unheard)
    sitting.close()
    return backup


def inside(folder: Path) -> dict[str, bytes]:
    """Every file below a folder and what is in it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def in_another_process(work: Callable[[], object]) -> int:
    """Begin work in a process of its own; returns its id. It ends with 0 when it comes through."""
    child = os.fork()
    if child == 0:
        ending = 1
        try:
            work()
            ending = 0
        finally:
            os._exit(ending)
    return child


def killed_after(seconds: float, work: Callable[[], object]) -> bool:
    """Kill the work (SIGKILL) unless it ends sooner; says whether it was killed."""
    child = in_another_process(work)
    handle = os.pidfd_open(child)
    try:
        ended = bool(select.select([handle], [], [], seconds)[0])
        if not ended:
            signal.pidfd_send_signal(handle, signal.SIGKILL)
    finally:
        os.close(handle)
    status = os.waitpid(child, 0)[1]
    assert not os.WIFEXITED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def killed_at_step(number: int, work: Callable[[], object]) -> bool:
    """Kill the work just before its nth change of a name in a folder; False where it has fewer of them."""

    def counted() -> None:
        left = number

        def at_each(event: str, _arguments: object) -> None:
            nonlocal left
            if event in _STEPS:
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(at_each)
        work()

    return killed_after(60.0, counted)
