"""The words of an apology as the other reads them; the look before it goes is made of the same."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.repair.apologies.values import Apology
from ui.repair.apologies.words import first_lines, more_lines
from ui.widgets.labelled import LabelledLines
from ui.widgets.words import hairline


class ApologySheet(QWidget):
    """The smallest form large, the rest below a line."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.rest = LabelledLines(large=True), LabelledLines()
        self._line = hairline()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (self.first, self._line, self.rest):
            column.addWidget(part)

    def fill(self, apology: Apology) -> None:
        rest = more_lines(apology)
        self.first.fill(first_lines(apology))
        self.rest.fill(rest)
        self._line.setVisible(bool(rest))
        self.rest.setVisible(bool(rest))
