"""A plain-text editor that is as high as its text, up to a limit, and that Tab leaves."""

from PySide6.QtCore import QEvent, QMimeData, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from ui.theme import current_theme

LONGEST_WORD = 2_000
"""Characters; looking for where a longer word may break would hold up every key."""


class GrowingEdit(QTextEdit):
    edited = Signal(str)
    """What the person typed, pasted, undid or redid; setting the text tells nobody."""

    def __init__(self, *, fewest_lines: int = 2, most_lines: int = 10) -> None:
        super().__init__()
        self._fewest, self._most = fewest_lines, most_lines
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(4)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._setting = False
        self.textChanged.connect(self._tell)
        self._grow(self.document().size())

    def set_text(self, text: str) -> None:
        """Leaves the cursor and what can be undone alone where the text is the same already."""
        if text != self.toPlainText():
            self._setting = True
            self._wrap(text)
            self.setPlainText(text)
            self._setting = False

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only, whatever else was copied with them."""
        if source.hasText():
            self._wrap(source.text(), self.toPlainText())
            self.insertPlainText(source.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._grow(self.document().size())

    def _tell(self) -> None:
        text = self.toPlainText()
        self._wrap(text)
        if not self._setting:
            self.edited.emit(text)

    def _wrap(self, *texts: str) -> None:
        """Between words, and anywhere where one is so long that no line holds it by far."""
        wrap = QTextOption.WrapMode
        mode = wrap.WrapAnywhere if any(map(_has_endless_word, texts)) else wrap.WrapAtWordBoundaryOrAnywhere
        if self.wordWrapMode() != mode:
            self.setWordWrapMode(mode)

    def _grow(self, size: QSizeF) -> None:
        line = QFontMetrics(self.font()).lineSpacing()
        frame = current_theme().px(10) + 2 * int(self.document().documentMargin())
        content = int(size.height()) - 2 * int(self.document().documentMargin())
        height = max(self._fewest * line, min(content, self._most * line)) + frame
        fits = content <= self._most * line
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if fits else on)
        if self.height() != height:
            self.setFixedHeight(height)


def _has_endless_word(text: str) -> bool:
    return len(text) > LONGEST_WORD and max(map(len, text.split()), default=0) > LONGEST_WORD
