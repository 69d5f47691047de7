"""Mark one or several days of a promise at once."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt

from app.i18n import _
from app.promises.actions import mark_days
from app.promises.page_values import PromisePage
from app.promises.values import LONGEST_NOTE, Kept, PromiseId
from app.refused import FieldProblem, FormRefused
from app.vault.values import Person
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.promises.day_picks import DayPicks
from ui.promises.words import kept_names
from ui.view import View
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow import flow
from ui.widgets.text_field import TextField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.words import muted

DRAFT = "promise-days"


class DaysCard(Card):
    """For the one who promised; an open day of today is picked already."""

    def __init__(self, view: View, show_more: Callable[[], None]) -> None:
        super().__init__(_("How it went"))
        self._view = view
        self._promise: PromiseId | None = None
        self.picks = DayPicks(_("Which days"), _("One, or several that went the same way."))
        self.earlier = quiet(_("Earlier days"), show_more)
        self.none = muted(_("No day has been due yet."))
        self.kept = ChoiceField(_("It was"), kept_names())
        self.note = TextField(_("A note"), _("read by: both of you"), optional=True, fewest_lines=1)
        self.enter = primary(_("Enter this"), self._ask)
        self.form = KeptForm(view.desk.sitting.own, DRAFT, {"note": self.note}, view.present, self)
        self.body.setSpacing(12)
        self.add(self.none, self.picks)
        self.body.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.kept, self.note, flow(self.enter))
        self.note.edited.connect(lambda words: say_if_too_long(self.note, words, LONGEST_NOTE))

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"days": self.picks, "kept": self.kept, "note": self.note}

    def open(self, page: PromisePage, today: date) -> None:
        """Another promise is shown: begin anew, with a note that was begun."""
        self._promise = page.promise.id
        self.kept.set_choice(None)
        self.form.open(page.promise.id)
        self.fill(page)
        self.picks.pick(*(dot.day for dot in page.days if dot.day == today and dot.said is None))

    def fill(self, page: PromisePage) -> None:
        days = [dot for dot in page.days if dot.due]
        self.picks.fill(days)
        self.none.setVisible(not days)
        self.earlier.setVisible(page.more_days)
        for part in (self.picks, self.kept, self.note, self.enter):
            part.setVisible(bool(days))

    def _ask(self) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            self.form.settle()
            self._check()
            self._view.desk.ask_author(self._enter, self.enter)

    def _check(self) -> None:
        problems = []
        if not self.picks.days():
            problems.append(FieldProblem("days", _("Please pick at least one day.")))
        if self.kept.choice() is None:
            problems.append(FieldProblem("kept", _("Please choose how it went.")))
        if problems:
            raise FormRefused(tuple(problems))

    def _enter(self, author: Person) -> None:
        kept = self.kept.choice()
        assert isinstance(kept, Kept)
        assert self._promise is not None
        desk = self._view.desk
        with desk.refusals.shown(self._view.place()):
            mark_days(desk.sitting, author, self._promise, self.picks.days(), kept, self.note.text())
            self.form.discard()
            self.kept.set_choice(None)
            self.picks.pick()
