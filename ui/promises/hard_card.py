"""Whether a promise is still hard, and what would make it easier, as each says it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from app.promises.actions import say_how_hard
from app.promises.page_values import PromisePage, Word
from app.promises.values import LONGEST_NOTE, PromiseId
from app.vault.values import Person
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.view import View
from ui.widgets.brief import breakable
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.disclosure import Disclosure
from ui.widgets.flow import flow
from ui.widgets.text_field import TextField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.words import eyebrow, muted, text

DRAFT = "promise-easier"


class HardCard(Card):
    def __init__(self, view: View) -> None:
        super().__init__(_("Still hard?"), small_title=True)
        self._view = view
        self._promise: PromiseId | None = None
        self._said = QVBoxLayout()
        self._said.setSpacing(4)
        self.easier = TextField(
            _("What would make it easier"), _("read by: both of you"), optional=True, fewest_lines=1
        )
        self.hard = secondary(_("It is still hard"), lambda: self._ask(still_hard=True))
        self.lighter = secondary(_("It has become easier"), lambda: self._ask(still_hard=False))
        self.fold = Disclosure(_("Say how hard it is"))
        self.form = KeptForm(view.desk.sitting.own, DRAFT, {"easier": self.easier}, view.present, self)
        self.body.addLayout(self._said)
        self.add(self.fold)
        self.fold.body.addWidget(self.easier)
        self.fold.body.addWidget(flow(self.hard, self.lighter))
        self.easier.edited.connect(lambda words: say_if_too_long(self.easier, words, LONGEST_NOTE))

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"easier": self.easier}

    def open(self, page: PromisePage) -> None:
        self._promise = page.promise.id
        begun = self.form.open(page.promise.id)
        self.fold.unfold(unfolded=begun and bool(self.easier.text()))

    def fill(self, page: PromisePage) -> None:
        clear_layout(self._said)
        for word in page.words:
            self._say(word)
        if not page.words:
            self._said.addWidget(muted(_("Nothing is said yet.")))

    def _say(self, word: Word) -> None:
        name = self._view.desk.couple().name(word.person)
        said = _("{name}: still hard") if word.still_hard else _("{name}: would make it easier")
        if word.still_hard or word.easier:
            self._said.addWidget(eyebrow(said.format(name=name)), 0, Qt.AlignmentFlag.AlignTop)
        if word.easier:
            self._said.addWidget(text(breakable(word.easier)))

    def _ask(self, *, still_hard: bool) -> None:
        beside = self.hard if still_hard else self.lighter
        self._view.desk.ask_author(lambda author: self._enter(author, still_hard=still_hard), beside)

    def _enter(self, author: Person, *, still_hard: bool) -> None:
        assert self._promise is not None
        desk = self._view.desk
        with desk.refusals.shown(self._view.place()):
            self.form.settle()
            say_how_hard(desk.sitting, author, self._promise, still_hard=still_hard, easier=self.easier.text())
            self.form.discard()
            self.fold.unfold(unfolded=False)
