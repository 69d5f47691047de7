"""Draws the clauses of the library: a box that can be ticked, and the whole sentence beside it."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.agreements.library_model import ClausesModel
from ui.icons import icon_pixmap
from ui.theme import current_theme, font
from ui.widgets.list_view import ListView

_Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_BOX = 18


class ClausesView(ListView):
    """Space, or a press on its box, ticks a clause."""

    def __init__(self, said: str, model: ClausesModel) -> None:
        super().__init__(said, model)
        self.setItemDelegate(_ClauseDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _ClauseDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self.parent()
        assert isinstance(view, ClausesView)
        return QSize(10, _height(_words(index), view.viewport().width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(QRectF(option.rect), 8, 8)
        _paint_box(painter, _box(option.rect), ticked=_is_ticked(index))
        painter.setPen(theme.colour("ink"))
        painter.setFont(font(14))
        painter.drawText(_column(option.rect), _WRAP, _words(index))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            pressed = event.position().x() < _column(option.rect).left()
        else:
            pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        here = model.index(index.row(), 0)
        return pressed and model.setData(here, None, Qt.ItemDataRole.CheckStateRole)


def _paint_box(painter: QPainter, box: QRect, *, ticked: bool) -> None:
    theme = current_theme()
    painter.setPen(QPen(theme.colour("accent" if ticked else "field"), 1))
    painter.setBrush(theme.colour("accent" if ticked else "surface"))
    painter.drawRoundedRect(QRectF(box), 5, 5)
    if ticked:
        side = box.width() - 4
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(box.topLeft() + QPoint(2, 2), icon_pixmap("check", theme.tokens.on_accent, side, ratio))


def _words(index: _Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole))


def _is_ticked(index: _Index) -> bool:
    return bool(index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)


def _height(words: str, width: int) -> int:
    column = _column(QRect(0, 0, width, 100_000))
    text = QFontMetrics(font(14)).boundingRect(column, _WRAP, words).height()
    return max(text, current_theme().px(_BOX)) + 2 * current_theme().px(8)


def _box(rect: QRect) -> QRect:
    theme = current_theme()
    side = theme.px(_BOX)
    return QRect(rect.left() + theme.px(10), rect.top() + theme.px(8), side, side)


def _column(rect: QRect) -> QRect:
    theme = current_theme()
    return rect.adjusted(theme.px(10 + _BOX + 10), theme.px(8), -theme.px(10), 0)
