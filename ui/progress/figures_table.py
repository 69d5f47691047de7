"""The figures of a picture as a table: read by a screen reader cell by cell, and gone through with the arrow keys."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.theme import current_theme, look

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
PADDING = 12
"""Pixels at each side of a cell, as in the style sheet, with the margin that Qt adds."""


class FiguresModel(QAbstractTableModel):
    """Rows of words under their headings."""

    def __init__(self) -> None:
        super().__init__()
        self._headings: Sequence[str] = ()
        self._rows: Sequence[Sequence[str]] = ()

    def fill(self, table: Sequence[Sequence[str]]) -> None:
        """The first row holds the headings."""
        self.beginResetModel()
        self._headings, self._rows = (table[0], table[1:]) if table else ((), ())
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        words = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[index.column()]}: {words}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None


class _Wrapped(QStyledItemDelegate):
    """As high as its words need beside the padding of the style sheet, which Qt leaves out when it measures."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        table = self.parent()
        assert isinstance(table, QTableView)
        room = table.columnWidth(index.column()) - 2 * current_theme().px(PADDING)
        words = QRect(0, 0, max(1, room), 0)
        lines = table.fontMetrics().boundingRect(words, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(hint.width(), max(hint.height(), lines.height() + current_theme().px(PADDING)))


class FiguresTable(QTableView):
    """As high as its rows, so that only the page scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = FiguresModel()
        self.setModel(self.figures)
        look(self, "figures")
        self.setItemDelegate(_Wrapped(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().sectionResized.connect(self._fit_rows)

    def fill(self, name: str, table: Sequence[Sequence[str]]) -> None:
        for part in (self, self.horizontalHeader(), self.verticalHeader()):
            part.setAccessibleName(name)
        self.figures.fill(table)
        modes, last = QHeaderView.ResizeMode, self.figures.columnCount() - 1
        for column in range(last + 1):
            mode = modes.Stretch if column == last else modes.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(column, mode)
        self._fit_rows()

    def sizeHint(self) -> QSize:
        height = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _fit_rows(self) -> None:
        """Words that wrap in a column that became narrower need a higher row."""
        self.resizeRowsToContents()
        self.updateGeometry()
