"""The documents page by keys and clicks: copies, previews, and checking a file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.agreements.reads import document_of
from app.vault.values import Person
from tests.agreements.printing import AGREEMENT, new_pair
from tests.agreements.printing import signed_by_both as signed_by_strangers
from tests.agreements.texts import PAUSE, PHONES, proposed, signed, signed_by_both
from tests.couple import TestedCouple
from ui.documents.page import DocumentsPage
from ui.documents.preview_dialog import PreviewDialog
from ui.window import Window

OpenPage = Callable[..., DocumentsPage]


def click(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def opening(qtbot: QtBot, page: DocumentsPage) -> dict[str, QAbstractButton]:
    """What can be opened, by what is said of it."""
    qtbot.waitUntil(lambda: bool(_opening(page)))
    return _opening(page)


def _opening(page: DocumentsPage) -> dict[str, QAbstractButton]:
    return {
        button.accessibleName(): button
        for card in (page.copies, page.drafts)
        for button in card.findChildren(QAbstractButton, "open")
        if button.isVisible()
    }


def preview_in(window: Window) -> PreviewDialog:
    dialog = window.findChildren(QDialog, "preview")[-1]
    assert isinstance(dialog, PreviewDialog)
    return dialog


def agreement_file(couple: TestedCouple, folder: Path) -> Path:
    sitting = couple.together()
    pdf = document_of(sitting, signed_by_both(couple, sitting, PHONES))
    sitting.close()
    assert pdf is not None
    file = folder / "kept.pdf"
    file.write_bytes(pdf)
    return file


def test_an_empty_page_says_what_it_is_for(open_page: OpenPage) -> None:
    page = open_page()
    assert page.empty.isVisible()
    assert not page.copies.isVisible()
    assert not page.drafts.isVisible()


def test_a_signed_copy_opens_with_the_neutral_name(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window
) -> None:
    agreement_file(couple, couple.vault.folder.path.parent)
    page = open_page()
    [(said, button)] = opening(qtbot, page).items()
    assert said == "Open “Phones and messages”, Version 1, signed by both on 23 November 2026"
    click(qtbot, button)
    preview = preview_in(window)
    assert preview.document.pageCount() >= 2
    assert preview.windowTitle() == "Keel"
    assert preview.count.text() == f"Page 1 of {preview.document.pageCount()}"


def test_a_half_signed_copy_names_who_signed_and_a_draft_who_proposed(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window
) -> None:
    sitting = couple.together()
    signed(couple, sitting, Person.SECOND, proposed(sitting, PAUSE))
    sitting.close()
    page = open_page(Person.FIRST)
    said = list(opening(qtbot, page))
    assert said[0].endswith("signed by Sam on 23 November 2026; one signature is missing")
    assert said[1].endswith("Version 1, proposed by Alex")
    click(qtbot, opening(qtbot, page)[said[1]])
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog, "preview")))
    assert preview_in(window).document.pageCount() >= 1


def test_tab_goes_through_the_copies_before_the_side_column(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage
) -> None:
    agreement_file(couple, couple.vault.folder.path.parent)
    page = open_page()
    opening(qtbot, page)
    buttons = [each for each in page.finding.findChildren(QAbstractButton, "open") if each.isVisible()]
    reached: list[QWidget] = []
    page.finding.words.control.setFocus()
    while not page.check.choose_button.hasFocus():
        focused = page.window().focusWidget()
        assert focused is not None
        assert focused not in reached
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert [each for each in reached if each.objectName() == "open"] == buttons


def test_the_way_to_a_new_recovery_sheet_is_there_alone_only(open_page: OpenPage, window: Window) -> None:
    def words(page: DocumentsPage) -> list[str]:
        return [label.text() for label in page.findChildren(QLabel)]

    assert "Your recovery sheet" in words(open_page(Person.SECOND))
    window.lock()
    assert "Your recovery sheet" not in words(open_page())


def test_a_typed_name_is_checked_against_the_couples_certificates(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, tmp_path: Path
) -> None:
    file = agreement_file(couple, tmp_path)
    page = open_page(Person.FIRST)
    click(qtbot, page.check.typed.button)
    qtbot.keyClicks(page.check.place.control, str(file))
    qtbot.keyClick(page.check.place.control, Qt.Key.Key_Return)
    qtbot.waitUntil(page.check.verdict.isVisible)
    said = page.check.verdict.said
    assert said.startswith("This document is unchanged since both of you signed it.")
    assert "Phones and messages" in said
    fingerprint = page.desk.couple().second.certificate_fingerprint.upper()
    assert f"Certificate of Sam Lindqvist\n{fingerprint[:4]} {fingerprint[4:8]} " in said


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda pdf: pdf.replace(b"/Type /Page", b"/Type /Pagf", 1), "changed after signing"),
        (lambda _pdf: signed_by_strangers(AGREEMENT, new_pair()), "other certificates than yours"),
        (lambda _pdf: b"%PDF-1.7 and nothing else", "can't be read as a PDF"),
    ],
)
def test_what_is_wrong_with_a_dropped_file_is_said(
    qtbot: QtBot,
    couple: TestedCouple,
    open_page: OpenPage,
    tmp_path: Path,
    change: Callable[[bytes], bytes],
    sentence: str,
) -> None:
    file = agreement_file(couple, tmp_path)
    file.write_bytes(change(file.read_bytes()))
    page = open_page()
    drop(page, file)
    qtbot.waitUntil(page.check.verdict.isVisible)
    assert sentence in page.check.verdict.said


def drop(page: DocumentsPage, file: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    assert page.check.acceptDrops()
    page.check.dropEvent(QDropEvent(QPointF(5, 5), copy, dragged, left, none))


def test_a_file_that_is_not_there_is_said_beside_the_field(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    page.check.place.set_text("/nowhere/at-all.pdf")
    qtbot.keyClick(page.check.place.control, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.check.place.problem))
    assert "/nowhere/at-all.pdf can't be opened" in page.check.place.problem
    assert page.check.place.text() == "/nowhere/at-all.pdf"


def test_nothing_typed_asks_for_a_name(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    qtbot.keyClick(page.check.place.control, Qt.Key.Key_Return)
    assert page.check.place.problem == "Please type where the file is, or open it."


def test_the_shortcut_opens_the_chooser_and_a_lock_closes_it(qtbot: QtBot, open_page: OpenPage, window: Window) -> None:
    page = open_page()
    qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert len(window.findChildren(QFileDialog)) == 1
    window.lock()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
