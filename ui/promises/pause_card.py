"""Pauses of a promise: suggested by one, agreed to by the other."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.promises.page_values import Pause, PauseState, PromisePage
from app.promises.pauses import answer_pause, suggest_pause, take_back_pause
from app.promises.values import LONGEST_NOTE, PauseId, PromiseId
from app.refused import FieldProblem, FormRefused
from app.vault.values import Person
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.promises.words import days_named
from ui.view import View
from ui.widgets.brief import breakable
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.date_field import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.flow import flow
from ui.widgets.text_field import TextField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.words import muted, small, text

DRAFT = "promise-pause"


class PauseCard(Card):
    def __init__(self, view: View) -> None:
        super().__init__(_("Pauses"), small_title=True)
        self._view = view
        self._promise: PromiseId | None = None
        self._shown: tuple[Pause, ...] | None = None
        self._pauses = QVBoxLayout()
        self._pauses.setSpacing(10)
        self.first, self.last = DateField(_("First day of the pause")), DateField(_("Last day of the pause"))
        self.words = TextField(_("Why"), _("read by: both of you"), optional=True, fewest_lines=1)
        self.suggest = secondary(_("Suggest this pause"), self._ask)
        self.fold = Disclosure(_("Suggest a pause"))
        fields = {"first": self.first, "last": self.last, "pause_words": self.words}
        self.form = KeptForm(view.desk.sitting.own, DRAFT, fields, view.present, self)
        self.body.addLayout(self._pauses)
        self.add(self.fold)
        self.fold.body.addWidget(small(_("It holds once the other agrees. On these days nothing is due.")))
        for part in (self.first, self.last, self.words, flow(self.suggest)):
            self.fold.body.addWidget(part)
        self.words.edited.connect(lambda words: say_if_too_long(self.words, words, LONGEST_NOTE))

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"first": self.first, "last": self.last, "pause_words": self.words}

    def open(self, page: PromisePage) -> None:
        self._promise, self._shown = page.promise.id, None
        self.fold.unfold(unfolded=self.form.open(page.promise.id))

    def fill(self, page: PromisePage) -> None:
        self.fold.setVisible(page.promise.ended is None)
        self.setVisible(page.promise.ended is None or bool(page.pauses))
        if page.pauses == self._shown:
            return
        self._shown = page.pauses
        clear_layout(self._pauses)
        for pause in page.pauses:
            self._pauses.addWidget(self._line(pause))
        if not page.pauses:
            self._pauses.addWidget(muted(_("None yet.")))

    def _line(self, pause: Pause) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        days = days_named(pause.first, pause.last)
        column.addWidget(text(days))
        column.addWidget(small(self._state(pause)))
        if pause.words:
            column.addWidget(muted(breakable(pause.words)))
        acts = self._acts(pause, days)
        if acts:
            column.addWidget(flow(*acts))
        return line

    def _state(self, pause: Pause) -> str:
        couple = self._view.desk.couple()
        by, other = couple.name(pause.suggested_by), couple.name(pause.suggested_by.other)
        said = {
            PauseState.OPEN: _("Suggested by {by}; open for {other}."),
            PauseState.AGREED: _("Agreed by both."),
            PauseState.NOT_AGREED: _("Suggested by {by}. {other} did not agree."),
            PauseState.TAKEN_BACK: _("Suggested and taken back by {by}."),
        }[pause.state]
        return said.format(by=by, other=other)

    def _acts(self, pause: Pause, days: str) -> list[QWidget]:
        """The other may answer, the one who suggested it may take it back; together both are here."""
        if pause.state is not PauseState.OPEN:
            return []
        alone = self._view.desk.sitting.alone
        acts = []
        if alone is not pause.suggested_by:
            agree = secondary(_("Agree"), lambda: self._answer(pause.id, agree, agreed=True))
            decline = quiet(_("Rather not"), lambda: self._answer(pause.id, decline, agreed=False))
            agree.setAccessibleName(_("Agree to the pause: {days}").format(days=days))
            decline.setAccessibleName(_("Rather not pause: {days}").format(days=days))
            acts += [agree, decline]
        if alone in {None, pause.suggested_by}:
            back = quiet(_("Take it back"), lambda: self._take_back(pause.id, back))
            back.setAccessibleName(_("Take back the pause: {days}").format(days=days))
            acts.append(back)
        return list(acts)

    def _ask(self) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            self.form.settle()
            unread = [
                FieldProblem(name, _("This day can't be read, or is in no calendar. Please choose another one."))
                for name, field in (("first", self.first), ("last", self.last))
                if not field.readable
            ]
            if unread:
                raise FormRefused(tuple(unread))
            self._view.desk.ask_author(self._suggest, self.suggest)

    def _suggest(self, author: Person) -> None:
        assert self._promise is not None
        desk = self._view.desk
        with desk.refusals.shown(self._view.place()):
            suggest_pause(desk.sitting, author, self._promise, self.first.day(), self.last.day(), self.words.text())
            self.form.discard()
            self.fold.unfold(unfolded=False)

    def _answer(self, pause: PauseId, beside: QWidget, *, agreed: bool) -> None:
        def answer(author: Person) -> None:
            with self._view.desk.refusals.shown(self._view.place()):
                answer_pause(self._view.desk.sitting, author, pause, agreed=agreed)

        self._view.desk.ask_author(answer, beside)

    def _take_back(self, pause: PauseId, beside: QWidget) -> None:
        def take_back(author: Person) -> None:
            with self._view.desk.refusals.shown(self._view.place()):
                take_back_pause(self._view.desk.sitting, author, pause)

        self._view.desk.ask_author(take_back, beside)
