"""The pause that runs: told once when its time has come, extended once, let go of when nobody comes back."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from app.agreements.pause_values import PauseTerms
from app.vault.values import Person
from tests.couple import SetClock
from ui.pause.return_time import LONGEST, ReturnTime
from ui.pause_clock import PauseClock

ALEX, SAM = Person


def test_the_time_is_told_once_and_after_an_extension_once_more(qapp: QApplication) -> None:
    clock = SetClock()
    pause = PauseClock(clock)
    came = QSignalSpy(pause.came)
    pause.begin(ALEX, of_both=False)
    pause.step_away(clock.now() + timedelta(minutes=20))
    pause.look_at_clock()
    assert came.count() == 0
    clock.forward(minutes=21)
    pause.look_at_clock()
    pause.look_at_clock()
    assert (came.count(), pause.time_has_come) == (1, True)
    pause.extend(clock.now() + timedelta(minutes=20))
    assert not pause.time_has_come
    clock.forward(minutes=20)
    pause.look_at_clock()
    assert came.count() == 2
    pause.end()


def test_its_own_timer_tells_it(qapp: QApplication) -> None:
    pause = PauseClock()
    came = QSignalSpy(pause.came)
    pause.begin(None, of_both=True)
    pause.step_away(pause.clock.now() + timedelta(milliseconds=30))
    assert came.wait(2_000)
    pause.end()


def test_without_a_pause_nothing_can_be_changed(qapp: QApplication) -> None:
    pause = PauseClock(SetClock())
    moment = pause.clock.now()
    pause.step_away(moment)
    pause.extend(moment)
    pause.belong_to(ALEX)
    pause.look_at_clock()
    assert pause.running is None


def test_it_is_shown_to_those_it_concerns(qapp: QApplication) -> None:
    pause = PauseClock(SetClock())
    own = pause.begin(ALEX, of_both=False)
    assert [own.concerns(here) for here in ((ALEX,), (SAM,), (ALEX, SAM))] == [True, False, False]
    shared = pause.begin(None, of_both=True)
    assert all(shared.concerns(here) for here in ((ALEX,), (SAM,), (ALEX, SAM)))
    pause.end()


@given(
    shortest=some.none() | some.integers(1, 1440),
    longest=some.none() | some.integers(1, 1440),
    presses=some.lists(some.booleans(), max_size=12),
    minute=some.integers(0, 59),
    second=some.integers(0, 59),
)
def test_the_time_of_return_is_round_and_as_agreed(
    shortest: int | None, longest: int | None, presses: list[bool], minute: int, second: int
) -> None:
    clock = SetClock()
    clock.moment = clock.moment.replace(minute=minute, second=second)
    away = ReturnTime(clock, PauseTerms(shortest=shortest, longest=longest))
    for later in presses:
        (away.later if later else away.sooner)()
    assert away.minutes <= (longest or LONGEST)
    assert away.minutes >= min(shortest or 1, longest or LONGEST)
    back_at = clock.local(away.moment())
    assert back_at.minute % 5 == 0
    assert back_at.second == 0
    minutes = (back_at - clock.local(clock.now()).replace(second=0)) / timedelta(minutes=1)
    assert away.minutes <= minutes < away.minutes + 5


def test_it_goes_on_from_a_time_that_is_still_to_come(qapp: QApplication) -> None:
    clock = SetClock()
    away = ReturnTime(clock)
    assert away.moment(clock.now() + timedelta(minutes=10)) == clock.now() + timedelta(minutes=30)
    assert away.moment(clock.now() - timedelta(minutes=10)) == clock.now() + timedelta(minutes=20)
