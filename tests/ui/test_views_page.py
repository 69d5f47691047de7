"""A page of several views reads once as it is opened, and again for what has changed since."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

import pytest
from pytestqt.qtbot import QtBot

from app.agreements.actions import show_needs
from app.agreements.values import NEEDS, NeedKind
from app.vault.values import Kind, Person
from tests.couple import TestedCouple
from tests.one_page import go_in, open_window
from tests.page_fixtures import background, couple, dressed
from ui.background import Background
from ui.view import View
from ui.views_page import ViewsPage
from ui.window import Window

__all__ = ["background", "couple", "dressed"]


class Counting(View):
    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.read = 0

    def show_counting(self, _nothing: object) -> None:
        self.reload()

    def reload(self) -> None:
        self.read += 1


class CountingPage(ViewsPage):
    name = "counting"
    icon = "agreements"
    shows = frozenset[Kind]({NEEDS})
    views: ClassVar[Mapping[str, str]] = {"counting": f"{__name__}:Counting"}

    @staticmethod
    def label() -> str:
        return "Counting"

    @staticmethod
    def all_label() -> str:
        return "All that is counted"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, couple: TestedCouple, background: Background) -> Window:
    return open_window(qtbot, tmp_path / "config", couple, background, CountingPage)


def test_it_reads_once_as_it_is_opened_and_again_for_what_changed(window: Window, couple: TestedCouple) -> None:
    page = go_in(window, couple, CountingPage, Person.FIRST)
    view = page.view
    assert isinstance(view, Counting)
    assert view.read == 1
    show_needs(page.desk.sitting, NeedKind.NEED, ("A quiet hour.",))
    assert view.read == 2
    window.lock()
