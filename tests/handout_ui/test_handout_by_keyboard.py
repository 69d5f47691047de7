"""From ticks to a printed page, by keyboard alone: each alone, then both together; saved, and with a password."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from app.handout.reads import handout_page
from app.handout.values import Part
from app.private.actions import write_note
from app.sessions.values import SessionId
from app.vault.values import Person
from tests.paper.pages import text_of
from tests.visit import HELD, SessionsVisit
from ui.documents.preview_dialog import PreviewDialog
from ui.documents.save_dialog import SaveDialog
from ui.sessions.handout_own_view import OwnHandoutView
from ui.sessions.handout_view import HandoutView

ALEX, SAM = Person.FIRST, Person.SECOND
ESCAPE, SPACE = Qt.Key.Key_Escape, Qt.Key.Key_Space
PATIENCE = 30_000
"""Milliseconds for what the worker makes."""


def preview_of(visit: SessionsVisit) -> PreviewDialog:
    """The newest preview, once its pages are there."""
    visit.qtbot.waitUntil(
        lambda: any(each.isVisible() for each in visit.window.findChildren(PreviewDialog)), timeout=PATIENCE
    )
    (dialog,) = [each for each in visit.window.findChildren(PreviewDialog) if each.isVisible()]
    return dialog


def saved(visit: SessionsVisit, dialog: PreviewDialog, place: Path, password: str = "") -> bytes:
    """Saved with Ctrl+S; what is in the file."""
    with visit.qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.pages.setFocus()
    visit.qtbot.keyClick(dialog.pages, Qt.Key.Key_S, HELD)
    asks = dialog.findChildren(QDialog, "save-document")[-1]
    assert isinstance(asks, SaveDialog)
    if password:
        visit.qtbot.keyClick(asks.protect.button, SPACE)
        visit.qtbot.keyClicks(asks.password.control, password)
        visit.qtbot.keyClicks(asks.again.control, password)
    visit.qtbot.keyClick(asks, Qt.Key.Key_Return)
    chooser = dialog.findChildren(QFileDialog)[-1]
    chooser.fileSelected.emit(str(place))
    chooser.reject()
    said = f"Saved as {place}."
    visit.qtbot.waitUntil(lambda: dialog.notice.sentence == said, timeout=PATIENCE)
    return place.read_bytes()


def release_by_keyboard(visit: SessionsVisit, session: SessionId, words: str) -> None:
    visit.open(HandoutView, "handout", session)
    visit.page.scroll_area.setFocus()
    visit.tab_and_press("Best moment goes in")
    visit.tab_to("The best moment since the last time")
    visit.type(words)
    visit.tab_and_press("Look at it first")
    assert handout_page(visit.sitting, session).of(visit.sitting.here[0]) == ()  # type: ignore[union-attr]
    assert words in visit.words()
    visit.tab_and_press("Release it")
    assert "You released this on" in visit.words()


def test_from_ticks_to_a_printed_page(visit: SessionsVisit, session: SessionId, tmp_path: Path) -> None:
    visit.enter(ALEX)
    write_note(visit.sitting, "A note that stays with Alex", for_session=True)
    release_by_keyboard(visit, session, "The walk on Sunday")
    visit.tab_and_press("Promises. It goes in")
    visit.enter(SAM)
    visit.open(HandoutView, "handout", session)
    assert "The walk on Sunday" in visit.words()
    assert "Alex says it goes in." in visit.words()
    assert "stays with Alex" not in visit.words()
    release_by_keyboard(visit, session, "I said it before I was asked")
    visit.tab_and_press("Promises. It goes in")
    visit.enter(None)
    visit.open(HandoutView, "handout", session)
    visit.page.scroll_area.setFocus()
    visit.tab_and_press("Make the handout")
    assert "Alex: Best moment. Released on" in visit.words()
    visit.key(Qt.Key.Key_P, HELD)
    dialog = preview_of(visit)
    pdf = saved(visit, dialog, tmp_path / "page.pdf")
    text = text_of(pdf)
    for said in ("The walk on Sunday", "I said it before I was asked", "Promises", "Until next time"):
        assert said in text
    assert "stays with Alex" not in text
    protected = saved(visit, dialog, tmp_path / "protected.pdf", "four lamps")
    reader = PdfReader(io.BytesIO(protected))
    assert reader.is_encrypted
    assert reader.decrypt("four lamps")
    assert "The walk on Sunday" in reader.pages[0].extract_text()
    visit.qtbot.keyClick(dialog, ESCAPE)
    with visit.qtbot.waitActive(visit.window):
        visit.window.activateWindow()
    visit.page.scroll_area.setFocus()
    visit.tab_and_press("Remove the words")
    assert "The walk on Sunday" not in visit.words()
    assert "Alex: Best moment. Released on" in visit.words()


def test_ones_own_page_is_made_alone_and_kept_from_the_shared_space(
    visit: SessionsVisit, session: SessionId, tmp_path: Path
) -> None:
    visit.enter(ALEX)
    write_note(visit.sitting, "What I would say alone", for_session=True)
    view = visit.open(OwnHandoutView, "own_handout")
    assert view.read_by() == "read by: only you"
    visit.page.scroll_area.setFocus()
    visit.tab_and_press("Note: What I would say alone")
    visit.key(Qt.Key.Key_P, HELD)
    text = text_of(saved(visit, preview_of(visit), tmp_path / "own.pdf"))
    assert "What I would say alone" in text
    assert "speak to me alone" not in text
    page = handout_page(visit.sitting, session)
    assert page is not None
    assert page.released == ()
    with visit.qtbot.waitActive(preview_of(visit)):
        preview_of(visit).activateWindow()
    visit.qtbot.keyClick(preview_of(visit), ESCAPE)
    visit.press("Untick everything")
    assert view.ticks is not None
    assert not any(box.isChecked() for box in view.ticks.boxes.values())


def test_a_tick_keeps_the_keyboard_where_it_is_and_nothing_is_ticked_beforehand(
    visit: SessionsVisit, session: SessionId
) -> None:
    visit.enter(ALEX)
    write_note(visit.sitting, "First", for_session=True)
    write_note(visit.sitting, "Second")
    view = visit.open(HandoutView, "handout", session)
    assert view.ticks is not None
    assert not any(box.isChecked() for box in view.ticks.boxes.values())
    visit.page.scroll_area.setFocus()
    visit.tab_and_press("Note: Second")
    assert visit.focus().accessibleName() == "Note: Second"
    visit.key(SPACE)
    assert not any(box.isChecked() for box in view.ticks.boxes.values())
    notes = [each.piece.words for each in view.ticks.choices().choices if each.tick.part is Part.NOTE]
    assert notes == ["First", "Second"]


def test_what_is_released_is_taken_back_and_gone_for_the_other(visit: SessionsVisit, session: SessionId) -> None:
    visit.enter(ALEX)
    release_by_keyboard(visit, session, "Not yet, after all")
    visit.tab_and_press("Take it back")
    assert visit.has("Look at it first")
    visit.enter(SAM)
    visit.open(HandoutView, "handout", session)
    assert "Not yet, after all" not in visit.words()
    assert "Nothing is released yet." in visit.words()


def test_the_page_says_who_reads_it_before_anything_is_ticked(visit: SessionsVisit, session: SessionId) -> None:
    visit.enter(ALEX)
    visit.open(HandoutView, "handout", session)
    assert "Both of you will read what you tick here." in visit.words()
    visit.press("Look at it first")
    assert "Nothing is ticked yet that has words in it." in visit.words()


def test_very_long_words_are_kept_and_refused_beside_their_field(visit: SessionsVisit, session: SessionId) -> None:
    visit.enter(ALEX)
    view = visit.open(HandoutView, "handout", session)
    assert view.ticks is not None
    field = view.ticks.typed[Part.BEST]
    field.control.setPlainText("w" * 50_000)
    field.touched.emit()
    visit.press("Best moment goes in")
    visit.press("Look at it first")
    assert "at most" in field.problem
    assert not view.preview.isVisible()
    visit.enter(ALEX)
    view = visit.open(HandoutView, "handout", session)
    assert view.ticks is not None
    assert len(view.ticks.typed[Part.BEST].text()) == 50_000


@pytest.mark.parametrize("alone", [ALEX, SAM, None], ids=["Alex", "Sam", "together"])
def test_together_nothing_private_is_asked(visit: SessionsVisit, session: SessionId, alone: Person | None) -> None:
    visit.enter(alone)
    view = visit.open(HandoutView, "handout", session)
    assert (view.ticks is not None) == (alone is not None)
    assert visit.has("Make the handout") == (alone is None)
    assert visit.has("Show the pages")
