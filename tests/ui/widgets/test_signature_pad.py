"""A signature is drawn by hand or typed; both can be reached by keyboard and cleared."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.widgets.drawing_pad import HEIGHT, WIDTH
from ui.widgets.signature_pad import SignaturePad


@pytest.fixture
def pad(show: Show) -> SignaturePad:
    made = SignaturePad("Sam Lindqvist")
    show(made)
    return made


def draw(pad: SignaturePad, qtbot: QtBot, *points: tuple[int, int]) -> None:
    first, *rest = (QPoint(*point) for point in points)
    qtbot.mousePress(pad.pad, Qt.MouseButton.LeftButton, pos=first)
    for point in rest:
        qtbot.mouseMove(pad.pad, point)
    qtbot.mouseRelease(pad.pad, Qt.MouseButton.LeftButton, pos=points and QPoint(*points[-1]))


def test_a_stroke_is_kept_in_the_box(pad: SignaturePad, qtbot: QtBot) -> None:
    changed = QSignalSpy(pad.changed)
    draw(pad, qtbot, (40, 40), (80, 30), (120, 60))
    assert len(pad.strokes) == 1
    assert len(pad.strokes[0]) == 3
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in pad.strokes[0])
    assert changed.count() == 1
    assert not pad.is_empty


def test_a_stroke_out_of_the_pad_stays_in_the_box(pad: SignaturePad, qtbot: QtBot) -> None:
    draw(pad, qtbot, (40, 40), (4000, 4000))
    assert pad.strokes[0][-1] == (WIDTH, HEIGHT)


def test_clearing_empties_it(pad: SignaturePad, qtbot: QtBot) -> None:
    draw(pad, qtbot, (40, 40), (80, 30))
    qtbot.keyClick(pad.clear_button, Qt.Key.Key_Space)
    assert pad.is_empty


def test_the_name_is_typed_instead_by_keyboard(pad: SignaturePad, qtbot: QtBot) -> None:
    pad.pad.setFocus()
    qtbot.keyClick(pad.pad, Qt.Key.Key_Return)
    assert pad.line.hasFocus()
    assert pad.typed == "Sam Lindqvist"
    assert pad.strokes == ()
    pad.line.selectAll()
    qtbot.keyClicks(pad.line, "Sam L.")
    assert pad.typed == "Sam L."


def test_going_back_to_drawing_leaves_no_typed_name(pad: SignaturePad, qtbot: QtBot) -> None:
    pad.switch_button.click()
    pad.switch_button.click()
    assert pad.is_empty
    assert not pad.line.isVisible()
    draw(pad, qtbot, (40, 40), (80, 30))
    assert pad.strokes


def test_it_says_whose_signature_it_is(pad: SignaturePad) -> None:
    assert "Sam Lindqvist" in pad.pad.accessibleName()
    assert "Sam Lindqvist" in pad.line.accessibleName()
    assert pad.switch_button.accessibleName() == "Type my name"


def test_a_stroke_is_seen(pad: SignaturePad, qtbot: QtBot) -> None:
    before = pad.pad.grab().toImage()
    draw(pad, qtbot, (40, 40), (80, 30), (120, 60))
    assert pad.pad.grab().toImage() != before
