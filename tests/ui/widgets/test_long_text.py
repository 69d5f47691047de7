"""Text far longer than a page holds: it is taken whole, and no key waits for it."""

import re

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextOption
from pytestqt.qtbot import QtBot

from app.library.values import RuleKind, WordingRule
from app.library.wording import Hint
from tests.ui.widgets.conftest import Show
from ui.widgets.hinted_text import LONGEST_LOOKED_AT, HintedText

NEVER = WordingRule(
    id="test.never",
    kind=next(iter(RuleKind)),
    patterns=("never",),
    unless=(),
    open_end_only=False,
    explanation="“never” is hard to keep.",
    rewrite="",
    hits=(),
    near_misses=(),
)
ENDLESS = "x" * 100_000


@pytest.fixture
def field(show: Show) -> HintedText:
    made = HintedText("What we do", hints=lambda text: [_hint(found) for found in re.finditer("never", text)])
    show(made)
    return made


def _hint(found: re.Match[str]) -> Hint:
    return Hint(start=found.start(), end=found.end(), rule=NEVER)


def test_wording_is_looked_at_up_to_a_length(field: HintedText) -> None:
    field.set_text("never ".ljust(LONGEST_LOOKED_AT, "."))
    assert field.underlined == ("never",)


def test_wording_beyond_that_length_is_left_alone(field: HintedText) -> None:
    field.set_text("never ".ljust(LONGEST_LOOKED_AT + 1, "."))
    assert field.underlined == ()
    assert field.hint_box.isHidden()


def test_an_endless_word_may_break_anywhere_until_it_is_gone(field: HintedText, qtbot: QtBot) -> None:
    pasted = QMimeData()
    pasted.setText(ENDLESS)
    field.control.insertFromMimeData(pasted)
    assert field.text() == ENDLESS
    assert field.control.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    field.control.selectAll()
    qtbot.keyClicks(field.control, "Short again")
    assert field.control.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def test_long_prose_still_breaks_between_words(field: HintedText) -> None:
    field.set_text("word " * 20_000)
    assert field.control.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
