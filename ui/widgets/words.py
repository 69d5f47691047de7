"""Labels for every size of words; typed text is shown as it is and never read as HTML."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.theme import look, redress


def words(text: str, name: str, *, selectable: bool = False) -> QLabel:
    """A wrapping label with one of the looks of words."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    look(label, name)
    return label


def title(text: str) -> QLabel:
    return words(text, "title")


def heading(text: str) -> QLabel:
    return words(text, "heading")


def eyebrow(text: str) -> QLabel:
    return words(text, "eyebrow")


def strong(text: str) -> QLabel:
    return words(text, "strong", selectable=True)


def text(content: str) -> QLabel:
    return words(content, "text", selectable=True)


def muted(text: str) -> QLabel:
    return words(text, "muted", selectable=True)


def small(text: str) -> QLabel:
    return words(text, "small")


def number(text: str) -> QLabel:
    return on_one_line(words(text, "number"))


def on_one_line(label: QLabel) -> QLabel:
    """Keep short words together, as wide as they are: a name before its answer, a figure before its clause."""
    label.setWordWrap(False)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return label


def in_column(widget: QWidget) -> QWidget:
    """Keep a label or field within the longest comfortable line, at any size of text."""
    widget.setProperty("column", "text")
    redress(widget)
    return widget


def hairline() -> QFrame:
    line = QFrame()
    line.setFixedHeight(1)
    look(line, "hairline")
    return line
