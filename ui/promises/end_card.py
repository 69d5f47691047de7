"""Ending a promise, with words or without."""

from collections.abc import Mapping

from app.i18n import _
from app.promises.actions import end_promise
from app.promises.page_values import PromisePage
from app.promises.values import LONGEST_NOTE, PromiseId
from app.vault.values import Person
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.view import View
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.flow import flow
from ui.widgets.text_field import TextField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.words import small

DRAFT = "promise-end"


class EndCard(Card):
    """For the one who promised."""

    def __init__(self, view: View) -> None:
        super().__init__(quiet=True)
        self._view = view
        self._promise: PromiseId | None = None
        self.words = TextField(_("A few words"), _("read by: both of you"), optional=True, fewest_lines=1)
        self.end = secondary(_("End it today"), self._ask)
        self.fold = Disclosure(_("End this promise"))
        self.form = KeptForm(view.desk.sitting.own, DRAFT, {"end_words": self.words}, view.present, self)
        self.add(self.fold)
        self.fold.body.addWidget(small(_("From today on it is not due. What was marked stays.")))
        self.fold.body.addWidget(self.words)
        self.fold.body.addWidget(flow(self.end))
        self.words.edited.connect(lambda words: say_if_too_long(self.words, words, LONGEST_NOTE))

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"end_words": self.words}

    def open(self, page: PromisePage) -> None:
        self._promise = page.promise.id
        begun = self.form.open(page.promise.id)
        self.fold.unfold(unfolded=begun and bool(self.words.text()))

    def _ask(self) -> None:
        self._view.desk.ask_author(self._enter, self.end)

    def _enter(self, author: Person) -> None:
        assert self._promise is not None
        desk = self._view.desk
        with desk.refusals.shown(self._view.place()):
            self.form.settle()
            end_promise(desk.sitting, author, self._promise, self.words.text())
            self.form.discard()
