"""The sample couple's plans and logs: enough of each to look at, and as private as anybody's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.sample.couple import sit_down
from app.sample.days import THREE_MONTHS
from app.triggers.log_reads import log_page, look_back, newest_shared_moments
from app.triggers.reads import coming_cues, own_plans, plans_to_review, shared_plan, shared_plans
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.sample_once import ONE_EVENING, copy_of_sample

NOW = ONE_EVENING


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "vault"
    copy_of_sample(tmp_path_factory, folder, NOW)
    return folder


@pytest.fixture(params=list(Person))
def sitting(folder: Path, request: pytest.FixtureRequest) -> Iterator[Sitting]:
    sitting = sit_down(folder, (request.param,))
    yield sitting
    sitting.close()


def test_each_has_plans_of_which_some_are_shown(sitting: Sitting) -> None:
    plans = own_plans(sitting)
    assert len(plans) == 3
    assert {plan.shown for plan in plans} == {True, False}
    assert all(plan.owner is sitting.alone for plan in shared_plans(sitting, sitting.alone))


def test_each_has_a_log_over_all_weeks_but_the_one_that_was_missed(sitting: Sitting) -> None:
    page = log_page(sitting, most=200)
    assert len(page.moments) > 15
    assert all(moment.what.at <= NOW for moment in page.moments)
    assert any(moment.what.peak is None for moment in page.moments)
    assert any(moment.shown for moment in page.moments)
    back = look_back(sitting, THREE_MONTHS // 7 + 1)
    assert back is not None
    assert back.steps
    assert back.helped


def test_a_day_that_is_coming_and_a_plan_to_look_at_again_are_the_first_ones(folder: Path) -> None:
    told = {}
    for person in Person:
        sitting = sit_down(folder, (person,))
        told[person] = (coming_cues(sitting, NOW.date()), plans_to_review(sitting, NOW.date()))
        sitting.close()
    assert [cue.title for cue in told[Person.FIRST][0]] == ["The last Friday of November"]
    assert told[Person.SECOND][0] == ()
    assert len(told[Person.FIRST][1]) == 1


def test_the_other_has_suggested_something(folder: Path) -> None:
    sitting = sit_down(folder, tuple(Person))
    shown = [shared_plan(sitting, plan.id) for plan in shared_plans(sitting)]
    assert sum(len(plan.proposals) for plan in shown if plan is not None) == 3
    assert len(newest_shared_moments(sitting)) > 3
    sitting.close()
