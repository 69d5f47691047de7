"""What can be seen wrong with a widget: no name, words cut off, or a part beyond the edge."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from ui.widgets.drawing_pad import DrawingPad

FIELDS = (QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox, DrawingPad)
CONTROLS = (QAbstractButton, QAbstractItemView, QTabBar, *FIELDS)
SLACK = 1
"""Pixels that rounding may take."""


def shown(root: QWidget) -> Iterator[QWidget]:
    """What is visible inside, without the parts Qt builds its own controls of."""
    return (each for each in root.findChildren(QWidget) if each.isVisible() and not each.objectName().startswith("qt_"))


def controls(root: QWidget) -> list[QWidget]:
    return [each for each in shown(root) if isinstance(each, CONTROLS)]


def fields(root: QWidget) -> list[QWidget]:
    return [each for each in shown(root) if isinstance(each, FIELDS)]


def labelled(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def clipped(root: QWidget) -> list[str]:
    """Words that do not fit where they stand, unless they are elided and a tooltip or a name holds them all."""
    return [
        f"cut off: {words_of(each)!r}, {each.width()}x{each.height()} of {wanted.width()}x{wanted.height()}"
        for each in shown(root)
        if isinstance(each, QLabel | QAbstractButton) and words_of(each)
        if not fits(each, wanted := room_for(each)) and not _told_elsewhere(each)
    ]


def words_of(widget: QLabel | QAbstractButton) -> str:
    return widget.text()


def room_for(widget: QLabel | QAbstractButton) -> QSize:
    """What its words need at its width, or on one line where they do not wrap."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return QSize(widget.minimumSizeHint().width(), widget.heightForWidth(widget.width()))
    if widget.hasHeightForWidth():
        return QSize(0, widget.heightForWidth(widget.width()))
    if isinstance(widget, QPushButton):  # its own kind asks for more, so that it stays as wide when it turns bold
        return QPushButton.sizeHint(widget)
    return widget.sizeHint()


def fits(widget: QWidget, wanted: QSize) -> bool:
    return widget.width() + SLACK >= wanted.width() and widget.height() + SLACK >= wanted.height()


def out_of_the_window(root: QWidget) -> list[str]:
    """Columns that scroll sideways, and parts that stand out over the right edge of what holds them."""
    sideways = [
        f"scrolls sideways: {each.parentWidget()!r} by {each.maximum()}"
        for each in root.findChildren(QScrollBar)
        if each.orientation() is Qt.Orientation.Horizontal and each.isVisible() and each.maximum() > 0
        if not _is_of_a_table(each)
    ]
    return sideways + [f"over the edge: {each!r}" for each in controls(root) if _sticks_out(each, root)]


def _is_of_a_table(bar: QScrollBar) -> bool:
    """A table of many columns is gone through cell by cell, and may move by itself under large text."""
    place = bar.parentWidget()
    return place is not None and isinstance(place.parentWidget(), QTableView)


def _sticks_out(widget: QWidget, root: QWidget) -> bool:
    box = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()) if root.isAncestorOf(widget) else widget.rect()
    return widget.window() is root and (box.left() < -SLACK or box.right() > root.width() + SLACK)


def _told_elsewhere(widget: QWidget) -> bool:
    return bool(widget.toolTip()) and isinstance(widget.parentWidget(), QWidget | QAbstractScrollArea)
