"""Former files of the vault on the list of copies: named, and removed only after the passphrase of who is here."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.vault.backups.making import back_up
from app.vault.backups.put_aside import put_aside
from app.vault.backups.restoring import restore_here
from app.vault.opening import unlock
from app.vault.values import Person
from tests.couple import PASSPHRASES, TestedCouple
from tests.vault_ui.choosing import PATIENCE
from tests.vault_ui.conftest import OpenPage
from tests.vault_ui.test_copies_made import click, words
from ui.vault.copies_view import CopiesView
from ui.vault.page import VaultPage
from ui.vault.remove_aside_dialog import RemoveAsideDialog
from ui.window import Window


def list_of(page: VaultPage) -> CopiesView:
    page.show_subject(("copies", None))
    assert isinstance(page.view, CopiesView)
    return page.view


def test_nothing_is_said_where_nothing_lies_aside(couple: TestedCouple, open_page: OpenPage) -> None:
    (couple.vault.folder.path / "before-restore-notes").mkdir()
    assert list_of(open_page(Person.FIRST)).aside.isHidden()


@pytest.mark.parametrize("alone", [Person.FIRST, None])
def test_one_is_removed_after_the_passphrase_and_never_by_itself(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window, tmp_path: Path, alone: Person | None
) -> None:
    put_back_twice(couple, tmp_path)
    view = list_of(open_page(alone))
    assert "24 November 2026, 19:30" in words(view.aside)
    assert len(view.aside.rows) == 2
    click(qtbot, view.aside.rows[0].acts[0])
    dialog = window.findChild(RemoveAsideDialog)
    assert isinstance(dialog, RemoveAsideDialog)
    assert "as they were until 24 November 2026, 19:30" in words(dialog)
    for field in dialog.passphrases.fields.values():
        field.control.setText("not the one at all")
    click(qtbot, dialog.go_on)
    first = dialog.passphrases.fields[Person.FIRST]
    qtbot.waitUntil(lambda: bool(first.problem), timeout=PATIENCE)
    assert len(put_aside(couple.vault.folder)) == 2
    for person, field in dialog.passphrases.fields.items():
        field.control.setText(PASSPHRASES[person])
    click(qtbot, dialog.go_on)
    qtbot.waitUntil(lambda: len(view.aside.rows) == 1, timeout=PATIENCE)
    assert "23 November 2026, 19:30" in words(view.aside)
    assert len(put_aside(couple.vault.folder)) == 1


def test_a_dialog_closed_in_the_middle_removes_nothing(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window, tmp_path: Path
) -> None:
    put_back_twice(couple, tmp_path)
    view = list_of(open_page(Person.FIRST))
    view.aside.rows[0].acts[0].click()
    dialog = window.findChild(RemoveAsideDialog)
    assert isinstance(dialog, RemoveAsideDialog)
    dialog.passphrases.fields[Person.FIRST].control.setText(PASSPHRASES[Person.FIRST])
    go_on, after = threading.Event(), list[int]()
    window.parts.background.run(go_on.wait, lambda _set: None, what="")
    click(qtbot, dialog.go_on)
    dialog.reject()
    go_on.set()
    window.parts.background.run(lambda: 1, after.append, what="")
    qtbot.waitUntil(lambda: after == [1], timeout=PATIENCE)
    assert len(put_aside(couple.vault.folder)) == 2


def put_back_twice(couple: TestedCouple, place: Path) -> None:
    alex = (unlock(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST]),)
    copy = back_up(couple.vault, alex, place, lambda _part: None)
    for _day in range(2):
        restore_here(couple.vault, alex, copy.path, lambda _part: None)
        couple.clock.forward(days=1)
