"""What the line behind "promises kept" holds to, whatever is marked."""

from fractions import Fraction
from random import Random
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.promises.steadiness import BEGINS_WITH, ENOUGH_STEPS, STEPS, steadiness
from app.promises.values import Kept

MARKS = st.lists(st.sampled_from(Kept), max_size=120)
STEPPING = st.lists(st.sampled_from(tuple(STEPS)), min_size=BEGINS_WITH, max_size=120)


def line_of(marks: list[Kept]) -> float:
    line = steadiness(marks)
    assert line is not None
    return line


@given(MARKS, st.data())
def test_excused_and_did_not_arise_never_change_it(marks: list[Kept], data: st.DataObject) -> None:
    stepping = [mark for mark in marks if mark in STEPS]
    assert steadiness(marks) == steadiness(stepping)
    place = data.draw(st.integers(0, len(marks)))
    assert steadiness([*marks[:place], Kept.EXCUSED, *marks[place:]]) == steadiness(marks)


@given(MARKS)
def test_it_is_there_from_the_fifth_step_on_and_stays_between_none_and_all(marks: list[Kept]) -> None:
    line = steadiness(marks)
    steps = sum(mark in STEPS for mark in marks)
    assert (line is None) == (steps < BEGINS_WITH)
    assert line is None or 0 <= line <= 1


def test_it_starts_as_the_mean_of_the_first_five() -> None:
    first = [Kept.KEPT, Kept.PARTLY, Kept.NOT_KEPT, Kept.KEPT, Kept.KEPT]
    assert steadiness(first[:4]) is None
    assert steadiness(first) == fmean(STEPS[mark] for mark in first) == 0.7


def test_a_step_weighs_half_after_eight_more() -> None:
    begun = [Kept.NOT_KEPT] * BEGINS_WITH
    assert line_of([*begun, *[Kept.KEPT] * 8]) == pytest.approx(0.5)
    assert line_of([*begun, *[Kept.KEPT] * 16]) == pytest.approx(0.75)


def test_three_misses_after_a_perfect_thirty_leave_more_than_seven_tenths() -> None:
    assert line_of([Kept.KEPT] * 30) == pytest.approx(1.0)
    assert 0.70 < line_of([*[Kept.KEPT] * 30, *[Kept.NOT_KEPT] * 3]) < 0.80


@given(STEPPING)
def test_steady_half_keeping_tends_to_one_half(before: list[Kept]) -> None:
    distances = [abs(line_of([*before, *[Kept.PARTLY] * more]) - 0.5) for more in (0, 8, 80)]
    assert distances[1] <= distances[0] / 2 + 1e-12
    assert distances[2] < 0.001


def test_the_order_of_dates_matters() -> None:
    better = [*[Kept.NOT_KEPT] * 10, *[Kept.KEPT] * 10]
    assert line_of(better) > line_of(better[::-1])


@given(STEPPING, st.sampled_from((Kept.PARTLY, Kept.KEPT)), st.data())
def test_a_better_mark_never_lowers_it(marks: list[Kept], better: Kept, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(marks) - 1))
    if STEPS[better] >= STEPS[marks[place]]:
        assert line_of([*marks[:place], better, *marks[place + 1 :]]) >= line_of(marks) - 1e-15


@settings(max_examples=20)
@given(st.integers(0, 1000), STEPPING)
def test_what_lies_further_back_than_enough_steps_can_not_be_seen(seed: int, before: list[Kept]) -> None:
    whole = [*before, *Random(seed).choices(tuple(STEPS), k=ENOUGH_STEPS)]  # noqa: S311
    assert line_of(whole[-ENOUGH_STEPS:]) == pytest.approx(line_of(whole), abs=2**-49, rel=0)


@given(STEPPING)
def test_it_is_the_formula_of_the_design_without_rounding(marks: list[Kept]) -> None:
    memory, line = Fraction(0.5 ** (1 / 8)), Fraction(0)
    for place, mark in enumerate(marks):
        step = Fraction(STEPS[mark])
        if place < BEGINS_WITH:
            line += step / BEGINS_WITH
        else:
            line = line * memory + step * (1 - memory)
    assert line_of(marks) == pytest.approx(float(line), abs=1e-13)
