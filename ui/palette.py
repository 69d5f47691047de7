"""The command palette: every page and action, found by a few letters and opened with Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.i18n import _
from ui.command import Command
from ui.theme import current_theme, look

_Index = QModelIndex | QPersistentModelIndex
COMMAND = Qt.ItemDataRole.UserRole
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CommandList(QAbstractListModel):
    """Commands by label, with their shortcut behind."""

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = commands

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._commands)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        command = self._commands[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return command.label()
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{command.label()} {command.shown_keys}".rstrip()
        return command if role == COMMAND else None


class CommandLine(QStyledItemDelegate):
    """The label at the left, the shortcut at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        command = index.data(COMMAND)
        painter.setPen(current_theme().colour("muted"))
        painter.drawText(option.rect.adjusted(0, 0, -12, 0), _AT_RIGHT, command.shown_keys)


class Palette(QDialog):
    """Typing filters, the arrows move, Enter runs; Escape goes back."""

    def __init__(self, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setWindowTitle("Keel")
        self.setMinimumSize(520, 420)
        self._found = QSortFilterProxyModel(self)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._model = CommandList(commands)
        self._found.setSourceModel(self._model)
        self.words = QLineEdit()
        look(self.words, "search")
        self.words.setPlaceholderText(_("A page or an action"))
        self.words.setAccessibleName(_("Find a page or an action"))
        self.words.textEdited.connect(self._filter)
        self.list = QListView()
        self.list.setAccessibleName(_("Pages and actions"))
        self.list.setModel(self._found)
        self.list.setItemDelegate(CommandLine(self.list))
        self.list.activated.connect(self._run)
        self.list.clicked.connect(self._run)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        self._filter("")

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

    def _filter(self, words: str) -> None:
        self._found.setFilterFixedString(words.strip())
        self.list.setCurrentIndex(self._found.index(0, 0))

    def _move(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        if 0 <= row < self._found.rowCount():
            self.list.setCurrentIndex(self._found.index(row, 0))

    def _run(self, index: _Index) -> None:
        command = index.data(COMMAND)
        if isinstance(command, Command):
            self.accept()
            command.run()
