"""`kill -9` while new keys are made: it opens whole with the old ones or with the new ones, and no entry is lost."""

from itertools import count as numbers
from pathlib import Path

import pytest

from app.people.new_keys import renew_keys
from app.private.actions import write_note
from app.private.reads import own_note
from app.private.values import NoteId
from app.vault.opening import unlock
from app.vault.renewing import Wish
from app.vault.values import Person, WrongPassphrase
from app.vault.vault import Vault
from tests.couple import PASSPHRASES, both
from tests.killing import Acknowledge, killed, moments
from tests.whole_vault import faults_of, opened, taken

ALEX, SAM = Person
IN_TURN = (PASSPHRASES[ALEX], "eleven pears beside a cold river")
BLOWS = 20
LONGEST = 1.0
"""Seconds until a blow; new keys take about a tenth of it."""


@pytest.mark.parametrize("people", [(ALEX,), (ALEX, SAM)], ids=["alone", "together"])
def test_it_opens_with_the_old_or_with_the_new(people: tuple[Person, ...], tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    both(folder).vault.release()
    kept: list[str] = []

    def make_new_keys(acknowledge: Acknowledge) -> None:
        with taken(folder) as vault:
            at = holds(vault)
            for number in numbers(at):
                now, new = IN_TURN[number % 2], IN_TURN[(number + 1) % 2]
                with opened(vault, ALEX, now) as sitting:
                    acknowledge(write_note(sitting, f"Heather {number}"))
                renew_keys(vault, tuple(wish(person, now, new) for person in people), lambda _part: None)

    for moment in moments(BLOWS // 2, LONGEST):
        kept += killed(make_new_keys, moment).acknowledged
        with taken(folder) as vault:
            passphrase = IN_TURN[holds(vault)]
        assert faults_of(folder, {ALEX: passphrase, SAM: PASSPHRASES[SAM]}) == []
        assert not list(folder.glob("*.new*"))
    with taken(folder) as vault, opened(vault, ALEX, passphrase) as sitting:
        assert [note for note in kept if own_note(sitting, NoteId(note)) is None] == []


def wish(person: Person, now: str, new: str) -> Wish:
    if person is SAM:
        now = new = PASSPHRASES[SAM]
    return Wish(person=person, now=now, new=new)


def holds(vault: Vault) -> int:
    """Which of the two passphrases opens it; exactly one does."""
    opens = [number for number, passphrase in enumerate(IN_TURN) if _opens(vault, passphrase)]
    assert len(opens) == 1
    return opens[0]


def _opens(vault: Vault, passphrase: str) -> bool:
    try:
        unlock(vault, ALEX, passphrase)
    except WrongPassphrase:
        return False
    return True
