"""Copies on Keys and copies: one made now, what is said of its place, the list, and what kept one from being made."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.refused import Refused
from app.vault.backups.header import backups_in
from app.vault.backups.making import back_up
from app.vault.backups.outside import last_outside
from app.vault.backups.values import CannotCopyThere, CopyFillsDisk
from app.vault.values import DiskFull, Person
from tests.couple import TestedCouple
from tests.vault_ui.choosing import PATIENCE, choose_in_chooser
from ui.vault.copies_card import CopiesCard
from ui.vault.copies_view import FOLDED, CopiesView
from ui.vault.make_copy_view import MakeCopyView
from ui.vault.page import VaultPage
from ui.window import Window

OpenPage = Callable[..., VaultPage]


def words(widget: QWidget) -> str:
    said = "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
    return re.sub("\u200b", "", said)


def click(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def card(page: VaultPage) -> CopiesCard:
    found = page.overview.cards["copies"]
    assert isinstance(found, CopiesCard)
    return found


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def at_the_place(qtbot: QtBot, page: VaultPage, window: Window, place: Path) -> MakeCopyView:
    click(qtbot, card(page).make)
    view = page.view
    assert isinstance(view, MakeCopyView)
    click(qtbot, view.choose)
    choose_in_chooser(window, place)
    qtbot.waitUntil(view.make.isVisible, timeout=PATIENCE)
    return view


def make_some(couple: TestedCouple, count: int) -> None:
    """One each day, up to now."""
    sitting = couple.alone(Person.FIRST)
    for _day in range(count):
        couple.clock.forward(days=1)
        back_up(couple.vault, tuple(sitting.keys.values()), couple.vault.folder.backups, lambda _part: None)
    sitting.close()


def test_a_copy_goes_to_the_folder_that_was_chosen(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window, stick: Path
) -> None:
    page = open_page(Person.FIRST)
    assert "Outside the vault folder: no copy yet." in words(page)
    view = at_the_place(qtbot, page, window, stick)
    assert view.name.text() == "keel-20261123-183000.keel"
    assert "The copy takes about" in words(view)
    assert "on the disk that holds the vault" in view.hint.sentence
    click(qtbot, view.make)
    qtbot.waitUntil(lambda: view.saved.sentence.startswith("Saved as"), timeout=PATIENCE)
    assert view.choose.property("look") == "secondary"
    (copy,) = backups_in(stick)
    assert str(copy.path) in re.sub("\u200b", "", view.saved.sentence)
    assert last_outside(couple.vault.folder) == couple.clock.now()
    click(qtbot, view.back)
    assert "Outside the vault folder: 23 November 2026, 19:30." in words(page)


def test_inside_the_vault_folder_is_said_and_does_not_count_as_outside(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window
) -> None:
    view = at_the_place(qtbot, open_page(), window, couple.vault.folder.backups)
    assert "inside the vault folder" in view.hint.sentence
    click(qtbot, view.make)
    qtbot.waitUntil(lambda: view.saved.sentence.startswith("Saved as"), timeout=PATIENCE)
    assert last_outside(couple.vault.folder) is None


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("there.keel", "A file of this name is there already."), ("a/b", "Please give the file a name"), ("", "Please")],
)
def test_a_name_that_will_not_do_is_said_beside_its_field(
    qtbot: QtBot, open_page: OpenPage, window: Window, stick: Path, name: str, sentence: str
) -> None:
    (stick / "there.keel").write_bytes(b"somebody's own")
    view = at_the_place(qtbot, open_page(), window, stick)
    view.name.control.selectAll()
    qtbot.keyClick(view.name.control, Qt.Key.Key_Backspace)
    qtbot.keyClicks(view.name.control, name)
    qtbot.keyClick(view.name.control, Qt.Key.Key_Return)
    assert view.name.problem.startswith(sentence)
    assert [file.read_bytes() for file in stick.iterdir()] == [b"somebody's own"]


def test_a_folder_that_went_away_is_said_and_another_can_be_chosen(
    qtbot: QtBot, open_page: OpenPage, window: Window, stick: Path
) -> None:
    view = at_the_place(qtbot, open_page(), window, stick)
    stick.rmdir()
    click(qtbot, view.make)
    qtbot.waitUntil(lambda: "no copy was made" in view.refused.sentence, timeout=PATIENCE)
    assert view.another.isEnabled()


def test_cancel_leaves_no_copy(qtbot: QtBot, open_page: OpenPage, window: Window, stick: Path) -> None:
    view = at_the_place(qtbot, open_page(), window, stick)
    click(qtbot, view.make)
    assert view.work.isVisible()
    qtbot.keyClick(view.work.cancel, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.refused.sentence.startswith("Stopped, as you asked."), timeout=PATIENCE)
    assert list(stick.iterdir()) == []
    assert window.focusWidget() is view.make


def test_a_lock_in_the_middle_leaves_no_half_of_a_copy(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window, stick: Path
) -> None:
    view = at_the_place(qtbot, open_page(), window, stick)
    click(qtbot, view.make)
    window.lock()
    after: list[int] = []
    window.parts.background.run(lambda: 1, after.append, what="")
    qtbot.waitUntil(lambda: after == [1], timeout=PATIENCE)
    assert [file.suffix for file in stick.iterdir()] in ([], [".keel"])
    assert not couple.vault.folder.making.exists()


def test_the_list_has_the_newest_first_and_unfolds(qtbot: QtBot, couple: TestedCouple, open_page: OpenPage) -> None:
    make_some(couple, FOLDED + 2)
    page = open_page(Person.FIRST)
    assert "In the vault folder: 3 December 2026, 19:30." in words(page)
    click(qtbot, card(page).see)
    view = page.view
    assert isinstance(view, CopiesView)
    assert [row.title.text() for row in view.rows][:2] == ["3 December 2026, 19:30", "2 December 2026, 19:30"]
    assert len(view.rows) == FOLDED
    unfold = next(each for each in view.findChildren(QAbstractButton) if each.text() == "Show all 10")
    click(qtbot, unfold)
    assert len(view.rows) == FOLDED + 2
    assert view.rows[FOLDED].acts[0].hasFocus()


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (DiskFull(), "the disk is full"),
        (CopyFillsDisk("backups"), "the disk is full"),
        (CannotCopyThere("backups"), "Keel can't write in the folder of its copies"),
    ],
)
def test_what_kept_the_copy_of_today_from_being_made_is_said(open_page: OpenPage, reason: Refused, said: str) -> None:
    page = open_page(Person.FIRST)
    assert not card(page).refused.isVisible()
    page.desk.daily_copy.refused = reason
    page.reload()
    assert card(page).refused.isVisible()
    assert card(page).refused.sentence.startswith(f"Today's copy was not made: {said}")


def test_the_copy_of_the_day_is_made_once(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window
) -> None:
    page, daily, folder = open_page(Person.FIRST), window.parts.daily_copy, couple.vault.folder
    daily.begin(page.desk)
    qtbot.waitUntil(lambda: "In the vault folder: 23 November 2026, 19:30." in words(page), timeout=PATIENCE)
    daily.begin(page.desk)
    after: list[int] = []
    page.desk.background.run(lambda: 1, after.append, what="")
    qtbot.waitUntil(lambda: after == [1], timeout=PATIENCE)
    assert len(backups_in(folder.backups)) == 1


def test_a_refused_copy_of_the_day_is_a_sentence_on_the_card(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window
) -> None:
    page = open_page(Person.FIRST)
    in_the_way = couple.vault.folder.making
    in_the_way.write_bytes(b"")
    window.parts.daily_copy.begin(page.desk)
    qtbot.waitUntil(card(page).refused.isVisible, timeout=PATIENCE)
    in_the_way.unlink()
    window.parts.daily_copy.begin(page.desk)
    qtbot.waitUntil(lambda: not card(page).refused.isVisible(), timeout=PATIENCE)
