"""Things that stand in the middle of their line."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

Words = TypeVar("Words", bound=QLabel)


def centred(label: Words) -> Words:
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label


def in_the_middle(*parts: QWidget, gap: int = 12) -> QWidget:
    """The parts side by side as wide as they are, in the middle of a line of their own."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    row.addStretch(1)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return whole
