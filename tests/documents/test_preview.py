"""The preview by keys and clicks: pages, zoom, printing to a file, saving with and without a password."""

import io
import stat
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from app.vault.values import Person
from tests.agreements.printing import AGREEMENT, new_pair, signed_by_both
from tests.couple import TestedCouple
from ui.documents.preview import show_preview
from ui.documents.preview_dialog import PreviewDialog
from ui.documents.printing import has_printer, print_pages, printer_for
from ui.documents.save_dialog import SaveDialog
from ui.window import Window

PDF = signed_by_both(AGREEMENT, new_pair())
NAME = "Agreement 2026-11-23.pdf"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def preview(qtbot: QtBot, window: Window, couple: TestedCouple) -> PreviewDialog:
    window.open_sitting(couple.alone(Person.FIRST))
    assert window.workspace is not None
    dialog = show_preview(window.workspace.desk, PDF, "Phones", NAME, about="A copy.", beside=window.workspace)
    assert isinstance(dialog, PreviewDialog)
    with qtbot.waitExposed(dialog):
        pass
    return dialog


def saving(preview: PreviewDialog) -> SaveDialog:
    dialog = preview.findChildren(QDialog, "save-document")[-1]
    assert isinstance(dialog, SaveDialog)
    return dialog


def choose(qtbot: QtBot, preview: PreviewDialog, place: Path) -> None:
    chooser = preview.findChildren(QFileDialog)[-1]
    chooser.selectFile(str(place))
    chooser.fileSelected.emit(str(place))
    chooser.reject()


def test_scrolling_to_the_end_says_the_last_page(qtbot: QtBot, preview: PreviewDialog) -> None:
    pages = preview.document.pageCount()
    assert pages >= 2
    bar = preview.pages.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert preview.count.text() == f"Page {pages} of {pages}"


def test_the_page_is_drawn_as_wide_as_the_room(qtbot: QtBot, preview: PreviewDialog) -> None:
    drawn = preview.pages.viewport().grab().toImage()
    assert drawn.pixelColor(drawn.width() // 2, 20) == Qt.GlobalColor.white
    assert preview.pages.horizontalScrollBar().maximum() == 0


def test_keys_make_it_larger_smaller_and_fit(qtbot: QtBot, preview: PreviewDialog) -> None:
    qtbot.keyClick(preview.pages, Qt.Key.Key_Plus)
    assert preview.pages.zoom > 1
    assert preview.pages.horizontalScrollBar().maximum() > 0
    qtbot.keyClick(preview.pages, Qt.Key.Key_0)
    assert preview.pages.zoom == 1
    qtbot.keyClick(preview.pages, Qt.Key.Key_Minus, CTRL)
    assert preview.pages.zoom < 1


def test_without_a_printer_it_offers_to_save(qtbot: QtBot, preview: PreviewDialog) -> None:
    if has_printer():
        pytest.skip("there is a printer here")
    qtbot.keyClick(preview.pages, Qt.Key.Key_P, CTRL)
    assert preview.no_printer.isVisible()
    assert preview.no_printer.sentence.startswith("There is no printer on this computer.")


def test_every_page_asked_for_is_printed_with_ink_on_it(preview: PreviewDialog, tmp_path: Path) -> None:
    printer = printer_for(preview.document)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(60)
    assert print_pages(preview.document, printer)
    printed = PdfReader(tmp_path / "printed.pdf")
    assert len(printed.pages) == preview.document.pageCount()
    assert all(page.images for page in printed.pages)
    width = printed.pages[0].mediabox.width
    assert abs(float(width) - preview.document.pagePointSize(0).width()) < 2


def test_a_save_says_what_it_means_and_writes_the_document(
    qtbot: QtBot, preview: PreviewDialog, tmp_path: Path
) -> None:
    qtbot.keyClick(preview.pages, Qt.Key.Key_S, CTRL)
    dialog = saving(preview)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    chooser = preview.findChildren(QFileDialog)[-1]
    assert [Path(name).name for name in chooser.selectedFiles()] == [NAME]
    choose(qtbot, preview, tmp_path / NAME)
    qtbot.waitUntil(preview.notice.isVisible)
    assert preview.notice.sentence == f"Saved as {tmp_path / NAME}."
    assert (tmp_path / NAME).read_bytes() == PDF
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


def test_a_password_typed_twice_protects_the_copy(qtbot: QtBot, preview: PreviewDialog, tmp_path: Path) -> None:
    preview.save()
    dialog = saving(preview)
    qtbot.mouseClick(dialog.protect.button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(dialog.password.control, "four lamps")
    qtbot.keyClicks(dialog.again.control, "four lamp")
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert dialog.again.problem == "These two differ. Please type the second one again."
    assert preview.findChildren(QFileDialog) == []
    qtbot.keyClicks(dialog.again.control, "s")
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    choose(qtbot, preview, tmp_path / NAME)
    qtbot.waitUntil(preview.notice.isVisible)
    opened = PdfReader(io.BytesIO((tmp_path / NAME).read_bytes()), password="four lamps")
    assert opened.attachments[NAME] == [PDF]


def test_an_empty_password_is_asked_for_or_left(qtbot: QtBot, preview: PreviewDialog) -> None:
    preview.save()
    dialog = saving(preview)
    assert dialog.told.sentence.endswith("Anyone who has it can read it.")
    dialog.protect.button.click()
    assert dialog.told.sentence.endswith("Whoever knows that can read it.")
    dialog.go_on.click()
    assert dialog.password.problem == "Please type a password, or leave the copy without one."
    dialog.protect.button.click()
    assert dialog.told.sentence.endswith("Anyone who has it can read it.")
    dialog.go_on.click()
    assert len(preview.findChildren(QFileDialog)) == 1


def test_a_place_that_cannot_be_written_is_said_and_can_be_tried_again(
    qtbot: QtBot, preview: PreviewDialog, tmp_path: Path
) -> None:
    preview.save_at(tmp_path / "nowhere" / NAME)
    qtbot.waitUntil(preview.notice.isVisible)
    assert "No file was saved" in preview.notice.sentence
    preview.save_at(tmp_path / NAME)
    qtbot.waitUntil((tmp_path / NAME).exists)


def test_a_lock_closes_it(qtbot: QtBot, preview: PreviewDialog, window: Window) -> None:
    preview.save()
    window.lock()
    qtbot.waitUntil(lambda: not window.findChildren(QDialog))
