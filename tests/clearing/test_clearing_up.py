"""Clearing a small thing up: each event in each state, what lies open, what is slept on, and what is refused."""

from collections.abc import Callable, Iterator

import pytest

from app.conversations.clearing.actions import (
    add_word,
    open_clearing,
    say_we_cleared_it,
    say_what_i_meant,
    send_clearing,
    take_clearing_away,
    take_meant_away,
    take_word_back,
)
from app.conversations.clearing.plain import check_clearing, words_of
from app.conversations.clearing.reads import clearings, open_things_in, read_clearing
from app.conversations.clearing.values import (
    CLEARED,
    LONGEST_CLEARING_LINE,
    LONGEST_MEANT,
    MEANT,
    AnsweredAlready,
    ClearingId,
    NewClearing,
    NotAnsweredYet,
    NotYoursToMean,
    Word,
)
from app.exchange.sleeping import sleep_on, slept_on
from app.exchange.values import NoLongerThere, NotYours, OpenThing
from app.people.pace_values import Pacing, TalkForm
from app.people.pacing import set_pacing
from app.refused import FormRefused, Refused
from app.release import release
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.clearing.conftest import SitDown
from tests.couple import TestedCouple, both

ALEX, SAM = Person.FIRST, Person.SECOND
NEW = NewClearing(saw="The door fell shut.", effect="I held my breath.", asked="What did you mean?")
MEANT_WORDS = "My hands were full. The wind took it."

Event = Callable[[Sitting, ClearingId], object]


@pytest.fixture(scope="module")
def both_here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    """One for all of these; each begins with a thing of its own. In it, both read what is opened."""
    made = both(tmp_path_factory.mktemp("both") / "vault")
    sitting = made.together()
    yield sitting
    sitting.close()
    made.vault.release()


def says(person: Person, word: Word) -> Event:
    return lambda sitting, clearing: add_word(sitting, person, clearing, word)


EVENTS: dict[str, Event] = {
    "alex_clear": says(ALEX, Word.CLEAR),
    "alex_talk": says(ALEX, Word.TALK),
    "alex_takes_away": lambda sitting, clearing: take_clearing_away(sitting, ALEX, clearing),
    "opened": open_clearing,
    "sam_answers": lambda sitting, clearing: say_what_i_meant(sitting, SAM, clearing, MEANT_WORDS),
    "sam_clear": says(SAM, Word.CLEAR),
    "sam_takes_away": lambda sitting, clearing: take_meant_away(sitting, SAM, clearing),
    "talked": lambda sitting, clearing: say_we_cleared_it(sitting, SAM, clearing),
}
REACHED: dict[str, tuple[str, ...]] = {
    "answer_removed": ("sam_answers", "opened", "sam_takes_away"),
    "answered": ("sam_answers",),
    "answered_read": ("sam_answers", "opened"),
    "clear_to_both": ("sam_answers", "alex_clear", "sam_clear"),
    "clear_to_one": ("sam_answers", "alex_clear"),
    "gone": ("alex_takes_away",),
    "opened": ("opened",),
    "removed": ("opened", "alex_takes_away"),
    "removed_answered": ("sam_answers", "opened", "alex_takes_away"),
    "sent": (),
    "talk": ("sam_answers", "alex_talk"),
    "talked": ("sam_answers", "alex_talk", "talked"),
}
WORDS = {"alex_clear", "alex_talk", "sam_clear"}


def described(sitting: Sitting, clearing: ClearingId) -> tuple[object, ...] | None:
    """How far it has come: opened and removed of both sides, and what each said."""
    found = read_clearing(sitting, clearing)
    if found is None:
        return None
    sides = [found.sent, found.meant.sent] if found.meant is not None else [found.sent]
    said = tuple(sorted((each.by, each.word, each.talked) for each in found.said))
    return (*((each.opened, each.removed_at is not None) for each in sides), said)


def reach(sitting: Sitting, state: str) -> ClearingId:
    clearing = send_clearing(sitting, ALEX, NEW)
    for step in REACHED[state]:
        EVENTS[step](sitting, clearing)
    return clearing


STATES: dict[str, tuple[object, ...] | None] = {
    "answer_removed": ((True, False), (True, True), ()),
    "answered": ((True, False), (False, False), ()),
    "answered_read": ((True, False), (True, False), ()),
    "clear_to_both": ((True, False), (True, False), ((ALEX, Word.CLEAR, False), (SAM, Word.CLEAR, False))),
    "clear_to_one": ((True, False), (True, False), ((ALEX, Word.CLEAR, False),)),
    "gone": None,
    "opened": ((True, False), ()),
    "removed": ((True, True), ()),
    "removed_answered": ((True, True), (True, False), ()),
    "sent": ((False, False), ()),
    "talk": ((True, False), (True, False), ((ALEX, Word.TALK, False),)),
    "talked": ((True, False), (True, False), ((ALEX, Word.TALK, True),)),
}
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


def open_ones(sitting: Sitting, most: int = 100) -> list[OpenThing]:
    with sitting.shared.transaction() as session:
        return open_things_in(session, sitting, most)


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


# --- sleeping on it


def test_slept_on_both_sides_go_in_the_morning_once(sit: SitDown, couple: TestedCouple) -> None:
    form = {"saw": NEW.saw, "effect": NEW.effect, "asked": NEW.asked}
    with sit(ALEX) as sitting:
        clearing = ClearingId(sleep_on(sitting, CLEARED, "clear_up", "new", form, words_of(form)))
    couple.clock.forward(days=1)
    with sit(ALEX) as sitting:
        release(sitting)
        release(sitting)
        assert [row.id for row in clearings(sitting)] == [clearing]
    with sit(SAM) as sitting:
        open_clearing(sitting, clearing)
        answer = {"meant": MEANT_WORDS}
        sleep_on(sitting, MEANT, "meant", clearing, answer, words_of(answer))
        found = read_clearing(sitting, clearing)
        assert found is not None
        assert found.meant is None
    couple.clock.forward(days=1)
    with sit(SAM) as sitting:
        release(sitting)
        release(sitting)
        found = read_clearing(sitting, clearing)
    assert found is not None
    assert found.meant is not None
    assert found.meant.text == MEANT_WORDS


@pytest.mark.parametrize("meanwhile", ["answered", "taken_away"])
def test_an_answer_that_has_nowhere_to_go_stays_with_its_author(
    sit: SitDown, couple: TestedCouple, meanwhile: str
) -> None:
    with sit(ALEX) as sitting:
        clearing = send_clearing(sitting, ALEX, NEW)
    with sit(SAM) as sitting:
        open_clearing(sitting, clearing)
        sleep_on(sitting, MEANT, "meant", clearing, {"meant": MEANT_WORDS}, MEANT_WORDS)
        if meanwhile == "answered":
            say_what_i_meant(sitting, SAM, clearing, "Another word.")
    if meanwhile == "taken_away":
        with sit(ALEX) as sitting:
            take_clearing_away(sitting, ALEX, clearing)
    couple.clock.forward(days=1)
    with sit(SAM) as sitting:
        release(sitting)
        (slept,) = slept_on(sitting)
    assert "what you typed is kept" in slept.kept_back.casefold()
    assert slept.form == {"meant": MEANT_WORDS}


# --- what is refused


def test_nobody_answers_for_the_other_or_takes_their_words(both_here: Sitting) -> None:
    clearing = reach(both_here, "opened")
    with pytest.raises(NotYoursToMean):
        say_what_i_meant(both_here, ALEX, clearing, "Something")
    with pytest.raises(NotYours):
        take_clearing_away(both_here, SAM, clearing)
    say_what_i_meant(both_here, SAM, clearing, MEANT_WORDS)
    with pytest.raises(NotYours):
        take_meant_away(both_here, ALEX, clearing)


LONG = "a" * 50_000


@pytest.mark.parametrize(
    ("new", "fields"),
    [
        (NewClearing(), ["saw"]),
        (NewClearing(saw=" \n", effect="x"), ["saw"]),
        (NewClearing(saw=LONG, effect=LONG, asked=LONG), ["saw", "effect", "asked"]),
        (NewClearing(effect=LONG), ["saw", "effect"]),
    ],
)
def test_what_does_not_fit_is_named_all_at_once(both_here: Sitting, new: NewClearing, fields: list[str]) -> None:
    before = len(clearings(both_here, 1_000))
    with pytest.raises(FormRefused) as refused:
        send_clearing(both_here, ALEX, new)
    assert [each.field for each in refused.value.problems] == fields
    assert len(clearings(both_here, 1_000)) == before


@pytest.mark.parametrize("text", ["", " \n", "a" * (LONGEST_MEANT + 1), LONG])
def test_an_answer_has_a_few_words_and_not_too_many(both_here: Sitting, text: str) -> None:
    clearing = reach(both_here, "opened")
    with pytest.raises(FormRefused) as refused:
        say_what_i_meant(both_here, SAM, clearing, text)
    assert [each.field for each in refused.value.problems] == ["meant"]


def test_what_was_seen_is_enough() -> None:
    check_clearing(NewClearing(saw="a" * LONGEST_CLEARING_LINE))


# --- the list


def test_the_list_has_the_newest_first_and_no_more_than_are_asked_for(sit: SitDown, couple: TestedCouple) -> None:
    with sit(None) as sitting:
        for state in ("clear_to_both", "removed", "sent"):
            couple.clock.forward(minutes=1)
            reach(sitting, state)
        rows = clearings(sitting)
        assert [row.title for row in rows] == ["", "", "The door fell shut."]
        assert [(row.answered, row.removed, row.clear_to) for row in rows] == [
            (False, False, ()),
            (False, True, ()),
            (True, False, (ALEX, SAM)),
        ]
        assert len(clearings(sitting, 2)) == 2
    with sit(ALEX) as sitting:
        assert clearings(sitting, 1)[0].title == "The door fell shut."
