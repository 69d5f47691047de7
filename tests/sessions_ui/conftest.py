"""The sessions page in the real window, over the real vault of a couple."""

import pytest
from pytestqt.qtbot import QtBot

from tests.couple import TestedCouple
from tests.page_fixtures import background, couple, dressed, window
from tests.visit import SessionsVisit
from ui.sessions.page import SessionsPage
from ui.window import Window

__all__ = ["background", "couple", "dressed", "window"]


@pytest.fixture
def page_kind() -> type[SessionsPage]:
    return SessionsPage


@pytest.fixture
def visit(window: Window, couple: TestedCouple, qtbot: QtBot) -> SessionsVisit:
    return SessionsVisit(window, couple, qtbot)
