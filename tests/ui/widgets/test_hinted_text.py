"""Hints are underlined in place and explained below; they never get into the way of typing or undoing."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.library.values import RuleKind, WordingRule
from app.library.wording import Hint
from tests.ui.widgets.conftest import Show
from ui.widgets.hinted_text import HintedText, sentence_around


def rule(word: str, rewrite: str = "") -> WordingRule:
    return WordingRule(
        id=f"test.{word}",
        kind=next(iter(RuleKind)),
        patterns=(word,),
        unless=(),
        open_end_only=False,
        explanation=f"“{word}” is hard to keep.",
        rewrite=rewrite,
        hits=(),
        near_misses=(),
    )


NEVER = rule("never", "Each of us keeps our own phone locked.")
ALWAYS = rule("always")


def hints(text: str) -> Sequence[Hint]:
    found = []
    for known, word in ((NEVER, "never"), (ALWAYS, "always")):
        at = text.find(word)
        if at >= 0:
            found.append(Hint(start=at, end=at + len(word), rule=known))
    return sorted(found, key=lambda hint: hint.start)


@pytest.fixture
def field(show: Show) -> HintedText:
    made = HintedText("What we do", hints=hints)
    show(made)
    return made


def test_words_are_underlined_and_explained(field: HintedText) -> None:
    field.set_text("You never leave it.")
    assert field.underlined == ("never",)
    (selection,) = field.control.extraSelections()
    assert selection.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
    assert field.hint_box.isVisible()
    assert field.hint_box.explanation == "“never” is hard to keep."


def test_the_right_word_is_underlined_behind_an_emoji(field: HintedText) -> None:
    field.set_text("😀 😀 You never leave it.")
    assert field.underlined == ("never",)


def test_hints_come_after_a_pause_and_move_with_the_words(field: HintedText, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.control, "You never")
    assert not field.underlined
    qtbot.waitUntil(lambda: field.underlined == ("never",))
    field.control.moveCursor(field.control.textCursor().MoveOperation.Start)
    qtbot.keyClicks(field.control, "Oh ")
    assert field.underlined == ("never",)


def test_looking_changes_neither_text_nor_undo(field: HintedText, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.control, "You never")
    edited = QSignalSpy(field.edited)
    field.look_at_wording()
    assert edited.count() == 0
    qtbot.keyClick(field.control, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""


def test_the_offered_wording_takes_the_sentences_place_in_one_step_of_undo(field: HintedText, qtbot: QtBot) -> None:
    field.set_text("We talk. You never leave it! Then we rest.")
    edited = QSignalSpy(field.edited)
    field.hint_box.use.setFocus()
    qtbot.keyClick(field.hint_box.use, Qt.Key.Key_Space)
    assert field.text() == "We talk. Each of us keeps our own phone locked. Then we rest."
    assert edited.count() > 0
    assert not field.hint_box.isVisible()
    qtbot.keyClick(field.control, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "We talk. You never leave it! Then we rest."


def test_of_several_hints_each_is_used_in_its_own_place(field: HintedText, qtbot: QtBot) -> None:
    text = "😀 We talk. You never leave it! 👩‍👩‍👧 Then you always forget."
    field.set_text(text)
    assert field.underlined == ("never", "always")
    field.control.moveCursor(field.control.textCursor().MoveOperation.End)
    qtbot.keyClicks(field.control, " So")
    field.look_at_wording()
    field.hint_box.use.setFocus()
    qtbot.keyClick(field.hint_box.use, Qt.Key.Key_Return)
    changed = "😀 We talk. Each of us keeps our own phone locked. 👩‍👩‍👧 Then you always forget. So"
    assert field.text() == changed
    assert list(field.underlined) == ["always"]
    qtbot.keyClick(field.control, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == f"{text} So"
    qtbot.keyClick(field.control, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == changed


def test_in_an_apology_the_other_words_are_an_example_that_takes_no_place(field: HintedText) -> None:
    field.hint_box.explain(replace(NEVER, kind=RuleKind.APOLOGY))
    assert f"For example: “{NEVER.rewrite}”" in field.hint_box.accessibleName()
    assert field.hint_box.use.isHidden()
    assert not field.hint_box.leave.isHidden()


def test_a_hint_can_be_left(field: HintedText, qtbot: QtBot) -> None:
    field.set_text("You never leave it.")
    left = QSignalSpy(field.left)
    qtbot.mouseClick(field.hint_box.leave, Qt.MouseButton.LeftButton)
    assert left.at(0) == [NEVER]
    assert field.underlined == ()
    assert field.text() == "You never leave it."


def test_the_hint_at_the_cursor_is_explained(field: HintedText) -> None:
    field.set_text("You never write. You always forget.")
    assert field.hint_box.explanation == NEVER.explanation
    cursor = field.control.textCursor()
    cursor.setPosition(field.text().index("always") + 2)
    field.control.setTextCursor(cursor)
    assert field.hint_box.explanation == ALWAYS.explanation
    assert not field.hint_box.use.isVisible()


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("You never leave it.", "never", "You never leave it."),
        ("One. You never do\nThree", "never", "You never do"),
        ("never", "never", "never"),
        ("A? never! B", "never", "never!"),
    ],
)
def test_the_sentence_around_a_word(text: str, word: str, sentence: str) -> None:
    at = text.index(word)
    first, last = sentence_around(text, at, at + len(word))
    assert text[first:last] == sentence
