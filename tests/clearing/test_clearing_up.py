"""Clearing a small thing up: what is slept on, what is refused, and the list."""

import pytest

from app.conversations.clearing.actions import (
    open_clearing,
    say_what_i_meant,
    send_clearing,
    take_clearing_away,
    take_meant_away,
)
from app.conversations.clearing.plain import check_clearing, words_of
from app.conversations.clearing.reads import clearings, read_clearing
from app.conversations.clearing.values import (
    CLEARED,
    LONGEST_CLEARING_LINE,
    LONGEST_MEANT,
    MEANT,
    ClearingId,
    NewClearing,
    NotYoursToMean,
)
from app.exchange.sleeping import sleep_on, slept_on
from app.exchange.values import NotYours
from app.refused import FormRefused
from app.release import release
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.clearing.clearing_states import MEANT_WORDS, NEW, reach
from tests.clearing.conftest import SitDown
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND


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
