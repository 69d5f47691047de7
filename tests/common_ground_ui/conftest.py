"""The common ground page in the real window, over the real vault of a couple."""

import pytest
from pytestqt.qtbot import QtBot

from tests.couple import TestedCouple
from tests.page_fixtures import background, couple, dressed, window
from tests.visit import GroundVisit
from ui.common_ground.page import CommonGroundPage
from ui.window import Window

__all__ = ["background", "couple", "dressed", "window"]


@pytest.fixture
def page_kind() -> type[CommonGroundPage]:
    return CommonGroundPage


@pytest.fixture
def visit(window: Window, couple: TestedCouple, qtbot: QtBot) -> GroundVisit:
    return GroundVisit(window, couple, qtbot)
