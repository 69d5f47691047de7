"""Which presses of Shift hide everything, and which were meant for something else."""

from collections.abc import Callable

import pytest

from tests.set_ticks import SetTicks
from ui.hiding.taps import ShiftTaps


@pytest.fixture
def ticks() -> SetTicks:
    return SetTicks()


@pytest.fixture
def taps(ticks: SetTicks) -> ShiftTaps:
    return ShiftTaps(ticks)


def tap(taps: ShiftTaps) -> bool:
    taps.press()
    return taps.let_go()


def test_the_third_hides_and_the_count_begins_anew(taps: ShiftTaps) -> None:
    assert [tap(taps) for _time in range(6)] == [False, False, True, False, False, True]


def test_three_within_five_seconds(ticks: SetTicks, taps: ShiftTaps) -> None:
    tap(taps)
    ticks.pass_by(2.5)
    tap(taps)
    ticks.pass_by(2.5)
    assert tap(taps)


def test_a_first_one_too_long_ago_does_not_count_and_the_later_two_do(ticks: SetTicks, taps: ShiftTaps) -> None:
    tap(taps)
    ticks.pass_by(3)
    tap(taps)
    ticks.pass_by(2.5)
    assert not tap(taps)
    ticks.pass_by(1)
    assert tap(taps)


def test_a_third_one_held_too_long_does_not_count(ticks: SetTicks, taps: ShiftTaps) -> None:
    tap(taps)
    tap(taps)
    taps.press()
    ticks.pass_by(6)
    assert not taps.let_go()


@pytest.mark.parametrize(
    "between",
    [
        lambda taps: taps.interrupt(),
        lambda taps: (taps.press(), taps.interrupt(), taps.let_go()),
        lambda taps: (taps.press(), taps.press(), taps.let_go(), taps.let_go()),
    ],
    ids=["another key", "another key while Shift is down", "both Shifts at once"],
)
def test_anything_between_begins_the_count_anew(taps: ShiftTaps, between: Callable[[ShiftTaps], object]) -> None:
    tap(taps)
    tap(taps)
    between(taps)
    assert not tap(taps)
    assert not tap(taps)
    assert tap(taps)


def test_letting_go_of_what_was_never_pressed_here_is_nothing(taps: ShiftTaps) -> None:
    """It was pressed while another program had the keyboard."""
    assert not any(taps.let_go() for _time in range(4))
