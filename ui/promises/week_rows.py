"""How a promise is drawn in the list: its words, and at the right, or below where it is narrow, its week as dots."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from app.i18n import _
from app.people.values import Couple
from app.promises.values import Dot, WeekLine
from ui.promises.dots import DOT, paint_dot
from ui.promises.words import LONGEST_SHOWN, dot_said, hard_words, often, over_words, week_said, weekday_in_short
from ui.theme import current_theme, font
from ui.widgets.brief import in_brief

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_CELL = 38
"""Width of one day, in pixels of the drawn design."""
_LETTER, _BETWEEN, _BESIDE = 16, 4, 16
_LEAST_FOR_WORDS = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRow:
    """A row as it is drawn and read out."""

    title: str
    below: str
    dots: tuple[Dot, ...]
    said: str
    subject: tuple[str, str]
    today: date

    @property
    def has_dots(self) -> bool:
        return not all(dot.is_empty for dot in self.dots)


def week_row(line: WeekLine, couple: Couple, today: date) -> WeekRow:
    promise = line.promise
    title = in_brief(promise.text, LONGEST_SHOWN)
    when = over_words(promise) if not line.dots or promise.ended is not None else often(promise)
    below = " ".join(part for part in (when, hard_words(line.still_hard, couple)) if part)
    parts = (title.rstrip("."), below.rstrip("."), week_said(line))
    return WeekRow(
        title=title,
        below=below,
        dots=line.dots,
        said=". ".join(part for part in parts if part) or _("A promise"),
        subject=("promise", promise.id),
        today=today,
    )


class WeekRowPaint:
    def height(self, row: WeekRow, width: int) -> int:
        words = _words_height(row, _words_width(row, width))
        if not row.has_dots:
            return words
        return words + _strip_height() + _px(_BETWEEN) if _is_narrow(width) else max(words, _strip_height())

    def paint(self, painter: QPainter, inside: QRect, row: WeekRow) -> None:
        theme = current_theme()
        column = QRect(inside.left(), inside.top(), _words_width(row, inside.width()), inside.height())
        painter.setPen(theme.colour("ink"))
        painter.setFont(_title_font())
        drawn = painter.drawText(column, _WRAP, row.title)
        painter.setPen(theme.colour("muted"))
        painter.setFont(font(14))
        painter.drawText(column.adjusted(0, drawn.height() + theme.px(2), 0, 0), _WRAP, row.below)
        for cell, dot in _cells(inside, row):
            _paint_day(painter, cell, dot, is_today=dot.day == row.today)

    def tip(self, row: WeekRow, inside: QRect, x: int) -> str:
        return next((dot_said(dot) for cell, dot in _cells(inside, row) if cell.left() <= x < cell.right()), "")


def _cells(inside: QRect, row: WeekRow) -> Iterator[tuple[QRectF, Dot]]:
    """The place of each day."""
    if not row.has_dots:
        return
    narrow, width = _is_narrow(inside.width()), _px(_CELL)
    left = inside.left() if narrow else inside.right() - 7 * width
    top = inside.bottom() - _strip_height() if narrow else inside.top()
    for place, dot in enumerate(row.dots):
        yield QRectF(left + place * width, top, width, _strip_height()), dot


def _paint_day(painter: QPainter, cell: QRectF, dot: Dot, *, is_today: bool) -> None:
    """The letter of a day only where something is due: what is not asked for leaves no gap to look at."""
    if dot.is_empty:
        return
    theme = current_theme()
    painter.setPen(theme.colour("ink" if is_today else "muted"))
    painter.setFont(font(12, bold=is_today))
    letter = QRectF(cell.left(), cell.top(), cell.width(), _px(_LETTER))
    painter.drawText(letter, int(Qt.AlignmentFlag.AlignCenter), weekday_in_short(dot.day))
    side = _px(DOT)
    box = QRectF(cell.center().x() - side / 2, letter.bottom() + _px(_BETWEEN), side, side)
    paint_dot(painter, box, dot)


def _words_width(row: WeekRow, width: int) -> int:
    return width if not row.has_dots or _is_narrow(width) else width - 7 * _px(_CELL) - _px(_BESIDE)


def _words_height(row: WeekRow, width: int) -> int:
    column = QRect(0, 0, max(40, width), 100_000)
    title = QFontMetrics(_title_font()).boundingRect(column, _WRAP, row.title).height()
    return title + QFontMetrics(font(14)).boundingRect(column, _WRAP, row.below).height() + _px(2)


def _strip_height() -> int:
    return _px(_LETTER) + _px(_BETWEEN) + _px(DOT) + _px(6)


def _is_narrow(width: int) -> bool:
    return width < 7 * _px(_CELL) + _px(_BESIDE) + _px(_LEAST_FOR_WORDS)


def _title_font() -> QFont:
    return font(15, bold=True)


def _px(size: float) -> int:
    return current_theme().px(size)
