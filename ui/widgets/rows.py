"""A list as high as its rows, each drawn by a painter of its own kind; Enter or a click opens one."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ui.theme import current_theme
from ui.widgets.list_view import ListView

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PAD, _GAP = 14, 10
"""Beside and above what is drawn in a row, in pixels of the drawn design."""


class Row(Protocol):
    @property
    def title(self) -> str: ...

    @property
    def said(self) -> str:
        """All of it, for those who listen."""

    @property
    def subject(self) -> object:
        """What it opens."""


AnyRow = TypeVar("AnyRow", bound=Row)
AnyRow_contra = TypeVar("AnyRow_contra", bound=Row, contravariant=True)


class RowPaint(Protocol[AnyRow_contra]):
    """Draws rows of one kind."""

    def height(self, row: AnyRow_contra, width: int) -> int: ...

    def paint(self, painter: QPainter, inside: QRect, row: AnyRow_contra) -> None: ...

    def tip(self, row: AnyRow_contra, inside: QRect, x: int) -> str:
        """What is said of the part of the row at this place; empty: nothing."""


class RowsModel(QAbstractListModel, Generic[AnyRow]):
    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[AnyRow, ...] = ()

    def fill(self, rows: Sequence[AnyRow]) -> bool:
        """Show these rows; False where they were shown already."""
        if tuple(rows) == self._rows:
            return False
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()
        return True

    def row(self, index: _Index) -> AnyRow:
        return self._rows[index.row()]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row(index)
        words = {Qt.ItemDataRole.DisplayRole: row.title, Qt.ItemDataRole.AccessibleTextRole: row.said}
        return words.get(Qt.ItemDataRole(role))


class RowsView(ListView, Generic[AnyRow]):
    opened = Signal(object)
    """The subject of a row."""

    def __init__(self, said: str, paint: RowPaint[AnyRow]) -> None:
        self.rows: RowsModel[AnyRow] = RowsModel()
        self.drawn = paint
        super().__init__(said, self.rows)
        self.setItemDelegate(_RowDelegate(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.activated.connect(self._open)
        self.clicked.connect(self._open)

    def fill(self, rows: Sequence[AnyRow]) -> None:
        current = self.currentIndex().row()
        if self.rows.fill(rows):
            self.setCurrentIndex(self.rows.index(max(0, min(current, len(rows) - 1)), 0))
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(320, self._wanted())

    def row_height(self, index: _Index) -> int:
        width = self.viewport().width() - 2 * _pad()
        return self.drawn.height(self.rows.row(index), max(40, width)) + 2 * _gap()

    def _fit(self) -> None:
        self.setFixedHeight(self._wanted())

    def _wanted(self) -> int:
        heights = (self.row_height(self.rows.index(at, 0)) for at in range(self.rows.rowCount()))
        return sum(heights) + 2 * current_theme().px(7) + 2

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.row(index).subject)


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, view: RowsView[AnyRow]) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(10, self._view.row_height(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = QStyle.StateFlag
        chosen = bool(option.state & state.State_Selected and self._view.hasFocus())
        hovered = bool(option.state & state.State_MouseOver)
        _paint_ground(painter, option.rect, chosen=chosen, hovered=hovered)
        self._view.drawn.paint(painter, _inside(option.rect), self._view.rows.row(index))
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        tip = self._view.drawn.tip(self._view.rows.row(index), _inside(option.rect), event.pos().x())
        QToolTip.showText(event.globalPos(), tip, view)
        return True


def _inside(rect: QRect) -> QRect:
    return rect.adjusted(_pad(), _gap(), -_pad(), -_gap())


def _paint_ground(painter: QPainter, rect: QRect, *, chosen: bool, hovered: bool) -> None:
    if not (chosen or hovered):
        return
    theme = current_theme()
    painter.setPen(QPen(theme.colour("accent"), 2) if chosen else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent_soft" if chosen else "raised"))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 8, 8)


def _pad() -> int:
    return current_theme().px(_PAD)


def _gap() -> int:
    return current_theme().px(_GAP)
