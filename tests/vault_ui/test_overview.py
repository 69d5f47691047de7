"""What stands on the page on keys and copies, alone and together."""

import re
from collections.abc import Callable

from PySide6.QtWidgets import QLabel

from app.vault.values import Person
from tests.couple import TestedCouple
from ui.vault.page import VaultPage
from ui.widgets.notice import InlineNotice

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
