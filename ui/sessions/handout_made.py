"""That a handout was made: who released what and when, printing it, and removing its words."""

from collections.abc import Callable

from app.handout.values import HandoutPage
from app.i18n import _
from app.vault.values import Person
from ui.desk import Desk
from ui.sessions.handout_words import record_line, told
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.refilled import Refilled
from ui.widgets.words import muted, text


class MadeCard(Card):
    def __init__(self, desk: Desk, show_pages: Callable[[], None], remove: Callable[[], None]) -> None:
        super().__init__(_("The handout is made"))
        self._desk = desk
        self.said, self.record = text(""), Refilled(spacing=6)
        self.pages = primary(_("Print it"), show_pages, icon="print", shortcut="Ctrl+P")
        alone = desk.sitting.alone is not None
        self.remove = quiet(_("Remove my words") if alone else _("Remove the words"), remove, icon="trash")
        self.explained = muted("")
        self.body.setSpacing(12)
        self.add(self.said, self.record, flow(self.pages, self.remove), self.explained)

    def fill(self, page: HandoutPage) -> None:
        made, clock, couple = page.made, self._desk.sitting.clock, self._desk.couple()
        if made is None:
            return
        self.said.setText(_("It was made on {when}.").format(when=told(made.at, clock)))
        with self.record.filled_anew():
            for person in Person:
                if released := page.of(person):
                    self.record.add(muted(record_line(released, couple.name(person), clock)))
        self.pages.setVisible(not made.cleared)
        here = self._desk.sitting.here
        self.remove.setVisible(any(each.author in here and each.piece is not None for each in page.released))
        self.explained.setText(_explained(cleared=made.cleared))


def _explained(*, cleared: bool) -> str:
    if cleared:
        return _("The words are removed. Which parts there were stays.")
    return _("The words go by themselves on the day after the session. Which parts there were stays.")
