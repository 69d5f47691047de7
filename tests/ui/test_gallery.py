"""Every declared state becomes a picture in each size, light and dark, once all of it is in its place."""

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.gallery import Stage, draw, scenes, settle
from ui.widgets.scroll import Scroll
from ui.widgets.words import text

VIEW = "tests.ui.empty_door:EmptyDoor"
STAGE = Stage(
    pages=("tests.ui.small_pages:StonesPage", "tests.ui.small_pages:CavePage"),
    sign_in=VIEW,
    set_up=VIEW,
    sample="tests.ui.furnished:furnish",
    empty="tests.ui.furnished:furnish",
)


def test_every_state_is_drawn_in_each_size_light_and_dark(tmp_path: Path, qtbot: QtBot) -> None:
    assert draw(tmp_path / "pictures", STAGE) == 0
    names = {file.stem for file in (tmp_path / "pictures").iterdir()}
    states = ("set-up-first", "sign-in-first", "stones-empty", "stones-found", "stones-dialog", "cave-dark")
    sizes = ("light-1240x800", "light-960x640", "light-150", "dark-1240x800", "dark-960x640", "dark-150")
    assert names == {f"{state}-{size}" for state in states for size in sizes}
    together, alone = (QImage(str(tmp_path / "pictures" / f"{name}-light-1240x800.png")) for name in states[3::2])
    assert (together.width(), together.height()) == (1240, 800)
    assert together.pixelColor(600, 780).name() == "#f6f3ee"
    assert alone.pixelColor(600, 780).name() == "#eef0f4"


def test_no_state_is_drawn_over_another() -> None:
    drawn = Counter((scene.place, scene.state) for scene in scenes(Stage()))
    assert [name for name, times in drawn.items() if times > 1] == []


def test_a_text_that_grows_deep_inside_has_its_room_once_layouts_are_settled(qtbot: QtBot) -> None:
    label = text("A flat hand")
    inside: QWidget = label
    for _level in range(30):
        inside = around(inside)
    scroll = Scroll()
    scroll.body.addWidget(inside)
    qtbot.addWidget(scroll)
    scroll.resize(300, 200)
    scroll.show()
    settle()
    label.setText("on the table " * 60)
    settle()
    assert label.height() >= label.heightForWidth(label.width()) > scroll.height()


def around(widget: QWidget) -> QWidget:
    outside = QWidget()
    column = QVBoxLayout(outside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    return outside
