"""Dates and the agenda through the real window, by keyboard: alone and where both are here."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from app.exchange.sleeping import slept_on
from app.sessions.agenda import put_point, rank_point
from app.sessions.reads import agenda, next_session, sessions
from app.sessions.values import LONGEST_POINT, POINT
from app.vault.values import Person
from tests.common_ground.looking_in import ALEX, SAM, sitting_of
from tests.sessions.meeting import LIND, page_of, session_in_days, texts_of
from tests.visit import HELD, SessionsVisit
from ui.sessions.date_view import JointDateView
from ui.sessions.list_view import SessionsView
from ui.sessions.point_view import PointView
from ui.sessions.session_view import SessionView

ALT = Qt.KeyboardModifier.AltModifier
MORNINGS = "How we say goodbye in the mornings."


def test_a_session_is_entered_from_the_empty_page_by_keyboard(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    assert visit.has("Enter a session")
    visit.key(Qt.Key.Key_N, HELD)
    visit.at(JointDateView)
    visit.type("3 December 2026")
    visit.tab_to("At what time (optional)")
    visit.type("17:30")
    visit.tab_to("With whom (optional)")
    visit.type(LIND)
    visit.tab_and_press("Enter it")
    visit.at(SessionsView)
    assert "Thursday 3 December 2026, 17:30" in visit.words()
    assert "with Dr Lind" in visit.words()


BAD_ENTRIES: dict[str, tuple[str, str, str]] = {
    "no day": ("", "", "Please choose the day of the session."),
    "a day in no calendar": ("30 February 2027", "", "This day can't be read, or is in no calendar."),
    "a day long ago": ("3 December 1990", "", "This day is more than a year ago."),
    "a day far away": ("3 December 2090", "", "This day is more than two years away."),
    "no time of day": ("3 December 2026", "half past", "This can't be read as a time."),
}


@pytest.mark.parametrize("case", sorted(BAD_ENTRIES))
def test_what_can_not_be_entered_is_said_and_kept(visit: SessionsVisit, case: str) -> None:
    day, at, said = BAD_ENTRIES[case]
    visit.enter(ALEX)
    view = visit.open(JointDateView, "date")
    visit.type(day)
    visit.tab_to("At what time (optional)")
    visit.type(at)
    visit.tab_and_press("Enter it")
    assert said in visit.words()
    assert sessions(visit.sitting).coming == ()
    visit.window.lock()
    visit.enter(ALEX)
    view = visit.open(JointDateView, "date")
    assert (view.form.day.control.text(), view.form.at.control.text()) == (day, at)


def test_everything_that_needs_another_look_is_said_at_once(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    view = visit.open(JointDateView, "date")
    view.form.day.control.setText("someday")
    view.form.at.control.setText("half past")
    view.form.with_whom.set_text("w" * 50_000)
    visit.press("Enter it")
    assert all((view.form.day.problem, view.form.at.problem, view.form.with_whom.problem))
    assert len(view.form.with_whom.text()) > LONGEST_POINT


def test_a_session_is_changed_and_taken_back(visit: SessionsVisit) -> None:
    visit.enter(SAM)
    which = session_in_days(visit.sitting, 3)
    visit.open(SessionView, "session", which)
    visit.tab_and_press("Change it")
    view = visit.at(JointDateView)
    assert view.form.with_whom.text() == LIND
    visit.tab_to("At what time (optional)")
    visit.type("9:00")
    visit.tab_and_press("Keep the change")
    visit.at(SessionView)
    found = next_session(visit.sitting)
    assert found is not None
    assert found.at is not None
    visit.tab_and_press("Take the session back")
    assert "This session isn't there any more" in visit.words()
    visit.press("Undo")
    assert next_session(visit.sitting) == found
    visit.press("Take the session back")
    visit.press("All sessions")
    visit.at(SessionsView)
    assert next_session(visit.sitting) is None


def test_a_point_is_written_looked_at_and_sent_by_keyboard(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    session_in_days(visit.sitting, 3)
    visit.tab_and_press("Put a point here")
    visit.at(PointView)
    visit.type(MORNINGS)
    visit.tab_and_press("Look at it first")
    assert "Sam will see" in visit.words()
    visit.tab_and_press("Send it to Sam")
    visit.at(SessionsView)
    assert texts_of(visit.sitting) == [MORNINGS]
    assert f"{MORNINGS}\nfrom Alex" in visit.words()


def test_a_point_is_slept_on_and_taken_back(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    session_in_days(visit.sitting, 3)
    visit.open(PointView, "point")
    visit.type(MORNINGS)
    visit.tab_and_press("Look at it first")
    visit.tab_and_press("Sleep on it")
    visit.at(SessionsView)
    assert len(slept_on(visit.sitting, POINT)) == 1
    assert texts_of(visit.sitting) == []
    visit.tab_and_press("Take it back")
    assert visit.at(PointView).text.text() == MORNINGS


def test_long_words_are_refused_beside_the_field_and_kept(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    view = visit.open(PointView, "point")
    view.text.set_text("w" * 50_000)
    view.outgoing.look()
    assert f"at most {LONGEST_POINT}" in view.text.problem
    assert len(view.text.text()) == 50_000
    assert texts_of(visit.sitting) == []


def test_each_ranks_alone_and_sees_the_ranks_of_the_other(visit: SessionsVisit) -> None:
    with sitting_of(visit.couple, SAM) as sitting:
        first, second = (put_point(sitting, SAM, words) for words in ("The evenings.", "The mornings."))
        rank_point(sitting, SAM, first, 1)
        session_in_days(sitting, 3)
    visit.enter(ALEX)
    assert "from Sam · Sam: first" in visit.words()
    assert not visit.has("Take it off: The evenings.")
    visit.tab_and_press("First: The mornings.")
    assert visit.focus().accessibleName() == "First: The mornings."
    visit.tab_and_press("Second: The evenings.")
    ranks = {point.text: dict(point.ranks) for point in agenda(visit.sitting).points}
    assert ranks == {"The evenings.": {SAM: 1, ALEX: 2}, "The mornings.": {ALEX: 1}}
    visit.key(Qt.Key.Key_Space)
    assert agenda(visit.sitting).points[0].rank_of(ALEX) is None
    assert second == agenda(visit.sitting).points[1].id


def test_where_both_are_here_a_name_is_pressed_before_ranking(visit: SessionsVisit) -> None:
    with sitting_of(visit.couple, SAM) as sitting:
        put_point(sitting, SAM, "The evenings.")
        session_in_days(sitting, 3)
    visit.enter(None)
    assert not visit.has("First: The evenings.")
    visit.tab_and_press("Who ranks now: Sam")
    visit.tab_and_press("Third: The evenings.")
    visit.tab_and_press("Who ranks now: Alex")
    visit.tab_and_press("First: The evenings.")
    assert agenda(visit.sitting).points[0].ranks == ((ALEX, 1), (SAM, 3))


def test_a_point_of_both_gets_its_author_by_a_press_on_a_name(visit: SessionsVisit) -> None:
    visit.enter(None)
    visit.open(PointView, "point")
    visit.type(MORNINGS)
    visit.tab_and_press("Look at it first")
    visit.press("Keep it for both")
    visit.say_who("Sam")
    assert [point.author for point in agenda(visit.sitting).points] == [SAM]


def test_a_point_that_is_taken_off_can_be_put_back(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    put_point(visit.sitting, ALEX, MORNINGS)
    visit.tab_and_press(f"Take it off: {MORNINGS}")
    assert MORNINGS not in visit.words()
    visit.press("Undo")
    assert texts_of(visit.sitting) == [MORNINGS]
    visit.press(f"Take it off: {MORNINGS}")
    visit.window.lock()
    visit.enter(ALEX)
    assert texts_of(visit.sitting) == []


def test_two_hundred_points_are_shown_some_at_a_time(visit: SessionsVisit) -> None:
    with sitting_of(visit.couple, None) as sitting:
        for number in range(200):
            put_point(sitting, list(Person)[number % 2], f"Point {number}.")
        session_in_days(sitting, 3)
    visit.enter(ALEX)
    assert _firsts(visit) == 10
    visit.press("Show more points")
    assert _firsts(visit) == 30
    assert len(agenda(visit.sitting).on_page) == 3


def test_the_coming_session_shows_what_is_for_its_page_and_a_later_one_does_not(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    put_point(visit.sitting, ALEX, MORNINGS)
    coming, later = session_in_days(visit.sitting, 2), session_in_days(visit.sitting, 9)
    visit.open(SessionView, "session", coming)
    assert MORNINGS in visit.words()
    visit.open(SessionView, "session", later)
    assert MORNINGS not in visit.words()
    assert "Points are collected for the session that comes first." in visit.words()
    visit.key(Qt.Key.Key_Left, ALT)
    visit.at(SessionsView)
    assert page_of(visit.sitting, coming).is_next


def _firsts(visit: SessionsVisit) -> int:
    buttons = visit.page.findChildren(QAbstractButton)
    return len([each for each in buttons if each.isVisible() and each.accessibleName().startswith("First: ")])
