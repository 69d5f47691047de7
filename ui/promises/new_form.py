"""The form of a new promise: its words and when it is due in front, the rest under "more"."""

from collections.abc import Iterator, Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.promises.checks import problems_of
from app.promises.recurrence import Every, Recurring, first_due, recurring_of, rule_of
from app.promises.recurrence_words import rule_in_words
from app.promises.values import LONGEST_NOTE, LONGEST_PROMISE, NewPromise, Origin
from app.refused import FieldProblem, FormRefused
from app.vault.drafts import Form
from ui.place import ShowsProblem
from ui.preferences import Preferences
from ui.widgets.date_field import DateField, in_full
from ui.widgets.disclosure import Disclosure
from ui.widgets.field import Field
from ui.widgets.hinted_text import HintedText
from ui.widgets.rhythm_fields import RhythmFields
from ui.widgets.text_field import TextField
from ui.widgets.time_field import TimeField, in_short
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted

FOLD = "promise"


class NewPromiseForm(QWidget):
    """What the fields say is read by `promise`; problems go beside the fields by the names of `NewPromise`."""

    def __init__(self, preferences: Preferences, today: date) -> None:
        super().__init__()
        self._today = today
        self._make_fields(preferences)
        self.more = Disclosure(
            unfolded=FOLD in preferences.choices.unfolded,
            remember=lambda unfolded: preferences.set_unfolded(FOLD, unfolded=unfolded),
        )
        self.due = muted("")
        self._lay_out()
        for field in self.by_name.values():
            field.touched.connect(self.arrange)
        for field in (self.text, self.easier):
            field.edited.connect(lambda _words: self.say_what_is_too_long())

    @property
    def by_name(self) -> Mapping[str, Field]:
        """As a draft keeps them."""
        return {
            "text": self.text,
            "every": self.every,
            "day": self.day,
            "weekdays": self.weekdays,
            "month_day": self.month_day,
            "starts": self.starts,
            "until": self.until,
            "reminder": self.reminder,
            "easier": self.easier,
        }

    @property
    def problems_beside(self) -> Mapping[str, ShowsProblem]:
        """Where each problem is said, by the names of `NewPromise`."""
        return {
            "text": self.text,
            "rule": self.weekdays if self.every.choice() == Every.WEEK else self.every,
            "starts": self.day if self.every.choice() == Every.ONCE else self.starts,
            "until": self.until,
            "reminder": self.reminder,
            "easier": self.easier,
        }

    def promise(self, carried: NewPromise | None) -> NewPromise:
        """What the fields say, from where `carried` came; raises FormRefused with all there is to look at again."""
        recurring = self.rhythm.recurring()
        new = NewPromise(
            text=self.text.text(),
            rule="" if recurring is None else rule_of(recurring),
            starts=self._starts(),
            until=None if self.every.choice() == Every.ONCE else self.until.day(),
            to=carried.to if carried else None,
            origin=carried.origin if carried else Origin.OWN,
            origin_id=carried.origin_id if carried else "",
            origin_words=carried.origin_words if carried else "",
            reminder=self.reminder.at(),
            easier=self.easier.text(),
        )
        unread = list(self._unread(recurring))
        of_fields = {problem.field for problem in unread}
        problems = unread + [each for each in problems_of(new, self._today) if each.field not in of_fields]
        if problems:
            raise FormRefused(tuple(sorted(problems, key=self._place)))
        return new

    def say_what_is_too_long(self) -> None:
        say_if_too_long(self.text, self.text.text(), LONGEST_PROMISE)
        say_if_too_long(self.easier, self.easier.text(), LONGEST_NOTE)

    def arrange(self) -> None:
        """Show the fields that belong to the chosen rhythm, and say when it is first due."""
        every = self.every.choice()
        self.day.setVisible(every == Every.ONCE)
        self.rhythm.arrange()
        self.starts.setVisible(every != Every.ONCE)
        self.until.setVisible(every != Every.ONCE)
        self.due.setText(self._due_words())
        self.due.setVisible(bool(self.due.text()))

    def _starts(self) -> date | None:
        return self.day.day() if self.every.choice() == Every.ONCE else self.starts.day()

    def _unread(self, recurring: Recurring | None) -> Iterator[FieldProblem]:
        """What only the form knows: days that cannot be read, and a week without days."""
        if recurring is None:
            yield FieldProblem("rule", _("Please choose at least one day of the week."))
        once = self.every.choice() == Every.ONCE
        for name, field in (("starts", self.day if once else self.starts), ("until", self.until)):
            if not field.readable and not (once and field is self.until):
                yield FieldProblem(name, _("This day can't be read, or is in no calendar. Please choose another one."))
        if not self.reminder.readable:
            yield FieldProblem("reminder", _("This can't be read as a time. You could write it like 19:30."))

    def _place(self, problem: FieldProblem) -> int:
        """Where its field stands in the form."""
        return [*self.problems_beside, problem.field].index(problem.field)

    def _due_words(self) -> str:
        recurring = self.rhythm.recurring()
        if recurring is None:
            return ""
        rule, starts = rule_of(recurring), max(self._starts() or self._today, self._today)
        first = first_due(rule, starts, None if not rule else self.until.day())
        if first is None:
            return ""
        day = in_full(first)
        words = rule_in_words(rule, starts)
        return (
            _("Due {rule}; first on {day}.").format(rule=words, day=day)
            if words
            else _("Due on {day}.").format(day=day)
        )

    def _make_fields(self, preferences: Preferences) -> None:
        self.text = HintedText(
            _("What you promise"),
            _("Who does what, and when. Small enough for a hard day."),
            hints=wording_hints(preferences),
            example=_("I write by half past five when I will be late."),
        )
        self.rhythm = RhythmFields(_rhythms())
        self.every, self.weekdays, self.month_day = self.rhythm.every, self.rhythm.weekdays, self.rhythm.month_day
        self.day = DateField(_("On which day"), _("Left empty, it is for today."))
        self.starts = DateField(_("From"), _("Left empty, it begins today."), optional=True)
        self.until = DateField(_("Until"), _("The last day. Left empty, it goes on."), optional=True)
        self.reminder = TimeField(_("Remind me at"), _("By the clock on the wall, wherever you are."), optional=True)
        self.easier = TextField(_("What would make it easier"), _("read by: both of you"), optional=True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for field in (self.text, self.rhythm, self.day, self.due, self.more):
            column.addWidget(field)
        for folded in (self.starts, self.until, self.reminder, self.easier):
            self.more.body.addWidget(folded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def plain_of(new: NewPromise) -> Form:
    """What the fields hold for a promise that was carried over."""
    recurring = recurring_of(new.rule) or Recurring()
    starts = new.starts.isoformat() if new.starts else ""
    once = recurring.every is Every.ONCE
    return {
        "text": new.text,
        "every": recurring.every.value,
        "day": starts if once else "",
        "weekdays": sorted(recurring.weekdays),
        "month_day": recurring.month_day,
        "starts": "" if once else starts,
        "until": new.until.isoformat() if new.until else "",
        "reminder": in_short(new.reminder),
        "easier": new.easier,
    }


def _rhythms() -> tuple[tuple[Every, str], ...]:
    return (
        (Every.ONCE, _("Once")),
        (Every.DAY, _("Every day")),
        (Every.WEEK, _("Every week")),
        (Every.MONTH, _("Every month")),
    )
