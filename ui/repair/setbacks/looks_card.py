"""Looked at again after 3, 7 and 30 days: what each said, and the one that is due, quietly."""

from functools import partial

from app.i18n import _
from app.repair.setbacks.looks import take_look_away
from app.repair.setbacks.plain import look_subject
from app.repair.setbacks.values import LookLine, SetbackPage
from ui.repair.setbacks.sides_card import Said, side_by_side
from ui.repair.setbacks.words import look_lines, look_named, next_look
from ui.view import View
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.refilled import Refilled
from ui.widgets.words import muted, strong


class LooksCard(Card):
    def __init__(self, view: View) -> None:
        super().__init__(_("Looked at again"), small_title=True)
        self._view = view
        self._page: SetbackPage | None = None
        self._lines = Refilled(spacing=10)
        self.next = muted("")
        self.say = secondary(_("Say how it is now"), self._say)
        self.add(self._lines, self.next, flow(self.say))

    def fill(self, page: SetbackPage, *, slept: bool) -> None:
        """While a line is slept on, there is no second one to write."""
        self._page = page
        shown = [line for line in page.looks if line.sent.removed_at is not None or look_lines(line.look)]
        with self._lines.filled_anew():
            for after in dict.fromkeys(line.after for line in shown):
                said = [self._said(line) for line in shown if line.after == after]
                self._lines.add(strong(look_named(after)), side_by_side(self._view, said, lambda _person: ""))
        self.next.setText(next_look(page, self._view.desk.sitting.clock.today()))
        self.next.setVisible(bool(self.next.text()))
        self.say.setVisible(page.look_due is not None and not slept)
        self.setVisible(bool(shown) or not self.say.isHidden() or bool(self.next.text()))

    def _said(self, line: LookLine) -> Said:
        return Said(sent=line.sent, lines=look_lines(line.look), take_away=partial(self._take, line))

    def _say(self) -> None:
        page = self._page
        if page is not None and page.look_due is not None:
            self._view.open_view(("look", look_subject(page.id, page.look_due)))

    def _take(self, line: LookLine) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            take_look_away(self._view.desk.sitting, line.sent.author, line.id)
