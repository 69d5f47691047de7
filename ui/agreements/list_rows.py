"""How a row of the list of agreements is drawn: a title, a line below and a chip."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from ui.agreements.list_words import ListRow
from ui.theme import current_theme, font

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_BESIDE_CHIP = 10


class ListRowPaint:
    def height(self, row: ListRow, width: int) -> int:
        column = QRect(0, 0, max(40, width - _chip_room(row)), 100_000)
        title = QFontMetrics(_title_font()).boundingRect(column, _WRAP, row.title).height()
        below = QFontMetrics(font(14)).boundingRect(column, _WRAP, row.below).height()
        return title + below + current_theme().px(2)

    def paint(self, painter: QPainter, inside: QRect, row: ListRow) -> None:
        theme = current_theme()
        if row.chip:
            _paint_chip(painter, inside, row)
        column = inside.adjusted(0, 0, -_chip_room(row), 0)
        painter.setPen(theme.colour("ink"))
        painter.setFont(_title_font())
        drawn = painter.drawText(column, _WRAP, row.title)
        painter.setPen(theme.colour("muted"))
        painter.setFont(font(14))
        painter.drawText(column.adjusted(0, drawn.height() + theme.px(2), 0, 0), _WRAP, row.below)

    def tip(self, row: ListRow, inside: QRect, x: int) -> str:  # noqa: ARG002 - a row is whole
        return ""


def _paint_chip(painter: QPainter, inside: QRect, row: ListRow) -> None:
    theme = current_theme()
    grounds = {"": ("nav", "muted"), "accent": ("accent_soft", "accent"), "warm": ("warm_soft", "warm")}
    ground, ink = grounds[row.tone]
    width, height = _chip_room(row) - theme.px(_BESIDE_CHIP), theme.px(21)
    box = QRectF(QPointF(inside.right() - width, inside.top()), QSize(width, height).toSizeF())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(ground))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(theme.colour(ink))
    painter.setFont(font(12, bold=True))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), row.chip)


def _chip_room(row: ListRow) -> int:
    if not row.chip:
        return 0
    words = QFontMetrics(font(12, bold=True)).horizontalAdvance(row.chip)
    return words + 2 * current_theme().px(13) + current_theme().px(_BESIDE_CHIP)


def _title_font() -> QFont:
    return font(15, bold=True)
