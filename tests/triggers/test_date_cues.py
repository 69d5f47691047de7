"""A day that can be hard is named the day before and on the day, to its owner only."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.triggers.actions import write_plan
from app.triggers.reads import coming_cues
from app.triggers.values import Plan
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple


def days_of(sitting: Sitting, around: date) -> list[tuple[date, date]]:
    """On which days it is named, and for which day, within a week around `around`."""
    looked_at = [around + timedelta(days=n) for n in range(-7, 8)]
    return [(day, cue.day) for day in looked_at for cue in coming_cues(sitting, day)]


def test_a_day_comes_once(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    day = date(2026, 12, 4)
    write_plan(sitting, Plan(name="That evening", on_day=day))
    assert days_of(sitting, day) == [(date(2026, 12, 3), day), (day, day)]
    assert days_of(sitting, date(2027, 12, 4)) == []
    assert [cue.title for cue in coming_cues(sitting, day)] == ["That evening"]
    sitting.close()


def test_nobody_else_is_told(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    write_plan(sitting, Plan(name="That evening", on_day=date(2026, 12, 4)))
    sitting.close()
    for other in (couple.alone(Person.SECOND), couple.together()):
        assert coming_cues(other, date(2026, 12, 4)) == ()
        other.close()


@pytest.mark.parametrize(
    ("year", "falls"),
    [(2024, date(2024, 2, 29)), (2026, date(2026, 2, 28)), (2028, date(2028, 2, 29)), (2100, date(2100, 2, 28))],
)
def test_the_29_february_comes_each_year(couple: TestedCouple, year: int, falls: date) -> None:
    sitting = couple.alone(Person.FIRST)
    write_plan(sitting, Plan(name="That evening", on_day=date(2024, 2, 29), every_year=True))
    assert days_of(sitting, falls) == [(falls - timedelta(days=1), falls), (falls, falls)]
    sitting.close()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    on_day=st.dates(date(1990, 1, 1), date(2030, 12, 31)).filter(lambda day: (day.month, day.day) != (2, 29)),
    years=st.integers(-3, 40),
)
def test_each_year_from_its_first_on(couple: TestedCouple, on_day: date, years: int) -> None:
    sitting = couple.alone(Person.FIRST)
    assert sitting.private is not None
    write_plan(sitting, Plan(name=f"{on_day} and {years}", on_day=on_day, every_year=True))
    again = on_day.replace(year=on_day.year + years)
    named = {cue.day for cue in coming_cues(sitting, again) if cue.title == f"{on_day} and {years}"}
    eve = {cue.day for cue in coming_cues(sitting, again - timedelta(days=1)) if cue.title == f"{on_day} and {years}"}
    assert named == eve == ({again} if years >= 0 else set())
    sitting.close()


def test_the_folder_is_not_written_to_by_looking(couple: TestedCouple, tmp_path: Path) -> None:
    sitting = couple.alone(Person.FIRST)
    heard: list[object] = []
    sitting.changes.subscribe(heard.append)
    coming_cues(sitting, date(2026, 12, 4))
    assert heard == []
    sitting.close()
