"""Today in the real window, over the real vault of a couple, with the pages that it leads to."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in, open_window
from tests.page_fixtures import background, couple, dressed
from tests.today.seats import stand_up
from ui.background import Background
from ui.main import PAGES
from ui.program import load
from ui.today.page import TodayPage
from ui.window import Window

__all__ = ["background", "couple", "dressed"]

OpenPage = Callable[..., TodayPage]


@pytest.fixture(autouse=True)
def stood_up() -> Iterator[None]:
    yield
    stand_up()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, background: Background, couple: TestedCouple) -> Iterator[Window]:
    window = open_window(qtbot, tmp_path / "config", couple, background, *map(load, PAGES))
    yield window
    window.lock()


@pytest.fixture
def open_page(window: Window, couple: TestedCouple) -> OpenPage:
    """Goes in, alone or (None) together; whoever was here before leaves."""

    def open_one(alone: Person | None = None) -> TodayPage:
        window.lock()
        return go_in(window, couple, TodayPage, alone)

    return open_one
