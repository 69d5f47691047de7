"""What was deleted is hidden at once and goes when the offer to take it back ends."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from app.i18n import _
from ui.widgets.notice import InlineNotice

OFFER_ENDS = 10_000
"""Milliseconds."""


class UndoOffer(InlineNotice):
    def __init__(self, changed: Callable[[], None]) -> None:
        """`changed` is called when something is hidden, or there again."""
        super().__init__()
        self.hidden: object = None
        """What is not to be shown meanwhile."""
        self._changed = changed
        self._delete: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=OFFER_ENDS)
        self._timer.timeout.connect(self.settle)
        self.offer(_("Undo"), self.take_back)
        self.hide()

    def begin(self, hidden: object, sentence: str, delete: Callable[[], None]) -> None:
        """Hide a thing; `delete` really deletes it."""
        self.settle()
        self.hidden, self._delete = hidden, delete
        self.say(sentence)
        self._timer.start()
        self._changed()

    def take_back(self) -> None:
        """It stays."""
        self._delete = None
        self.settle()
        self._changed()

    def settle(self) -> None:
        """The offer is over."""
        self._timer.stop()
        delete, self._delete, self.hidden = self._delete, None, None
        self.say("")
        if delete is not None:
            delete()
