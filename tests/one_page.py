"""The real window with one of its pages, over the real vault of the tested couple."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.people.reads import couple as read_couple
from app.progress.milestones.finding import find_milestones
from app.release import release
from app.search.reads import find
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.set_ticks import SetTicks
from ui.background import Background
from ui.hiding.ticks import Ticks
from ui.page import Page
from ui.pause_clock import PauseClock
from ui.preferences import Preferences
from ui.refusal import Refusals
from ui.window import Parts, Window

Shown = TypeVar("Shown", bound=Page)


def open_window(
    qtbot: QtBot,
    folder: Path,
    couple: TestedCouple,
    background: Background,
    *pages: type[Page],
    ticks: Ticks | None = None,
) -> Window:
    """Shown, active and locked; the preferences are kept in `folder`."""
    parts = Parts(
        preferences=Preferences(folder),
        background=background,
        refusals=Refusals(),
        apply_preferences=lambda: None,
        pages=lambda: pages,
        couple=read_couple,
        vault=lambda: couple.vault,
        pause=PauseClock(couple.clock),
        ticks=ticks or SetTicks(),
        find=find,
        release=release,
        find_milestones=find_milestones,
    )
    window = Window(parts, lambda _window: QLabel("Who is here?"))
    qtbot.addWidget(window)
    window.resize(1240, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def go_in(window: Window, couple: TestedCouple, kind: type[Shown], alone: Person | None) -> Shown:
    """A sitting of one, or (None) of both; returns the page that is shown first."""
    window.open_sitting(couple.alone(alone) if alone is not None else couple.together())
    assert window.workspace is not None
    page = window.workspace.current
    assert isinstance(page, kind)
    return page
