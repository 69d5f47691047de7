"""Every page, view and dialog in each of its states: named, whole at every size, and in one window."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from tests.end_to_end.looking import clipped, controls, fields, labelled, out_of_the_window
from tests.lonely_windows import LonelyWindows, lonely
from tests.sample_once import copy_of_sample
from ui.gallery import Scene, Stage, Vaults, furnish, playing, scenes, settle
from ui.program import Program, load

__all__ = ["lonely"]

SIZES = ((1240, 800, 100), (960, 640, 100), (960, 640, 150))
"""Width, height, and text size in percent."""
SCENES = list(scenes(Stage()))


@pytest.fixture(scope="module")
def vaults(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Vaults:
    folder = tmp_path_factory.mktemp("vaults")
    copy_of_sample(tmp_path_factory, folder / "sample")
    return furnish(Stage(), folder)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: f"{scene.place}-{scene.state}-{len(scene.persons)}")
def test_page(scene: Scene, vaults: Vaults, lonely: LonelyWindows, qapp: QApplication, tmp_path: Path) -> None:
    with playing(qapp, scene, beginning_with(scene.place), vaults, tmp_path) as program:
        settle()
        wrong = [*_unnamed(program), *_twice_named(program)]
        for width, height, text_size in SIZES:
            _dress(program, width, height, text_size)
            for place in _places(program):
                wrong += [f"{width}x{height} at {text_size} %: {each}" for each in clipped(place)]
                wrong += [f"{width}x{height} at {text_size} %: {each}" for each in out_of_the_window(place)]
        titles = {place.windowTitle() for place in _places(program) if isinstance(place, QMainWindow | QDialog)}
    assert wrong == []
    assert titles == {"Keel"}
    assert lonely.found == set()


def beginning_with(place: str) -> Stage:
    """That page stands at once; what is behind it would be built, and dressed again for each text size, for nothing."""
    pages = Stage().pages
    return Stage(pages=sorted(pages, key=lambda path: load(path).name != place))


def _dress(program: Program, width: int, height: int, text_size: int) -> None:
    choices = program.preferences.choices
    if choices.text_size != text_size:
        choices.text_size = text_size
        program.dress()
    program.window.resize(width, height)
    settle()


def _places(program: Program) -> list[QWidget]:
    """The window and the dialogs and menus over it."""
    over = [each for each in program.window.findChildren(QWidget) if each.isWindow() and each.isVisible()]
    return [program.window, *over]


def _unnamed(program: Program) -> list[str]:
    return [f"no name: {each!r} in {each.parentWidget()!r}" for each in controls(program.window) if not labelled(each)]


def _twice_named(program: Program) -> list[str]:
    names = Counter(each.accessibleName() for each in fields(program.window))
    return [f"{number} fields are called {name!r}" for name, number in names.items() if number > 1]
