"""Plans: written alone, kept as typed, shown by one deliberate act, and taken back without a trace."""

from dataclasses import replace
from datetime import date

import pytest

from app.refused import FormRefused
from app.triggers.actions import change_plan, delete_plan, write_plan, write_plan_together
from app.triggers.begun import has_begun_changes
from app.triggers.reads import helping, own_plan, own_plans, plans_to_review, shared_plan, shared_plans, taken_back
from app.triggers.sharing import (
    propose,
    show_plan,
    take_over,
    take_plan_back,
    what_is_shown,
    withdraw_proposal,
)
from app.triggers.values import (
    LONGEST_PLAN_TEXT,
    Need,
    NothingToShow,
    NotShown,
    Part,
    Plan,
    PlanGone,
    PlanId,
    PlanKind,
    ProposalKind,
)
from app.vault.drafts import save_draft
from app.vault.values import Person
from tests.couple import TestedCouple

LATE_REPLY = Plan(
    name="No answer",
    kind=PlanKind.PHONE,
    cue="A message without an answer for an hour",
    i_say="I'm having a reminder. I need to know where you are, nothing else.",
    what_helps="A walk around the block\nA glass of water",
    place="At work",
    on_day=date(2026, 12, 4),
    every_year=True,
    in_body="A tight chest",
    please_do="Say where you are",
    please_dont="Explain",
    needs=frozenset({Need.INFORMATION, Need.COMFORT}),
    people_to_call="Rosa, 0123",
    likely=6,
    in_the_way="My phone is in the other room",
    kept_at="In my purse",
    review=date(2026, 12, 20),
)


def test_everything_in_a_plan_is_kept(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    kept = own_plan(sitting, write_plan(sitting, LATE_REPLY))
    assert kept is not None
    assert kept.plan == LATE_REPLY
    assert kept.changed_at == couple.clock.now()
    assert kept.shown is None
    sitting.close()


@pytest.mark.parametrize(
    "plan",
    [Plan(name="Nothing but a name"), Plan(cue="🌧️🌧️"), Plan(what_helps="  tea  "), Plan(people_to_call="Rosa")],
)
def test_half_filled_is_enough(couple: TestedCouple, plan: Plan) -> None:
    sitting = couple.alone(Person.FIRST)
    write_plan(sitting, plan)
    assert len(own_plans(sitting)) == 1
    sitting.close()


def test_an_empty_one_and_one_too_long_are_refused_with_a_sentence_beside_each_field(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    with pytest.raises(FormRefused) as empty:
        write_plan(sitting, Plan(likely=3, needs=frozenset({Need.SPACE})))
    with pytest.raises(FormRefused) as long:
        write_plan(sitting, Plan(name="x" * 100_000, cue="x" * 100_000, i_say="x" * LONGEST_PLAN_TEXT))
    assert [problem.field for problem in empty.value.problems] == ["cue"]
    assert [problem.field for problem in long.value.problems] == ["name", "cue"]
    assert own_plans(sitting) == ()
    sitting.close()


def test_the_title_is_the_name_or_the_first_words_there_are(couple: TestedCouple) -> None:
    assert Plan(name=" A name ", cue="A cue").title == "A name"
    assert Plan(cue="\nFirst line\nSecond").title == "First line"
    assert Plan(what_helps="Tea").title == "Tea"
    assert Plan(people_to_call="Rosa").title == ""


def test_nobody_but_its_owner_finds_a_plan(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    plan = write_plan(sitting, LATE_REPLY)
    sitting.close()
    for other in (couple.alone(Person.SECOND), couple.together()):
        assert own_plans(other) == ()
        assert own_plan(other, plan) is None
        assert shared_plans(other) == ()
        assert shared_plan(other, plan) is None
        assert plans_to_review(other, date(2027, 1, 1)) == ()
        other.close()


def test_a_copy_shows_what_was_chosen_and_no_more(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    plan = write_plan(sitting, LATE_REPLY)
    show_plan(sitting, plan, frozenset())
    copy = shared_plan(sitting, plan)
    assert copy is not None
    assert copy.plan == what_is_shown(LATE_REPLY, frozenset())
    assert (copy.owner, copy.version, copy.parts) == (Person.FIRST, 1, frozenset())
    assert (copy.plan.place, copy.plan.on_day, copy.plan.in_body) == ("", None, "")
    assert (copy.plan.likely, copy.plan.people_to_call, copy.plan.review) == (None, "", None)
    show_plan(sitting, plan, frozenset({Part.SIGNS}))
    again = shared_plan(sitting, plan)
    assert again is not None
    assert (again.version, again.plan.in_body, again.plan.people_to_call) == (2, "A tight chest", "")
    sitting.close()


def test_a_change_stays_with_its_owner_until_it_is_shown(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    plan = write_plan(sitting, LATE_REPLY)
    show_plan(sitting, plan, frozenset())
    change_plan(sitting, plan, replace(LATE_REPLY, cue="Two hours without an answer"))
    copy = shared_plan(sitting, plan)
    assert copy is not None
    assert copy.plan.cue == LATE_REPLY.cue
    show_plan(sitting, plan, copy.parts)
    assert [each.plan.cue for each in shared_plans(sitting)] == ["Two hours without an answer"]
    sitting.close()


def test_taking_it_back_leaves_nothing_but_that_it_was(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    plan = write_plan(sitting, LATE_REPLY)
    show_plan(sitting, plan, frozenset())
    sitting.close()
    other = couple.alone(Person.SECOND)
    propose(other, Person.SECOND, plan, ProposalKind.PLEASE_DO, "I say when I will be home")
    other.close()
    sitting = couple.alone(Person.FIRST)
    take_plan_back(sitting, plan)
    take_plan_back(sitting, plan)
    assert shared_plan(sitting, plan) is None
    gone = taken_back(sitting, plan)
    assert gone is not None
    assert (gone.owner, gone.at) == (Person.FIRST, couple.clock.now())
    assert len(own_plans(sitting)) == 1
    show_plan(sitting, plan, frozenset())
    again = shared_plan(sitting, plan)
    assert again is not None
    assert again.proposals == ()
    assert taken_back(sitting, plan) is None
    sitting.close()


def test_deleting_a_plan_takes_its_copy_along(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    plan = write_plan(sitting, LATE_REPLY)
    show_plan(sitting, plan, frozenset())
    save_draft(sitting.own, "plan", plan, {"cue": "begun"})
    delete_plan(sitting, plan)
    delete_plan(sitting, plan)
    assert not has_begun_changes(sitting, plan)
    assert (own_plans(sitting), shared_plans(sitting)) == ((), ())
    with pytest.raises(PlanGone):
        change_plan(sitting, plan, LATE_REPLY)
    with pytest.raises(PlanGone):
        show_plan(sitting, plan, frozenset())
    sitting.close()


def test_what_stays_private_alone_is_nothing_to_show(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    plan = write_plan(sitting, Plan(people_to_call="Rosa"))
    with pytest.raises(NothingToShow):
        show_plan(sitting, plan, frozenset())
    show_plan(sitting, plan, frozenset({Part.PEOPLE}))
    sitting.close()


def test_the_owner_makes_a_suggestion_part_of_the_plan(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    plan = write_plan(sitting, LATE_REPLY)
    show_plan(sitting, plan, frozenset())
    sitting.close()
    other = couple.alone(Person.SECOND)
    taken = propose(other, Person.SECOND, plan, ProposalKind.PLEASE_DO, " I call from the car ")
    left = propose(other, Person.SECOND, plan, ProposalKind.PLEASE_DONT, "I don't joke")
    with pytest.raises(FormRefused):
        propose(other, Person.SECOND, plan, ProposalKind.PLEASE_DO, "  ")
    other.close()
    sitting = couple.alone(Person.FIRST)
    take_over(sitting, taken)
    take_over(sitting, taken)
    mine, copy = own_plan(sitting, plan), shared_plan(sitting, plan)
    assert mine is not None
    assert copy is not None
    assert mine.plan.please_do == copy.plan.please_do == "Say where you are\nI call from the car"
    assert mine.plan.please_dont == "Explain"
    assert [(each.id, each.taken) for each in copy.proposals] == [(taken, True), (left, False)]
    withdraw_proposal(sitting, Person.FIRST, left)
    assert len(copy.proposals) == 2
    sitting.close()
    other = couple.alone(Person.SECOND)
    withdraw_proposal(other, Person.SECOND, left)
    copy = shared_plan(other, plan)
    assert copy is not None
    assert [each.id for each in copy.proposals] == [taken]
    with pytest.raises(NotShown):
        propose(other, Person.SECOND, PlanId("not-there"), ProposalKind.PLEASE_DO, "Tea")
    other.close()
    sitting = couple.alone(Person.FIRST)
    with pytest.raises(NotShown):
        take_over(sitting, left)
    sitting.close()


def test_a_plan_written_together_is_its_owners_and_is_shown_whole(couple: TestedCouple) -> None:
    sitting = couple.together()
    plan = write_plan_together(sitting, Person.SECOND, LATE_REPLY)
    copy = shared_plan(sitting, plan)
    assert copy is not None
    assert copy.owner is Person.SECOND
    assert copy.plan == replace(LATE_REPLY, review=None)
    sitting.close()
    theirs, other = couple.alone(Person.SECOND), couple.alone(Person.FIRST)
    assert [(row.id, row.shown) for row in own_plans(theirs)] == [(plan, True)]
    assert own_plans(other) == ()
    theirs.close()
    other.close()


def test_plans_to_look_at_again(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    plan = write_plan(sitting, LATE_REPLY)
    write_plan(sitting, Plan(name="Without a day"))
    assert plans_to_review(sitting, date(2026, 12, 19)) == ()
    assert [row.id for row in plans_to_review(sitting, date(2026, 12, 20))] == [plan]
    sitting.close()


def test_what_helps_somebody_comes_from_all_they_show_or_from_one(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    first = write_plan(sitting, LATE_REPLY)
    show_plan(sitting, first, frozenset())
    couple.clock.forward(days=1)
    second = write_plan(
        sitting, Plan(name="Noise", please_do="Say where you are\nTurn it down", what_helps="1\n2\n3\n4")
    )
    show_plan(sitting, second, frozenset())
    sitting.close()
    other = couple.alone(Person.SECOND)
    everything = helping(other, Person.FIRST)
    assert everything.please_do == ("Say where you are", "Turn it down")
    assert everything.please_dont == ("Explain",)
    assert everything.what_helps == ("1", "2", "3")
    assert everything.i_say == ""
    one = helping(other, Person.FIRST, first)
    assert (one.title, one.what_helps) == ("No answer", ("A walk around the block", "A glass of water"))
    assert one.i_say == LATE_REPLY.i_say
    assert helping(other, Person.SECOND).please_do == ()
    other.close()
