"""Words of a question or an answer as they are read, and as they are looked at before they are sent."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.conversations.questions.words import Lines
from ui.widgets.labelled import LabelledLines


class QuestionReading(QWidget):
    """The first line stands large, what goes along with it does not."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self.lines = lines
        first, rest = LabelledLines(large=True), LabelledLines()
        first.fill(lines[:1])
        rest.fill(lines[1:])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(first)
        if lines[1:]:
            column.addWidget(rest)
