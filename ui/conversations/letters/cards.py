"""Two cards of a letter: the one before it is opened, and the one before it is deleted."""

from collections.abc import Callable

from app.conversations.letters.actions import delete_letter
from app.conversations.letters.sharing import open_letter
from app.conversations.letters.values import LetterCopy, LetterId
from app.i18n import _
from ui.conversations.letters.words import day_in_full
from ui.view import View
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import heading, muted


class LetterGate(Card):
    """Whose letter it is and since when; its words come with a press."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self._copy: LetterCopy | None = None
        self._said = heading("")
        self.open_it = primary(_("Open it"), self._open)
        self.add(self._said, muted(_("You could choose a quiet hour for it.")), flow(self.open_it))

    def fill(self, copy: LetterCopy | None) -> None:
        """None: nothing waits to be opened."""
        self._copy = copy
        self.setVisible(copy is not None)
        if copy is not None:
            name = self._view.desk.couple().name(copy.sent.author)
            day = day_in_full(copy.sent.at, self._view.desk.sitting.clock)
            self._said.setText(_("A letter from {name}, shown on {day}.").format(name=name, day=day))

    def _open(self) -> None:
        if self._copy is not None:
            with self._view.desk.refusals.shown(self._view.place()):
                open_letter(self._view.desk.sitting, self._copy.id)


class LetterDeleting(Card):
    """Asks once more, for what is deleted here is gone."""

    def __init__(self, view: View, leave: Callable[[], None]) -> None:
        super().__init__(quiet=True)
        self._view, self._leave = view, leave
        self._letter = LetterId("")
        self._sure = quiet(_("Yes, delete it"), self._delete)
        self.add(muted(_("Your own letter goes for good. A copy that is shown stays until you take it back.")))
        self.add(flow(self._sure, quiet(_("Keep it"), self.hide)))
        self.hide()

    def ask(self, letter: LetterId) -> None:
        self._letter = letter
        self.show()
        self._sure.setFocus()

    def _delete(self) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            delete_letter(self._view.desk.sitting, self._letter)
            self._leave()
