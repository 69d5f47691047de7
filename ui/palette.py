"""The command palette: every page and action, and everything written, found as it is typed and opened with Enter."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from app.i18n import _
from app.search.question import LONGEST_QUESTION
from ui.command import Command
from ui.palette_rows import LINE, PaletteLine, PaletteLines, PalettePaint, command_line
from ui.theme import current_theme, look
from ui.widgets.list_view import ListView

_Index = QModelIndex | QPersistentModelIndex


class Palette(QDialog):
    """Typing filters and searches, the arrows move, Enter runs; Escape goes back."""

    def __init__(
        self, commands: Sequence[Command], find: Callable[[str], Sequence[PaletteLine] | None], parent: QWidget
    ) -> None:
        """`find` gives the lines for what was written; None where there is too little to look for."""
        super().__init__(parent)
        self.setObjectName("palette")
        self.setWindowTitle("Keel")
        room = QSize(current_theme().px(560), current_theme().px(460))
        self.setMinimumSize(room.boundedTo(parent.size()))
        self._commands = commands
        self._find = find
        self._lines = PaletteLines()
        self.words = QLineEdit()
        look(self.words, "search")
        self.words.setMaxLength(LONGEST_QUESTION)
        self.words.setPlaceholderText(_("A page, an action, or words that were written"))
        self.words.setAccessibleName(_("Find a page, an action, or words that were written"))
        self.words.textEdited.connect(self._show)
        self.list = ListView(_("What was found"), self._lines)
        self.list.setItemDelegate(PalettePaint(self.list))
        self.list.activated.connect(self._run)
        self.list.clicked.connect(self._run)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        self._show("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows reach the list and Enter runs the chosen line while the words keep the focus."""
        match event.key():
            case Qt.Key.Key_Down:
                self._move(1)
            case Qt.Key.Key_Up:
                self._move(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run(self.list.currentIndex())
            case _:
                super().keyPressEvent(event)

    def look_for(self, words: str) -> None:
        """As if it was typed."""
        self.words.setText(words)
        self._show(words)

    def _show(self, typed: str) -> None:
        words = typed.strip()
        self._lines.show_lines([*self._matching(words), *self._written(words)])
        self._choose(self._lines.next_choice(0, 1))

    def _matching(self, words: str) -> Iterator[PaletteLine]:
        looked_for = words.casefold()
        lines = map(command_line, self._commands)
        return (line for line in lines if looked_for in line.text.casefold())

    def _written(self, words: str) -> Sequence[PaletteLine]:
        found = self._find(words) if words else None
        if found is None:
            return ()
        heading = PaletteLine(text=_("In what you wrote"), heading=True)
        return (heading, *(found or (PaletteLine(text=_("Nothing there holds these words.")),)))

    def _move(self, by: int) -> None:
        row = self._lines.next_choice(self.list.currentIndex().row() + by, by)
        if row >= 0:
            self._choose(row)

    def _choose(self, row: int) -> None:
        index = self._lines.index(row, 0) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)

    def _run(self, index: _Index) -> None:
        line = index.data(LINE)
        if isinstance(line, PaletteLine) and line.does is not None:
            self.accept()
            line.does.run()
