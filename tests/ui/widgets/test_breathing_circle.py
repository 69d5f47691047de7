"""A circle to breathe with: its pace, its words, and standing still."""

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.theme import font
from ui.widgets.breathing_circle import IN, OUT, BreathingCircle


def test_five_to_six_breaths_a_minute_and_longer_out_than_in() -> None:
    assert 5 <= 60 / (IN + OUT) <= 6
    assert OUT > IN


def test_it_grows_with_the_breath_and_says_which_way(show: Show) -> None:
    circle = BreathingCircle(still=False)
    show(circle)
    seen = []
    for seconds in (0, IN / 2, IN, IN + OUT / 2, IN + OUT):
        circle.show_at(seconds)
        seen.append((circle.accessibleName(), circle.fullness))
    assert [words for words, _fullness in seen] == [
        "Breathe in",
        "Breathe in",
        "Breathe out",
        "Breathe out",
        "Breathe in",
    ]
    assert [fullness for _words, fullness in seen] == pytest.approx([0, 0.5, 1, 0.5, 0])


def test_still_it_only_changes_its_words(show: Show) -> None:
    circle = BreathingCircle(still=True)
    show(circle)
    sizes = set()
    for seconds in (0.0, 2.0, 5.0, 9.0):
        circle.show_at(seconds)
        sizes.add(circle.fullness)
    assert sizes == {1.0}
    assert circle.words == "Breathe out"


def test_it_breathes_by_itself_while_it_is_seen(show: Show, qtbot: QtBot) -> None:
    circle = BreathingCircle(still=False)
    show(circle)
    circle.show_at(IN)
    qtbot.waitUntil(lambda: circle.words == "Breathe in", timeout=2_000)
    circle.hide()
    circle.show_at(IN)
    assert circle.words == "Breathe out"


def test_the_smallest_circle_of_a_small_window_goes_round_its_words(show: Show) -> None:
    circle = BreathingCircle(still=False)
    circle.setFixedSize(150, 150)
    show(circle)
    circle.show_at(0)
    assert 2 * circle.radius > QFontMetrics(font(19, serif=True)).horizontalAdvance(circle.words)
    circle.show_at(IN)
    assert circle.radius <= 75
