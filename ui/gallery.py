"""Draws every page and view in each state it declares, light and dark, in three sizes: how the screen is looked at."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.vault.values import Person
from ui.changes import DAY
from ui.main import PAGES, SET_UP, SIGN_IN
from ui.page import Page, Sittings, State
from ui.preferences import Appearance, Preferences
from ui.program import Program, load
from ui.theme import application
from ui.window import Window

if TYPE_CHECKING:
    from app.vault.sitting import Sitting

Furnish = Callable[[Path, tuple[Person, ...]], "Sitting"]
"""Makes a vault in the folder, or opens the one that is there, for those persons."""

Vaults = Mapping[str, tuple[Furnish, Path]]
"""By name: how each is opened, and where it is."""

BOTH = (Person.FIRST, Person.SECOND)
ALONE = (Person.FIRST,)
SIZES = (("1240x800", 1240, 800, 100), ("960x640", 960, 640, 100), ("150", 1240, 800, 150))
"""Name, width and height in pixels, text size in percent."""
_QUIET_ROUNDS = 3
"""What waits for the end of a round, such as words that come into view, may move layouts once more."""
_MOST_ROUNDS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One page or view in one state."""

    place: str
    state: str
    persons: tuple[Person, ...]
    """Who is here; empty: nobody, the view before sign-in is meant."""
    vault: str
    """"sample", "empty", or "none"."""
    reach: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What the scenes are played with; the program's own by default, small ones in tests."""

    pages: Sequence[str] = PAGES
    sign_in: str = SIGN_IN
    set_up: str = SET_UP
    sample: str = "app.sample.vault:sample_sitting"
    empty: str = "app.sample.couple:empty_sitting"


def draw(folder: Path, stage: Stage | None = None) -> int:
    """Draw everything into `folder`; returns the exit code."""
    app = QApplication.instance() or application()
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    stage = stage or Stage()
    with tempfile.TemporaryDirectory() as work:
        vaults = furnish(stage, Path(work))
        for number, scene in enumerate(scenes(stage)):
            with playing(app, scene, stage, vaults, Path(work) / str(number)) as program:
                for picture, name in _pictures(program):
                    picture.save(str(folder / f"{scene.place}-{scene.state}-{name}.png"))
            print(f"{scene.place}: {scene.state}")
    return 0


def scenes(stage: Stage) -> Iterator[Scene]:
    """Set-up, sign-in, then each page in the order of the navigation."""
    return chain(
        _outside("set-up", stage.set_up, "none"),
        _outside("sign-in", stage.sign_in, "sample"),
        *(_of_page(load(path)) for path in stage.pages),
    )


def _outside(place: str, path: str, vault: str) -> Iterator[Scene]:
    for state, reach in load(path).states.items():
        yield Scene(place=place, state=state, persons=(), vault=vault, reach=reach)


def _of_page(page: type[Page]) -> Iterator[Scene]:
    usual = ALONE if page.sittings is Sittings.ALONE else BOTH
    for persons, states in ((usual, page.states), (ALONE, page.states_alone)):
        for state, reach in states.items():
            vault = "empty" if state.split("-")[0] == "empty" else "sample"
            yield Scene(place=page.name, state=state, persons=persons, vault=vault, reach=reach)


def furnish(stage: Stage, work: Path) -> Vaults:
    """Each vault once; every scene plays in a copy."""
    vaults = {name: (load(path), work / name) for name, path in (("sample", stage.sample), ("empty", stage.empty))}
    for make, folder in vaults.values():
        make(folder, BOTH).close()
    return vaults


@contextmanager
def playing(app: QApplication, scene: Scene, stage: Stage, vaults: Vaults, work: Path) -> Iterator[Program]:
    """The program with the scene on its window, over a vault of its own in `work`."""
    if scene.vault != "none":
        shutil.copytree(vaults[scene.vault][1], work / "vault")
    # opened before the program takes the folder for itself
    sitting = vaults[scene.vault][0](work / "vault", scene.persons) if scene.persons else None
    program = Program(app, work / "vault", Preferences(work / "config"), stage.pages, stage.sign_in, stage.set_up)
    try:
        program.window.show()
        settle()  # the window has the keyboard from here on, as it has when somebody signs in
        if sitting is not None:
            program.window.open_sitting(sitting)
        scene.reach(_stage_of(program.window, scene))
        yield program
    finally:
        program.end()
        program.window.close()
        program.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def told_at_once(page: Any) -> Iterator[None]:
    """What is written meanwhile is told to the open page once, at the end."""
    changes = page.desk.changes
    changes.blockSignals(True)
    try:
        yield
    finally:
        changes.blockSignals(False)
    changes.changed.emit(frozenset({DAY}))


def _stage_of(window: Window, scene: Scene) -> Any:
    """The page or view that the state is reached on."""
    if not scene.persons:
        return window.outside
    window.go(scene.place)
    assert window.workspace is not None
    return window.workspace.current


def _pictures(program: Program) -> Iterator[tuple[QPixmap, str]]:
    choices = program.preferences.choices
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        for name, width, height, text_size in SIZES:
            choices.appearance, choices.text_size = appearance, text_size
            program.dress()
            program.window.resize(width, height)
            settle()
            yield _grab(program.window), f"{appearance}-{name}"


class _Layouts(QObject):
    """Hears whenever one is arranged again."""

    def __init__(self) -> None:
        super().__init__()
        self._arranged, self._rounds_left = False, _MOST_ROUNDS

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self._arranged = self._arranged or event.type() == QEvent.Type.LayoutRequest
        return False

    def moved_in(self, run_events: Callable[[], None]) -> bool:
        """Whether any was, while the events ran; those that never come to rest are left as they are."""
        self._arranged, self._rounds_left = False, self._rounds_left - 1
        run_events()
        return self._arranged and self._rounds_left > 0


def settle() -> None:
    """Run events until all layouts are at rest: they answer from the inside out, one level in each round of events."""
    app, layouts, quiet = QCoreApplication.instance(), _Layouts(), 0
    assert app is not None
    app.installEventFilter(layouts)
    while quiet < _QUIET_ROUNDS:
        while layouts.moved_in(_arrange):
            pass
        quiet = 0 if layouts.moved_in(QCoreApplication.processEvents) else quiet + 1
    app.removeEventFilter(layouts)


def _arrange() -> None:
    """Layouts alone: nothing is painted that is not in its place yet."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _grab(window: QWidget) -> QPixmap:
    """The window with its open dialogs and menus where they would stand."""
    picture = window.grab()
    painter = QPainter(picture)
    for over in _over(window):
        over.resize(_opened_size(over).boundedTo(window.size()))
        settle()
        corner = window.rect().center() - over.rect().center()
        painter.drawPixmap(corner, over.grab())
    painter.end()
    return picture


def _opened_size(over: QWidget) -> QSize:
    """As large as it opened, also after larger text made it grow."""
    if isinstance(over, QMenu):
        return over.sizeHint()
    if over.property("opened") is None:
        over.setProperty("opened", over.size())
    opened = over.property("opened")
    assert isinstance(opened, QSize)
    return opened


def _over(window: QWidget) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if widget.isWindow() and widget.isVisible()]
