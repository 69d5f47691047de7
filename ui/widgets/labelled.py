"""Words under their labels, as they stand in a plan or an entry."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.brief import breakable
from ui.widgets.words import eyebrow, text, words


class LabelledLines(QWidget):
    """Filled anew with each reading; `large` ones are for a moment in which reading is hard."""

    def __init__(self, *, large: bool = False) -> None:
        super().__init__()
        self._large = large
        self._lines: tuple[tuple[str, str], ...] = ()
        self._parts: list[_Part] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Labels and words that are shown."""
        return self._lines

    def fill(self, lines: Iterable[tuple[str, str]]) -> None:
        """Labels and words; parts that were there are filled anew, for making one takes longer."""
        now, before = tuple(lines), self._lines
        if now == before:
            return
        self._lines = now
        for place, (label, said) in enumerate(now):
            if place == len(self._parts):
                self._parts.append(self._part())
            self._parts[place].say(label, said)
        for place, part in enumerate(self._parts):
            part.setVisible(place < len(now))

    def _part(self) -> "_Part":
        part = _Part(large=self._large)
        self._column.addWidget(part)
        return part


class _Part(QWidget):
    def __init__(self, *, large: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._label = eyebrow("")
        self._words = words("", "heading", selectable=True) if large else text("")
        column.addWidget(self._label)
        column.addWidget(self._words)

    def say(self, label: str, said: str) -> None:
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self._words.setText(breakable(said))
