"""Rituals: every event in every state, the yes of the other, and days done without a word on the rest."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date, time

import pytest

from app.common_ground.rituals.actions import (
    let_ritual_go,
    pause_ritual,
    propose_again,
    propose_ritual,
    resume_ritual,
    ritual_done,
    ritual_not_done,
    say_yes,
)
from app.common_ground.rituals.plain import form_of, ritual_of
from app.common_ground.rituals.reads import ritual, rituals, rituals_of_week, rituals_to_answer, rituals_today
from app.common_ground.rituals.values import (
    NewRitual,
    OthersYes,
    RitualGone,
    RitualId,
    RitualStandsOtherwise,
    RitualState,
    RitualTalk,
)
from app.open_things.reads import waiting_here
from app.people.pace import pace
from app.people.pace_values import Pacing
from app.people.pacing import call_quiet_week, set_pacing
from app.refused import FormRefused
from app.vault.sitting import Sitting
from tests.common_ground.looking_in import ALEX, SAM, sitting_of
from tests.couple import TestedCouple

TEA = NewRitual(title="Tea", what="The first cup", rule="FREQ=DAILY", at=time(7, 30), minutes=10)
PROPOSED, HELD, PAUSED, LET_GO = RitualState
GONE = "gone"
Event = Callable[[Sitting, RitualId], object]

EVENTS: dict[str, Event] = {
    "yes_of_the_other": lambda sitting, which: say_yes(sitting, SAM, which),
    "yes_of_the_proposer": lambda sitting, which: say_yes(sitting, ALEX, which),
    "let_go_by_the_other": lambda sitting, which: let_ritual_go(sitting, SAM, which),
    "let_go_by_the_proposer": lambda sitting, which: let_ritual_go(sitting, ALEX, which),
    "pause": lambda sitting, which: pause_ritual(sitting, SAM, which),
    "resume": lambda sitting, which: resume_ritual(sitting, SAM, which),
    "propose_again": lambda sitting, which: propose_again(sitting, ALEX, which),
    "done": ritual_done,
    "not_done": ritual_not_done,
}
OTHERWISE = RitualStandsOtherwise
TABLE: dict[str, tuple[object, ...]] = {
    #                          proposed   held       paused     let go     gone
    "yes_of_the_other":       (HELD,      OTHERWISE, OTHERWISE, OTHERWISE, RitualGone),
    "yes_of_the_proposer":    (OthersYes, OTHERWISE, OTHERWISE, OTHERWISE, RitualGone),
    "let_go_by_the_other":    (LET_GO,    LET_GO,    LET_GO,    LET_GO,    RitualGone),
    "let_go_by_the_proposer": (GONE,      LET_GO,    LET_GO,    LET_GO,    RitualGone),
    "pause":                  (OTHERWISE, PAUSED,    OTHERWISE, OTHERWISE, RitualGone),
    "resume":                 (OTHERWISE, OTHERWISE, HELD,      OTHERWISE, RitualGone),
    "propose_again":          (OTHERWISE, OTHERWISE, OTHERWISE, PROPOSED,  RitualGone),
    "done":                   (OTHERWISE, HELD,      OTHERWISE, OTHERWISE, RitualGone),
    "not_done":               (PROPOSED,  HELD,      PAUSED,    LET_GO,    GONE),
}  # fmt: skip
STATES = (PROPOSED, HELD, PAUSED, LET_GO, GONE)


def bring_to(sitting: Sitting, state: object) -> RitualId:
    """A ritual that Alex proposed, in that state."""
    which = propose_ritual(sitting, ALEX, TEA)
    if state in {HELD, PAUSED}:
        say_yes(sitting, SAM, which)
    if state is PAUSED:
        pause_ritual(sitting, ALEX, which)
    if state is LET_GO:
        let_ritual_go(sitting, SAM, which)
    if state == GONE:
        let_ritual_go(sitting, ALEX, which)
    return which


def outcome(expected: object) -> AbstractContextManager[object]:
    """A refusal, or nothing to wait for."""
    return pytest.raises(expected) if isinstance(expected, type) else nullcontext()


@pytest.mark.parametrize("event", sorted(EVENTS))
def test_every_event_in_every_state(couple: TestedCouple, event: str) -> None:
    with sitting_of(couple, None) as sitting:
        for state, expected in zip(STATES, TABLE[event], strict=True):
            which = bring_to(sitting, state)
            with outcome(expected):
                EVENTS[event](sitting, which)
            found = ritual(sitting, which)
            assert (GONE if found is None else found.state) == (state if isinstance(expected, type) else expected), (
                state,
                event,
            )


def test_a_proposal_waits_for_the_other_alone(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        which = propose_ritual(sitting, ALEX, TEA)
        assert rituals_to_answer(sitting) == ()
        assert rituals_of_week(sitting) == ()
    for who in (SAM, None):
        with sitting_of(couple, who) as sitting:
            assert [each.id for each in rituals_to_answer(sitting)] == [which]


def test_a_proposal_lies_open_until_it_is_answered(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        which = propose_ritual(sitting, ALEX, TEA)
        assert waiting_here(sitting, 5) == ()
    with sitting_of(couple, SAM) as sitting:
        (thing,) = waiting_here(sitting, 5)
        assert (thing.id, thing.title, thing.waits_for, thing.on_today) == (which, "Tea", SAM, True)
        call_quiet_week(sitting, SAM)
        assert not waiting_here(sitting, 5)[0].on_today
        say_yes(sitting, SAM, which)
        assert waiting_here(sitting, 5) == ()


def test_a_change_holds_once_the_other_says_yes_and_until_then_the_one_before_does(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        before = bring_to(sitting, HELD)
        changed = propose_ritual(sitting, SAM, NewRitual(title="Coffee", rule="FREQ=DAILY"), replaces=before)
        assert [each.ritual.id for each in rituals_of_week(sitting)] == [before]
        say_yes(sitting, ALEX, changed)
        assert [each.ritual.id for each in rituals_of_week(sitting)] == [changed]
        gone = ritual(sitting, before)
        assert gone is not None
        assert gone.state is LET_GO


def test_changing_ones_own_proposal_takes_its_place(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        before = propose_ritual(sitting, ALEX, TEA)
        after = propose_ritual(sitting, ALEX, NewRitual(title="Coffee"), replaces=before)
        assert [each.id for each in rituals(sitting, PROPOSED).rituals] == [after]


def test_one_that_was_held_before_keeps_its_days_when_its_proposal_is_taken_back(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        which = bring_to(sitting, HELD)
        ritual_done(sitting, which)
        let_ritual_go(sitting, SAM, which)
        propose_again(sitting, ALEX, which)
        let_ritual_go(sitting, ALEX, which)
        found = ritual(sitting, which)
        assert found is not None
        assert (found.state, found.done_today) == (LET_GO, True)


def test_doing_it_is_one_press_a_day_and_what_was_left_out_is_kept_nowhere(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        which = bring_to(sitting, HELD)
        first = sitting.clock.today()
        ritual_done(sitting, which)
        ritual_done(sitting, which)
        couple.clock.forward(days=3)
        ritual_done(sitting, which)
        found = ritual(sitting, which)
        assert found is not None
        assert (found.done_today, found.done_on) == (True, (sitting.clock.today(), first))
        ritual_not_done(sitting, which)
        again = ritual(sitting, which)
        assert again is not None
        assert (again.done_today, again.done_on) == (False, (first,))


def test_those_of_today_leave_out_quiet_days_and_talks_that_are_not_offered(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        tea = bring_to(sitting, HELD)
        talk = propose_ritual(sitting, ALEX, NewRitual(title="Talk", rule="FREQ=DAILY", talk=RitualTalk.WEEKLY))
        say_yes(sitting, SAM, talk)
        other_day = propose_ritual(sitting, ALEX, NewRitual(title="Sunday", rule="FREQ=WEEKLY;BYDAY=SU"))
        say_yes(sitting, SAM, other_day)
        assert {each.id for each in rituals_today(sitting, pace(sitting))} == {tea, talk}
        assert [each.ritual.id for each in rituals_of_week(sitting)][-1] == other_day
        set_pacing(sitting, ALEX, Pacing(not_before=date(2026, 12, 24)))
        assert {each.id for each in rituals_today(sitting, pace(sitting))} == {tea}
        call_quiet_week(sitting, SAM)
        assert rituals_today(sitting, pace(sitting)) == ()


def test_a_hundred_of_them_are_listed_a_page_at_a_time(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        for number in range(100):
            say_yes(sitting, SAM, propose_ritual(sitting, ALEX, NewRitual(title=str(number), rule="FREQ=DAILY")))
        page = rituals(sitting, HELD)
        assert (len(page.rituals), page.more) == (10, True)
        assert len(rituals_today(sitting, pace(sitting))) == 100


@pytest.mark.parametrize(
    "new",
    [
        TEA,
        NewRitual(title="Weekly", rule="FREQ=WEEKLY;BYDAY=MO,SU", starts=date(2027, 1, 1)),
        NewRitual(title="Own rhythm", rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", talk=RitualTalk.APOLOGY),
        NewRitual(title="Monthly", rule="FREQ=MONTHLY;BYMONTHDAY=1"),
        NewRitual(title="When it suits"),
    ],
    ids=lambda new: new.title,
)
def test_a_form_comes_back_as_it_was(new: NewRitual) -> None:
    assert ritual_of(form_of(new)) == new


@pytest.mark.parametrize(
    ("form", "fields"),
    [
        ({}, ["title"]),
        ({"title": "x" * 50_000, "what": "x" * 50_000}, ["title", "what"]),
        ({"title": "a", "every": "week", "weekdays": []}, ["weekdays"]),
        ({"title": "a", "starts": "soon", "at": "noonish", "minutes": "a while"}, ["starts", "at", "minutes"]),
        ({"title": "a", "minutes": "0"}, ["minutes"]),
        ({"title": "a", "minutes": "9" * 5_000}, ["minutes"]),
    ],
)
def test_what_does_not_fit_is_said_beside_its_field(form: dict[str, object], fields: list[str]) -> None:
    with pytest.raises(FormRefused) as refused:
        ritual_of(form)
    assert [problem.field for problem in refused.value.problems] == fields
