"""Words under their labels, as they stand in a plan or an entry."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.brief import breakable
from ui.widgets.clearing import clear_layout
from ui.widgets.words import eyebrow, text, words


class LabelledLines(QWidget):
    """Filled anew with each reading; `large` ones are for a moment in which reading is hard."""

    def __init__(self, *, large: bool = False) -> None:
        super().__init__()
        self._large = large
        self._lines: tuple[tuple[str, str], ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Labels and words that are shown."""
        return self._lines or ()

    def fill(self, lines: Sequence[tuple[str, str]]) -> None:
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        clear_layout(self._column)
        for label, said in lines:
            self._column.addWidget(self._part(label, said))

    def _part(self, label: str, said: str) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(eyebrow(label))
        shown = breakable(said)
        column.addWidget(words(shown, "heading", selectable=True) if self._large else text(shown))
        return part
