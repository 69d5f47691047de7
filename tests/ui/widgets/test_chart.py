"""A chart on screen: read by pointer and key, told in words, and in the colours of the theme."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.paper.chart_values import Chart, ChartMark, ChartPoint
from tests.ui.widgets.conftest import Show
from ui.theme import Theme, apply_theme, current_theme
from ui.tokens import DARK
from ui.widgets.chart import ChartView

THREE = Chart(
    title="How strong the moments were",
    points=(
        ChartPoint(said="Week of 2 November: strongest 8", value=8, low=3, line=8),
        ChartPoint(said="Week of 9 November: none", value=None),
        ChartPoint(said="Week of 16 November: strongest 4", value=4, line=6),
    ),
    highest=10,
    top="10",
    bottom="none",
    begins="2 November",
    ends="16 November",
    marks=(ChartMark(at=1, label="a setback"),),
)


@pytest.fixture
def view(show: Show) -> ChartView:
    view = ChartView("warm")
    view.show_chart(THREE)
    view.resize(500, 240)
    show(view)
    return view


def pixels(view: ChartView, colour: QColor) -> int:
    picture = view.picture.grab().toImage()
    wanted = colour.rgb()
    return sum(picture.pixel(x, y) == wanted for x in range(picture.width()) for y in range(picture.height()))


def test_those_who_listen_hear_all_of_it(view: ChartView) -> None:
    assert view.picture.accessibleName() == THREE.title
    assert view.picture.accessibleDescription() == THREE.said
    assert "none" in view.picture.accessibleDescription()


def test_keys_go_from_dot_to_dot(view: ChartView, qtbot: QtBot) -> None:
    view.picture.setFocus()
    qtbot.keyClick(view.picture, Qt.Key.Key_Right)
    assert view.words.text() == THREE.points[0].said
    qtbot.keyClick(view.picture, Qt.Key.Key_Right)
    assert view.words.text() == THREE.points[2].said
    qtbot.keyClick(view.picture, Qt.Key.Key_Right)
    assert view.words.text() == THREE.points[2].said
    qtbot.keyClick(view.picture, Qt.Key.Key_Home)
    assert view.words.text() == THREE.points[0].said
    qtbot.keyClick(view.picture, Qt.Key.Key_Tab)
    view.picture.clearFocus()
    assert view.words.text() not in {point.said for point in THREE.points}


def test_the_pointer_reads_the_nearest_dot(view: ChartView, qtbot: QtBot) -> None:
    last = view.picture.dot(2)
    assert last is not None
    qtbot.mouseMove(view.picture, last.toPoint() + QPoint(-20, 30))
    assert view.words.text() == THREE.points[2].said
    assert view.picture.dot(1) is None


def test_it_is_drawn_in_the_colours_of_the_theme(view: ChartView, qtbot: QtBot, qapp: QApplication) -> None:
    light = current_theme().colour("warm")
    assert pixels(view, light) > 10
    apply_theme(qapp, Theme(tokens=DARK, scale=1.5))
    assert pixels(view, current_theme().colour("warm")) > 10
    assert pixels(view, light) == 0
    qtbot.waitUntil(lambda: view.picture.height() > 200)


def test_what_draws_is_brought_in_by_the_first_painting() -> None:
    look = "import sys, ui.widgets.chart, ui.triggers.log_view; sys.exit('reportlab' in sys.modules)"
    subprocess.run([sys.executable, "-c", look], check=True)


def test_without_anything_to_show_nothing_breaks(show: Show, qtbot: QtBot) -> None:
    empty = ChartView()
    show(empty)
    qtbot.keyClick(empty.picture, Qt.Key.Key_Right)
    qtbot.mouseMove(empty.picture, QPoint(30, 30))
    nothing = Chart(title="Nothing yet", points=(), highest=10, top="10", bottom="none")
    empty.show_chart(nothing)
    empty.picture.grab()
    assert empty.chart is nothing
