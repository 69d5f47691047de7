"""What was deleted is hidden at once and goes when the offer to take it back ends."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from app.i18n import _
from ui.widgets.notice import InlineNotice

OFFER_ENDS = 10_000
"""Milliseconds."""


def _nothing() -> None:
    """Where nothing is left to do."""


class UndoOffer(InlineNotice):
    def __init__(self) -> None:
        super().__init__()
        self.hidden: object = None
        """What is not to be shown meanwhile."""
        self._undo = self._end = _nothing
        self._timer = QTimer(self, singleShot=True, interval=OFFER_ENDS)
        self._timer.timeout.connect(self.settle)
        self.offer(_("Undo"), self.take_back)
        self.hide()

    def begin(
        self, hidden: object, sentence: str, undo: Callable[[], None], end: Callable[[], None] = _nothing
    ) -> None:
        """Whoever begins hides the thing; `undo` shows it again, `end` really deletes it."""
        self.settle()
        self.hidden, self._undo, self._end = hidden, undo, end
        self.say(sentence)
        self._timer.start()

    def take_back(self) -> None:
        """It stays."""
        undo, self._end = self._undo, _nothing
        self.settle()
        undo()

    def settle(self) -> None:
        """The offer is over."""
        self._timer.stop()
        end, self._undo, self._end, self.hidden = self._end, _nothing, _nothing, None
        self.say("")
        end()
