"""How one saw a day of the other's promise, added in the weekly conversation beside the other's mark."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.promises.actions import add_account
from app.promises.values import LONGEST_NOTE, PromiseId, Week
from app.vault.values import Person
from ui.kept_form import KeptForm
from ui.promises.words import day_in_short
from ui.view import View
from ui.widgets.brief import in_brief
from ui.widgets.buttons import secondary
from ui.widgets.disclosure import Disclosure
from ui.widgets.hinted_text import HintedText
from ui.widgets.select_field import SelectField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import small

DRAFT = "week-account"
LONGEST_NAMED = 60


class AccountPart(QWidget):
    """Whose words these are follows from whose promise it is: nobody adds to their own."""

    def __init__(self, view: View, week: Week) -> None:
        super().__init__()
        self._view, self._week = view, week
        self.which = SelectField(_("Which promise and day"), self._choices())
        self.words = HintedText(
            _("How I saw it"),
            _("Both accounts stay, side by side."),
            hints=wording_hints(view.desk.preferences, promise=False),
        )
        self.said = small("")
        self.words.edited.connect(lambda words: say_if_too_long(self.words, words, LONGEST_NOTE))
        self.form = KeptForm(
            view.desk.sitting.own, DRAFT, {"which": self.which, "words": self.words}, view.present, self
        )
        begun = self.form.open(week.monday.isoformat())
        self.fold = Disclosure(_("Add how one of you saw a day"), unfolded=begun)
        for part in (self.which, self.words):
            self.fold.body.addWidget(part)
        self.fold.body.addWidget(secondary(_("Add it"), self._add), 0, Qt.AlignmentFlag.AlignLeft)
        self.fold.body.addWidget(self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)

    def settle(self) -> None:
        self.form.settle()

    def _choices(self) -> list[tuple[str, str]]:
        couple, today = self._view.desk.couple(), self._view.desk.sitting.clock.today()
        return [
            (
                f"{line.promise.id} {number}",
                _("{name}, {day}: {promise}").format(
                    name=couple.name(line.promise.by),
                    day=day_in_short(dot.day),
                    promise=in_brief(line.promise.text, LONGEST_NAMED),
                ),
            )
            for line in self._week.lines
            for number, dot in enumerate(line.dots)
            if dot.due and dot.day <= today
        ]

    def _add(self) -> None:
        chosen = self.which.plain()
        with self._view.desk.refusals.shown(self._view.place()):
            self.form.settle()
            if not isinstance(chosen, str):
                self.which.show_problem(_("Please choose the promise and the day first."))
                return
            promise, number = chosen.split()
            line = next(line for line in self._week.lines if line.promise.id == promise)
            author: Person = line.promise.by.other
            day = line.dots[int(number)].day
            add_account(self._view.desk.sitting, author, PromiseId(promise), day, self.words.text())
            self.form.discard()
            self.said.setText(_("It stands beside the mark."))
