"""Talks in which each is heard, in the real window over a real vault of the tested couple."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.accountability_ui.holding import Holding
from tests.agreements_ui.house import House
from tests.couple import TestedCouple
from tests.page_fixtures import background, couple, dressed, window_with
from ui.agreements.page import AgreementsPage
from ui.background import Background
from ui.conversations.page import ConversationsPage
from ui.window import Window

__all__ = ["background", "couple", "dressed"]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, background: Background, couple: TestedCouple) -> Iterator[Window]:
    yield from window_with(qtbot, tmp_path, couple, background, ConversationsPage, AgreementsPage)


@pytest.fixture
def house(window: Window, couple: TestedCouple, qtbot: QtBot) -> House:
    return House(window, couple, qtbot)


@pytest.fixture
def holding(house: House) -> Holding:
    return Holding(house)
