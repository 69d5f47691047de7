"""The sample couple's sessions: every other week, prepared by both, followed by homework, and one that is to come."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import pytest

from app.promises.values import Kept
from app.sample.days import THREE_MONTHS, sessions_in, three_databases
from app.sample.sessions import SESSION_DAYS, live_day
from app.sessions.own import own_sessions
from app.sessions.reads import agenda, next_session, points_for_page, session_to_follow_up, sessions
from app.vault.sitting import Sitting
from tests.common_ground.looking_in import ALEX, SAM, sitting_of
from tests.couple import TestedCouple
from tests.sessions.meeting import page_of

ROUNDS = {"three months": 1, "half a year": 2}


@pytest.fixture(params=sorted(ROUNDS))
def lived(couple: TestedCouple, request: pytest.FixtureRequest) -> Iterator[Sitting]:
    """Alex's sitting after that time."""
    last = ROUNDS[request.param] * (THREE_MONTHS + 1) - 1
    now = couple.clock.moment
    with (
        closing(couple.together()) as sitting,
        three_databases(sitting, couple.clock) as (shared, private),
        sessions_in(shared, private) as open_ones,
    ):
        for number in range(last + 1):
            live_day(open_ones.day(number, last, now))
    with sitting_of(couple, ALEX) as sitting:
        yield sitting


def test_one_comes_in_a_few_days_and_both_ranked_five_points_for_it(lived: Sitting) -> None:
    coming = next_session(lived)
    assert coming is not None
    assert coming.day - lived.clock.today() == timedelta(days=4)
    points = agenda(lived).points
    assert len(points) == 5
    assert {person for point in points for person, _rank in point.ranks} == {ALEX, SAM}
    assert len(points_for_page(lived)) == 3


def test_the_earlier_ones_hold_what_was_said_and_heard(lived: Sitting) -> None:
    page = sessions(lived, most=30)
    assert len(page.earlier) % len(SESSION_DAYS) == 0
    pages = [page_of(lived, each.id) for each in page.earlier]
    assert all(each.spoken and each.heard for each in pages)
    assert session_to_follow_up(lived) is None


def test_homework_that_was_promised_was_marked_and_the_last_is_open(lived: Sitting) -> None:
    pages = [page_of(lived, each.id) for each in sessions(lived, most=30).earlier]
    taken = [each.standing for page in pages for homework in page.homework for each in homework.taken]
    assert taken[0].dot.said is None
    assert {standing.dot.said for standing in taken[1:]} == {Kept.KEPT, Kept.PARTLY}


def test_alex_alone_has_sessions_of_their_own(lived: Sitting, couple: TestedCouple) -> None:
    page = own_sessions(lived)
    assert len(page.coming) == 1
    assert {each.with_whom for each in page.earlier} == {"Mara Okafor"}
    with sitting_of(couple, SAM) as sitting:
        assert own_sessions(sitting).earlier == ()
