"""A couple with a real vault, for tests: weak passphrase work, a clock that can be set."""

import atexit
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from pathlib import Path

import app.schema  # noqa: F401  a new vault gets all its tables
from app.clock import Clock
from app.people.actions import begin_vault, join
from app.people.recovery import mark_recovery
from app.people.values import NewPartner, Role
from app.vault.opening import open_sitting, unlock
from app.vault.passphrase import Policy
from app.vault.sitting import Sitting
from app.vault.values import Person
from app.vault.vault import Vault, take_vault

WEAK = Policy(memory_kib=64, iterations=1, lanes=1)
ALEX = NewPartner(name="Alex Rivera", label="A.", role=Role.HURT)
SAM = NewPartner(name="Sam Lindqvist", label="S.", role=Role.BROKE_TRUST)
PASSPHRASES = {
    Person.FIRST: "seven kettles under the green stairs",
    Person.SECOND: "a lantern for the wooden harbour",
}
EVENING = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)


class SetClock(Clock):
    """A clock that stands still until it is moved; an hour east of Greenwich."""

    def __init__(self, moment: datetime = EVENING) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def zone(self) -> tzinfo:
        return timezone(timedelta(hours=1))

    def at(self, day: date, shown: time) -> datetime:
        return datetime.combine(day, shown, self.zone()).astimezone(UTC)

    def forward(self, **by: float) -> None:
        """Move on, such as `forward(days=2)`."""
        self.moment += timedelta(**by)


@dataclass(frozen=True)
class TestedCouple:
    """A vault, its clock, and ways into it."""

    __test__ = False

    vault: Vault
    clock: SetClock

    def alone(self, person: Person) -> Sitting:
        return open_sitting(self.vault, (unlock(self.vault, person, PASSPHRASES[person]),))

    def together(self) -> Sitting:
        return open_sitting(self.vault, tuple(unlock(self.vault, person, PASSPHRASES[person]) for person in Person))


def first_only(folder: Path, clock: SetClock | None = None) -> TestedCouple:
    """Alex has set up the vault, Sam has not joined yet."""
    return _copied(_set_up, folder, clock)


def both(folder: Path, clock: SetClock | None = None) -> TestedCouple:
    """Both have joined and confirmed their recovery sheets."""
    return _copied(_joined, folder, clock)


def _copied(make: Callable[[Path, SetClock], TestedCouple], folder: Path, clock: SetClock | None) -> TestedCouple:
    """Made once in a run and copied for each test, where it begins on the usual evening."""
    clock = clock or SetClock()
    if clock.moment != EVENING:
        return make(folder, clock)
    shutil.copytree(_once(make), folder, dirs_exist_ok=True)
    return TestedCouple(vault=take_vault(folder, clock, WEAK), clock=clock)


@cache
def _once(make: Callable[[Path, SetClock], TestedCouple]) -> Path:
    room = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, room, ignore_errors=True)
    make(room / "vault", SetClock()).vault.release()
    return room / "vault"


def _set_up(folder: Path, clock: SetClock) -> TestedCouple:
    couple = TestedCouple(vault=take_vault(folder, clock, WEAK), clock=clock)
    begin_vault(couple.vault, ALEX, SAM, PASSPHRASES[Person.FIRST])
    sitting = couple.alone(Person.FIRST)
    mark_recovery(sitting, Person.FIRST, confirmed=True)
    sitting.close()
    return couple


def _joined(folder: Path, clock: SetClock) -> TestedCouple:
    couple = _set_up(folder, clock)
    sitting = couple.alone(Person.FIRST)
    join(couple.vault, sitting, PASSPHRASES[Person.SECOND])
    mark_recovery(sitting, Person.SECOND, confirmed=True)
    sitting.close()
    return couple
