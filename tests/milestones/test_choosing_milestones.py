"""Chosen by both, moved without a word on it, put away, and reached once both say so; every act in every state."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing

import pytest

from app.open_things.reads import open_things, waiting_here
from app.progress.milestones.actions import (
    agree_we_are_there,
    both_are_there,
    choose_milestone,
    move_milestone,
    not_there_yet,
    propose_milestone,
    put_milestone_away,
    say_we_are_there,
    say_yes,
)
from app.progress.milestones.reads import chosen, chosen_one, chosen_reached, next_chosen, to_choose
from app.progress.milestones.values import (
    LONGEST_ABOUT_WHEN,
    LONGEST_MILESTONE,
    MILESTONE,
    ChosenAlready,
    ChosenState,
    MilestoneGone,
    MilestoneId,
    MilestoneStandsOtherwise,
    NewChosen,
    OthersWord,
)
from app.refused import FormRefused, Refused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import EVENING, TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
COAST = NewChosen(text="A weekend at the coast", about_when="spring")
Act = Callable[[Sitting, MilestoneId], object]

STATES: Mapping[str, tuple[Act, ...]] = {
    "proposed": (),
    "chosen": (lambda sitting, it: say_yes(sitting, SAM, it),),
    "nearly": (
        lambda sitting, it: say_yes(sitting, SAM, it),
        lambda sitting, it: say_we_are_there(sitting, SAM, it),
    ),
    "put_away": (
        lambda sitting, it: say_yes(sitting, SAM, it),
        lambda sitting, it: put_milestone_away(sitting, SAM, it),
    ),
    "reached": (
        lambda sitting, it: say_yes(sitting, SAM, it),
        both_are_there,
    ),
}
ACTS: Mapping[str, tuple[Act, Mapping[str, str]]] = {
    "say yes": (lambda sitting, it: say_yes(sitting, SAM, it), {"proposed": "chosen"}),
    "move": (
        lambda sitting, it: move_milestone(sitting, SAM, it, "summer"),
        {"proposed": "proposed", "chosen": "chosen", "nearly": "nearly"},
    ),
    "say there": (lambda sitting, it: say_we_are_there(sitting, ALEX, it), {"chosen": "nearly"}),
    "agree": (lambda sitting, it: agree_we_are_there(sitting, ALEX, it), {"nearly": "reached"}),
    "not yet": (lambda sitting, it: not_there_yet(sitting, ALEX, it), {"nearly": "chosen"}),
    "both there": (both_are_there, {"chosen": "reached", "nearly": "reached"}),
    "put away": (
        lambda sitting, it: put_milestone_away(sitting, SAM, it),
        {
            "proposed": "put_away",
            "chosen": "put_away",
            "nearly": "put_away",
            "put_away": "put_away",
            "reached": "reached",
        },
    ),
}


@pytest.fixture
def sitting(couple: TestedCouple) -> Iterator[Sitting]:
    with closing(couple.together()) as sitting:
        yield sitting


@pytest.mark.parametrize("act", sorted(ACTS))
@pytest.mark.parametrize("state", sorted(STATES))
def test_each_act_in_each_state(sitting: Sitting, state: str, act: str) -> None:
    it = propose_milestone(sitting, ALEX, COAST)
    for before in STATES[state]:
        before(sitting, it)
    do, leads_to = ACTS[act]
    if state in leads_to:
        do(sitting, it)
    else:
        with pytest.raises(MilestoneStandsOtherwise):
            do(sitting, it)
    found = chosen_one(sitting, it)
    assert found is not None
    assert found.state is ChosenState(leads_to.get(state, state))


def test_both_at_once_choose_it_and_are_there_on_the_day(sitting: Sitting) -> None:
    it = choose_milestone(sitting, COAST)
    assert [each.state for each in chosen(sitting)] == [ChosenState.CHOSEN]
    both_are_there(sitting, it)
    assert chosen(sitting) == ()
    assert [each.reached_on for each in chosen_reached(sitting)] == [EVENING.date()]


@pytest.mark.parametrize("person", list(Person))
def test_nobody_says_yes_to_their_own_word(sitting: Sitting, person: Person) -> None:
    it = propose_milestone(sitting, person, COAST)
    with pytest.raises(OthersWord):
        say_yes(sitting, person, it)
    say_yes(sitting, person.other, it)
    say_we_are_there(sitting, person, it)
    with pytest.raises(OthersWord):
        agree_we_are_there(sitting, person, it)
    agree_we_are_there(sitting, person.other, it)


def test_a_proposal_that_is_taken_back_is_gone_whole(sitting: Sitting) -> None:
    it = propose_milestone(sitting, ALEX, COAST)
    put_milestone_away(sitting, ALEX, it)
    assert chosen_one(sitting, it) is None
    for act, _leads_to in ACTS.values():
        with pytest.raises(MilestoneGone):
            act(sitting, it)


def test_it_is_moved_and_nothing_tells_where_it_was(sitting: Sitting) -> None:
    it = choose_milestone(sitting, COAST)
    move_milestone(sitting, SAM, it, "the year after")
    moved = chosen_one(sitting, it)
    assert moved is not None
    assert moved.what == NewChosen(text="A weekend at the coast", about_when="the year after")


@pytest.mark.parametrize(
    ("new", "fields"),
    [
        (NewChosen(text="  "), ["text"]),
        (NewChosen(text="x" * (LONGEST_MILESTONE + 1)), ["text"]),
        (NewChosen(text="x" * 50_000, about_when="y" * (LONGEST_ABOUT_WHEN + 1)), ["text", "about_when"]),
    ],
)
def test_what_does_not_fit_is_named_and_nothing_is_chosen(sitting: Sitting, new: NewChosen, fields: list[str]) -> None:
    for act in (choose_milestone, lambda sitting, new: propose_milestone(sitting, ALEX, new)):
        with pytest.raises(FormRefused) as refused:
            act(sitting, new)
        assert [problem.field for problem in refused.value.problems] == fields
    assert chosen(sitting) == ()


def test_a_move_that_does_not_fit_changes_nothing(sitting: Sitting) -> None:
    it = choose_milestone(sitting, COAST)
    with pytest.raises(Refused):
        move_milestone(sitting, ALEX, it, "y" * (LONGEST_ABOUT_WHEN + 1))
    assert chosen_one(sitting, it) == next_chosen(sitting)


def test_the_one_chosen_first_comes_next_and_a_proposal_after_it(sitting: Sitting) -> None:
    propose_milestone(sitting, ALEX, NewChosen(text="Proposed"))
    first = choose_milestone(sitting, NewChosen(text="First"))
    found = next_chosen(sitting)
    assert found is not None
    assert found.id == first
    assert [each.what.text for each in chosen(sitting)] == ["First", "Proposed"]


def test_what_is_counted_says_how_often_it_was(sitting: Sitting) -> None:
    choose_milestone(sitting, NewChosen(text="Ten talks", milestone="conversations.ten-weekly"))
    choose_milestone(sitting, COAST)
    assert {each.what.text: each.so_far for each in chosen(sitting)} == {"Ten talks": 0, "A weekend at the coast": None}


def test_only_what_both_can_read_is_offered_and_once(sitting: Sitting) -> None:
    offered = to_choose(sitting)
    assert {each.seen_by for each in offered} == {"both"}
    choose_milestone(sitting, NewChosen(text="Ten talks", milestone="conversations.ten-weekly"))
    assert {each.id for each in offered} - {each.id for each in to_choose(sitting)} == {"conversations.ten-weekly"}
    for again in (choose_milestone, lambda sitting, new: propose_milestone(sitting, SAM, new)):
        with pytest.raises(ChosenAlready):
            again(sitting, NewChosen(text="Ten weekly conversations.", milestone="conversations.ten-weekly"))
    assert len(chosen(sitting)) == 1


def test_a_proposal_lies_open_for_the_other_until_it_is_answered(couple: TestedCouple) -> None:
    with closing(couple.alone(ALEX)) as sitting:
        it = propose_milestone(sitting, ALEX, COAST)
        (mine,) = open_things(sitting, 5)
        assert not mine.waits_here(ALEX)
    with closing(couple.alone(SAM)) as sitting:
        (waiting,) = waiting_here(sitting, 5)
        assert (waiting.id, waiting.sort, waiting.author, waiting.title) == (it, MILESTONE, ALEX, COAST.text)
        say_yes(sitting, SAM, it)
        assert open_things(sitting, 5) == ()
