"""The documents page in the real window, over a real vault with signed and unsigned agreements."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.vault.values import Person
from tests.couple import TestedCouple, both
from tests.one_page import go_in, open_window
from ui.background import Background
from ui.documents.page import DocumentsPage
from ui.theme import Theme, apply_theme
from ui.window import Window

OpenPage = Callable[..., DocumentsPage]


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
    window = open_window(qtbot, tmp_path / "config", couple, background, DocumentsPage)
    yield window
    window.lock()


@pytest.fixture
def open_page(window: Window, couple: TestedCouple) -> OpenPage:
    """Goes in, alone or (None) together."""

    def open_one(alone: Person | None = None) -> DocumentsPage:
        return go_in(window, couple, DocumentsPage, alone)

    return open_one
