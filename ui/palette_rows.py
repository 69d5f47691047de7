"""The lines of the command palette: commands, then a heading and what was found under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.command import Command
from ui.theme import current_theme, font

_Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SIDE, _ABOVE, _BETWEEN = 10, 6, 2
"""Pixels of the drawn design around the words of a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaletteLine:
    """One line; `does` is what Enter runs, and one without it can't be chosen."""

    text: str
    at_right: str = ""
    below: str = ""
    does: Command | None = None
    heading: bool = False

    @property
    def said(self) -> str:
        """For a screen reader."""
        return ", ".join(part for part in (self.text, self.below, self.at_right) if part)


def command_line(command: Command) -> PaletteLine:
    return PaletteLine(text=command.label(), at_right=command.shown_keys, does=command)


class PaletteLines(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[PaletteLine] = ()

    def show_lines(self, lines: Sequence[PaletteLine]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.said
        return line if role == LINE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A heading can be read, and not chosen."""
        return super().flags(index) if self._lines[index.row()].does is not None else Qt.ItemFlag.NoItemFlags

    def next_choice(self, row: int, by: int) -> int:
        """The row of the nearest line that can be chosen, from `row` on in steps of `by`; -1 where there is none."""
        rows = range(row, len(self._lines)) if by > 0 else range(row, -1, -1)
        return next((place for place in rows if self._lines[place].does is not None), -1)


class PalettePaint(QStyledItemDelegate):
    """The words at the left, the shortcut or the page at the right, a snippet below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: PaletteLine = index.data(LINE)
        self._paint_ground(painter, option, index)
        inside = _inside(option.rect)
        top = QRect(inside.topLeft(), QSize(inside.width(), _height(_text_font(line))))
        room = _written(painter, top, line.at_right, font(12), "muted", right=True)
        _written(painter, top.adjusted(0, 0, -room, 0), line.text, _text_font(line), _ink(line))
        if line.below:
            lower = QRect(inside.left(), top.bottom() + _px(_BETWEEN), inside.width(), _height(font(13)))
            _written(painter, lower, line.below, font(13), "muted")

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - lines don't wrap
        line: PaletteLine = index.data(LINE)
        below = _height(font(13)) + _px(_BETWEEN) if line.below else 0
        return QSize(_px(200), max(_px(34), _height(_text_font(line)) + below + 2 * _px(_ABOVE)))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """What the style sheet draws behind a line, without its words."""
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(
            option.widget.style().ControlElement.CE_ItemViewItem, option, painter, option.widget
        )


def _inside(line: QRect) -> QRect:
    return line.adjusted(_px(_SIDE), _px(_ABOVE), -_px(_SIDE), -_px(_ABOVE))


def _written(painter: QPainter, room: QRect, words: str, written: QFont, colour: str, *, right: bool = False) -> int:
    """Draw as much as there is room for; returns the width that was taken."""
    if not words:
        return 0
    measures = QFontMetrics(written)
    shown = measures.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(written)
    painter.setPen(current_theme().colour(colour))
    painter.drawText(room, _AT_RIGHT if right else _AT_LEFT, shown)
    return measures.horizontalAdvance(shown) + _px(12)


def _text_font(line: PaletteLine) -> QFont:
    if line.heading:
        return font(12, bold=True)
    return font(14, bold=bool(line.below))


def _ink(line: PaletteLine) -> str:
    return "ink" if line.does is not None else "muted"


def _height(of: QFont) -> int:
    return QFontMetrics(of).height()


def _px(size: int) -> int:
    return current_theme().px(size)
