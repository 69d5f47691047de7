"""Entering, moving and taking back sessions of both; days and names that need another look."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from app.handout.actions import take_session_back
from app.refused import FormRefused, Refused
from app.sessions.afterwards import write_heard
from app.sessions.agenda import put_point, say_spoken
from app.sessions.dates import enter_session, move_session
from app.sessions.reads import next_session, session_page, session_to_follow_up, sessions
from app.sessions.values import LONGEST_WITH_WHOM, HeardThere, NewSession, SessionGone, SessionId, StillToCome
from app.vault.sitting import Sitting
from tests.common_ground.looking_in import ALEX, SAM, sitting_of
from tests.couple import TestedCouple
from tests.sessions.meeting import LIND, in_days, page_of, session_in_days, texts_of

BAD_DAYS: dict[str, Callable[[date], date | None]] = {
    "none": lambda _today: None,
    "more than a year ago": lambda today: today - timedelta(days=367),
    "more than two years away": lambda today: today + timedelta(days=732),
    "the last there is": lambda _today: date.max,
    "the first there is": lambda _today: date.min,
}
GOOD_DAYS = {"a year ago": -366, "yesterday": -1, "today": 0, "in two years": 731}


@pytest.mark.parametrize("which", sorted(BAD_DAYS))
def test_a_day_that_needs_another_look_is_said_beside_it(couple: TestedCouple, which: str) -> None:
    with sitting_of(couple, ALEX) as sitting:
        new = NewSession(day=BAD_DAYS[which](sitting.clock.today()))
        with pytest.raises(FormRefused) as refused:
            enter_session(sitting, ALEX, new)
        assert [problem.field for problem in refused.value.problems] == ["day"]
        assert sessions(sitting).coming == sessions(sitting).earlier == ()


@pytest.mark.parametrize("days", sorted(GOOD_DAYS.values()))
def test_any_day_within_reach_is_entered(couple: TestedCouple, days: int) -> None:
    with sitting_of(couple, SAM) as sitting:
        page = sessions(sitting)
        session_in_days(sitting, days)
        page = sessions(sitting)
        assert len(page.coming if days >= 0 else page.earlier) == 1


def test_a_name_may_fill_a_line_and_no_more(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        which = enter_session(sitting, ALEX, in_days(sitting, 3, with_whom="W" * LONGEST_WITH_WHOM))
        assert page_of(sitting, which).session.with_whom == "W" * LONGEST_WITH_WHOM
        with pytest.raises(FormRefused) as refused:
            enter_session(sitting, ALEX, in_days(sitting, 3, with_whom="W" * 50_000))
        assert [problem.field for problem in refused.value.problems] == ["with_whom"]


def test_either_moves_what_the_other_entered(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        which = session_in_days(sitting, 3, time(17, 30))
    with sitting_of(couple, SAM) as sitting:
        move_session(sitting, SAM, which, in_days(sitting, 5, with_whom="  Dr   Lind "))
    with sitting_of(couple, ALEX) as sitting:
        moved = page_of(sitting, which).session
        assert (moved.day, moved.at, moved.with_whom) == (in_days(sitting, 5).day, None, LIND)


def test_several_may_lie_ahead_and_the_nearest_is_the_next(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        later = session_in_days(sitting, 20)
        at_noon = session_in_days(sitting, 6, time(12))
        no_time = session_in_days(sitting, 6)
        in_the_morning = session_in_days(sitting, 6, time(9))
        before = session_in_days(sitting, -4)
        page = sessions(sitting)
        assert [each.id for each in page.coming] == [in_the_morning, at_noon, no_time, later]
        assert [each.id for each in page.earlier] == [before]
        found = next_session(sitting)
        assert found is not None
        assert found.id == in_the_morning


def test_lists_show_no_more_than_they_are_asked_for(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        for number in range(1, 6):
            session_in_days(sitting, number)
            session_in_days(sitting, -number)
        page = sessions(sitting, 3)
        assert (len(page.coming), page.more_coming, len(page.earlier), page.more_earlier) == (3, True, 3, True)
        assert not sessions(sitting, 5).more_earlier


def _heard(sitting: Sitting, which: SessionId) -> None:
    write_heard(sitting, ALEX, which, "Slower.", "")


def _homework(sitting: Sitting, which: SessionId) -> None:
    write_heard(sitting, ALEX, which, "", "A bowl by the door.")


def _spoken(sitting: Sitting, which: SessionId) -> None:
    say_spoken(sitting, ALEX, put_point(sitting, ALEX, "The mornings."), which)


HOLDS: dict[str, Callable[[Sitting, SessionId], None]] = {"heard": _heard, "homework": _homework, "spoken": _spoken}


@pytest.mark.parametrize("what", sorted(HOLDS))
def test_a_session_of_which_something_is_kept_stays(couple: TestedCouple, what: str) -> None:
    with sitting_of(couple, ALEX) as sitting:
        which = session_in_days(sitting, 0)
        HOLDS[what](sitting, which)
        with pytest.raises(HeardThere):
            take_session_back(sitting, SAM if sitting.alone is None else ALEX, which)
        assert session_page(sitting, which) is not None


@pytest.mark.parametrize("what", sorted(HOLDS))
def test_nothing_is_written_down_of_a_session_to_come(couple: TestedCouple, what: str) -> None:
    with sitting_of(couple, ALEX) as sitting:
        which = session_in_days(sitting, 1)
        with pytest.raises(StillToCome):
            HOLDS[what](sitting, which)


GONE: dict[str, Callable[[Sitting, SessionId], object]] = {
    "change": lambda sitting, which: move_session(sitting, ALEX, which, in_days(sitting, 1)),
    "take back": lambda sitting, which: take_session_back(sitting, ALEX, which),
    **HOLDS,
}


@pytest.mark.parametrize("what", sorted(GONE))
def test_what_was_taken_back_is_gone_for_everything(couple: TestedCouple, what: str) -> None:
    with sitting_of(couple, ALEX) as sitting:
        which = session_in_days(sitting, 0)
        take_session_back(sitting, ALEX, which)
        assert session_page(sitting, which) is None
        with pytest.raises(SessionGone):
            GONE[what](sitting, which)


def test_points_wait_on_when_their_session_is_taken_back(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        which = session_in_days(sitting, 2)
        put_point(sitting, ALEX, "The mornings.")
        take_session_back(sitting, ALEX, which)
        assert texts_of(sitting) == ["The mornings."]


FOLLOWED: dict[str, tuple[int, time | None, bool]] = {
    "today, before its time": (0, time(22), False),
    "today, after its time": (0, time(17), True),
    "today, no time known": (0, None, False),
    "yesterday": (-1, None, True),
    "a week ago": (-7, time(9), True),
    "eight days ago": (-8, time(9), False),
    "tomorrow": (1, time(9), False),
}


@pytest.mark.parametrize("when", sorted(FOLLOWED))
def test_a_session_of_the_last_days_is_followed_up_until_something_is_heard(couple: TestedCouple, when: str) -> None:
    days, at, expected = FOLLOWED[when]
    with sitting_of(couple, ALEX) as sitting:
        which = session_in_days(sitting, days, at)
        found = session_to_follow_up(sitting)
        assert (found is not None and found.id == which) is expected
        if expected:
            _heard(sitting, which)
            assert session_to_follow_up(sitting) is None


def test_refusals_say_what_happened_and_what_could_be_done() -> None:
    refusals: tuple[Refused, ...] = (SessionGone(), HeardThere(), StillToCome())
    assert all(refused.sentence.count(".") >= 2 or "so it stays" in refused.sentence for refused in refusals)
