"""What a page, full-window work and the views before sign-in share: a notice on top and a column that scrolls."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.place import ShowsProblem
from ui.widgets.notice import InlineNotice
from ui.widgets.scroll import Scroll

_COMES_OR_GOES = {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}


class Sheet(QWidget):
    """A place where refusals can be shown. Its content goes into `body`."""

    above: ClassVar[int] = 16
    """Pixels over the notice, where nothing else of the window stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = InlineNotice(tone="rose")
        self.notice.offer(_("Close"), lambda: self.notice.say(""))
        self.notice.hide()
        self.scroll_area = Scroll()
        self.body = self.scroll_area.body
        self._lay_out_sheet()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        """The fields of its form by the names that a `FormRefused` uses."""
        return {}

    @property
    def neutral(self) -> bool:
        """Whether it says nothing of anybody, so that anyone may see it."""
        return False

    @property
    def without_hands(self) -> bool:
        """Whether one is meant to stay at it without touching anything."""
        return False

    def show_notice(self, sentence: str) -> None:
        """Say the sentence at the top, where it stays in view; an empty one puts the notice away."""
        self.notice.say(sentence, "rose")

    def settle(self) -> None:
        """Save what is typed and not saved yet; called before it is left, locked or closed."""

    def put_away(self) -> None:
        """While nobody is here: let go of what was typed to open something, for someone else may look next."""

    def _lay_out_sheet(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(_Over(self.notice, self.above))
        whole.addSpacing(8)
        whole.addWidget(self.scroll_area, 1)


class _Over(QWidget):
    """The room that the notice stands in; it is there as long as the notice is."""

    def __init__(self, notice: QWidget, above: int) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(40, above, 40, 0)
        column.addWidget(notice)
        notice.installEventFilter(self)
        self.setVisible(not notice.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _COMES_OR_GOES:
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)
