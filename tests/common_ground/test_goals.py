"""Goals and their steps: of both, moved and ended without comment, and no change that is lost."""

import pytest

from app.common_ground.goals.actions import (
    change_goal,
    end_goal,
    goal_of,
    make_joint,
    move_goal,
    set_goal,
    take_up_goal,
)
from app.common_ground.goals.reads import ended_goals, goal, goals, joint_project
from app.common_ground.goals.steps import add_step, remove_step, step_done, step_undone
from app.common_ground.goals.values import (
    MOST_STEPS,
    GoalChangedMeanwhile,
    GoalGone,
    GoalId,
    NewGoal,
    OthersStep,
    StepBy,
    StepsFull,
)
from app.refused import FormRefused, Refused
from app.vault.values import Person
from tests.common_ground.looking_in import ALEX, SAM, sitting_of
from tests.couple import TestedCouple

GARDEN = NewGoal(text="A small garden", about_when="by spring")


def test_either_sets_one_and_both_change_it_in_turn(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = set_goal(sitting, ALEX, GARDEN)
    with sitting_of(couple, SAM) as sitting:
        change_goal(sitting, SAM, made, NewGoal(text="Herbs on the sill"), version=1)
        now = goal(sitting, made)
        assert now is not None
        assert (now.author, now.changed_by, now.version) == (ALEX, SAM, 2)
        assert (now.text, now.about_when) == ("Herbs on the sill", "")


def test_a_change_begun_on_older_words_does_not_take_the_place_of_newer_ones(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = set_goal(sitting, ALEX, GARDEN)
    with sitting_of(couple, SAM) as sitting:
        change_goal(sitting, SAM, made, NewGoal(text="Herbs"), version=1)
    with sitting_of(couple, ALEX) as sitting:
        with pytest.raises(GoalChangedMeanwhile):
            change_goal(sitting, ALEX, made, NewGoal(text="Roses"), version=1)
        now = goal(sitting, made)
        assert now is not None
        assert now.text == "Herbs"
        change_goal(sitting, ALEX, made, NewGoal(text="Roses"), version=2)


def test_goals_keep_their_order_and_move_by_one(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        ids = [set_goal(sitting, ALEX, NewGoal(text=text)) for text in "abc"]
        move_goal(sitting, SAM, ids[2], up=True)
        assert "".join(row.text for row in goals(sitting).goals) == "acb"
        move_goal(sitting, SAM, ids[0], up=True)
        move_goal(sitting, SAM, ids[0], up=False)
        assert "".join(row.text for row in goals(sitting).goals) == "cab"
        end_goal(sitting, ALEX, ids[0])
        move_goal(sitting, ALEX, ids[1], up=True)
        assert "".join(row.text for row in goals(sitting).goals) == "bc"
        assert "".join(row.text for row in ended_goals(sitting).goals) == "a"
        take_up_goal(sitting, SAM, ids[0])
        assert ended_goals(sitting).goals == ()


def test_there_is_one_joint_project_at_a_time(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        first, second = (set_goal(sitting, ALEX, NewGoal(text=text)) for text in "ab")
        assert joint_project(sitting) is None
        make_joint(sitting, ALEX, first)
        make_joint(sitting, ALEX, second)
        now = joint_project(sitting)
        assert now is not None
        assert now.id == second
        assert [row.joint for row in goals(sitting).goals] == [False, True]
        end_goal(sitting, ALEX, second)
        assert joint_project(sitting) is None
        make_joint(sitting, ALEX, first)
        make_joint(sitting, ALEX, None)
        assert joint_project(sitting) is None


def test_a_step_is_done_on_a_day_and_undone_again(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = set_goal(sitting, ALEX, GARDEN)
        step = add_step(sitting, ALEX, made, " Buy earth ", StepBy.FIRST)
        add_step(sitting, ALEX, made, "Sow", StepBy.BOTH)
        (row,) = goals(sitting).goals
        assert row.next_step is not None
        assert row.next_step.text == "Buy earth"
        step_done(sitting, step)
        couple.clock.forward(days=1)
        step_done(sitting, step)
        now = goal(sitting, made)
        assert now is not None
        assert now.steps[0].done_on is not None
        assert (sitting.clock.today() - now.steps[0].done_on).days == 1
        assert goals(sitting).goals[0].next_step == now.steps[1]
        step_undone(sitting, step)
        again = goal(sitting, made)
        assert again is not None
        assert again.steps[0].done_on is None


@pytest.mark.parametrize(
    ("by", "here", "may"),
    [
        (StepBy.FIRST, ALEX, True),
        (StepBy.FIRST, SAM, False),
        (StepBy.FIRST, None, True),
        (StepBy.SECOND, ALEX, False),
        (StepBy.SECOND, SAM, True),
        (StepBy.SECOND, None, True),
        (StepBy.BOTH, ALEX, True),
        (StepBy.BOTH, SAM, True),
        (StepBy.BOTH, None, True),
    ],
    ids=str,
)
def test_nobody_does_the_others_step(couple: TestedCouple, by: StepBy, here: Person | None, may: bool) -> None:  # noqa: FBT001
    with sitting_of(couple, ALEX) as sitting:
        step = add_step(sitting, ALEX, set_goal(sitting, ALEX, GARDEN), "A step", by)
    with sitting_of(couple, here) as sitting:
        for act in (step_done, step_undone):
            if may:
                act(sitting, step)
            else:
                with pytest.raises(OthersStep):
                    act(sitting, step)


def test_a_step_is_removed_by_whoever_wrote_it(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = set_goal(sitting, ALEX, GARDEN)
        step = add_step(sitting, ALEX, made, "A step", StepBy.SECOND)
    with sitting_of(couple, SAM) as sitting, pytest.raises(OthersStep):
        remove_step(sitting, step)
    with sitting_of(couple, ALEX) as sitting:
        remove_step(sitting, step)
        remove_step(sitting, step)
        with pytest.raises(GoalGone):
            step_done(sitting, step)


@pytest.mark.parametrize(
    ("form", "fields"),
    [
        ({}, ["text"]),
        ({"text": "  ", "about_when": "x" * 50_000}, ["about_when", "text"]),
        ({"text": "x" * 50_000}, ["text"]),
    ],
)
def test_what_does_not_fit_is_said_beside_its_field(form: dict[str, str], fields: list[str]) -> None:
    with pytest.raises(FormRefused) as refused:
        goal_of(form)
    assert [problem.field for problem in refused.value.problems] == fields


def test_too_long_a_step_too_many_and_a_goal_that_is_not_there(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = set_goal(sitting, ALEX, GARDEN)
        for words in ("", "x" * 50_000):
            with pytest.raises(FormRefused):
                add_step(sitting, ALEX, made, words, StepBy.BOTH)
        for _number in range(MOST_STEPS):
            add_step(sitting, ALEX, made, "A step", StepBy.BOTH)
        with pytest.raises(StepsFull):
            add_step(sitting, ALEX, made, "One more", StepBy.BOTH)
        for act in (end_goal, take_up_goal, make_joint):
            with pytest.raises(Refused):
                act(sitting, ALEX, GoalId("gone"))


def test_a_list_holds_no_more_than_it_shows(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        for number in range(4):
            set_goal(sitting, ALEX, NewGoal(text=str(number)))
        page = goals(sitting, most=3)
        assert ([row.text for row in page.goals], page.more) == (["0", "1", "2"], True)
