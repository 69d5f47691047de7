"""Showing a note: the preview is what the other reads; slept on, sent, read, taken back, removed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.exchange.sleeping import slept_on
from app.open_things.reads import open_things
from app.private.actions import write_note
from app.private.reads import own_note, shown_notes
from app.private.sharing import open_shown_note, show_note
from app.private.values import LONGEST_NOTE, CopyState, NoteId
from app.release import release
from app.vault.values import Person
from tests.private.raw_rows import holds
from tests.private_ui.private_visit import Visit
from ui.private.note_view import NoteView
from ui.private.show_note_view import ShowNoteView
from ui.private.shown_note_view import ShownNoteView

ALEX, SAM = Person.FIRST, Person.SECOND
WORDS = "What I would like to say on Sunday."


def written(visit: Visit, text: str = WORDS) -> NoteId:
    visit.enter(ALEX)
    return write_note(visit.sitting, text)


def shown(visit: Visit) -> NoteId:
    note = written(visit)
    show_note(visit.sitting, note, {"text": WORDS})
    return note


def previewed(view: ShowNoteView) -> list[str]:
    return [each.text() for each in view.outgoing.before.seen.findChildren(QLabel)]


def test_by_keyboard_alone_a_copy_is_looked_at_and_sent(visit: Visit) -> None:
    note = written(visit)
    visit.private(NoteView, "note", note)
    visit.enter_on("Show this to Sam…")
    view = visit.at(ShowNoteView)
    assert previewed(view) == [WORDS]
    assert "Sam will see" in visit.words()
    assert shown_notes(visit.sitting, 9).notes == ()
    visit.enter_on("Send it to Sam")
    visit.at(NoteView)
    assert "A copy is with Sam." in visit.words()
    (thing,) = open_things(visit.sitting, 9)
    assert (thing.title, thing.waits_for) == (WORDS, SAM)
    visit.enter(SAM)
    assert WORDS not in visit.words()
    theirs = visit.conversation(ShownNoteView, "shown_note", note)
    assert theirs.head.title.text() == "A note from Alex"
    assert WORDS in visit.words()
    assert not visit.has("Take it back")
    assert open_things(visit.sitting, 9) == ()
    visit.enter(ALEX)
    visit.private(NoteView, "note", note)
    assert "A copy is with Sam." in visit.words()


def test_the_words_of_the_copy_can_be_changed_and_the_note_stays(visit: Visit) -> None:
    note = written(visit)
    view = visit.private(ShowNoteView, "show_note", note)
    visit.press("Go on writing")
    assert visit.focus() is view.text.control
    view.text.control.selectAll()
    visit.type("You never listen")
    view.text.look_at_wording()
    assert view.text.underlined
    visit.enter(ALEX)
    view = visit.private(ShowNoteView, "show_note", note)
    assert view.text.text() == "You never listen"
    visit.press("Take the note as it is now")
    assert previewed(view) == [WORDS]
    visit.press("Go on writing")
    view.text.control.moveCursor(view.text.control.textCursor().MoveOperation.End)
    visit.type(" Please.")
    visit.press("Look at it first")
    visit.press("Send it to Sam")
    kept = own_note(visit.sitting, note)
    assert kept is not None
    assert kept.text == WORDS
    assert shown_notes(visit.sitting, 9).notes[0].text == f"{WORDS} Please."


def test_slept_on_it_is_with_nobody_else_and_goes_in_the_morning(visit: Visit) -> None:
    note = written(visit)
    visit.private(ShowNoteView, "show_note", note)
    visit.key(Qt.Key.Key_Return)
    assert "You are sleeping on this. It goes to Sam on" in visit.words()
    assert not holds(visit.sitting.shared, WORDS)
    visit.press("Take it back")
    view = visit.at(ShowNoteView)
    assert slept_on(visit.sitting) == ()
    assert view.text.text() == WORDS
    visit.press("Look at it first")
    visit.press("Sleep on it")
    visit.private(NoteView, "note", note)
    assert "You are sleeping on a copy of this." in visit.words()
    visit.couple.clock.forward(days=1)
    release(visit.sitting)
    visit.private(NoteView, "note", note)
    assert "A copy is with Sam." in visit.words()


def test_taken_back_unread_it_is_as_if_it_had_never_been_sent(visit: Visit) -> None:
    note = shown(visit)
    visit.private(NoteView, "note", note)
    visit.press("Look at the copy")
    visit.at(ShownNoteView)
    visit.press("Take it back")
    assert not holds(visit.sitting.shared, WORDS)
    assert shown_notes(visit.sitting, 9).notes == ()
    visit.private(NoteView, "note", note)
    assert visit.has("Show this to Sam…")


def test_read_its_words_can_be_removed_and_the_place_says_so(visit: Visit) -> None:
    note = shown(visit)
    visit.enter(SAM)
    visit.conversation(ShownNoteView, "shown_note", note)
    visit.enter(ALEX)
    visit.conversation(ShownNoteView, "shown_note", note)
    visit.press("Remove the words")
    assert "Alex removed these words." in visit.words()
    assert not holds(visit.sitting.shared, WORDS)
    visit.enter(SAM)
    visit.conversation(ShownNoteView, "shown_note", note)
    assert "Alex removed these words." in visit.words()
    assert WORDS not in visit.words()
    visit.enter(ALEX)
    visit.private(NoteView, "note", note)
    assert "You removed the words of the copy." in visit.words()
    kept = own_note(visit.sitting, note)
    assert kept is not None
    assert (kept.text, kept.copy) == (WORDS, CopyState.REMOVED)


def test_together_it_counts_as_read_and_the_author_can_remove_it(visit: Visit) -> None:
    note = shown(visit)
    visit.enter(None)
    visit.conversation(ShownNoteView, "shown_note", note)
    assert WORDS in visit.words()
    visit.press("Alex: Remove the words")
    assert "Alex removed these words." in visit.words()


def test_a_note_that_is_too_long_to_show_is_said_beside_its_field(visit: Visit) -> None:
    note = written(visit)
    view = visit.private(ShowNoteView, "show_note", note)
    visit.press("Go on writing")
    view.text.control.insertPlainText("x" * (LONGEST_NOTE + 1))
    visit.press("Look at it first")
    assert view.text.problem
    view.text.control.selectAll()
    visit.key(Qt.Key.Key_Delete)
    visit.press("Look at it first")
    assert "A few words" in view.text.problem
    assert shown_notes(visit.sitting, 9).notes == ()


def test_what_was_shown_is_found_again_below_without_words_that_were_not_opened(visit: Visit) -> None:
    visit.enter(ALEX)
    notes = []
    for number in range(3):
        note = write_note(visit.sitting, f"Note {number}")
        notes.append(show_note(visit.sitting, note, {"text": f"Note {number}"}))
        visit.couple.clock.forward(minutes=1)
    visit.enter(SAM)
    open_shown_note(visit.sitting, notes[0])
    view = visit.conversation(ShownNoteView, "shown_note", None)
    assert [row.title for row in view.others.rows.rows._rows] == ["A note from Alex", "A note from Alex", "Note 0"]
    view.open_view(view.others.rows.rows._rows[0].subject)
    assert "Note 2" in visit.words()


def test_a_note_that_is_gone_is_said_so(visit: Visit) -> None:
    visit.enter(SAM)
    visit.conversation(ShownNoteView, "shown_note", "gone")
    assert "isn't there any more" in visit.words()
    visit.window.go("private", ("show_note", "gone"))
    assert visit.at(ShowNoteView).outgoing.isHidden()
