"""The agreements page in the real window, over a real vault of the tested couple."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.vault.values import Person
from tests.agreements_ui.house import House
from tests.couple import TestedCouple, both
from tests.one_page import go_in, open_window
from ui.agreements.page import AgreementsPage
from ui.background import Background
from ui.theme import Theme, apply_theme
from ui.window import Window

OpenPage = Callable[..., AgreementsPage]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, Theme())
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    yield couple
    couple.vault.release()


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, background: Background, couple: TestedCouple) -> Iterator[Window]:
    window = open_window(qtbot, tmp_path / "config", couple, background, AgreementsPage)
    yield window
    window.lock()


@pytest.fixture
def open_page(window: Window, couple: TestedCouple) -> OpenPage:
    """Goes in, alone or (None) together, and gives the agreements page."""

    def open_one(alone: Person | None = None) -> AgreementsPage:
        return go_in(window, couple, AgreementsPage, alone)

    return open_one


@pytest.fixture
def house(window: Window, couple: TestedCouple, qtbot: QtBot) -> House:
    """The window and the couple, with words for what a person does there."""
    return House(window, couple, qtbot)
