"""Contrast is computed from the tokens, sizes follow the scale, and no colour is left to the platform."""

import re
from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.theme import Theme, apply_theme, current_theme, font, look, style_sheet
from ui.tokens import DARK, DARK_HIGH_CONTRAST, LIGHT, LIGHT_HIGH_CONTRAST, Tokens, tokens_for

GROUNDS = ("paper", "alone", "nav", "surface", "raised", "accent_soft", "warm_soft", "rose_soft", "sun_soft")
INKS = ("ink", "muted", "accent")
PLAIN = {"light": LIGHT, "dark": DARK}
STRONG = {"light": LIGHT_HIGH_CONTRAST, "dark": DARK_HIGH_CONTRAST}
ALL = {**PLAIN, **{f"{name}, high contrast": tokens for name, tokens in STRONG.items()}}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs_of_text(tokens: Tokens) -> list[tuple[str, str]]:
    """Every colour of text with every ground it may meet."""
    on_grounds = [(ink, ground) for ink in INKS for ground in GROUNDS]
    tones = [(tone, ground) for tone in ("warm", "rose", "sun") for ground in ("surface", "raised", f"{tone}_soft")]
    filled = [("on_accent", "accent"), ("on_accent", "accent_strong"), ("ink", "line"), ("rose", "paper")]
    names = asdict(tokens)
    return [(f"{names[text]} {text}", f"{names[ground]} {ground}") for text, ground in (*on_grounds, *tones, *filled)]


def too_weak(tokens: Tokens, least: float) -> list[str]:
    return [
        f"{text} on {ground}"
        for text, ground in pairs_of_text(tokens)
        if contrast(text.split()[0], ground.split()[0]) < least
    ]


@pytest.mark.parametrize("tokens", PLAIN.values(), ids=PLAIN)
def test_text_can_be_read_on_every_ground(tokens: Tokens) -> None:
    assert too_weak(tokens, 4.5) == []


@pytest.mark.parametrize("tokens", STRONG.values(), ids=STRONG)
def test_high_contrast_is_high(tokens: Tokens) -> None:
    grounds = [pair for pair in too_weak(tokens, 7.0) if not pair.endswith(" line")]
    assert grounds == []


@pytest.mark.parametrize("tokens", ALL.values(), ids=ALL)
def test_borders_of_controls_are_seen_on_every_ground(tokens: Tokens) -> None:
    names = asdict(tokens)
    assert [ground for ground in GROUNDS if contrast(tokens.field, names[ground]) < 3.0] == []


def test_the_four_sets_are_told_apart() -> None:
    chosen = [tokens_for(dark=dark, high_contrast=strong) for strong in (False, True) for dark in (False, True)]
    assert chosen == [LIGHT, DARK, LIGHT_HIGH_CONTRAST, DARK_HIGH_CONTRAST]


def test_hairline_is_never_the_border_of_a_control() -> None:
    sheet = style_sheet(Theme())
    for rule in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        if re.search(r"QPushButton|QLineEdit|QTextEdit|QComboBox|indicator", rule[0]):
            assert f"border: 1px solid {LIGHT.line}" not in rule[1], rule[0]


def test_sizes_follow_the_scale_and_hairlines_do_not() -> None:
    sheet = style_sheet(Theme(scale=1.5))
    assert "font-size: 45px" in sheet
    assert "font-size: 30px" not in sheet
    assert f"border: 1px solid {LIGHT.line}" in sheet


def test_no_token_is_left_unfilled() -> None:
    assert "$" not in style_sheet(Theme(tokens=DARK))


def test_a_change_of_theme_reaches_what_is_open(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, Theme())
    label = QLabel("Phones and messages")
    qtbot.addWidget(label)
    look(label, "title")
    label.show()
    before = label.grab().toImage()
    apply_theme(qapp, Theme(tokens=DARK, scale=1.5))
    assert current_theme().tokens is DARK
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.ink)
    assert label.fontInfo().pixelSize() == 45
    assert label.grab().toImage() != before
    apply_theme(qapp, Theme())


def test_the_scale_stays_within_what_can_be_used(qapp: QApplication) -> None:
    apply_theme(qapp, Theme(scale=40))
    assert current_theme().scale == 3.0
    apply_theme(qapp, Theme())


def test_our_own_fonts_are_used(qapp: QApplication) -> None:
    apply_theme(qapp, Theme())
    assert QFontInfo(qapp.font()).family() == "Noto Sans"
    assert QFontInfo(font(30, serif=True)).family() == "Noto Serif"
