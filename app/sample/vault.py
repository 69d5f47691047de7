"""The sample couple's vault: about three months of their record, for the demo, the gallery, tests and benchmarks."""

from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from app.clock import Clock
from app.sample import (
    account,
    accountability,
    agreements,
    apologies,
    celebrations,
    checkins,
    clearing,
    closeness,
    common_ground,
    handout,
    letters,
    milestones,
    people,
    pictures,
    private,
    promises,
    questions,
    sessions,
    setbacks,
    triggers,
    updates,
)
from app.sample.couple import LIGHT_WORK, PASSPHRASES, ToldClock, found_vault, sit_down
from app.sample.days import THREE_MONTHS, LiveDay, SampleDay, sessions_in, three_databases
from app.vault.opening import open_sitting, unlock
from app.vault.passphrase import Policy
from app.vault.sitting import Sitting
from app.vault.values import Person
from app.vault.vault import Vault, take_vault

AT_ONCE = 28
"""Days of a long record that are committed together."""

LIFE: tuple[LiveDay, ...] = (
    people.live_day,
    promises.live_day,
    questions.live_day,
    updates.live_day,
    clearing.live_day,
    letters.live_day,
    account.live_day,
    accountability.live_day,
    apologies.live_day,
    setbacks.live_day,
    triggers.live_day,
    common_ground.live_day,
    closeness.live_day,
    private.live_day,
    checkins.live_day,
    pictures.live_day,
    sessions.live_day,
    milestones.live_day,
    celebrations.live_day,
    handout.live_day,
)
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
                with sessions_in(shared, private) as sessions:
                    _live(sessions.day(number, THREE_MONTHS, now))
    finally:
        story.sitting.close()


def make_years(folder: Path, years: int, now: datetime) -> None:
    """A vault with that many years of daily use by both, without agreements; 0 is a vault with nothing in it."""
    clock = ToldClock(now)
    vault = take_vault(folder, clock, LIGHT_WORK)
    try:
        found_vault(vault)
        sitting = open_sitting(vault, tuple(unlock(vault, person, PASSPHRASES[person]) for person in Person))
        with closing(sitting), three_databases(sitting, clock) as (shared, private):
            last = years * 365 - 1
            for start in range(0, last + 1, AT_ONCE):
                with sessions_in(shared, private) as sessions:
                    for number in range(start, min(start + AT_ONCE, last + 1)):
                        _live(sessions.day(number, last, now))
    finally:
        vault.release()


def _live(day: SampleDay) -> None:
    for live_day in LIFE:
        live_day(day)
