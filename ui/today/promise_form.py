"""One promise for one week, in its smallest form."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.promises.values import LONGEST_PROMISE, NewPromise
from app.vault.values import Person
from ui.desk import Desk
from ui.kept_form import KeptForm, Present
from ui.place import ShowsProblem
from ui.sheet import Sheet
from ui.widgets.buttons import primary
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field import Field
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import in_column, small

PLACE = "first-promise"
DAILY, WORKING_DAYS, ONCE = "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", ""
ONE_WEEK = timedelta(days=6)


class PromiseForm(QWidget):
    def __init__(self, desk: Desk, page: Sheet, person: Person, present: Present) -> None:
        super().__init__()
        self._desk, self._page, self._person = desk, page, person
        other = desk.couple().name(person.other)
        self.text = HintedText(
            _("I promise {name}").format(name=other),
            example=_("such as: I write when I leave work"),
            hints=wording_hints(desk.preferences),
            fewest_lines=1,
        )
        self.rule = ChoiceField(_("How often, for one week"), _rules())
        self.enter = primary(_("Promise it"), self.promise)
        self.saved = small("")
        self._fields: dict[str, Field] = {"text": self.text, "rule": self.rule}
        self.kept = KeptForm(desk.sitting.own, PLACE, self._fields, present, self)
        self.kept.kept.connect(lambda kept: self.saved.setText(_("saved") if kept else ""))
        self.kept.open("new", {"rule": DAILY})
        self.text.edited.connect(lambda words: say_if_too_long(self.text, words, LONGEST_PROMISE))
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self._fields

    def promise(self) -> None:
        from app.promises.actions import add_promise

        with self._desk.refusals.shown(self._page):
            add_promise(self._desk.sitting, self._person, self._new())
            self.kept.discard()

    def _new(self) -> NewPromise:
        return for_one_week(self._desk.sitting.clock.today(), self.text.text(), str(self.rule.choice()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (in_column(self.text), self.rule, flow(self.enter, self.saved, gap=12)):
            column.addWidget(part)


def for_one_week(today: date, text: str = "", rule: str = DAILY) -> NewPromise:
    """Due every day of it, or as the rule says; without one, on its last day."""
    last = today + ONE_WEEK
    return NewPromise(text=text, rule=rule, starts=today if rule else last, until=last)


def _rules() -> tuple[tuple[str, str], ...]:
    return ((DAILY, _("Every day")), (WORKING_DAYS, _("Monday to Friday")), (ONCE, _("Once, by the end of it")))
