"""The conversations page in the real window, over the real vault of a couple."""

import pytest
from pytestqt.qtbot import QtBot

from tests.couple import TestedCouple
from tests.page_fixtures import background, couple, dressed, window
from tests.questions_ui.asking_visit import Visit
from ui.conversations.page import ConversationsPage
from ui.window import Window

__all__ = ["background", "couple", "dressed", "window"]


@pytest.fixture
def page_kind() -> type[ConversationsPage]:
    return ConversationsPage


@pytest.fixture
def visit(window: Window, couple: TestedCouple, qtbot: QtBot) -> Visit:
    return Visit(window, couple, qtbot)
