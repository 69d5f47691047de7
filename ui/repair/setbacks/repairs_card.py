"""What is promised to put it right; each promises only what they will do themselves."""

from datetime import timedelta
from functools import partial

from app.agreements.values import Side
from app.i18n import _
from app.promises.values import LONGEST_PROMISE, NewPromise
from app.repair.setbacks.actions import promise_repair
from app.repair.setbacks.values import PromiseSaid, SetbackId, SetbackPage, Standing
from app.vault.values import Person
from ui.kept_form import KeptForm
from ui.view import View
from ui.widgets.act_row import ActRow
from ui.widgets.brief import breakable
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.date_field import DateField, in_full
from ui.widgets.field import Field
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.refilled import Refilled
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints

KEPT_BY_ONE = {Side.FIRST: Person.FIRST, Side.SECOND: Person.SECOND}
PLACE = "setback_repair"
"""Of the draft, under the id of the setback."""


class RepairsCard(Card):
    def __init__(self, view: View) -> None:
        super().__init__(_("Promised, to put it right"))
        self._view, self._id, self._words_of_step = view, SetbackId(""), ""
        self._rows = Refilled(spacing=10)
        desk = view.desk
        self.text = HintedText(
            _("What I will do"),
            _("One thing, small enough to see whether it was done."),
            hints=wording_hints(desk.preferences),
        )
        self.day = DateField(_("On which day"))
        self.fields: dict[str, Field] = {"text": self.text, "starts": self.day}
        self.form = KeptForm(desk.sitting.own, PLACE, self.fields, view.present, self)
        self.promise = secondary(_("Promise this"), self._promise)
        self._acts = flow(self.promise)
        self.text.touched.connect(self._look_at_length)
        self.body.setSpacing(12)
        self.add(self._rows, self.text, self.day, self._acts)

    def open(self, page: SetbackPage) -> None:
        """The corrective step of the boundary is offered as the first one, to whoever keeps it."""
        step = page.clause.boundary.corrective_step.strip() if page.clause is not None else ""
        tomorrow = self._view.desk.sitting.clock.today() + timedelta(days=1)
        self._id, self._words_of_step = page.id, step
        offered = step if not page.repairs and self._keeps(page) else ""
        self.form.open(page.id, {"text": offered, "starts": tomorrow.isoformat()})
        self._look_at_length()

    def _keeps(self, page: SetbackPage) -> bool:
        """Whether someone who is here keeps the boundary; nobody is offered the other's step."""
        side = None if page.clause is None else page.clause.boundary.kept_by
        return side not in KEPT_BY_ONE or KEPT_BY_ONE[side] in self._view.desk.sitting.here

    def fill(self, page: SetbackPage) -> None:
        with self._rows.filled_anew():
            self._rows.add(*map(self._row, page.repairs))
        writable = page.standing is not Standing.REMOVED
        for part in (self.text, self.day, self._acts):
            part.setVisible(writable)
        self.setVisible(writable or bool(page.repairs))

    def settle(self) -> None:
        self.form.settle()

    def _row(self, repair: PromiseSaid) -> ActRow:
        name = self._view.desk.couple().name(repair.by)
        by = _("Promised by {name}").format(name=name)
        line = by if repair.day is None else _("{by}, for {day}").format(by=by, day=in_full(repair.day))
        button = quiet(_("Open"), partial(self._view.desk.go, "promises", ("promise", repair.promise)))
        button.setAccessibleName(_("Open the promise: {words}").format(words=repair.text[:60]))
        return ActRow(breakable(repair.text), f"{line}.", button)

    def _promise(self) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            self.settle()
            self._view.desk.ask_author(self._promise_of, self.promise)

    def _promise_of(self, author: Person) -> None:
        new = NewPromise(text=self.text.text(), starts=self.day.day(), origin_words=self._words_of_step)
        with self._view.desk.refusals.shown(self._view.place()):
            promise_repair(self._view.desk.sitting, author, self._id, new)
            self.form.discard()
            self._view.reload()

    def _look_at_length(self) -> None:
        say_if_too_long(self.text, self.text.text(), LONGEST_PROMISE)
