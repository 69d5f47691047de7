"""After a session through the real window, by keyboard: heard, homework, a promise with one press, what moves on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.promises.promise_reads import promise_page
from app.sessions.afterwards import write_heard
from app.sessions.agenda import put_point
from app.sessions.own import enter_own_session, own_session
from app.sessions.reads import next_session
from app.vault.values import Person
from tests.common_ground.looking_in import ALEX, SAM, sitting_of
from tests.sessions.meeting import in_days, page_of, session_in_days
from tests.visit import HELD, SessionsVisit
from ui.documents.preview_dialog import PreviewDialog
from ui.sessions.date_view import JointDateView, OwnDateView
from ui.sessions.list_view import SessionsView
from ui.sessions.own_session_view import OwnSessionView
from ui.sessions.session_view import SessionView

BOWL = "A bowl by the door."


def test_homework_becomes_a_promise_with_one_press_by_keyboard(visit: SessionsVisit) -> None:
    visit.enter(SAM)
    which = session_in_days(visit.sitting, -1)
    visit.open(SessionView, "session", which)
    visit.tab_to("What I heard")
    visit.type("Slower is allowed.")
    visit.tab_to("To do until the next session (optional)")
    visit.type(BOWL)
    visit.key(Qt.Key.Key_Return)
    visit.type("Ten minutes at the table.")
    visit.tab_and_press("Keep it for both")
    assert "Slower is allowed." in visit.words()
    visit.tab_and_press(f"Make it my promise: {BOWL}")
    assert "A promise of Sam. Its day is 30 November 2026." in visit.words()
    taken = page_of(visit.sitting, which).homework[0].taken_by(SAM)
    assert taken is not None
    assert promise_page(visit.sitting, taken.standing.promise).promise.text == BOWL
    visit.tab_and_press(f"Take it back: {BOWL}")
    assert page_of(visit.sitting, which).homework[0].taken == ()


def test_where_both_are_here_a_name_takes_it(visit: SessionsVisit) -> None:
    visit.enter(None)
    which = session_in_days(visit.sitting, 0)
    session_in_days(visit.sitting, 10)
    visit.open(SessionView, "session", which)
    visit.tab_to("To do until the next session (optional)")
    visit.type(BOWL)
    visit.press("Keep it for both")
    visit.say_who("Alex")
    visit.tab_and_press(f"Promise of Sam: {BOWL}")
    (homework,) = page_of(visit.sitting, which).homework
    assert [(taken.by, taken.standing.day) for taken in homework.taken] == [(SAM, in_days(visit.sitting, 10).day)]
    assert homework.author is ALEX
    assert visit.has(f"Promise of Alex: {BOWL}")
    assert visit.has(f"Look at Sam's promise: {BOWL}")


def test_the_other_reads_it_and_removes_nothing_of_it(visit: SessionsVisit) -> None:
    with sitting_of(visit.couple, SAM) as sitting:
        which = session_in_days(sitting, 0)
        write_heard(sitting, SAM, which, "Slower is allowed.", BOWL)
    visit.enter(ALEX)
    visit.open(SessionView, "session", which)
    assert "Slower is allowed." in visit.words()
    assert not visit.has("Remove: Slower is allowed.")
    assert not visit.has(f"Remove: {BOWL}")


def test_what_one_wrote_is_removed_and_can_be_brought_back(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    which = session_in_days(visit.sitting, 0)
    write_heard(visit.sitting, ALEX, which, "Slower is allowed.", BOWL)
    visit.open(SessionView, "session", which)
    visit.tab_and_press(f"Remove: {BOWL}")
    visit.press("Undo")
    assert len(page_of(visit.sitting, which).homework) == 1
    visit.press(f"Remove: {BOWL}")
    visit.press("Remove: Slower is allowed.")
    visit.press("All sessions")
    page = page_of(visit.sitting, which)
    assert (page.heard, page.homework) == ((), ())


def test_what_is_typed_is_kept_through_a_lock(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    which = session_in_days(visit.sitting, 0)
    visit.open(SessionView, "session", which)
    visit.tab_to("What I heard")
    visit.type("Half a sent")
    visit.enter(ALEX)
    assert visit.open(SessionView, "session", which).heard.heard.text() == "Half a sent"


def test_nothing_is_said_beside_the_field(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    view = visit.open(SessionView, "session", session_in_days(visit.sitting, 0))
    visit.tab_and_press("Keep it for both")
    assert view.heard.heard.problem == "A few words are enough."


def test_what_was_talked_about_is_said_with_a_press_and_the_rest_waits(visit: SessionsVisit) -> None:
    visit.enter(None)
    which = session_in_days(visit.sitting, 0)
    for words in ("The mornings.", "The evenings."):
        put_point(visit.sitting, ALEX, words)
    visit.open(SessionView, "session", which)
    visit.tab_and_press("We talked about it: The mornings.")
    assert [point.text for point in page_of(visit.sitting, which).spoken] == ["The mornings."]
    visit.tab_and_press("It still waits: The mornings.")
    assert page_of(visit.sitting, which).spoken == ()


def test_the_next_date_is_asked_for(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    which = session_in_days(visit.sitting, -1)
    visit.open(SessionView, "session", which)
    assert "No day is entered yet." in visit.words()
    visit.tab_and_press("Enter its day")
    visit.at(JointDateView)
    visit.type("3 December 2026")
    visit.tab_and_press("Enter it")
    visit.open(SessionView, "session", which)
    assert "Thursday 3 December 2026" in visit.words()
    assert next_session(visit.sitting) is not None


def test_the_first_view_asks_what_was_heard_until_something_is(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    which = session_in_days(visit.sitting, -1)
    assert "What did you hear?" in visit.words()
    visit.tab_and_press("Write it down")
    visit.at(SessionView)
    write_heard(visit.sitting, ALEX, which, "Slower.", "")
    visit.press("All sessions")
    assert "What did you hear?" not in visit.words()


def test_the_page_for_afterwards_is_shown_before_it_is_printed(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    visit.open(SessionView, "session", session_in_days(visit.sitting, -1))
    visit.key(Qt.Key.Key_P, HELD)

    def shown() -> PreviewDialog:
        found = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, PreviewDialog) and each.isVisible()
        ]
        assert found
        return found[0]

    visit.qtbot.waitUntil(lambda: bool(shown()), timeout=10_000)
    assert shown().pages.accessibleName() == "Pages of “After the session”"
    shown().close()


def test_a_session_of_ones_own_is_entered_kept_and_taken_away(visit: SessionsVisit) -> None:
    visit.enter(ALEX)
    session_in_days(visit.sitting, 3)
    visit.tab_and_press("Enter one of your own")
    visit.at(OwnDateView)
    visit.type("1 December 2026")
    visit.tab_to("With whom (optional)")
    visit.type("Mara")
    visit.tab_and_press("Enter it")
    view = visit.at(OwnSessionView)
    assert view.read_by() == "read by: only you"
    visit.tab_to("What I keep of it")
    visit.type("My sleep first.")
    visit.tab_and_press("Keep it for me")
    assert view.session is not None
    own = view.session.id
    found = own_session(visit.sitting, own)
    assert found is not None
    assert (found.with_whom, found.heard) == ("Mara", "My sleep first.")
    visit.tab_and_press("Take it away")
    visit.press("All sessions")
    visit.at(SessionsView)
    assert own_session(visit.sitting, own) is None


@pytest.mark.parametrize("who", [SAM, None], ids=["the other", "together"])
def test_the_page_tells_nobody_else_of_it(visit: SessionsVisit, who: Person | None) -> None:
    with sitting_of(visit.couple, ALEX) as sitting:
        own = enter_own_session(sitting, in_days(sitting, 4, with_whom="Mara"))
        session_in_days(sitting, 3)
    visit.enter(who)
    assert "Mara" not in visit.words()
    assert visit.has("Enter one of your own") is (who is SAM)
    visit.open(OwnSessionView, "own_session", own)
    assert "This session isn't there any more" in visit.words()
    assert "Mara" not in visit.words()
