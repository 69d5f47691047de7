"""Rows of a title, a line below and a chip, under a heading."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.theme import current_theme, font
from ui.widgets.buttons import quiet
from ui.widgets.rows import RowsView
from ui.widgets.words import heading

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_BESIDE_CHIP = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """A row as it is drawn and read out."""

    title: str
    below: str
    chip: str = ""
    tone: str = ""
    subject: tuple[str, object]
    """What it opens."""

    @property
    def said(self) -> str:
        return ". ".join(part.rstrip(".") for part in (self.title, self.chip, self.below) if part)


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


class RowGroup(QWidget):
    """A heading and the rows under it; not there while it has none."""

    def __init__(self, title: str, opened: Callable[[object], None]) -> None:
        super().__init__()
        self.rows = RowsView(title, ListRowPaint())
        self.rows.opened.connect(opened)
        self.more = quiet(_("Show more"))
        self.more.setAccessibleName(_("Show more: {group}").format(group=title))
        self.more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading(title))
        column.addWidget(self.rows)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, rows: Sequence[ListRow], *, more: bool = False) -> None:
        self.rows.fill(rows)
        self.more.setVisible(more)
        self.setVisible(more or bool(rows))


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
