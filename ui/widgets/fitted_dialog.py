"""A small dialog, as large as its words, fields and buttons ask for; what the window has no room for scrolls."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QDialog, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.place import ShowsProblem
from ui.theme import current_theme
from ui.widgets.flow import FlowLayout
from ui.widgets.notice import InlineNotice
from ui.widgets.scroll import Scroll
from ui.widgets.words import heading

WIDTH = 460
"""Pixels at 100 % text; wider where a row of it needs more."""
RIM = 16
"""Pixels of the window that stay in view around it."""
_SIDE = 24
_MAY_CHANGE_IT = {QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show}
_BY_PAGES = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}
"""They scroll also where nothing inside can have the keyboard."""


class FittedDialog(QDialog):
    """Content goes into `body`. Its title, a notice below that, and its actions stay in sight."""

    def __init__(self, name: str, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle("Keel")
        self.notice = InlineNotice(tone="rose")
        self.notice.hide()
        self._content = Scroll((_SIDE, 0, _SIDE, 0), spacing=12)
        self.body = self._content.body
        self._actions = FlowLayout(at_end=True)
        self._actions.setContentsMargins(_SIDE, 0, _SIDE, 0)
        self._lay_out(heading(title))
        for watched in (self, self._content.column, _outermost(self)):
            watched.installEventFilter(self)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {}

    def show_notice(self, sentence: str) -> None:
        self.notice.say(sentence, "rose")

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.body.addWidget(widget)

    def add_actions(self, *buttons: QWidget) -> None:
        """At the lower right, the next step last; on more than one line where they are too wide for the window."""
        for button in buttons:
            self._actions.addWidget(button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A filter, for an `event` of our own would still be running while Qt deletes the dialog it belongs to."""
        if event.type() in _MAY_CHANGE_IT:
            self._fit()
        if watched is self and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._scroll(event.key())
        return super().eventFilter(watched, event)

    def _scroll(self, key: int) -> None:
        if key in _BY_PAGES:
            self._content.verticalScrollBar().triggerAction(_BY_PAGES[Qt.Key(key)])

    def _fit(self) -> None:
        column = self.layout()
        if column is None:
            return
        room, least = self._room(), current_theme().px(WIDTH)
        needed = max(least, self.body.minimumSize().width(), self._actions.sizeHint().width())
        width = min(needed, room.width())
        height = _height(column, width) + _height(self.body, width)
        self._show_bar(wanted=height > room.height() or needed > width)
        self.setFixedSize(width, min(height, room.height()))
        column.setGeometry(self.rect())  # now, or it is seen once as it would be without its size

    def _show_bar(self, *, wanted: bool) -> None:
        """Told from here: a bar takes width, so that words of just the right height would never lose it again."""
        policies = Qt.ScrollBarPolicy
        self._content.setVerticalScrollBarPolicy(policies.ScrollBarAsNeeded if wanted else policies.ScrollBarAlwaysOff)

    def _room(self) -> QSize:
        """Looked up each time: a reference kept here could outlive the window."""
        over = _outermost(self)
        whole = self.screen().availableSize() if over is self else over.size()
        return whole - QSize(2 * RIM, 2 * RIM)

    def _lay_out(self, title: QWidget) -> None:
        """What scrolls asks for no height of its own here; it is given what its content needs, or what is left."""
        top = QVBoxLayout()
        top.setContentsMargins(_SIDE, 0, _SIDE, 0)
        top.setSpacing(12)
        top.addWidget(title)
        top.addWidget(self.notice)
        ignored = QSizePolicy.Policy.Ignored
        self._content.setSizePolicy(ignored, ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 20)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self._content, 1)
        column.addLayout(self._actions)


def _outermost(part: QWidget) -> QWidget:
    """The window that a dialog lies over, also where another dialog lies between; itself where there is none."""
    window = part.window()
    above = window.parentWidget()
    return window if above is None else _outermost(above)


def _height(layout: QLayout, width: int) -> int:
    """Pixels that its content needs at that width."""
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()
