"""What Today says of sessions with a therapist: to rank for the next one, to write down of the last, and to come."""

from datetime import date, time, timedelta

import pytest

from app.people.pacing import call_quiet_week
from app.promises.actions import add_promise
from app.promises.values import NewPromise
from app.sessions.afterwards import write_heard
from app.sessions.agenda import put_point, rank_point
from app.sessions.dates import enter_session
from app.sessions.own import enter_own_session
from app.sessions.values import NewSession, SessionId
from app.today.values import Comes, What
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.today.living import FIRST, SECOND, first_evening, today
from tests.today.seats import sitting_of

EVERYBODY = (FIRST, SECOND, None)


def session_in(couple: TestedCouple, days: int, at: time | None = None) -> SessionId:
    first_evening(couple)
    couple.clock.forward(days=1)
    with sitting_of(couple) as sitting:
        return enter_session(sitting, FIRST, NewSession(day=couple.clock.today() + timedelta(days=days), at=at))


def asked(couple: TestedCouple, what: What) -> list[bool]:
    return [what in {row.what for row in today(couple, alone).rows} for alone in EVERYBODY]


@pytest.mark.parametrize(("days", "near"), [(3, (FIRST, SECOND)), (4, ())], ids=["near", "far"])
def test_a_point_is_ranked_by_each_alone_once_the_session_is_near(
    couple: TestedCouple, days: int, near: tuple[Person, ...]
) -> None:
    session_in(couple, days)
    assert asked(couple, What.SESSION) == [False, False, False]
    with sitting_of(couple, FIRST) as sitting:
        point = put_point(sitting, FIRST, "Evenings")
    assert asked(couple, What.SESSION) == [FIRST in near, SECOND in near, False]
    with sitting_of(couple, FIRST) as sitting:
        rank_point(sitting, FIRST, point, 1)
    assert asked(couple, What.SESSION) == [False, SECOND in near, False]


def test_what_was_heard_is_asked_for_a_week_until_a_line_is_there(couple: TestedCouple) -> None:
    session = session_in(couple, 0, time(0, 1))
    assert asked(couple, What.HEARD) == [True, True, True]
    couple.clock.forward(days=7)
    assert asked(couple, What.HEARD) == [True, True, True]
    with sitting_of(couple, SECOND) as sitting:
        write_heard(sitting, SECOND, session, "Slower.", "")
    assert asked(couple, What.HEARD) == [False, False, False]


def test_after_a_week_it_is_passed_over(couple: TestedCouple) -> None:
    session_in(couple, 0, time(0, 1))
    couple.clock.forward(days=8)
    assert asked(couple, What.HEARD) == [False, False, False]


def coming(couple: TestedCouple, alone: Person | None) -> list[tuple[date, time | None]]:
    return [(each.day, each.at) for each in today(couple, alone).coming if each.what is Comes.SESSION]


def test_the_next_one_comes_up_and_a_quiet_week_says_nothing_of_it(couple: TestedCouple) -> None:
    session_in(couple, 2, time(16, 30))
    expected = [(couple.clock.today() + timedelta(days=2), time(16, 30))]
    assert [coming(couple, alone) for alone in EVERYBODY] == [expected] * 3
    with sitting_of(couple, FIRST) as sitting:
        put_point(sitting, FIRST, "Evenings")
        call_quiet_week(sitting, FIRST)
    assert [coming(couple, alone) for alone in EVERYBODY] == [[]] * 3
    assert asked(couple, What.SESSION) == [False, False, False]


def test_the_page_for_it_waits_to_be_ticked_by_each_alone(couple: TestedCouple) -> None:
    session_in(couple, 2)
    assert asked(couple, What.HANDOUT) == [True, True, False]


def test_what_comes_up_stands_in_the_order_of_its_days(couple: TestedCouple) -> None:
    session_in(couple, 2, time(16, 30))
    with sitting_of(couple) as sitting:
        for days in (1, 3):
            once = NewPromise(text=f"In {days}", starts=couple.clock.today() + timedelta(days=days))
            add_promise(sitting, FIRST, once)
    found = today(couple, None).coming
    assert [each.title for each in found if each.what in {Comes.PROMISE, Comes.SESSION}] == ["In 1", "", "In 3"]
    assert [each.day for each in found] == sorted(each.day for each in found)


def test_a_session_of_ones_own_comes_up_for_its_owner_alone(couple: TestedCouple) -> None:
    first_evening(couple)
    couple.clock.forward(days=1)
    day = couple.clock.today() + timedelta(days=5)
    with sitting_of(couple, SECOND) as sitting:
        enter_own_session(sitting, NewSession(day=day))
    own = [[each.day for each in today(couple, alone).coming if each.what is Comes.OWN_SESSION] for alone in EVERYBODY]
    assert own == [[], [day], []]
