"""Writing an update through the real window: looked at, sent or slept on, kept over a lock, and read by the other."""

from PySide6.QtCore import Qt

from app.conversations.updates.reads import updates_page
from app.exchange.sleeping import slept_on
from tests.questions_ui.asking_visit import Visit
from tests.updates_ui.written import ALEX, CHANGED, SAM, now, written
from ui.conversations.updates.list_view import UpdatesView
from ui.conversations.updates.update_view import UpdateView
from ui.conversations.updates.write_view import UpdateWriteView


def test_the_smallest_one_by_keyboard_alone(visit: Visit) -> None:
    visit.enter(SAM)
    view = visit.open(UpdatesView, "updates")
    view.setFocus()
    visit.window.setFocus()
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    writing = visit.at(UpdateWriteView)
    assert not writing.parts.more.unfolded
    visit.type(CHANGED)
    visit.enter_on("Look at it first")
    assert visit.focus().accessibleName() == "Sleep on it"
    assert "Alex will see" in visit.words()
    assert updates_page(visit.sitting).is_empty
    visit.enter_on("Send it to Alex")
    view_after = visit.at(UpdateView)
    assert view_after.lines.lines == (("What I changed", CHANGED),)
    assert "Alex answers" not in visit.words()
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert [row.title for row in visit.at(UpdatesView).rows.rows._rows] == [CHANGED]


def test_the_other_sees_exactly_what_was_looked_at(visit: Visit) -> None:
    visit.enter(SAM)
    visit.open(UpdateWriteView, "update_new")
    visit.type(CHANGED)
    visit.press("More")
    visit.tab_to("What I decided")
    visit.type("The phone stays in the hall.")
    visit.tab_to("A decision to come")
    visit.type("March")
    visit.tab_to("Whom I ask first")
    visit.type("My manager")
    visit.tab_to("By when")
    visit.type("2026-12-04")
    visit.enter_on("Another decision to come")
    visit.tab_to("Decision 2 to come")
    visit.type("June")
    visit.enter_on("Look at it first")
    seen = visit.words()
    visit.press("Send it to Alex")
    update = updates_page(visit.sitting).rows[0].id
    visit.enter(ALEX)
    theirs = visit.open(UpdateView, "update", update)
    assert [words for _label, words in theirs.lines.lines] == [
        CHANGED,
        "The phone stays in the hall.",
        "March\nAsked first: My manager\nBy 4 December 2026",
        "June",
    ]
    assert all(words in seen for _label, words in theirs.lines.lines)


def test_the_list_says_whom_it_is_from_until_it_was_opened(visit: Visit) -> None:
    update = written(visit)
    visit.enter(ALEX)
    view = visit.open(UpdatesView, "updates")
    (row,) = view.rows.rows._rows
    assert (row.title, row.chip) == ("An update from Sam", "to open")
    view.rows.opened.emit(row.subject)
    assert CHANGED in visit.words()
    visit.press("All updates")
    (row,) = visit.at(UpdatesView).rows.rows._rows
    assert (row.title, row.chip) == (CHANGED, "")
    assert now(visit, update).sent.opened


def test_slept_on_it_stays_with_its_author_until_the_morning(visit: Visit) -> None:
    visit.enter(SAM)
    visit.open(UpdateWriteView, "update_new")
    visit.type(CHANGED)
    visit.press("Look at it first")
    visit.press("Sleep on it")
    visit.at(UpdatesView)
    assert "You are sleeping on this. It goes to Alex on Tuesday, 08:00." in visit.words()
    visit.enter(ALEX)
    visit.open(UpdatesView, "updates")
    assert CHANGED not in visit.words()
    visit.enter(SAM)
    visit.open(UpdatesView, "updates")
    visit.press("Take it back")
    assert visit.at(UpdateWriteView).parts.fields["changed"].plain() == CHANGED
    assert slept_on(visit.sitting) == ()


def test_another_one_begun_meanwhile_keeps_its_words(visit: Visit) -> None:
    visit.enter(SAM)
    visit.open(UpdateWriteView, "update_new")
    visit.type(CHANGED)
    visit.press("Look at it first")
    visit.press("Sleep on it")
    visit.open(UpdateWriteView, "update_new")
    visit.type("Another")
    visit.open(UpdatesView, "updates")
    visit.press("Take it back")
    assert visit.at(UpdateWriteView).parts.fields["changed"].plain() == CHANGED
    visit.press("Look at it first")
    visit.press("Send it to Alex")
    assert visit.open(UpdateWriteView, "update_new").parts.fields["changed"].plain() == "Another"


def test_what_is_typed_stays_over_a_lock_for_its_writer(visit: Visit) -> None:
    visit.enter(SAM)
    visit.open(UpdateWriteView, "update_new")
    visit.type("Half a word")
    for other in (ALEX, None):
        visit.enter(other)
        assert visit.open(UpdateWriteView, "update_new").parts.fields["changed"].plain() == ""
    visit.enter(SAM)
    assert visit.open(UpdateWriteView, "update_new").parts.fields["changed"].plain() == "Half a word"


def test_what_does_not_fit_is_said_beside_its_field_and_kept(visit: Visit) -> None:
    visit.enter(SAM)
    view = visit.open(UpdateWriteView, "update_new")
    visit.press("Look at it first")
    assert "One line is enough" in view.parts.fields["changed"].problem
    view.parts.decided.control.insertPlainText("🌧" * 50_000)
    view.parts.fields["by_1"].set_plain("soon")
    visit.press("Look at it first")
    assert view.parts.more.unfolded
    assert "as a day" in view.parts.fields["by_1"].problem
    view.parts.fields["by_1"].set_plain("")
    visit.press("Look at it first")
    assert "at most 5" in view.parts.fields["decided"].problem
    assert updates_page(visit.sitting).is_empty
    visit.enter(SAM)
    assert len(str(visit.open(UpdateWriteView, "update_new").parts.fields["decided"].plain())) == 50_000
