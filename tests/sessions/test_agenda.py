"""Points of the agenda: put there by either, taken over, ranked, talked about, taken off; any number of them."""

from collections.abc import Callable

import pytest

from app.exchange.sleeping import sleep_on, slept_on
from app.exchange.values import NoLongerThere, Sort
from app.refused import FormRefused, Refused
from app.release import release
from app.sessions.agenda import put_point, rank_point, say_not_spoken, say_spoken, send_point, take_off, take_over
from app.sessions.reads import agenda, has_ranked, points_for_page
from app.sessions.values import (
    LONGEST_POINT,
    POINT,
    NotYourPoint,
    OnAgendaAlready,
    PointGone,
    PointId,
    SessionId,
    SpokenOf,
)
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.common_ground.looking_in import ALEX, SAM, raw_words, sitting_of
from tests.couple import TestedCouple
from tests.sessions.meeting import page_of, session_in_days, texts_of

Event = Callable[[Sitting, PointId, SessionId], None]
EVENTS: dict[str, Event] = {
    "rank": lambda sitting, point, _session: rank_point(sitting, ALEX, point, 2),
    "rank no longer": lambda sitting, point, _session: rank_point(sitting, ALEX, point, None),
    "spoken": lambda sitting, point, session: say_spoken(sitting, ALEX, point, session),
    "not spoken": lambda sitting, point, _session: say_not_spoken(sitting, ALEX, point),
    "off by its author": lambda sitting, point, _session: take_off(sitting, ALEX, point),
    "off by the other": lambda sitting, point, _session: take_off(sitting, SAM, point),
}
STATES: dict[str, Event] = {
    "waits": lambda _sitting, _point, _session: None,
    "ranked": EVENTS["rank"],
    "talked about": EVENTS["spoken"],
    "gone": EVENTS["off by its author"],
}
TABLE: dict[str, dict[str, str | type[Refused]]] = {
    "waits": {
        "rank": "ranked",
        "rank no longer": "waits",
        "spoken": "talked about",
        "not spoken": "waits",
        "off by its author": "gone",
        "off by the other": NotYourPoint,
    },
    "ranked": {
        "rank": "ranked",
        "rank no longer": "waits",
        "spoken": "talked about",
        "not spoken": "ranked",
        "off by its author": "gone",
        "off by the other": NotYourPoint,
    },
    "talked about": {
        "rank": SpokenOf,
        "rank no longer": SpokenOf,
        "spoken": SpokenOf,
        "not spoken": "waits",
        "off by its author": SpokenOf,
        "off by the other": SpokenOf,
    },
    "gone": dict.fromkeys(EVENTS, PointGone),
}


def _state(sitting: Sitting, session: SessionId) -> str:
    points = agenda(sitting).points
    if page_of(sitting, session).spoken:
        return "talked about"
    if not points:
        return "gone"
    return "ranked" if points[0].ranks else "waits"


@pytest.mark.parametrize(("state", "event"), sorted((state, event) for state in TABLE for event in TABLE[state]))
def test_every_event_in_every_state(couple: TestedCouple, state: str, event: str) -> None:
    expected = TABLE[state][event]
    with sitting_of(couple, None) as sitting:
        session = session_in_days(sitting, 0)
        point = put_point(sitting, ALEX, "The mornings.")
        STATES[state](sitting, point, session)
        if isinstance(expected, str):
            EVENTS[event](sitting, point, session)
            assert _state(sitting, session) == expected
        else:
            with pytest.raises(expected):
                EVENTS[event](sitting, point, session)
            assert _state(sitting, session) == state


@pytest.mark.parametrize(
    "words", ["", "  \n ", "w" * (LONGEST_POINT + 1), "w" * 50_000], ids=["none", "blank", "1", "2"]
)
def test_a_point_needs_a_few_words_and_not_too_many(couple: TestedCouple, words: str) -> None:
    with sitting_of(couple, ALEX) as sitting:
        with pytest.raises(FormRefused) as refused:
            put_point(sitting, ALEX, words)
        assert [problem.field for problem in refused.value.problems] == ["text"]
        assert texts_of(sitting) == []


def test_points_move_on_until_they_were_talked_about(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        first = session_in_days(sitting, 0)
        taken = put_point(sitting, ALEX, "The mornings.")
        put_point(sitting, SAM, "The evenings.")
        say_spoken(sitting, ALEX, taken, first)
        couple.clock.forward(days=7)
        second = session_in_days(sitting, 3)
        assert [point.text for point in page_of(sitting, second).agenda.points] == ["The evenings."]
        assert [point.text for point in page_of(sitting, first).spoken] == ["The mornings."]


def test_only_the_next_session_has_the_agenda(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        put_point(sitting, ALEX, "The mornings.")
        later, nearest = session_in_days(sitting, 9), session_in_days(sitting, 2)
        assert page_of(sitting, later).agenda.points == ()
        assert not page_of(sitting, later).is_next
        assert len(page_of(sitting, nearest).agenda.points) == 1
        assert page_of(sitting, nearest).is_next


def test_a_session_behind_shows_what_was_there_on_its_day(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        behind = session_in_days(sitting, 0)
        put_point(sitting, ALEX, "The mornings.")
        couple.clock.forward(days=1)
        put_point(sitting, ALEX, "Thought of afterwards.")
        assert [point.text for point in page_of(sitting, behind).agenda.points] == ["The mornings."]


def test_two_hundred_points_are_collected_and_three_go_on_the_page(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        points = [put_point(sitting, list(Person)[number % 2], f"Point {number}") for number in range(200)]
        page = agenda(sitting, 10)
        assert (len(page.points), page.more) == (10, True)
        assert len(agenda(sitting, 250).points) == 200
        rank_point(sitting, ALEX, points[150], 1)
        rank_point(sitting, SAM, points[150], 1)
        rank_point(sitting, SAM, points[199], 2)
        assert [point.text for point in points_for_page(sitting)] == ["Point 150", "Point 199", "Point 0"]


def test_the_one_who_is_here_is_told_whether_they_ranked(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        assert has_ranked(sitting)
        point = put_point(sitting, ALEX, "The mornings.")
        assert not has_ranked(sitting)
        rank_point(sitting, ALEX, point, 1)
        assert has_ranked(sitting)
    with sitting_of(couple, SAM) as sitting:
        assert not has_ranked(sitting)
        assert agenda(sitting).points[0].rank_of(ALEX) == 1
    with sitting_of(couple, None) as sitting:
        assert not has_ranked(sitting)


def test_ranks_given_since_stand_when_a_point_waits_again(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        session = session_in_days(sitting, 0)
        mornings, evenings = (put_point(sitting, ALEX, words) for words in ("The mornings.", "The evenings."))
        rank_point(sitting, ALEX, mornings, 1)
        say_spoken(sitting, ALEX, mornings, session)
        rank_point(sitting, ALEX, evenings, 1)
        say_not_spoken(sitting, ALEX, mornings)
        assert {point.text: point.rank_of(ALEX) for point in agenda(sitting).points} == {
            "The evenings.": 1,
            "The mornings.": None,
        }


def test_what_is_not_there_is_not_taken_over(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting, pytest.raises(NoLongerThere):
        take_over(sitting, ALEX, Sort("question"), "nothing")


def test_a_point_that_is_slept_on_is_nowhere_before_the_morning_and_goes_once(couple: TestedCouple) -> None:
    form = {"text": "Marigolds at noon."}
    with sitting_of(couple, ALEX) as sitting:
        sleep_on(sitting, POINT, "session-point", "new-1", form, "Marigolds at noon.")
        (slept,) = slept_on(sitting, POINT)
    with sitting_of(couple, SAM) as sitting:
        assert "Marigolds" not in raw_words(sitting)
    couple.clock.forward(days=1)
    with sitting_of(couple, ALEX) as sitting:
        with sitting.shared.transaction(ALEX) as session:
            send_point(session, slept)  # cut off before it was gone from its author's file
        release(sitting)
        assert texts_of(sitting) == ["Marigolds at noon."]
        assert slept_on(sitting, POINT) == ()


def test_refusals_name_one_next_step() -> None:
    said = [refused().sentence for refused in (NotYourPoint, SpokenOf, OnAgendaAlready, PointGone)]
    assert all("Nothing" in sentence and "changed" in sentence for sentence in said)
