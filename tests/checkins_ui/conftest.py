"""The conversations page in the real window, over a real vault of the tested couple."""

import pytest
from pytestqt.qtbot import QtBot

from tests.agreements_ui.house import House
from tests.couple import TestedCouple
from tests.page_fixtures import background, couple, dressed, window
from ui.conversations.page import ConversationsPage
from ui.window import Window

__all__ = ["background", "couple", "dressed", "window"]


@pytest.fixture
def page_kind() -> type[ConversationsPage]:
    return ConversationsPage


@pytest.fixture
def house(window: Window, couple: TestedCouple, qtbot: QtBot) -> House:
    """The window and the couple, with words for what a person does there."""
    return House(window, couple, qtbot)
