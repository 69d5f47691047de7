"""A text field that underlines wording which is hard to keep or to hear, and explains it below; it never blocks."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.library.values import WordingRule
from app.library.wording import Hint
from ui.theme import current_theme
from ui.widgets.announce import announce
from ui.widgets.hint_box import HintBox
from ui.widgets.text_field import TextField

PAUSE_BEFORE_LOOKING = 350
"""Milliseconds after the last key, so that hints never stand in the way of typing."""

LONGEST_LOOKED_AT = 20_000
"""Characters; looking through more after each pause, and underlining it, would hold up typing."""

Hints = Callable[[str], Sequence[Hint]]


class HintedText(TextField):
    """`hints` finds them; without it this is a plain text field. Shows the hint at the cursor, or else the first."""

    left = Signal(object)
    """The WordingRule whose hint the person left as it is; it is not shown again in this field."""

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        hints: Hints | None = None,
        optional: bool = False,
        label_shown: bool = True,
        example: str = "",
        fewest_lines: int = 2,
        most_lines: int = 10,
    ) -> None:
        super().__init__(
            label,
            hint,
            optional=optional,
            label_shown=label_shown,
            example=example,
            fewest_lines=fewest_lines,
            most_lines=most_lines,
        )
        self._hints = hints
        self._found: list[_Found] = []
        self._leave_alone: set[str] = set()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_BEFORE_LOOKING)
        self._pause.timeout.connect(self.look_at_wording)
        self.hint_box = HintBox()
        self.hint_box.used.connect(self._use)
        self.hint_box.left.connect(self._leave)
        self.body.addWidget(self.hint_box)
        self.control.textChanged.connect(self._pause.start)
        self.control.cursorPositionChanged.connect(self._explain)

    @property
    def underlined(self) -> tuple[str, ...]:
        """The words that a hint speaks of."""
        return tuple(found.cursor.selectedText() for found in self._found)

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self.look_at_wording()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_found"):
            self._underline()

    def look_at_wording(self) -> None:
        """Look now instead of after the pause."""
        self._pause.stop()
        text = self.text()
        found = self._hints(text) if self._hints is not None and 0 < len(text) <= LONGEST_LOOKED_AT else ()
        self._found = [_Found(self.control, text, hint) for hint in found if hint.rule.id not in self._leave_alone]
        self._underline()
        self._explain()

    def _underline(self) -> None:
        marks = []
        for found in self._found:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = found.cursor, _underlining()
            marks.append(mark)
        self.control.setExtraSelections(marks)

    def _explain(self) -> None:
        here = self.control.textCursor().position()
        shown = next((found for found in self._found if found.holds(here)), self._found[0] if self._found else None)
        said = self.hint_box.explanation
        self.hint_box.explain(shown.rule if shown else None, others=max(0, len(self._found) - 1))
        if shown is not None and shown.rule.explanation != said:
            announce(self, shown.rule.explanation)

    def _use(self, rule: WordingRule) -> None:
        found = next((found for found in self._found if found.rule is rule), None)
        if found is not None:
            replace_sentence(found.cursor, rule.rewrite)
            self.look_at_wording()
            self.control.setFocus()

    def _leave(self, rule: WordingRule) -> None:
        self._leave_alone.add(rule.id)
        self.look_at_wording()
        self.control.setFocus()
        self.left.emit(rule)


class _Found:
    """A hint held by a cursor, which moves along when text is typed before it."""

    def __init__(self, editor: QTextEdit, text: str, hint: Hint) -> None:
        self.rule = hint.rule
        self.cursor = QTextCursor(editor.document())
        self.cursor.setPosition(_utf16(text, hint.start))
        self.cursor.setPosition(_utf16(text, hint.end), QTextCursor.MoveMode.KeepAnchor)

    def holds(self, position: int) -> bool:
        return self.cursor.selectionStart() <= position <= self.cursor.selectionEnd()


def replace_sentence(at: QTextCursor, rewrite: str) -> None:
    """Put `rewrite` in place of the sentence around the cursor, as one step of undo."""
    text = at.document().toPlainText()
    encoded = text.encode("utf-16-le")
    start = len(encoded[: 2 * at.selectionStart()].decode("utf-16-le"))
    end = len(encoded[: 2 * at.selectionEnd()].decode("utf-16-le"))
    first, last = sentence_around(text, start, end)
    writing = QTextCursor(at.document())
    writing.setPosition(_utf16(text, first))
    writing.setPosition(_utf16(text, last), QTextCursor.MoveMode.KeepAnchor)
    writing.insertText(rewrite)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence holding `start` to `end` begins and ends, its full stop within."""
    before = max(text.rfind(mark, 0, start) for mark in ".!?\n")
    first = before + 1
    while first < start and text[first].isspace():
        first += 1
    after = [place for mark in ".!?\n" if (place := text.find(mark, max(start, end - 1))) >= 0]
    last = min(after, default=len(text))
    return first, last if last == len(text) or text[last] == "\n" else last + 1


def _utf16(text: str, index: int) -> int:
    """Where Qt counts the character that Python counts as `index`."""
    return len(text[:index].encode("utf-16-le")) // 2


def _underlining() -> QTextCharFormat:
    underlining = QTextCharFormat()
    underlining.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    underlining.setUnderlineColor(current_theme().colour("warm"))
    underlining.setBackground(current_theme().colour("warm_soft"))
    return underlining
