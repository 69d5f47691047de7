"""A group of the list of agreements: rows over a model, each drawn as a title, a line below and a chip."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.agreements.list_words import ListRow
from ui.theme import current_theme, font
from ui.widgets.list_view import ListView

_Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_ROOT = QModelIndex()


class RowsModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ListRow, ...] = ()

    def fill(self, rows: Sequence[ListRow]) -> bool:
        """Show these rows; False where they were shown already."""
        if tuple(rows) == self._rows:
            return False
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()
        return True

    def row(self, index: _Index) -> ListRow:
        return self._rows[index.row()]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row(index)
        words = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: row.said,
            ROW: row,
        }
        return words.get(Qt.ItemDataRole(role))


class RowsView(ListView):
    """As high as its rows; Enter or a click opens one."""

    opened = Signal(object)

    def __init__(self, said: str) -> None:
        self.rows = RowsModel()
        super().__init__(said, self.rows)
        self.setItemDelegate(_RowDelegate(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.activated.connect(self._open)
        self.clicked.connect(self._open)

    def fill(self, rows: Sequence[ListRow]) -> None:
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

    def _fit(self) -> None:
        self.setFixedHeight(self._wanted())

    def _wanted(self) -> int:
        width = self.viewport().width()
        heights = (_height(self.rows.row(self.rows.index(at, 0)), width) for at in range(self.rows.rowCount()))
        return sum(heights) + 2 * current_theme().px(7) + 2

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.row(index).subject)


class _RowDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self.parent()
        assert isinstance(view, RowsView)
        return QSize(10, _height(view.rows.row(index), view.viewport().width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = self.parent()
        assert isinstance(view, RowsView)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = QStyle.StateFlag
        chosen = bool(option.state & state.State_Selected and view.hasFocus())
        hovered = bool(option.state & state.State_MouseOver)
        _paint_ground(painter, option.rect, chosen=chosen, hovered=hovered)
        _paint_row(painter, option.rect, view.rows.row(index))
        painter.restore()


def _paint_ground(painter: QPainter, rect: QRect, *, chosen: bool, hovered: bool) -> None:
    if not (chosen or hovered):
        return
    theme = current_theme()
    painter.setPen(QPen(theme.colour("accent"), 2) if chosen else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent_soft" if chosen else "raised"))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 8, 8)


def _paint_row(painter: QPainter, rect: QRect, row: ListRow) -> None:
    theme = current_theme()
    inside = rect.adjusted(_pad(), _gap(), -_pad(), -_gap())
    if row.chip:
        _paint_chip(painter, inside, row)
    column = inside.adjusted(0, 0, -_chip_room(row), 0)
    painter.setPen(theme.colour("ink"))
    painter.setFont(_title_font())
    drawn = painter.drawText(column, _WRAP, row.title)
    painter.setPen(theme.colour("muted"))
    painter.setFont(font(14))
    painter.drawText(column.adjusted(0, drawn.height() + theme.px(2), 0, 0), _WRAP, row.below)


def _paint_chip(painter: QPainter, inside: QRect, row: ListRow) -> None:
    theme = current_theme()
    grounds = {"": ("nav", "muted"), "accent": ("accent_soft", "accent"), "warm": ("warm_soft", "warm")}
    ground, ink = grounds[row.tone]
    width, height = _chip_room(row) - _gap(), theme.px(21)
    box = QRectF(QPointF(inside.right() - width, inside.top()), QSize(width, height).toSizeF())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(ground))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(theme.colour(ink))
    painter.setFont(font(12, bold=True))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), row.chip)


def _height(row: ListRow, width: int) -> int:
    column = QRect(0, 0, max(40, width - 2 * _pad() - _chip_room(row)), 100_000)
    title = QFontMetrics(_title_font()).boundingRect(column, _WRAP, row.title).height()
    below = QFontMetrics(font(14)).boundingRect(column, _WRAP, row.below).height()
    return title + below + current_theme().px(2) + 2 * _gap()


def _chip_room(row: ListRow) -> int:
    if not row.chip:
        return 0
    words = QFontMetrics(font(12, bold=True)).horizontalAdvance(row.chip)
    return words + 2 * current_theme().px(13) + _gap()


def _title_font() -> QFont:
    return font(15, bold=True)


def _pad() -> int:
    return current_theme().px(14)


def _gap() -> int:
    return current_theme().px(10)
