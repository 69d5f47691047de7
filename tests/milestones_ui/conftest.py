"""Progress in the real window, over the real vault of a couple."""

import pytest
from pytestqt.qtbot import QtBot

from tests.couple import TestedCouple
from tests.page_fixtures import background, couple, dressed, window
from tests.visit import ProgressVisit
from ui.progress.page import ProgressPage
from ui.window import Window

__all__ = ["background", "couple", "dressed", "window"]


@pytest.fixture
def page_kind() -> type[ProgressPage]:
    return ProgressPage


@pytest.fixture
def visit(window: Window, couple: TestedCouple, qtbot: QtBot) -> ProgressVisit:
    return ProgressVisit(window, couple, qtbot)
