"""A note is there with its first words, is saved as it is typed, and goes with an offer to undo."""

from PySide6.QtCore import Qt

from app.private.actions import NEW_NOTE, NOTE_FORM, write_note
from app.private.reads import note_page, own_note
from app.private.values import LONGEST_NOTE
from app.vault.drafts import read_draft
from app.vault.values import Person
from tests.private.raw_rows import holds
from tests.private_ui.private_visit import Visit
from ui.help_lines_dialog import HelpLinesDialog
from ui.private.list_view import PrivateView
from ui.private.note_view import NoteView
from ui.private.notes_view import NotesView
from ui.private.session_view import SessionView

ALEX, SAM = Person.FIRST, Person.SECOND


def texts(visit: Visit) -> list[str]:
    return [each.beginning for each in note_page(visit.sitting, 99).notes]


def test_by_keyboard_alone_a_note_is_written_at_once(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.private(PrivateView)
    assert "A place for what is only yours" in visit.words()
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    visit.type("Not yet")
    view.note.text.settle()
    assert texts(visit) == ["Not yet"]
    assert "Saved a moment ago" in visit.words()
    visit.type(", but on Sunday")
    visit.qtbot.waitUntil(lambda: texts(visit) == ["Not yet, but on Sunday"])
    assert view.note.text.field.text() == "Not yet, but on Sunday"
    visit.enter_on("Write another")
    visit.couple.clock.forward(minutes=1)
    visit.type("Another")
    view.settle()
    assert texts(visit) == ["Another", "Not yet, but on Sunday"]
    assert [row.title for row in view.earlier.rows.rows._rows] == ["Not yet, but on Sunday"]


def test_what_is_typed_stays_over_a_lock_for_its_writer_alone(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.private(PrivateView).note.begin()
    visit.type("Half a word")
    visit.enter(SAM)
    visit.private(PrivateView)
    assert "Half a word" not in visit.words()
    assert texts(visit) == []
    visit.enter(ALEX)
    visit.private(PrivateView)
    assert "Half a word" in [row.title for row in visit.at(PrivateView).earlier.rows.rows._rows]


def test_fifty_thousand_characters_are_kept_and_a_sentence_stands_beside_them(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.private(PrivateView)
    long = "word " * 10_000
    view.note.text.field.control.insertPlainText(long)
    view.settle()
    assert "at most 20,000 characters" in view.note.text.field.problem
    assert texts(visit) == []
    visit.enter(ALEX)
    view = visit.private(PrivateView)
    assert view.note.text.field.text() == long
    view.note.text.field.set_text("")
    view.note.text.field.control.insertPlainText("x" * LONGEST_NOTE)
    view.settle()
    assert not view.note.text.field.problem
    assert len(texts(visit)) == 1
    assert read_draft(visit.sitting.own, NOTE_FORM, NEW_NOTE) is None


def test_a_kept_note_that_grows_too_long_stays_as_it_was_and_its_longer_words_wait(visit: Visit) -> None:
    visit.enter(ALEX)
    note = write_note(visit.sitting, "Short")
    view = visit.private(NoteView, "note", note)
    view.note.text.field.control.insertPlainText("x" * (LONGEST_NOTE + 1))
    view.settle()
    assert texts(visit) == ["Short"]
    assert "Saved a moment ago" not in visit.words()
    workspace = visit.window.workspace
    assert workspace is not None
    assert workspace.current is not None
    assert workspace.settle()  # as another page is opened
    workspace.current.hide()
    workspace.current.show()
    assert "at most 20,000 characters" in view.note.text.field.problem
    visit.private(NotesView, "notes")
    view = visit.private(NoteView, "note", note)
    assert len(view.note.text.field.text()) > LONGEST_NOTE
    assert view.note.text.field.problem
    visit.press("Delete it")
    visit.at(NotesView).settle()
    assert visit.sitting.private is not None
    assert not holds(visit.sitting.private, "xxxx")


def test_a_note_that_was_emptied_is_let_go_when_it_is_left(visit: Visit) -> None:
    visit.enter(ALEX)
    note = write_note(visit.sitting, "Word")
    view = visit.private(NoteView, "note", note)
    view.note.text.field.control.selectAll()
    visit.key(Qt.Key.Key_Delete)
    view.note.text.settle()
    assert own_note(visit.sitting, note) is not None
    visit.press("All notes")
    assert texts(visit) == []


def test_deleting_can_be_undone_and_is_for_good_afterwards(visit: Visit) -> None:
    visit.enter(ALEX)
    note = write_note(visit.sitting, "marigold")
    visit.private(NoteView, "note", note)
    visit.press("Delete it")
    assert "The note is deleted." in visit.words()
    visit.press("Undo")
    assert "marigold" in [row.title for row in visit.at(NotesView).rows.rows.rows._rows]
    visit.private(NoteView, "note", note)
    visit.press("Delete it")
    visit.private(PrivateView)
    assert texts(visit) == []
    assert visit.sitting.private is not None
    assert not holds(visit.sitting.private, "marigold")


def test_on_the_first_view_deleting_is_undone_in_place(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.private(PrivateView)
    view.note.begin()
    visit.type("marigold")
    view.note.settle()
    visit.press("Delete it")
    assert view.note.text.is_blank
    assert view.earlier.isHidden()
    visit.press("Undo")
    assert view.note.text.field.text() == "marigold"
    visit.press("Delete it")
    visit.enter(ALEX)
    assert texts(visit) == []


def test_notes_come_some_at_a_time(visit: Visit) -> None:
    visit.enter(ALEX)
    for number in range(15):
        visit.couple.clock.forward(minutes=1)
        write_note(visit.sitting, f"Note {number}")
    view = visit.private(NotesView, "notes")
    assert [row.title for row in view.rows.rows.rows._rows][:2] == ["Note 14", "Note 13"]
    assert len(view.rows.rows.rows._rows) == 12
    visit.press("Show more: The newest first")
    assert len(view.rows.rows.rows._rows) == 15
    visit.private(PrivateView)
    visit.press("Show more: Earlier notes")
    visit.at(NotesView)


def test_a_line_for_the_session_is_written_ticked_and_unticked(visit: Visit) -> None:
    visit.enter(ALEX)
    note = write_note(visit.sitting, "From before")
    visit.private(NoteView, "note", note)
    visit.press("For the session")
    view = visit.private(SessionView, "session")
    assert [row.title for row in view.rows.rows.rows._rows] == ["From before"]
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    visit.type("Why do I go silent?")
    view.note.text.settle()
    visit.press("Write another")
    assert {each.beginning for each in note_page(visit.sitting, 9, for_session=True).notes} == {
        "From before",
        "Why do I go silent?",
    }
    visit.private(NoteView, "note", note)
    visit.press("For the session")
    view = visit.private(SessionView, "session")
    assert [row.title for row in view.rows.rows.rows._rows] == ["Why do I go silent?"]


def test_the_page_is_not_in_the_window_together_and_help_is_at_the_foot(visit: Visit) -> None:
    visit.enter(None)
    assert visit.window.workspace is not None
    assert "Private" not in [page.label() for page in visit.window.workspace.pages]
    visit.enter(ALEX)
    visit.private(NotesView, "notes")
    visit.press("People to call")
    assert visit.window.findChildren(HelpLinesDialog)
