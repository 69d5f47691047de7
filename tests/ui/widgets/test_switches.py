"""What a view shows is chosen quietly: the chosen one has a border, the others are plain text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.conftest import Show
from ui.theme import Theme, apply_theme
from ui.tokens import DARK, DARK_HIGH_CONTRAST, LIGHT, LIGHT_HIGH_CONTRAST, Tokens
from ui.widgets.buttons import Button
from ui.widgets.choice_field import ChoiceField

PALETTES = {"light": LIGHT, "dark": DARK, "light-high": LIGHT_HIGH_CONTRAST, "dark-high": DARK_HIGH_CONTRAST}
EACH = pytest.mark.parametrize("tokens", [PALETTES[name] for name in sorted(PALETTES)], ids=sorted(PALETTES))


def switches(qapp: QApplication, show: Show, tokens: Tokens) -> ChoiceField:
    apply_theme(qapp, Theme(tokens=tokens))
    field = ChoiceField("How far back", (("weeks", "4 weeks"), ("months", "3 months")), switches=True)
    field.set_choice("months")
    show(field)
    return field


def inside(made: Button) -> QColor:
    return made.grab().toImage().pixelColor(10, 10)


def border(made: Button) -> QColor:
    return made.grab().toImage().pixelColor(made.width() // 2, 0)


@EACH
def test_the_chosen_one_has_a_border_and_is_not_filled_like_the_next_step(
    qapp: QApplication, show: Show, tokens: Tokens
) -> None:
    field = switches(qapp, show, tokens)
    other, chosen = field.buttons
    other.clearFocus()
    assert inside(chosen) == QColor(tokens.surface)
    assert border(chosen) == QColor(tokens.field)
    assert border(other) == inside(other)


@EACH
def test_which_is_chosen_is_seen_while_either_has_the_focus(qapp: QApplication, show: Show, tokens: Tokens) -> None:
    field = switches(qapp, show, tokens)
    rings = {}
    for made in field.buttons:
        made.setFocus(Qt.FocusReason.TabFocusReason)
        assert border(made) == QColor(tokens.accent)
        picture = made.grab().toImage()
        rings[made] = next(at for at in range(8) if picture.pixelColor(made.width() // 2, at) != QColor(tokens.accent))
    assert sorted(rings.values()) == [2, 3]
