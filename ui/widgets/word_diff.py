"""A text with the words that went struck through and the words that came underlined, also said in words."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.i18n import _
from ui.theme import current_theme, look


class Change(StrEnum):
    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class WordDiff(QLabel):
    """Takes (kind, text) pieces in order; a kind is "same", "removed" or "added"."""

    def __init__(self, pieces: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._pieces: tuple[tuple[Change, str], ...] = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look(self, "text")
        self.show_pieces(pieces)

    def show_pieces(self, pieces: Sequence[tuple[str, str]]) -> None:
        self._pieces = tuple((Change(kind), text) for kind, text in pieces)
        self.setAccessibleName(" ".join(_said(kind, text) for kind, text in self._pieces if text.strip()))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        drawn = "".join(_drawn(kind, text) for kind, text in _spaced(self._pieces))
        if drawn != self.text():
            self.setText(drawn)


def _spaced(pieces: tuple[tuple[Change, str], ...]) -> Iterator[tuple[Change, str]]:
    """With a space where words that went and words that came would stand against each other."""
    before: tuple[Change, str] | None = None
    for kind, text in pieces:
        if before is not None and Change.SAME not in {before[0], kind} and not before[1].endswith((" ", "\n")):
            yield Change.SAME, " "
        yield kind, text
        before = kind, text


def _said(kind: Change, text: str) -> str:
    words = text.strip()
    if kind is Change.SAME:
        return words
    return (_("removed: {words}.") if kind is Change.REMOVED else _("added: {words}.")).format(words=words)


def _drawn(kind: Change, text: str) -> str:
    words = escape(text).replace("\n", "<br>")
    tokens = current_theme().tokens
    if kind is Change.REMOVED:
        return f'<span style="text-decoration: line-through; color: {tokens.warm};">{words}</span>'
    if kind is Change.ADDED:
        style = f"text-decoration: underline; font-weight: 700; color: {tokens.accent};"
        return f'<span style="{style} background-color: {tokens.accent_soft};">{words}</span>'
    return words
