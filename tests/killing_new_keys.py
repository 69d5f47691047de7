"""What is killed at random moments: new keys, alone and together, over entries that are written meanwhile."""

from itertools import count as numbers
from pathlib import Path

from app.people.new_keys import renew_keys
from app.private.actions import write_note
from app.private.reads import own_note
from app.private.values import NoteId
from app.vault.renewing import Wish
from app.vault.values import Person
from app.vault.vault import Vault
from tests.couple import PASSPHRASES, both
from tests.killing import Acknowledge, killed, moments
from tests.killing_trials import IN_TURN, Counted
from tests.whole_vault import faults_of, opened, opens, taken

ALEX, SAM = Person
LONGEST = 0.6
"""Seconds until a blow; new keys take about a tenth of it."""


def kill_new_keys_alone(folder: Path, count: int) -> Counted:
    return _kill(folder, count, (ALEX,))


def kill_new_keys_together(folder: Path, count: int) -> Counted:
    return _kill(folder, count, (ALEX, SAM))


def _kill(folder: Path, count: int, people: tuple[Person, ...]) -> Counted:
    """Two passphrases in turn, until the blow falls: one of them opens it, whole, with every note acknowledged."""
    both(folder).vault.release()
    counted, kept = Counted(), list[str]()

    def make_new_keys(acknowledge: Acknowledge) -> None:
        with taken(folder) as vault:
            for number in numbers(_holds(vault)[0]):
                now, new = IN_TURN[number % 2], IN_TURN[(number + 1) % 2]
                with opened(vault, ALEX, now) as sitting:
                    acknowledge(write_note(sitting, f"Heather {number}"))
                renew_keys(vault, tuple(_wish(person, now, new) for person in people), lambda _part: None)

    for moment in moments(count, LONGEST):
        ended = killed(make_new_keys, moment)
        kept += ended.acknowledged
        counted.note(ended)
        counted.wrong += _wrong(folder, kept)
    return counted


def _wrong(folder: Path, kept: list[str]) -> list[str]:
    with taken(folder) as vault:
        holds = _holds(vault)
        if len(holds) != 1:
            return [f"{len(holds)} passphrases open it"]
        with opened(vault, ALEX, IN_TURN[holds[0]]) as sitting:
            lost = [f"lost: note {note}" for note in kept if own_note(sitting, NoteId(note)) is None]
    left = [f"left: {path.name}" for path in folder.glob("*.new*")]
    return lost + left + faults_of(folder, {ALEX: IN_TURN[holds[0]], SAM: PASSPHRASES[SAM]})


def _wish(person: Person, now: str, new: str) -> Wish:
    if person is SAM:
        now = new = PASSPHRASES[SAM]
    return Wish(person=person, now=now, new=new)


def _holds(vault: Vault) -> list[int]:
    """Which of the two passphrases open it; one, unless something is wrong."""
    return [number for number, passphrase in enumerate(IN_TURN) if opens(vault, ALEX, passphrase)]
