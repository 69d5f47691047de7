"""The real window over the real vault of a couple, with time that is moved by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.agreements_ui.house import House
from tests.couple import TestedCouple
from tests.hiding.table import TablePage
from tests.page_fixtures import background, couple, dressed, window_with
from tests.set_ticks import SetTicks
from ui.agreements.page import AgreementsPage
from ui.background import Background
from ui.walk import Walk
from ui.window import Window

__all__ = ["background", "couple", "dressed"]


@pytest.fixture
def ticks() -> SetTicks:
    return SetTicks()


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, background: Background, couple: TestedCouple, ticks: SetTicks
) -> Iterator[Window]:
    yield from window_with(qtbot, tmp_path, couple, background, TablePage, AgreementsPage, ticks=ticks)


@pytest.fixture
def house(window: Window, couple: TestedCouple, qtbot: QtBot) -> House:
    return House(window, couple, qtbot)


@pytest.fixture
def walk(window: Window) -> Walk:
    return Walk(window)
