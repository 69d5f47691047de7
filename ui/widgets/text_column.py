"""Words or a field within the longest comfortable line, in a wider place."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.words import in_column


class TextColumn(QWidget):
    """A column of a card asks how high its parts are at its own width; here they are asked at theirs."""

    def __init__(self, part: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(in_column(part), 1)
        row.addStretch()
