"""Widgets that are shown before they have a place, and so are windows of their own for a moment."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.window import Window


class LonelyWindows(QObject):
    """Notes each widget that is shown as a window of its own by accident: it had no parent yet."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if type(event) is QShowEvent and isinstance(watched, QWidget) and is_lonely(watched):  # every event comes by
            self.found.add(repr(watched))
        return False


def is_lonely(widget: QWidget) -> bool:
    return widget.isWindow() and widget.parentWidget() is None and not isinstance(widget, Window)


@pytest.fixture
def lonely(qapp: QApplication) -> Iterator[LonelyWindows]:
    filter_ = LonelyWindows()
    qapp.installEventFilter(filter_)
    yield filter_
    qapp.removeEventFilter(filter_)
