"""The page of progress in the real window, over the vault of a couple who have eight weeks of record."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.couple import TestedCouple
from tests.page_fixtures import background, dressed, window
from tests.progress_pictures.record import who_have_lived
from tests.progress_pictures_ui.pictures_visit import Visit
from ui.progress.page import ProgressPage
from ui.window import Window

__all__ = ["background", "dressed", "window"]


@pytest.fixture
def page_kind() -> type[ProgressPage]:
    return ProgressPage


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = who_have_lived(tmp_path / "vault")
    yield couple
    couple.vault.release()


@pytest.fixture
def visit(window: Window, couple: TestedCouple, qtbot: QtBot) -> Visit:
    return Visit(window, couple, qtbot)
