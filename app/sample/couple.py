"""The sample couple, who are not real: names, passphrases, signatures, and a vault with nothing in it yet."""

from datetime import datetime
from pathlib import Path

import app.schema  # noqa: F401  a new vault gets all its tables
from app.agreements.signing_values import Ink
from app.clock import Clock
from app.people.actions import begin_vault, join
from app.people.recovery import mark_recovery
from app.people.values import NewPartner, Role
from app.vault.opening import open_sitting, unlock
from app.vault.passphrase import Policy
from app.vault.sitting import Sitting
from app.vault.values import Person
from app.vault.vault import Vault, take_vault

FIRST = NewPartner(name="Alex Rivera", label="A.", role=Role.HURT)
SECOND = NewPartner(name="Sam Lindqvist", label="S.", role=Role.BROKE_TRUST)
PASSPHRASES = {
    Person.FIRST: "seven kettles under the green stairs",
    Person.SECOND: "a lantern for the wooden harbour",
}
LIGHT_WORK = Policy(memory_kib=19 * 1024, iterations=2, lanes=1)
"""The least work the program accepts: the sample couple's passphrases are printed in their README anyway."""

LOCALE = "en_GB"
INKS = {
    Person.FIRST: Ink(strokes=(((22, 58), (38, 20), (54, 62), (82, 44), (118, 52), (150, 34), (196, 56), (262, 42)),)),
    Person.SECOND: Ink(
        strokes=(((26, 40), (46, 22), (60, 64), (96, 48)), ((104, 56), (150, 28), (186, 60), (270, 50)))
    ),
}


class ToldClock(Clock):
    """A clock that says what it is told, while the record is written."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


def empty_sitting(folder: Path, people: tuple[Person, ...]) -> Sitting:
    """A sitting of the same couple who have written nothing yet."""
    if not (folder / "keyslots.json").exists():
        vault = take_vault(folder, Clock(), LIGHT_WORK)
        found_vault(vault)
        vault.release()
    return sit_down(folder, people)


def sit_down(folder: Path, people: tuple[Person, ...]) -> Sitting:
    """The folder is let go again at once, so that the program around the sitting can take it."""
    vault = take_vault(folder, Clock(), LIGHT_WORK)
    try:
        return open_sitting(vault, tuple(unlock(vault, person, PASSPHRASES[person]) for person in people))
    finally:
        vault.release()


def found_vault(vault: Vault) -> None:
    """Both have joined and confirmed their recovery sheets."""
    begin_vault(vault, FIRST, SECOND, PASSPHRASES[Person.FIRST])
    sitting = open_sitting(vault, (unlock(vault, Person.FIRST, PASSPHRASES[Person.FIRST]),))
    join(vault, sitting, PASSPHRASES[Person.SECOND])
    for person in Person:
        mark_recovery(sitting, person, confirmed=True)
    sitting.close()
