"""The private page and that of conversations in the real window, over the real vault of a couple."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.couple import TestedCouple
from tests.one_page import open_window
from tests.page_fixtures import background, couple, dressed
from tests.private_ui.private_visit import Visit
from ui.background import Background
from ui.conversations.page import ConversationsPage
from ui.private.page import PrivatePage
from ui.window import Window

__all__ = ["background", "couple", "dressed"]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, background: Background, couple: TestedCouple) -> Iterator[Window]:
    window = open_window(qtbot, tmp_path / "config", couple, background, ConversationsPage, PrivatePage)
    yield window
    window.lock()


@pytest.fixture
def visit(window: Window, couple: TestedCouple, qtbot: QtBot) -> Visit:
    return Visit(window, couple, qtbot)
