"""The second partner joins from the first one's sitting, over the whole window; opened from Settings."""

from typing import TYPE_CHECKING

from app.i18n import _
from app.people.values import PARTNERS
from ui.desk import Desk
from ui.setup import work
from ui.setup.course import Course
from ui.setup.hand_over import HandOver
from ui.setup.part import Part, owner_of

if TYPE_CHECKING:
    from app.vault.keyslots import PersonKeys


class Joining(Course):
    """For `desk.take_window`; gives the window back when it is done, or put off."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, lambda: desk.vault)
        self._desk = desk
        here = desk.sitting.alone
        assert here is not None, "the second partner joins from the first one's sitting"
        self._here = here
        self.hand_over()

    def hand_over(self) -> None:
        couple = self._desk.couple()
        name, other = couple.name(self._here.other), couple.name(self._here)
        later = (_("Later"), self._desk.give_back_window)
        self.show_step(HandOver(name, other, self._ask, covered=True, later=later))

    def _ask(self) -> None:
        couple, host = self._desk.couple(), self._desk.sitting.keys[self._here]
        part = Part(self, owner_of(couple, self._here.other), self._done)
        part.ask_passphrase(lambda vault, passphrase: work.join_beside(vault, host, passphrase), self.hand_over)

    def _done(self, _keys: "PersonKeys") -> None:
        """The rows were written beside this sitting, so its pages are told here."""
        self._desk.give_back_window()
        self._desk.sitting.changes.announce(frozenset({PARTNERS}))
