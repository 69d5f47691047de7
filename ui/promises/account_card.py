"""How the other saw a day: added beside the mark, and never in its place."""

from collections.abc import Mapping
from datetime import date

from app.i18n import _
from app.people.values import Couple
from app.promises.actions import add_account
from app.promises.page_values import PromisePage
from app.promises.values import LONGEST_NOTE, PromiseId
from app.refused import FieldProblem, FormRefused
from app.vault.values import Person
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.promises.words import day_named
from ui.view import View
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.select_field import SelectField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import heading, muted

DRAFT = "promise-account"


class AccountCard(Card):
    """For the one it was promised to, and for a sitting of both."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self.title = heading("")
        self._promise: PromiseId | None = None
        self._days: tuple[date, ...] = ()
        self.day = SelectField(_("Which day"), ())
        self.words = HintedText(
            _("How it looked from here"),
            _("read by: both of you"),
            hints=wording_hints(view.desk.preferences, promise=False),
            fewest_lines=1,
        )
        self.enter = secondary(_("Add how I saw it"), self._ask)
        self.fold = Disclosure(_("Say how it looked from here"))
        fields = {"account_day": self.day, "words": self.words}
        self.form = KeptForm(view.desk.sitting.own, DRAFT, fields, view.present, self)
        self.body.setSpacing(12)
        self.add(
            self.title,
            muted(_("It stands beside the mark, and both stay. Leaving it out says nothing.")),
            self.fold,
        )
        for part in (self.day, self.words, flow(self.enter)):
            self.fold.body.addWidget(part)
        self.words.edited.connect(lambda words: say_if_too_long(self.words, words, LONGEST_NOTE))

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"account_day": self.day, "words": self.words}

    def open(self, page: PromisePage) -> None:
        self._promise = page.promise.id
        self._days = ()
        self._offer(page)
        begun = self.form.open(page.promise.id, {"account_day": self._newest})
        self.fold.unfold(unfolded=begun and bool(self.words.text()))

    @property
    def has_days(self) -> bool:
        return bool(self._days)

    def fill(self, page: PromisePage, couple: Couple) -> None:
        other = page.promise.by.other
        by_name = _("How {name} saw it").format(name=couple.name(other))
        self.title.setText(_("How you saw it") if self._view.desk.sitting.alone is other else by_name)
        self._offer(page)

    def _offer(self, page: PromisePage) -> None:
        """The newest day first; what is chosen stays chosen."""
        days = tuple(dot.day for dot in reversed(page.days) if dot.due or dot.said is not None)
        if days == self._days:
            return
        chosen, self._days = self.day.choice(), days
        self.day.offer([(day.isoformat(), day_named(day)) for day in days])
        self.day.set_choice(chosen or self._newest)

    @property
    def _newest(self) -> str | None:
        return self._days[0].isoformat() if self._days else None

    def _ask(self) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            self.form.settle()
            if self.day.choice() is None:
                raise FormRefused((FieldProblem("account_day", _("Please choose a day.")),))
            self._view.desk.ask_author(self._enter, self.enter)

    def _enter(self, author: Person) -> None:
        assert self._promise is not None
        desk, day = self._view.desk, date.fromisoformat(str(self.day.choice()))
        with desk.refusals.shown(self._view.place()):
            add_account(desk.sitting, author, self._promise, day, self.words.text())
            self.form.discard()
            self.day.set_choice(day.isoformat())
            self.fold.unfold(unfolded=False)
