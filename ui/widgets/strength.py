"""How hard a passphrase is to guess: a bar of four parts, and a word that says the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.i18n import _
from ui.theme import current_theme
from ui.widgets.words import small

PARTS = 4


class Strength(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._bar = _Bar()
        self._word = small("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._word, 1)
        self.show_strength(None)

    @property
    def word(self) -> str:
        return self._word.text()

    def show_strength(self, strength: int | None) -> None:
        """0 (easy to guess) to 4 (very hard), or None while nothing is typed."""
        self._bar.show_parts(0 if strength is None else max(1, strength))
        self._word.setText("" if strength is None else _words()[strength])
        self.setAccessibleName(_("Strength: {word}").format(word=self.word) if self.word else _("Strength"))


def _words() -> tuple[str, ...]:
    return (
        _("easy to guess"),
        _("easy to guess"),
        _("could be guessed with effort"),
        _("hard to guess"),
        _("very hard to guess"),
    )


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._full = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_parts(self, full: int) -> None:
        self._full = full
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current_theme().px(140), current_theme().px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, gap = current_theme(), 4
        width = (self.width() - gap * (PARTS - 1)) / PARTS
        for part in range(PARTS):
            painter.setPen(theme.colour("field"))
            reached = part < self._full
            painter.setBrush(theme.colour(_colour(self._full)) if reached else Qt.BrushStyle.NoBrush)
            box = QRectF(part * (width + gap), 0, width, self.height())
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


def _colour(full: int) -> str:
    return "accent" if full >= 3 else "warm"
