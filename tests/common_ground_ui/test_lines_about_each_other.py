"""Lines about the other through the window: kept, shown, slept on, opened, and taken back."""

from PySide6.QtCore import Qt

from app.common_ground.appreciations.actions import keep_appreciation, send_line
from app.common_ground.appreciations.reads import own_appreciations, shown_appreciations
from app.vault.values import Person
from tests.visit import GroundVisit
from ui.common_ground.appreciation_view import AppreciationView
from ui.common_ground.appreciation_write_view import AppreciationWriteView
from ui.common_ground.appreciations_view import AppreciationsView
from ui.common_ground.list_view import CommonGroundView

ALEX, SAM = Person.FIRST, Person.SECOND
TEA = "You made tea."


def test_a_first_line_by_keyboard_is_kept_for_oneself(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    assert visit.has("Write down one good thing")
    visit.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    visit.at(AppreciationWriteView)
    visit.type(TEA)
    visit.tab_and_press("Keep it for me")
    visit.at(AppreciationView)
    assert "Only you can read this." in visit.words()
    visit.enter(SAM)
    assert shown_appreciations(visit.sitting).appreciations == ()
    assert TEA not in visit.words()


def test_showing_one_looks_first_and_the_other_opens_it(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    view = visit.open(AppreciationView, "appreciation", keep_appreciation(visit.sitting, TEA))
    visit.press("Show it to Sam")
    assert "Sam will see" in visit.words()
    assert view.preview.words.text() == TEA
    visit.press("Show this")
    assert visit.has("Take it back")
    visit.enter(SAM)
    rows = visit.at(CommonGroundView).lines.rows.rows._rows
    assert [row.title for row in rows] == ["A line from Alex, not opened yet"]
    visit.at(CommonGroundView).lines.rows.setFocus()
    visit.key(Qt.Key.Key_Return)
    assert TEA in visit.words()
    visit.enter(ALEX)
    visit.open(AppreciationView, "appreciation", own_appreciations(visit.sitting).appreciations[0].id)
    visit.press("Remove the words")
    assert "Only you can read this." in visit.words()
    visit.enter(SAM)
    assert "Alex removed these words" in visit.at(CommonGroundView).lines.rows.rows._rows[0].title


def test_sleeping_on_it_shows_nothing_and_it_can_be_written_on(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    visit.open(AppreciationWriteView, "appreciation_write")
    visit.type(TEA)
    visit.tab_and_press("Look at it first")
    visit.press("Sleep on it")
    visit.at(CommonGroundView)
    assert "You are sleeping on this" in visit.words()
    visit.enter(SAM)
    assert "sleep" not in visit.words()
    visit.enter(ALEX)
    visit.press("Take it back")
    assert visit.at(AppreciationWriteView).text.text() == TEA


def test_together_it_gets_its_author_by_a_press_and_both_read_it(visit: GroundVisit) -> None:
    visit.enter(None)
    visit.open(AppreciationWriteView, "appreciation_write")
    assert not visit.has("Keep it for me")
    visit.type(TEA)
    visit.press("Look at it first")
    visit.press("Keep it for both")
    visit.say_who("Sam")
    (shown,) = shown_appreciations(visit.sitting).appreciations
    assert (shown.sent.author, shown.sent.opened) == (SAM, True)
    assert TEA in visit.words()


def test_deleting_hides_at_once_and_can_be_undone(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    visit.open(AppreciationView, "appreciation", keep_appreciation(visit.sitting, TEA))
    visit.press("Delete this line")
    view = visit.at(AppreciationsView)
    assert view.own.isHidden()
    visit.press("Undo")
    assert not view.own.isHidden()
    visit.open(AppreciationView, "appreciation", own_appreciations(visit.sitting).appreciations[0].id)
    visit.press("Delete this line")
    visit.at(AppreciationsView).settle()
    assert own_appreciations(visit.sitting).appreciations == ()


def test_fifty_thousand_characters_are_kept_and_said(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    view = visit.open(AppreciationWriteView, "appreciation_write")
    view.text.set_text("x " * 25_000)
    view.text.touched.emit()
    visit.press("Keep it for me")
    assert "all of it is kept" in view.text.problem
    visit.enter(ALEX)
    assert len(visit.open(AppreciationWriteView, "appreciation_write").text.text()) == 50_000


def test_what_the_other_wrote_is_not_changed_here(visit: GroundVisit) -> None:
    visit.enter(SAM)
    line = send_line(visit.sitting, SAM, TEA)
    visit.enter(ALEX)
    visit.open(AppreciationView, "appreciation", line)
    for name in ("Change it", "Delete this line", "Take it back", "Remove the words", "Show it to Sam"):
        assert not visit.has(name)
