"""What forms keep becomes the same plan or entry again, whatever half of it was typed."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.packs import plan_starters
from app.refused import FormRefused
from app.triggers.begun import begun_plans, let_begun_go
from app.triggers.plain import begun_plan, form_of, moment_form, moment_of, plan_of, starter_plan
from app.triggers.values import Need, NewMoment, Plan, PlanId, PlanKind, Step
from app.vault.drafts import fresh_subject, is_new, save_draft
from app.vault.values import Person
from tests.couple import EVENING, SetClock, TestedCouple

strengths = st.none() | st.integers(0, 10)
plans = st.builds(
    Plan,
    name=st.text(),
    kind=st.none() | st.sampled_from(PlanKind),
    cue=st.text(),
    on_day=st.none() | st.dates(),
    every_year=st.booleans(),
    needs=st.frozensets(st.sampled_from(Need)),
    likely=strengths,
    review=st.none() | st.dates(),
)
moments = st.builds(
    NewMoment,
    at=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(  # noqa: DTZ001 - made aware below
        lambda at: at.replace(second=0, microsecond=0, tzinfo=UTC)
    ),
    plan=st.none() | st.just(PlanId("a-plan")),
    before=strengths,
    peak=strengths,
    after=strengths,
    steps=st.frozensets(st.sampled_from(Step)),
    note=st.text(),
)


@given(plans)
def test_a_plan_comes_back_from_its_form(plan: Plan) -> None:
    assert plan_of(form_of(plan)) == begun_plan(form_of(plan)) == plan


@given(moments)
def test_an_entry_comes_back_from_its_form(what: NewMoment) -> None:
    assert moment_of(moment_form(what, SetClock()), SetClock()) == what


def test_a_day_that_is_none_is_named_and_kept_out_of_what_is_begun() -> None:
    form = form_of(Plan(name="A name")) | {"on_day": "31 Feb", "review": "soon"}
    with pytest.raises(FormRefused) as refused:
        plan_of(form)
    assert [problem.field for problem in refused.value.problems] == ["on_day", "review"]
    assert begun_plan(form) == Plan(name="A name")
    with pytest.raises(FormRefused) as moment:
        moment_of({"day": "", "time": "25:99"}, SetClock())
    assert [problem.field for problem in moment.value.problems] == ["day", "time"]


def test_an_empty_or_older_form_is_an_empty_plan() -> None:
    assert plan_of({}) == Plan()
    assert plan_of({"kind": "gone", "needs": ["gone"], "likely": True, "name": None}) == Plan()


def test_without_a_time_it_was_at_noon_or_now() -> None:
    clock = SetClock(EVENING)
    assert moment_of({"day": "2026-11-22"}, clock).at == datetime(2026, 11, 22, 11, tzinfo=UTC)
    clock.moment = datetime(2026, 11, 23, 8, tzinfo=UTC)
    assert moment_of({"day": "2026-11-23", "time": ""}, clock).at == clock.moment


def test_a_starter_is_a_whole_beginning() -> None:
    for starter in plan_starters():
        plan = starter_plan(starter)
        assert plan.title == starter.name
        assert plan.kind is PlanKind(starter.kind)
        assert plan.what_helps.splitlines() == list(starter.what_helps)


def test_what_is_begun_is_found_again_in_its_own_space(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    subject = fresh_subject(sitting.clock)
    save_draft(sitting.own, "plan", subject, form_of(Plan(cue="A song", on_day=date(2026, 12, 4))))
    save_draft(sitting.own, "plan", "of-a-plan-that-is-there", form_of(Plan(cue="Another")))
    assert [(each.subject, each.title) for each in begun_plans(sitting)] == [(subject, "A song")]
    assert is_new(subject)
    sitting.close()
    other = couple.together()
    assert begun_plans(other) == ()
    other.close()
    sitting = couple.alone(Person.FIRST)
    let_begun_go(sitting, subject)
    assert begun_plans(sitting) == ()
    sitting.close()
