"""Hard moments of one's own: how many each week, drawn and in words, and what was put right meanwhile."""

from collections.abc import Sequence
from datetime import date
from statistics import fmean

from PySide6.QtCore import QDate, QLocale

from app.i18n import _, ngettext
from app.paper.chart_values import Chart, ChartMark, ChartPoint
from app.people.pace import pace
from app.repair.setbacks.days import setback_days
from app.triggers.log_reads import look_back
from app.triggers.page_values import LookBack
from ui.desk import Desk
from ui.triggers.look_back_words import count_words, strength_words
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.chart import ChartView
from ui.widgets.date_field import in_full
from ui.widgets.flow import flow
from ui.widgets.words import muted, small, text

WEEKS = 12
_LINE = 4
"""Weeks that the line looks at."""


class MomentsCard(Card):
    """Not there while the log holds nothing of these weeks and those before."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Hard moments"))
        self._desk = desk
        self._shown: tuple[LookBack, tuple[date, ...]] | None = None
        self.chart = ChartView("warm")
        self.figures = text("")
        self.marked = small(_("◆ something to put right"))
        self.rests = muted(_("This is a quiet week. Figures rest until it is over."))
        self.log = quiet(_("The log"), lambda: desk.go("hard_moments", ("log", None)), icon="forward")
        self.add(self.rests, self.chart, self.marked, self.figures, flow(self.log))

    def reload(self) -> None:
        sitting = self._desk.sitting
        rests = pace(sitting).in_quiet_week(sitting.clock.today())
        back = None if rests else look_back(sitting, WEEKS)
        self.rests.setVisible(rests)
        self.chart.setVisible(back is not None)
        self.figures.setVisible(back is not None)
        self.setVisible(rests or (back is not None and bool(back.times or back.times_before)))
        days = () if back is None else setback_days(sitting, back.first, back.last)
        self.marked.setVisible(bool(days))
        if back is not None and (back, days) != self._shown:
            self._shown = back, days
            self.figures.setText(" ".join(filter(None, (count_words(back), strength_words(back)))))
            self.chart.show_chart(times_chart(back, days))


def times_chart(back: LookBack, marked: Sequence[date] = ()) -> Chart:
    """A dot for how many there were in each week, a line through four weeks, and a mark for each of these days."""
    times = [week.times for week in back.weeks]
    highest = max((*times, 1))
    return Chart(
        title=_("Hard moments, week by week"),
        points=tuple(
            ChartPoint(
                said=_("Week of {day}: {n}").format(day=in_full(week.monday), n=week.times),
                value=float(week.times),
                line=fmean(times[max(0, place - _LINE + 1) : place + 1]),
            )
            for place, week in enumerate(back.weeks)
        ),
        highest=float(highest),
        top=ngettext("{n} a week", "{n} a week", highest).format(n=highest),
        bottom=_("none"),
        begins=in_full(back.first),
        ends=in_full(back.last),
        marks=tuple(_mark(day, back) for day in marked),
    )


def _mark(day: date, back: LookBack) -> ChartMark:
    """In the week in which it lies; the line of time has one place for each."""
    return ChartMark(
        at=float((day - back.first).days // 7),
        label=QLocale().toString(QDate(day.year, day.month, day.day), _("d MMMM")),
        said=_("{day}: something to put right").format(day=in_full(day)),
    )
