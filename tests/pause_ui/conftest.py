"""Pause mode over the real window, with the real vault of a couple."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.agreements_ui.house import House
from tests.couple import TestedCouple
from tests.page_fixtures import background, couple, dressed, window_with
from tests.pause_ui.pausing import HelpingPage, Pausing
from ui.agreements.page import AgreementsPage
from ui.background import Background
from ui.window import Window

__all__ = ["background", "couple", "dressed"]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, background: Background, couple: TestedCouple) -> Iterator[Window]:
    yield from window_with(qtbot, tmp_path, couple, background, AgreementsPage, HelpingPage)


@pytest.fixture
def house(window: Window, couple: TestedCouple, qtbot: QtBot) -> House:
    return House(window, couple, qtbot)


@pytest.fixture
def pausing(house: House) -> Pausing:
    return Pausing(house)
