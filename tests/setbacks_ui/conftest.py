"""The page for putting something right in the real window, over the real vault of a couple."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.couple import TestedCouple
from tests.lonely_windows import lonely
from tests.one_page import open_window
from tests.page_fixtures import background, couple, dressed
from tests.setbacks_ui.righting import Righting
from ui.agreements.page import AgreementsPage
from ui.background import Background
from ui.promises.page import PromisesPage
from ui.repair.page import PutRightPage
from ui.window import Window

__all__ = ["background", "couple", "dressed", "lonely"]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, background: Background, couple: TestedCouple) -> Iterator[Window]:
    window = open_window(qtbot, tmp_path / "config", couple, background, PutRightPage, AgreementsPage, PromisesPage)
    yield window
    window.lock()


@pytest.fixture
def visit(window: Window, couple: TestedCouple, qtbot: QtBot) -> Righting:
    return Righting(window, couple, qtbot)
