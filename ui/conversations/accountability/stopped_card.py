"""A talk that was stopped in the middle: gone on with, or let go after one more look."""

from collections.abc import Callable

from app.i18n import _
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import muted


class StoppedCard(Card):
    def __init__(self, go_on: Callable[[], None], let_go: Callable[[], None]) -> None:
        super().__init__(_("You stopped in the middle of a talk"), tone="accent")
        self._let_go = let_go
        self.said = muted("")
        self.go_on = primary(_("Go on"), go_on)
        self.ask = quiet(_("End this talk"), self._ask)
        self.let_go = secondary(_("End it for good"), self._press)
        self.keep = quiet(_("Keep it"), self._fold)
        self.add(self.said, flow(self.go_on, self.ask, self.let_go, self.keep))
        self._together = True

    def show_for(self, *, stopped: bool, together: bool) -> None:
        """Alone it is only said that it waits."""
        self._together = together
        self.setVisible(stopped)
        self._fold()

    def _fold(self) -> None:
        asking = self.let_go.hasFocus() or self.keep.hasFocus()
        self._show(asked=False)
        if asking:
            self.ask.setFocus()

    def _ask(self) -> None:
        """What can't be undone is asked once."""
        self._show(asked=True)
        self.keep.setFocus()

    def _press(self) -> None:
        self._let_go()

    def _show(self, *, asked: bool) -> None:
        for button in (self.go_on, self.ask):
            button.setVisible(self._together and not asked)
        for button in (self.let_go, self.keep):
            button.setVisible(self._together and asked)
        self.said.setText(self._words(asked=asked))

    def _words(self, *, asked: bool) -> str:
        if not self._together:
            return _("It goes on where it was, once both of you are here.")
        if asked:
            return _("Everything typed in it is gone then, and can't be brought back.")
        return _("Every word is as it was, and so is the time that was left.")
