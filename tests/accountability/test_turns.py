"""The turns of a talk: every event in every step, what is put into its fields, and its time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversations.accountability.plain import form_of, talk_of
from app.conversations.accountability.turns import (
    ACCOUNTS,
    END_STEPS,
    Event,
    Step,
    Talk,
    Try,
    Turn,
    asked,
    begin,
    confirm,
    happen,
    is_up,
    plain_of,
    put,
    taken_up,
)
from app.conversations.accountability.values import Kept, Outcome
from app.vault.values import Person

ALEX, SAM = Person.FIRST, Person.SECOND
NOW = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)

STAYS = None
NEXT: dict[tuple[Step, Event], tuple[int, Step] | None] = {(step, event): STAYS for step in Step for event in Event}
"""Where each event leads from each step of the first turn."""
NEXT |= {
    (Step.SPEAK, Event.GO_ON): (0, Step.SAY_BACK),
    (Step.SAY_BACK, Event.GO_ON): (0, Step.CHECK),
    (Step.SAY_BACK, Event.BACK): (0, Step.SPEAK),
    (Step.CHECK, Event.GO_ON): (0, Step.MORE),
    (Step.CHECK, Event.YES): (0, Step.MORE),
    (Step.CHECK, Event.PARTLY): (0, Step.SAY_BACK),
    (Step.CHECK, Event.BACK): (0, Step.SAY_BACK),
    (Step.MORE, Event.GO_ON): (0, Step.FEELING),
    (Step.MORE, Event.THAT_IS_ALL): (0, Step.FEELING),
    (Step.MORE, Event.ADD): (0, Step.SAY_BACK),
    (Step.MORE, Event.BACK): (0, Step.CHECK),
    (Step.FEELING, Event.GO_ON): (0, Step.PART),
    (Step.FEELING, Event.BACK): (0, Step.MORE),
    (Step.PART, Event.GO_ON): (1, Step.SPEAK),
    (Step.PART, Event.BACK): (0, Step.FEELING),
    (Step.OUTCOME, Event.GO_ON): (0, Step.KEEP),
    (Step.OUTCOME, Event.BACK): (0, Step.PART),
    (Step.KEEP, Event.BACK): (0, Step.OUTCOME),
    **{(step, Event.STOP_HERE): (0, Step.OUTCOME) for step in Step if step not in END_STEPS},
}
FLOOR: dict[Step, Person | None] = {
    Step.SPEAK: ALEX,
    Step.SAY_BACK: SAM,
    Step.CHECK: ALEX,
    Step.MORE: ALEX,
    Step.FEELING: SAM,
    Step.PART: SAM,
    Step.OUTCOME: None,
    Step.KEEP: None,
}
TURN = Turn(
    speaker=ALEX,
    saw="saw",
    effect="effect",
    ask="ask",
    heard="heard",
    correction="not quite",
    more="more",
    feelings=("sad",),
    own_feeling="flat",
    part="part",
)


def full(step: Step = Step.SPEAK) -> Talk:
    return replace(begin("The list", 20, ALEX, NOW), turns=(TURN, Turn(speaker=SAM)), step=step)


@pytest.mark.parametrize(("step", "event"), sorted(NEXT), ids=lambda each: each.value)
def test_every_event_in_every_step(step: Step, event: Event) -> None:
    talk, leads = full(step), NEXT[step, event]
    after = happen(talk, event)
    if leads is STAYS:
        assert after is talk
    else:
        assert (after.at, after.step) == leads


@pytest.mark.parametrize("step", Step)
def test_who_has_the_word(step: Step) -> None:
    assert full(step).floor is FLOOR[step]
    other = {None: None, ALEX: SAM, SAM: ALEX}
    assert replace(full(step), at=1).floor is other[FLOOR[step]]


def test_after_the_second_turn_comes_the_end() -> None:
    talk = happen(replace(full(Step.PART), at=1), Event.GO_ON)
    assert (talk.at, talk.step) == (1, Step.OUTCOME)
    assert happen(talk, Event.BACK).step is Step.PART


def test_back_from_the_second_turn_leads_to_the_end_of_the_first() -> None:
    talk = happen(replace(full(), at=1), Event.BACK)
    assert (talk.at, talk.step) == (0, Step.PART)
    assert happen(full(), Event.BACK) == full()


@pytest.mark.parametrize("step", [step for step in Step if step not in END_STEPS])
def test_whoever_stops_can_go_back_to_where_it_was(step: Step) -> None:
    assert happen(happen(full(step), Event.STOP_HERE), Event.BACK).step is step


def test_partly_keeps_the_try_and_what_was_put_right() -> None:
    talk = happen(full(Step.CHECK), Event.PARTLY)
    assert talk.turn.tries == (Try(heard="heard", correction="not quite"),)
    assert (talk.turn.heard, talk.turn.correction) == ("", "")
    again = happen(replace(talk, step=Step.CHECK), Event.PARTLY)
    assert len(again.turn.tries) == 2


def test_what_is_added_is_said_back_too() -> None:
    talk = happen(full(Step.MORE), Event.ADD)
    assert talk.turn.added == ("more",)
    assert talk.turn.more == ""
    assert talk.step is Step.SAY_BACK
    empty = put(full(Step.MORE), "more", "  ")
    assert happen(empty, Event.ADD) is empty


@pytest.mark.parametrize("step", [step for step in Step if step not in END_STEPS])
def test_going_on_alone_leads_to_the_end_without_a_word(step: Step) -> None:
    talk = replace(begin("The list", 20, ALEX, NOW), step=step)
    for _press in range(13):
        talk = happen(talk, Event.GO_ON)
    assert talk.step is Step.KEEP


def test_a_changed_summary_is_confirmed_by_nobody() -> None:
    talk = put(full(Step.KEEP), "summary", "We both want the list.")
    for person in Person:
        talk = confirm(talk, person)
    assert talk.confirmed == frozenset(Person)
    assert put(talk, "summary", talk.summary).confirmed == frozenset(Person)
    assert put(talk, "summary", talk.summary + " ").confirmed == frozenset()


def test_a_confirmation_can_be_taken_back_and_needs_words() -> None:
    talk = put(full(Step.KEEP), "summary", "We both want the list.")
    assert confirm(confirm(talk, SAM), SAM).confirmed == frozenset()
    assert confirm(full(Step.KEEP), SAM).confirmed == frozenset()


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        *((name, "words") for name in ("saw", "effect", "ask", "heard", "correction", "more", "own_feeling", "part")),
        *((name, "words") for name in ("later_day", "draft_words", "session_words", "summary", *ACCOUNTS)),
        ("feelings", ["sad", "hurt"]),
        ("outcome", Outcome.LATER),
        ("kept", Kept.ACCOUNTS),
    ],
)
def test_what_is_put_into_a_field_is_read_back(name: str, plain: Any) -> None:
    assert plain_of(put(full(), name, plain), name) == plain
    assert not plain_of(put(put(full(), name, plain), name, None), name)


def test_words_go_to_the_turn_that_is_held() -> None:
    talk = put(replace(full(), at=1), "saw", "another")
    assert (talk.turns[0].saw, talk.turns[1].saw) == ("saw", "another")
    assert put(talk, "unknown", "words") == talk
    assert asked(put(talk, "ask", "a call")) == "ask\na call"


def test_when_the_time_is_up_nothing_ends() -> None:
    talk = begin("The list", 20, ALEX, NOW)
    assert not is_up(talk, NOW + timedelta(minutes=19))
    assert is_up(talk, NOW + timedelta(minutes=20))
    assert happen(talk, Event.GO_ON).step is Step.SAY_BACK


@pytest.mark.parametrize(
    ("saved_after", "back_after", "left"),
    [(5, 600, 15), (5, -600, 15), (25, 60, 0), (-600, 0, 20)],
    ids=["the next day", "the clock was set back", "up already", "saved before it began"],
)
def test_what_time_is_left_after_a_stop(saved_after: int, back_after: int, left: int) -> None:
    now = NOW + timedelta(minutes=back_after)
    talk = taken_up(begin("The list", 20, ALEX, NOW), NOW + timedelta(minutes=saved_after), now)
    assert talk.until - now == timedelta(minutes=left)


FIELDS = st.sampled_from(("saw", "heard", "more", "summary", "account_second", "later_day"))


@given(st.lists(st.one_of(st.sampled_from(Event), st.tuples(FIELDS, st.text()), st.sampled_from(Person)), max_size=40))
def test_whatever_happens_it_reads_back_and_the_roles_stay(happened: list[Any]) -> None:
    talk = begin("The list", 20, SAM, NOW)
    for each in happened:
        if isinstance(each, Event):
            talk = happen(talk, each)
        elif isinstance(each, Person):
            talk = confirm(talk, each)
        else:
            talk = put(talk, *each)
        assert talk_of(form_of(talk)) == talk
        assert [turn.speaker for turn in talk.turns] == [SAM, ALEX]
        assert not talk.confirmed or talk.summary.strip()
