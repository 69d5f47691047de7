"""The pages of conversations and of promises in the real window, over the real vault of a couple."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.apologies_ui.visiting_apologies import Page
from tests.couple import TestedCouple
from tests.one_page import open_window
from tests.page_fixtures import background, couple, dressed
from ui.background import Background
from ui.conversations.page import ConversationsPage
from ui.promises.page import PromisesPage
from ui.walk import Walk
from ui.window import Window

__all__ = ["background", "couple", "dressed"]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, background: Background, couple: TestedCouple) -> Iterator[Window]:
    window = open_window(qtbot, tmp_path / "config", couple, background, ConversationsPage, PromisesPage)
    yield window
    window.lock()


@pytest.fixture
def walk(window: Window) -> Walk:
    return Walk(window)


@pytest.fixture
def page(window: Window, couple: TestedCouple) -> Page:
    return Page(window, couple)
