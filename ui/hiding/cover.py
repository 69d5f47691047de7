"""Covers of one plain colour over everything of ours that is on the screen."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from ui.hiding.watch import application
from ui.theme import current_theme


class Cover(QWidget):
    """Lies over one window of the system, to its edges, and says nothing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.lie_over()

    def lie_over(self) -> None:
        self.setGeometry(self.window().rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), current_theme().colour("paper"))


class Covers(QObject):
    """Lie there as long as there is one reason for them, also over what opens meanwhile."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reasons: set[str] = set()
        self._covers: list[Cover] = []

    @property
    def lie_there(self) -> bool:
        return bool(self._reasons)

    def put_on(self, reason: str) -> None:
        """All of them are on the screen when this returns."""
        if not self._reasons:
            application().installEventFilter(self)
        self._reasons.add(reason)
        QToolTip.hideText()
        for window in open_windows():
            self._cover(window)
        for cover in self._covers:
            cover.repaint()

    def take_off(self, reason: str) -> None:
        if reason not in self._reasons:
            return
        self._reasons.remove(reason)
        if self._reasons:
            return
        application().removeEventFilter(self)
        covers, self._covers = self._covers, []
        for cover in filter(isValid, covers):
            cover.hide()
            cover.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _DISTURB and isinstance(watched, QWidget):
            if watched.isWindow():
                self._cover(watched)
            elif not isinstance(watched, Cover) and watched.parentWidget() is watched.window():
                self._cover(watched.window())  # it may have come on top
        return False

    def _cover(self, window: QWidget) -> None:
        self._covers = [cover for cover in self._covers if isValid(cover)]
        cover = next((cover for cover in self._covers if cover.parentWidget() is window), None)
        if cover is None:
            self._covers.append(Cover(window))
        else:
            cover.lie_over()


_DISTURB = frozenset({QEvent.Type.Show, QEvent.Type.Resize, QEvent.Type.ZOrderChange})


def open_windows() -> Iterator[QWidget]:
    """Dialogs, menus, lists and calendars that hang from a field are windows of their own."""
    return (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
