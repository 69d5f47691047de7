"""What was put aside elsewhere for the session: taken over once, in the words it has there."""

from datetime import timedelta

import pytest

from app.checkins.session_points import FOR_SESSION, LOOKS_BACK, session_points_in
from app.checkins.talks import begin_talk, finish_talk
from app.checkins.values import CheckIn, QuestionId, TalkLine
from app.exchange.values import SessionPoint
from app.sessions.agenda import rank_point, say_spoken, take_off, take_over
from app.sessions.reads import agenda, set_aside
from app.sessions.values import OnAgendaAlready
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.common_ground.looking_in import ALEX, SAM, sitting_of
from tests.couple import TestedCouple
from tests.sessions.meeting import session_in_days, texts_of

SHAME = "What to do with shame."
LONG = "A long story about one evening. " * 150


def _said_in_week(sitting: Sitting, person: Person, text: str) -> None:
    talk = begin_talk(sitting, CheckIn.WEEKLY)
    other = TalkLine(question=QuestionId("weekly.small-thing"), person=person, text="Not for the session.")
    finish_talk(sitting, talk, (TalkLine(question=FOR_SESSION, person=person, text=text), other))


def _aside(sitting: Sitting) -> SessionPoint:
    (point,) = set_aside(sitting, 5)
    return point


def test_words_of_the_weekly_conversation_are_taken_over_by_either(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        _said_in_week(sitting, SAM, SHAME)
    with sitting_of(couple, ALEX) as sitting:
        point = _aside(sitting)
        assert (point.author, point.text) == (SAM, SHAME)
        take_over(sitting, ALEX, point.sort, point.id)
        (taken,) = agenda(sitting).points
        assert (taken.author, taken.words_of, taken.text) == (ALEX, SAM, SHAME)
        assert set_aside(sitting, 5) == ()
        with pytest.raises(OnAgendaAlready):
            take_over(sitting, ALEX, point.sort, point.id)


def test_who_said_it_can_take_it_off_and_then_it_is_put_aside_again(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        _said_in_week(sitting, SAM, SHAME)
        point = _aside(sitting)
        taken = take_over(sitting, ALEX, point.sort, point.id)
        rank_point(sitting, ALEX, taken, 1)
        take_off(sitting, SAM, taken)
        assert texts_of(sitting) == []
        assert _aside(sitting) == point


def test_what_was_talked_about_is_not_offered_again(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        _said_in_week(sitting, SAM, SHAME)
        point = _aside(sitting)
        say_spoken(sitting, ALEX, take_over(sitting, ALEX, point.sort, point.id), session_in_days(sitting, 0))
        assert set_aside(sitting, 5) == ()


def test_long_words_are_taken_over_whole(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        _said_in_week(sitting, SAM, LONG)
        point = _aside(sitting)
        take_over(sitting, ALEX, point.sort, point.id)
        assert texts_of(sitting) == [LONG.strip()]


def test_older_weekly_conversations_are_left_alone(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        for week in range(LOOKS_BACK + 2):
            couple.clock.moment += timedelta(days=7)
            _said_in_week(sitting, SAM, f"Week {week}.")
        with sitting.shared.transaction() as session:
            found = session_points_in(session, 100)
            assert [point.text for point in session_points_in(session, 2)] == [point.text for point in found[:2]]
        assert len(found) == LOOKS_BACK
        assert found[0].text == f"Week {LOOKS_BACK + 1}."
