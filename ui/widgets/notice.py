"""A notice inside a page or card: a sentence on a soft ground, and at most one thing to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import IconLabel
from ui.theme import look
from ui.widgets.announce import announce
from ui.widgets.buttons import quiet
from ui.widgets.words import text

_ICONS = {"calm": ("hint", "accent"), "warm": ("help", "warm"), "rose": ("warning", "rose"), "sun": ("today", "sun")}


class InlineNotice(QFrame):
    """Tones: "calm", "warm", "rose" (damage and refusals), "sun" (celebrations)."""

    def __init__(self, sentence: str = "", tone: str = "calm", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(*_ICONS[tone])
        self._sentence = text(sentence)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 12, 14, 12)
        self._row.setSpacing(10)
        self._row.addLayout(self._said(), 1)
        self._show(sentence, tone)

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    @property
    def tone(self) -> str:
        return str(self.property("tone"))

    def say(self, sentence: str, tone: str = "calm") -> None:
        """Show and announce the sentence; an empty one puts the notice away."""
        self._show(sentence, tone)
        self.setVisible(bool(sentence))
        announce(self, sentence)

    def offer(self, label: str, slot: Callable[[], object]) -> None:
        """The one thing to do about it."""
        self._row.addWidget(quiet(label, slot), 0, Qt.AlignmentFlag.AlignVCenter)

    def _said(self) -> QVBoxLayout:
        """The icon at the first line, and both in the middle beside what is taller, such as a button."""
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._sentence, 1)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)
        return column

    def _show(self, sentence: str, tone: str) -> None:
        look(self, "inline-notice", tone)
        self._icon.show_icon(*_ICONS[tone])
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
