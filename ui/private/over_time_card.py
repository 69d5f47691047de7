"""One's own answers to one scale, drawn and in words; the pulse is ours, not a validated test."""

from app.checkins.over_time import answered_scales, is_pulse, over_time
from app.checkins.page_values import OverTime, Stretch
from app.checkins.values import Question
from app.i18n import _
from app.paper.chart_values import Chart, ChartPoint
from app.people.pace import pace
from ui.checkins.words import month_named
from ui.desk import Desk
from ui.promises.words import day_named
from ui.widgets.card import Card
from ui.widgets.chart import ChartView
from ui.widgets.date_field import in_full
from ui.widgets.select_field import SelectField
from ui.widgets.words import muted, small, text

HIGHEST = 10


class OverTimeCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Over time"))
        self._desk = desk
        self._scales: dict[str, Question] = {}
        self._shown: OverTime | None = None
        self.which = SelectField(_("Which question"), ())
        self.which.chosen.connect(lambda _question: self._draw())
        self.chart = ChartView()
        self.figures = text("")
        self.ours = small(_("Ours, not a validated test."))
        self.rests = muted(_("This is a quiet week. Figures rest until it is over."))
        self.none = muted(_("Nothing is answered yet. A question waits here after your conversations."))
        self.add(self.rests, self.none, self.which, self.chart, self.figures, self.ours)

    def reload(self) -> None:
        sitting = self._desk.sitting
        rests = pace(sitting).in_quiet_week(sitting.clock.today())
        self.rests.setVisible(rests)
        scales = () if rests else answered_scales(sitting, self._desk.preferences.packs)
        self.none.setVisible(not scales and not rests)
        for part in (self.which, self.chart, self.figures):
            part.setVisible(bool(scales))
        found: dict[str, Question] = {each.id: each for each in scales}
        if found != self._scales:
            chosen = self.which.choice()
            self.which.offer([(each.id, each.text) for each in scales])
            self.which.set_choice(chosen if chosen in found else next(iter(found), None))
            self._scales = found
        self._draw()

    def _draw(self) -> None:
        question = self._scales.get(str(self.which.choice()))
        shown = None if question is None else over_time(self._desk.sitting, question)
        if shown is not None and shown != self._shown:
            self.chart.show_chart(scale_chart(shown))
            self.figures.setText(newest_words(shown))
        self.ours.setVisible(shown is not None and is_pulse(shown.question))
        self._shown = shown


def scale_chart(shown: OverTime) -> Chart:
    """A dot for the mean of each week or month, and a line through some of them."""
    return Chart(
        title=shown.text,
        points=tuple(
            ChartPoint(said=_said(each, by_month=shown.by_month), value=each.value, line=each.line)
            for each in shown.stretches
        ),
        highest=HIGHEST,
        top=str(HIGHEST),
        bottom="0",
        begins=_named(shown.stretches[0], by_month=shown.by_month),
        ends=_named(shown.stretches[-1], by_month=shown.by_month),
    )


def newest_words(shown: OverTime) -> str:
    """Such as "6 of 10 on Sunday 22 November. The time before: 5."."""
    (day, number), *before = shown.newest
    said = _("{n} of 10 on {day}.").format(n=number, day=day_named(day))
    return _("{said} The time before: {n}.").format(said=said, n=before[0][1]) if before else said


def _said(stretch: Stretch, *, by_month: bool) -> str:
    named = _named(stretch, by_month=by_month)
    if stretch.value is None:
        return _("{when}: not answered").format(when=named)
    return _("{when}: {n} of 10").format(when=named, n=f"{stretch.value:.1f}".removesuffix(".0"))


def _named(stretch: Stretch, *, by_month: bool) -> str:
    return month_named(stretch.begins) if by_month else _("Week of {day}").format(day=in_full(stretch.begins))
