"""Every icon draws something, in the colour it is given, sharp where a pixel of the screen is smaller."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from ui.icons import FOLDER, icon, icon_names, icon_pixmap
from ui.theme import Theme, apply_theme
from ui.tokens import DARK, LIGHT

# fmt: off
NEEDED = {
    "agreements", "documents", "settings", "library", "compare", "preview", "print", "save", "sign", "lock", "key",
    "add", "check", "open-circle", "drag", "up", "down", "undo", "redo", "more", "less", "close", "search", "back",
    "person", "together", "private", "hint", "calendar", "warning", "help", "today",
}
# fmt: on


def colours(image: QImage) -> set[str]:
    """The colours of the pixels that are fully covered."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_every_icon_that_is_needed_is_there() -> None:
    assert set(icon_names()) >= NEEDED


@pytest.mark.parametrize("name", sorted(NEEDED))
def test_an_icon_is_drawn_in_the_colour_it_is_given(qapp: QApplication, name: str) -> None:
    image = icon_pixmap(name, "#ff0000", 48).toImage()
    assert {QColor(colour).red() for colour in colours(image)} >= {255}
    assert all(QColor(colour).green() == QColor(colour).blue() == 0 for colour in colours(image))


def test_every_icon_takes_its_colour_from_the_theme() -> None:
    assert [name for name in icon_names() if "currentColor" not in (FOLDER / f"{name}.svg").read_text()] == []


def test_an_icon_follows_the_theme(qapp: QApplication) -> None:
    drawn = icon("add", "ink")
    apply_theme(qapp, Theme(tokens=DARK))
    assert colours(drawn.pixmap(QSize(48, 48)).toImage()) >= {DARK.ink}
    apply_theme(qapp, Theme())
    assert colours(drawn.pixmap(QSize(48, 48)).toImage()) >= {LIGHT.ink}


def test_an_icon_tells_chosen_and_disabled_by_colour_too(qapp: QApplication) -> None:
    apply_theme(qapp, Theme())
    drawn = icon("add", "ink")
    chosen = drawn.pixmap(QSize(48, 48), QIcon.Mode.Normal, QIcon.State.On).toImage()
    disabled = drawn.pixmap(QSize(48, 48), QIcon.Mode.Disabled).toImage()
    assert colours(chosen) >= {LIGHT.accent}
    assert colours(disabled) >= {LIGHT.muted}


def test_an_icon_is_sharp_on_a_fine_screen(qapp: QApplication) -> None:
    pixmap = icon_pixmap("lock", "#000000", 18, 2.0)
    assert pixmap.width() == 36
    assert pixmap.deviceIndependentSize().width() == 18


def test_a_copy_that_goes_its_own_way_still_draws(qapp: QApplication) -> None:
    copy = QIcon(first := icon("lock"))
    copy.setIsMask(True)
    del first
    assert colours(copy.pixmap(QSize(24, 24)).toImage())
