"""What stands on the page on keys and copies, alone and together."""

import re
from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.vault.backups.outside import note_outside
from app.vault.values import Person
from tests.couple import TestedCouple
from ui.theme import Theme, apply_theme
from ui.vault.page import VaultPage
from ui.widgets.notice import InlineNotice
from ui.window import Window

OpenPage = Callable[..., VaultPage]


def test_nothing_of_ones_own_is_there_together(open_page: OpenPage) -> None:
    page = open_page()
    assert "keys" not in page.overview.cards
    assert "Your ways in" not in [label.text() for label in page.findChildren(QLabel)]


def test_ways_in_are_found_from_the_palette(open_page: OpenPage) -> None:
    assert {"passphrase", "recovery"} <= {command.id for command in open_page(Person.FIRST).commands()}


def test_it_says_where_things_are_kept(couple: TestedCouple, open_page: OpenPage) -> None:
    said = [re.sub("\u200b", "", label.text()) for label in open_page().findChildren(QLabel)]
    assert str(couple.vault.folder.path) in said


def test_a_folder_kept_in_step_by_another_program_is_warned_about(couple: TestedCouple, open_page: OpenPage) -> None:
    (couple.vault.folder.path.parent / ".stfolder").mkdir()
    notices = [notice.sentence for notice in open_page(Person.FIRST).findChildren(InlineNotice)]
    assert any(said.startswith("Syncthing seems to keep this folder in step") for said in notices)


def test_it_says_that_nobody_else_reads_it(open_page: OpenPage) -> None:
    assert open_page(Person.FIRST).read_by() == "read by: only you"


def test_the_next_step_is_a_copy_elsewhere_where_it_is_time_for_one(couple: TestedCouple, open_page: OpenPage) -> None:
    page = open_page(Person.FIRST)
    note_outside(couple.vault.folder, couple.clock.now())
    page.reload()
    assert primaries(page) == []
    couple.clock.forward(days=31)
    page.reload()
    assert primaries(page) == ["Make a copy now"]
    note_outside(couple.vault.folder, couple.clock.now())
    page.reload()
    assert primaries(page) == []


def test_nothing_is_wider_than_the_smallest_window_with_large_text(
    qapp: QApplication, qtbot: QtBot, window: Window, open_page: OpenPage
) -> None:
    page = open_page(Person.FIRST)
    apply_theme(qapp, Theme(scale=1.5))
    window.resize(960, 640)
    qtbot.waitUntil(lambda: page.scroll_area.width() < 960)
    qtbot.waitUntil(lambda: page.scroll_area.horizontalScrollBar().maximum() == 0)


def primaries(page: VaultPage) -> list[str]:
    buttons = [button for button in page.findChildren(QPushButton) if button.property("look") == "primary"]
    return [button.text() for button in buttons if button.isVisible()]
