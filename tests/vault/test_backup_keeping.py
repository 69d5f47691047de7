"""The copy of the day, and which copies are kept as time goes by."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.vault.backups.header import backups_in
from app.vault.backups.keeping import DAILY, LEAST, MONTHLY, WEEKLY, daily_backup, no_longer_kept, thin_out
from app.vault.backups.outside import last_outside, note_outside, wants_one_outside
from app.vault.backups.values import Backup
from app.vault.values import Person
from tests.couple import EVENING, TestedCouple, both
from tests.vault.copying import unheard, write

moments = st.lists(
    st.integers(0, 3000 * 24).map(lambda hours: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(hours=hours))
)


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def test_one_copy_a_day_and_only_where_something_changed(couple: TestedCouple) -> None:
    alex = write(couple, Person.FIRST, "one")
    first = daily_backup(couple.vault, alex, unheard)
    assert first is not None
    assert first.path.parent == couple.vault.folder.backups
    write(couple, Person.FIRST, "two")
    assert daily_backup(couple.vault, alex, unheard) is None
    couple.clock.forward(days=1)
    second = daily_backup(couple.vault, alex, unheard)
    assert second is not None
    couple.clock.forward(days=1)
    assert daily_backup(couple.vault, alex, unheard) is None
    assert backups_in(couple.vault.folder.backups) == (second, first)
    assert (couple.vault.folder.path / "reserve").stat().st_size == 2 * 1024 * 1024


def test_what_is_no_longer_kept_goes_and_what_is_not_ours_is_left_alone(couple: TestedCouple) -> None:
    alex = write(couple, Person.FIRST, "one")
    made = daily_backup(couple.vault, alex, unheard)
    assert made is not None
    folder = couple.vault.folder.backups
    for number in range(LEAST):
        shutil.copyfile(made.path, folder / f"keel-again-{number}.keel")
    (folder / "letter.keel").write_text("Dear Sam")
    assert len(thin_out(couple.vault)) == 1
    assert len(backups_in(folder)) == LEAST
    assert (folder / "letter.keel").exists()


@given(moments)
@settings(deadline=None)
def test_the_newest_of_each_day_week_and_month_are_kept(dates: list[datetime]) -> None:
    backups = _backups(dates)
    gone = no_longer_kept(backups)
    kept = [backup for backup in backups if backup not in gone]
    assert kept[:LEAST] == list(backups[:LEAST])
    assert len(kept) <= DAILY + WEEKLY + MONTHLY + LEAST
    for period, most in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        there, left = _newest(backups, period), _newest(kept, period)
        assert left[:most] == there[:most]
    assert no_longer_kept(tuple(kept)) == ()


@given(st.lists(st.integers(1, 40), min_size=1, max_size=120))
@settings(deadline=None, max_examples=40)
def test_letting_go_time_after_time_keeps_as_much_as_letting_go_once(pauses: list[int]) -> None:
    day, kept = EVENING, tuple[Backup, ...]()
    everything: list[datetime] = []
    for pause in pauses:
        day += timedelta(days=pause)
        everything.append(day)
        kept = tuple(sorted((*_backups([day]), *kept), key=lambda backup: backup.made_at, reverse=True))
        gone = no_longer_kept(kept)
        kept = tuple(backup for backup in kept if backup not in gone)
    once = _backups(everything)
    assert kept == tuple(backup for backup in once if backup not in no_longer_kept(once))


def test_a_copy_outside_is_asked_for_after_thirty_days(couple: TestedCouple) -> None:
    folder, now = couple.vault.folder, couple.clock.now()
    assert not wants_one_outside(folder, now)
    daily_backup(couple.vault, write(couple, Person.FIRST, "one"), unheard)
    assert last_outside(folder) is None
    assert not wants_one_outside(folder, now + timedelta(days=29))
    assert wants_one_outside(folder, now + timedelta(days=30))
    note_outside(folder, now + timedelta(days=20))
    assert last_outside(folder) == now + timedelta(days=20)
    assert not wants_one_outside(folder, now + timedelta(days=49))
    assert wants_one_outside(folder, now + timedelta(days=50))
    folder.copied_outside.write_text("yesterday")
    assert last_outside(folder) is None


def _backups(dates: list[datetime]) -> tuple[Backup, ...]:
    return tuple(
        Backup(path=Path(f"{moment.isoformat()}.keel"), made_at=moment, size=1, vault_id="")
        for moment in sorted(set(dates), reverse=True)
    )


def _newest(backups: Iterable[Backup], period: Callable[[datetime], object]) -> list[Backup]:
    found: dict[object, Backup] = {}
    for backup in backups:
        found.setdefault(period(backup.made_at), backup)
    return list(found.values())


def _day(moment: datetime) -> date:
    return moment.date()


def _week(moment: datetime) -> tuple[int, int]:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> tuple[int, int]:
    return moment.year, moment.month
