"""The last step, for the one who is here alone; whatever is answered, the page closes alike."""

from functools import partial

from app.i18n import _
from app.repair.setbacks.last_steps import take_last_step
from app.repair.setbacks.values import LastStep, SetbackPage, Standing
from ui.repair.setbacks.list_view import CLOSED
from ui.repair.setbacks.words import last_steps
from ui.view import View
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.date_field import in_full
from ui.widgets.flow import flow
from ui.widgets.words import muted


class LastStepCard(Card):
    """Not there together; nothing of it is ever where the other could read."""

    def __init__(self, view: View) -> None:
        super().__init__(_("Last, for you alone"), small_title=True)
        self._view = view
        self._page: SetbackPage | None = None
        self._said = muted("")
        self.answers = {step: secondary(words, partial(self._answer, step)) for step, words in last_steps()}
        self.add(self._said, flow(*self.answers.values()))
        self.hide()

    def fill(self, page: SetbackPage) -> None:
        self._page = page
        clock, closed = self._view.desk.sitting.clock, page.closed_here
        self._said.setText(
            _("Whenever you are ready. Only you read your answer, and each answer closes this page for you.")
            if closed is None
            else _("You closed this on {day}. You can answer anew.").format(day=in_full(clock.local(closed).date()))
        )
        self.setVisible(self._view.alone and page.standing is not Standing.REMOVED)

    def _answer(self, step: LastStep) -> None:
        page = self._page
        if page is not None:
            with self._view.desk.refusals.shown(self._view.place()):
                take_last_step(self._view.desk.sitting, page.id, step)
                self._view.open_view(("list", CLOSED))
