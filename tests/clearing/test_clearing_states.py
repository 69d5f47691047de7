"""Every event in every state of a small thing to clear up, and what of it lies open for whom."""

import pytest

from app.conversations.clearing.actions import (
    add_word,
    say_we_cleared_it,
    say_what_i_meant,
    take_meant_away,
    take_word_back,
)
from app.conversations.clearing.reads import read_clearing
from app.conversations.clearing.values import (
    CLEARED,
    MEANT,
    AnsweredAlready,
    ClearingId,
    NotAnsweredYet,
    Word,
)
from app.exchange.values import NoLongerThere
from app.people.pace_values import Pacing, TalkForm
from app.people.pacing import set_pacing
from app.refused import Refused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.clearing.clearing_states import EVENTS, REACHED, STATES, WORDS, described, open_ones, reach
from tests.clearing.conftest import SitDown

ALEX, SAM = Person.FIRST, Person.SECOND

GOES = {
    **{("sent", event): after for event, after in (("opened", "opened"), ("sam_answers", "answered"))},
    ("sent", "alex_takes_away"): "gone",
    ("opened", "sam_answers"): "answered",
    ("opened", "alex_takes_away"): "removed",
    ("answered", "opened"): "answered_read",
    ("answered", "alex_clear"): "clear_to_one",
    ("answered", "alex_talk"): "talk",
    ("answered", "sam_takes_away"): "opened",
    ("answered_read", "alex_clear"): "clear_to_one",
    ("answered_read", "alex_talk"): "talk",
    ("answered_read", "alex_takes_away"): "removed_answered",
    ("answered_read", "sam_takes_away"): "answer_removed",
    ("clear_to_one", "sam_clear"): "clear_to_both",
    ("clear_to_one", "alex_talk"): "talk",
    ("talk", "alex_clear"): "clear_to_one",
    ("talk", "talked"): "talked",
    ("talked", "alex_clear"): "clear_to_one",
}
"""Which state follows on which, where another of those above follows."""
LEAVES = {"opened", "talked"}
"""Events that are not refused where there is nothing for them to do."""
BARE = {"gone", "opened", "removed", "sent"}
"""States without an answer."""


def refusal(state: str, event: str) -> type[Refused] | None:
    """What the event is refused with in that state."""
    if event in LEAVES:
        return None
    if event == "sam_takes_away":
        return NoLongerThere if state in BARE | {"answer_removed"} else None
    if event == "sam_answers" and state not in BARE:
        return AnsweredAlready
    if state == "gone" or state.startswith("removed"):
        return NoLongerThere
    if event in WORDS and state in BARE:
        return NotAnsweredYet
    return NoLongerThere if event in WORDS and state == "answer_removed" else None


def test_the_states_are_what_they_are_called(both_here: Sitting) -> None:
    assert {state: described(both_here, reach(both_here, state)) for state in REACHED} == STATES


@pytest.mark.parametrize("event", sorted(EVENTS))
@pytest.mark.parametrize("state", sorted(REACHED))
def test_each_event_in_each_state(both_here: Sitting, state: str, event: str) -> None:
    clearing = reach(both_here, state)
    refused = refusal(state, event)
    if refused is not None:
        with pytest.raises(refused):
            EVENTS[event](both_here, clearing)
        assert described(both_here, clearing) == STATES[state]
        return
    EVENTS[event](both_here, clearing)
    if (state, event) in GOES:
        assert described(both_here, clearing) == STATES[GOES[state, event]]
    elif event in LEAVES:
        assert described(both_here, clearing) == STATES[state]
    else:
        check_rest(both_here, clearing, state, event)


def check_rest(sitting: Sitting, clearing: ClearingId, state: str, event: str) -> None:
    """What else can follow: words go or are added, and everything around them stays."""
    found, before = read_clearing(sitting, clearing), STATES[state]
    assert found is not None
    assert before is not None
    if event in WORDS:
        person = ALEX if event.startswith("alex") else SAM
        assert found.said_by(person) is (Word.TALK if event == "alex_talk" else Word.CLEAR)
    elif event == "alex_takes_away":
        assert (found.what, found.sent.removed_at is not None) == (None, True)
    elif found.meant is not None:
        assert (found.meant.text, found.meant.sent.removed_at is not None) == (None, True)
    else:
        raise AssertionError((state, event))


OPEN_FOR: dict[str, tuple[Person | None, ...]] = {
    **dict.fromkeys(("answer_removed", "answered_read", "clear_to_both", "clear_to_one", "talked"), ()),
    **dict.fromkeys(("gone", "removed", "removed_answered"), ()),
    "answered": (ALEX,),
    "opened": (SAM,),
    "sent": (SAM,),
    "talk": (None,),
}


@pytest.mark.parametrize("state", sorted(REACHED))
def test_what_lies_open_and_for_whom(both_here: Sitting, state: str) -> None:
    clearing = reach(both_here, state)
    things = [each for each in open_ones(both_here) if each.id == clearing]
    assert tuple(each.waits_for for each in things) == OPEN_FOR[state]
    for thing in things:
        assert (thing.sort, thing.author) == ((MEANT, SAM) if state == "answered" else (CLEARED, ALEX))
        assert thing.title == ("" if state in {"answered", "sent"} else "The door fell shut.")


def test_a_talk_that_both_wish_for_lies_open_once(both_here: Sitting) -> None:
    clearing = reach(both_here, "talk")
    add_word(both_here, SAM, clearing, Word.TALK)
    assert len([each for each in open_ones(both_here) if each.id == clearing]) == 1
    say_we_cleared_it(both_here, ALEX, clearing)
    assert [each for each in open_ones(both_here) if each.id == clearing] == []


def test_a_wished_talk_waits_where_talks_do_not_suit(sit: SitDown) -> None:
    with sit(None) as sitting:
        reach(sitting, "talk")
        assert [each.on_today for each in open_ones(sitting)] == [True]
        set_pacing(sitting, ALEX, Pacing(form=TalkForm.WRITTEN))
        assert [each.on_today for each in open_ones(sitting)] == [False]


def test_what_one_added_can_be_taken_back(both_here: Sitting) -> None:
    clearing = reach(both_here, "clear_to_one")
    take_word_back(both_here, ALEX, clearing)
    take_word_back(both_here, ALEX, clearing)
    assert described(both_here, clearing) == STATES["answered_read"]


def test_an_answer_taken_back_unopened_takes_its_authors_word_along(both_here: Sitting) -> None:
    clearing = reach(both_here, "answered")
    add_word(both_here, SAM, clearing, Word.CLEAR)
    take_meant_away(both_here, SAM, clearing)
    assert described(both_here, clearing) == STATES["opened"]
    say_what_i_meant(both_here, SAM, clearing, "Another word.")
