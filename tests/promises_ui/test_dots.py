"""The shapes of the dots as pixels: each is told from the others without its colour, and none is red."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.promises.values import Dot, Kept
from tests.promises_ui.ledger import MONDAY
from ui.promises.dots import paint_dot
from ui.theme import current_theme

SIDE = 28


def drawn(dot: Dot) -> QImage:
    image = QImage(SIDE, SIDE + 12, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_dot(painter, QRectF(0, 0, SIDE, SIDE), dot)
    painter.end()
    return image


def ink(image: QImage) -> set[tuple[int, int]]:
    """Where something is drawn, whatever its colour."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {place for place in places if image.pixelColor(*place).alpha() > 100}


DOTS = {
    "open": Dot(day=MONDAY, due=True),
    "paused": Dot(day=MONDAY, due=False, paused=True),
    **{kept.value: Dot(day=MONDAY, due=True, mark=kept) for kept in Kept},
    "later": Dot(day=MONDAY, due=True, later=Kept.KEPT),
}


@pytest.mark.parametrize(("one", "other"), list(combinations(DOTS, 2)))
def test_no_two_shapes_look_alike(one: str, other: str) -> None:
    assert len(ink(drawn(DOTS[one])) ^ ink(drawn(DOTS[other]))) > 8


def test_an_open_day_has_no_dot() -> None:
    assert ink(drawn(DOTS["open"])) == set()


@pytest.mark.parametrize("name", DOTS)
def test_none_is_red(name: str) -> None:
    image = drawn(DOTS[name])
    rose = QColor(current_theme().tokens.rose).hue()
    assert all(abs(image.pixelColor(*place).hue() - rose) > 30 for place in ink(image))
