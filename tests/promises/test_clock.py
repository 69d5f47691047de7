"""Clocks that are set back or forward, zones that change between sittings, and nights that are an hour longer."""

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from pathlib import Path
from time import tzset

import pytest

from app.clock import Clock
from app.promises.actions import add_promise, mark_day
from app.promises.promise_reads import promise_page
from app.promises.reads import due_on, promises_week
from app.promises.values import DayToCome, Kept, NewPromise, PromiseId
from app.promises.weeks import close_week
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import SetClock, TestedCouple, both

MONDAY = date(2026, 11, 23)
SECOND = Person.SECOND


class TravellingClock(SetClock):
    """A clock whose computer may be carried to another zone."""

    east = 1

    def zone(self) -> tzinfo:
        return timezone(timedelta(hours=self.east))


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The zone of the whole process, with its clock changes."""
    before = os.environ.get("TZ")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    tzset()
    yield
    monkeypatch.undo()
    assert os.environ.get("TZ") == before
    tzset()


def test_a_clock_set_back_corrects_in_the_order_of_entry(
    couple: TestedCouple, together: Sitting, daily: PromiseId
) -> None:
    mark_day(together, SECOND, daily, MONDAY, Kept.KEPT)
    couple.clock.forward(hours=-3)
    mark_day(together, SECOND, daily, MONDAY, Kept.PARTLY)
    assert due_on(together, MONDAY)[0].mark is Kept.PARTLY


def test_a_clock_set_back_by_days_keeps_marks_of_days_to_come(
    couple: TestedCouple, together: Sitting, daily: PromiseId
) -> None:
    couple.clock.forward(days=2)
    mark_day(together, SECOND, daily, MONDAY + timedelta(days=2), Kept.KEPT)
    couple.clock.forward(days=-2)
    assert due_on(together, MONDAY + timedelta(days=2))[0].mark is Kept.KEPT
    with pytest.raises(DayToCome):
        mark_day(together, SECOND, daily, MONDAY + timedelta(days=2), Kept.PARTLY)


def test_a_clock_set_back_opens_no_closed_week(couple: TestedCouple, together: Sitting, daily: PromiseId) -> None:
    mark_day(together, SECOND, daily, MONDAY, Kept.KEPT)
    with together.shared.transaction(SECOND) as session:
        close_week(session, MONDAY)
    couple.clock.forward(hours=-12)
    mark_day(together, SECOND, daily, MONDAY, Kept.NOT_KEPT)
    assert (due_on(together, MONDAY)[0].mark, due_on(together, MONDAY)[0].later) == (Kept.KEPT, Kept.NOT_KEPT)


def test_a_clock_set_forward_by_years_is_no_slower_and_loses_nothing(
    couple: TestedCouple, together: Sitting, daily: PromiseId
) -> None:
    mark_day(together, SECOND, daily, MONDAY, Kept.KEPT)
    couple.clock.forward(days=365 * 40)
    today = couple.clock.today()
    assert due_on(together, today)[0].mark is None
    mark_day(together, SECOND, daily, today, Kept.KEPT)
    assert promise_page(together, daily).days[-1].mark is Kept.KEPT
    assert promises_week(together, MONDAY).lines[0].dots[0].mark is Kept.KEPT


def test_a_day_belongs_to_the_place_where_it_was_marked(tmp_path: Path) -> None:
    """Late in Berlin it is tomorrow in Tokyo; the mark keeps the day that was marked."""
    clock = TravellingClock(datetime(2026, 11, 23, 20, 0, tzinfo=UTC))
    couple = both(tmp_path / "vault", clock)
    with closing(couple.together()) as sitting:
        promise = add_promise(sitting, SECOND, NewPromise(text="x", rule="FREQ=DAILY"))
        mark_day(sitting, SECOND, promise, MONDAY, Kept.KEPT)
    clock.east = 9
    with closing(couple.together()) as sitting:
        assert sitting.clock.today() == MONDAY + timedelta(days=1)
        assert due_on(sitting, MONDAY)[0].mark is Kept.KEPT
        mark_day(sitting, SECOND, promise, MONDAY + timedelta(days=1), Kept.PARTLY)
    clock.east = -8
    with closing(couple.together()) as sitting:
        assert sitting.clock.today() == MONDAY
        assert due_on(sitting, MONDAY + timedelta(days=1))[0].mark is Kept.PARTLY
        mark_day(sitting, SECOND, promise, MONDAY, Kept.EXCUSED)
        assert due_on(sitting, MONDAY)[0].mark is Kept.EXCUSED
    couple.vault.release()


@pytest.mark.usefixtures("berlin")
@pytest.mark.parametrize(
    ("changes", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25)], ids=["spring", "autumn"]
)
def test_each_local_day_around_a_clock_change_is_due_once(tmp_path: Path, changes: date, hours: int) -> None:
    class LocalClock(SetClock):
        """The zone of the process."""

        def zone(self) -> tzinfo:
            return Clock.zone(self)

        def at(self, day: date, shown: time) -> datetime:
            return Clock.at(self, day, shown)

    clock = LocalClock(datetime(changes.year, changes.month, changes.day, tzinfo=UTC) - timedelta(days=2))
    couple = both(tmp_path / "vault", clock)
    with closing(couple.together()) as sitting:
        assert clock.begins(changes + timedelta(days=1)) - clock.begins(changes) == timedelta(hours=hours)
        promise = add_promise(sitting, SECOND, NewPromise(text="x", rule="FREQ=DAILY"))
        marked: set[date] = set()
        while clock.today() < changes + timedelta(days=2):
            assert [due.day for due in due_on(sitting, clock.today())] == [clock.today()]
            mark_day(sitting, SECOND, promise, clock.today(), Kept.KEPT, f"{len(marked)}")
            marked.add(clock.today())
            clock.forward(hours=1)
        days = [dot.day for dot in promise_page(sitting, promise).days if dot.mark]
    assert days == sorted(marked)
    couple.vault.release()
