"""A window over small pages, opened and put away for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.clock import Clock
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.ui.small_pages import COUPLE, CavePage, QuietSitting, RiverPage, StonesPage, written_about
from ui.background import Background
from ui.entrance import Entrance
from ui.preferences import Preferences
from ui.refusal import Refusals
from ui.window import Parts, Window

Opener = Callable[..., QuietSitting]


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def entrance(tmp_path: Path) -> Iterator[Entrance]:
    entrance = Entrance(tmp_path / "vault", Clock())
    yield entrance
    entrance.release()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, background: Background, entrance: Entrance) -> Window:
    """Shown, and locked."""
    parts = Parts(
        preferences=Preferences(tmp_path / "config"),
        background=background,
        refusals=Refusals(),
        apply_preferences=lambda: None,
        pages=lambda: (StonesPage, RiverPage, CavePage),
        couple=lambda _sitting: COUPLE,
        vault=entrance.vault,
        find=lambda _sitting, words: written_about(words),
        release=lambda _sitting: None,
        find_milestones=lambda *_changed: None,
        keep_watch=lambda *_sitting: None,
    )
    window = Window(parts, lambda _window: QLabel("Who is here?"))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


@pytest.fixture
def enter(window: Window) -> Opener:
    """Opens a sitting in the window, of one partner or of both."""

    def open_one(alone: Person | None = None) -> QuietSitting:
        sitting = QuietSitting(alone=alone)
        window.open_sitting(cast("Sitting", sitting))
        return sitting

    return open_one
