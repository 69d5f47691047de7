"""The fields of an agreement's terms: from when, until when, looked at again, and time to think it over."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.agreements.values import LONGEST_COOLING_OFF, SHORTEST_COOLING_OFF, Terms
from app.clock import Clock
from app.i18n import _
from ui.agreements.terms_words import HOURS_A_DAY, thinking_time
from ui.widgets.fields import ChoiceField, DateField, Field, SelectField

REVIEW_DAYS = (30, 60, 90)
ENDS_AFTER = 90
_ON_A_DAY = 0
_FEWEST = SHORTEST_COOLING_OFF // HOURS_A_DAY
_MOST = LONGEST_COOLING_OFF // HOURS_A_DAY


class TermsForm(QWidget):
    edited = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.starts_when = ChoiceField(_("Begins"), ((False, _("When both have signed")), (True, _("On a day"))))
        self.starts = DateField(_("First day"))
        self.ends_when = ChoiceField(_("Ends"), ((True, _("On a day")), (False, _("No last day"))))
        self.ends = DateField(_("Last day"))
        days = tuple((days, _("In {n} days").format(n=days)) for days in REVIEW_DAYS)
        self.review_when = ChoiceField(_("Looked at again"), (*days, (_ON_A_DAY, _("On a day"))))
        self.review = DateField(_("Review day"))
        self.cooling_off = SelectField(
            _("Time to think it over"),
            _times_to_think(at_once=False),
            _("After both have signed, either may take it back."),
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(10)
        self._lay_out()
        self._connect()

    @property
    def fields(self) -> Mapping[str, Field]:
        return {"starts": self.starts, "ends": self.ends, "review": self.review, "cooling_off": self.cooling_off}

    def terms(self) -> Terms:
        hours = self.cooling_off.choice()
        return Terms(
            starts=self.starts.day() if self.starts_when.choice() else None,
            ends=self.ends.day() if self.ends_when.choice() else None,
            review=self.review.day(),
            cooling_off=SHORTEST_COOLING_OFF if hours is None else cast("int", hours),
        )

    def fill(self, terms: Terms) -> None:
        self.starts.set_day(terms.starts)
        self.starts_when.set_choice(terms.starts is not None)
        self.ends.set_day(terms.ends)
        self.ends_when.set_choice(terms.ends is not None)
        self.review.set_day(terms.review)
        self._mark_review()
        self.cooling_off.set_choice(terms.cooling_off)
        self._show_days()

    def offer_at_once(self, *, offered: bool) -> None:
        """Whether it may hold from the second signature on; agreements on pausing and talking may."""
        self.cooling_off.offer(_times_to_think(at_once=offered))

    def focus(self, name: str) -> None:
        when = {"starts": self.starts_when, "ends": self.ends_when, "review": self.review_when}.get(name)
        (when or self.fields[name]).setFocus()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        for name, field in self._places().items():
            sentence = problems.get(name, "")
            readable = not isinstance(field, DateField) or field.readable
            if field.problem != sentence and (sentence or readable):
                field.show_problem(sentence)
        self.review_when.show_problem(problems.get("review", "") if self.review.isHidden() else "")

    def _places(self) -> Mapping[str, Field]:
        return self.fields

    def _lay_out(self) -> None:
        for part in (self.starts_when, self.starts, self.ends_when, self.ends, self.review_when, self.review):
            self._column.addWidget(part)
        self._column.addWidget(self.cooling_off)

    def _connect(self) -> None:
        for field in (self.starts, self.ends, self.review):
            field.edited.connect(self._take)
        self.starts_when.chosen.connect(self._choose_start)
        self.ends_when.chosen.connect(self._choose_end)
        self.review_when.chosen.connect(self._choose_review)
        self.cooling_off.chosen.connect(self.edited)

    def _choose_start(self, on_a_day: object) -> None:
        if on_a_day and self.starts.day() is None:
            self.starts.set_day(self._in(1))
        self._take()

    def _choose_end(self, on_a_day: object) -> None:
        if on_a_day and self.ends.day() is None:
            self.ends.set_day(self._in(ENDS_AFTER))
        self._take()

    def _choose_review(self, days: object) -> None:
        if days != _ON_A_DAY:
            self.review.set_day(self._in(cast("int", days)))
        self._take(review_when=days)

    def _take(self, _day: object = None, *, review_when: object = None) -> None:
        self._show_days()
        if review_when is None:
            self._mark_review()
        self.review.setVisible(self.review_when.choice() == _ON_A_DAY)
        self.edited.emit()

    def _mark_review(self) -> None:
        """Which of the choices the day is."""
        day = self.review.day()
        after = {self._in(days): days for days in REVIEW_DAYS}
        self.review_when.set_choice(None if day is None else after.get(day, _ON_A_DAY))

    def _show_days(self) -> None:
        self.starts.setVisible(bool(self.starts_when.choice()))
        self.ends.setVisible(bool(self.ends_when.choice()))
        self.review.setVisible(self.review_when.choice() == _ON_A_DAY)

    def _in(self, days: int) -> date:
        return self._clock.today() + timedelta(days=days)


def _times_to_think(*, at_once: bool) -> list[tuple[int, str]]:
    hours = [0] if at_once else []
    hours += [days * HOURS_A_DAY for days in range(_FEWEST, _MOST + 1)]
    return [(each, thinking_time(each)) for each in hours]
