"""The sample couple's vault: about three months of their record, for the demo, the gallery, tests and benchmarks."""

from datetime import datetime, timedelta
from pathlib import Path

from app.clock import Clock
from app.sample import agreements
from app.sample.couple import LIGHT_WORK, ToldClock, found_vault, sit_down
from app.sample.days import THREE_MONTHS, LiveDay, day_of, three_databases
from app.vault.passphrase import Policy
from app.vault.sitting import Sitting
from app.vault.values import Person
from app.vault.vault import Vault, take_vault

LIFE: tuple[LiveDay, ...] = ()
"""What each room writes on each day, in the order of the rooms."""


def make_sample(folder: Path, now: datetime, policy: Policy = LIGHT_WORK) -> None:
    """Write the sample couple's vault into an empty folder, so that its last day is `now`; takes some seconds."""
    clock = ToldClock(now - timedelta(days=THREE_MONTHS))
    vault = take_vault(folder, clock, policy)
    try:
        found_vault(vault)
        _three_months(vault, clock, now)
        agreements.show_what_each_needs(vault, clock)
    finally:
        vault.release()


def sample_sitting(folder: Path, people: tuple[Person, ...]) -> Sitting:
    """A sitting over the sample couple's vault in `folder`, which is made now where there is none."""
    if not (folder / "keyslots.json").exists():
        make_sample(folder, Clock().now())
    return sit_down(folder, people)


def _three_months(vault: Vault, clock: ToldClock, now: datetime) -> None:
    story = agreements.Story(vault, clock)
    try:
        with three_databases(story.sitting, clock) as (shared, private):
            for number in range(THREE_MONTHS + 1):
                clock.moment = now - timedelta(days=THREE_MONTHS - number, hours=3)
                agreements.live_day(story, number, THREE_MONTHS)
                with day_of(shared, private, number, THREE_MONTHS, now) as day:
                    for live_day in LIFE:
                        live_day(day)
    finally:
        story.sitting.close()
