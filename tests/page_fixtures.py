"""What the tests of every page begin with: the real window over a real vault; `page_kind` says which page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.couple import TestedCouple, both
from tests.one_page import open_window
from ui.background import Background
from ui.hiding.ticks import Ticks
from ui.page import Page
from ui.theme import Theme, apply_theme
from ui.window import Window


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
def window(
    qtbot: QtBot, tmp_path: Path, background: Background, couple: TestedCouple, page_kind: type[Page]
) -> Iterator[Window]:
    yield from window_with(qtbot, tmp_path, couple, background, page_kind)


def window_with(
    qtbot: QtBot,
    folder: Path,
    couple: TestedCouple,
    background: Background,
    *pages: type[Page],
    ticks: Ticks | None = None,
) -> Iterator[Window]:
    """For a `window` of more than one page: open for the test, locked after it."""
    window = open_window(qtbot, folder / "config", couple, background, *pages, ticks=ticks)
    yield window
    window.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # before the window takes its children along
