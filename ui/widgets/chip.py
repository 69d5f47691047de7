"""A chip: one or two words on their own small ground, such as who is here or what was answered."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.theme import current_theme, look

HEIGHT = 21


class Chip(QLabel):
    """Tones: "" (quiet), "accent", "warm", "rose", "sun"; the words carry the meaning, the tone only goes with it."""

    def __init__(self, text: str, tone: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look(self, "chip", tone)

    def say(self, text: str, tone: str = "") -> None:
        self.setText(text)
        look(self, "chip", tone)

    def sizeHint(self) -> QSize:
        """As high as every other chip, whatever signs its words hold."""
        return QSize(super().sizeHint().width(), current_theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
