"""What a look back says: a picture of the weeks, and the same and more in words."""

from PySide6.QtCore import QLocale

from app.i18n import _, ngettext
from app.paper.chart_values import Chart, ChartPoint
from app.triggers.page_values import LookBack, StepCount, WeekOfMoments
from app.triggers.values import STRONGEST
from ui.triggers.words import step_choices
from ui.widgets.date_field import in_full

MOST_STEPS = 4


def strength_chart(back: LookBack) -> Chart:
    """A dot for the strongest of each week, a stem down to what it was afterwards, and a line through four weeks."""
    return Chart(
        title=_("How strong hard moments were, week by week"),
        points=tuple(_point(week) for week in back.weeks),
        highest=STRONGEST,
        top=str(STRONGEST),
        bottom="0",
        begins=in_full(back.first),
        ends=in_full(back.last),
    )


def count_words(back: LookBack) -> str:
    """Such as "11 in the last 12 weeks, 19 in the 12 before."; a time before the log began is not counted."""
    weeks = len(back.weeks)
    times = _times(back.times)
    if back.times_before is None:
        last = ngettext("{times} in the last {weeks} week.", "{times} in the last {weeks} weeks.", weeks)
        return last.format(times=times, weeks=weeks)
    return ngettext(
        "{times} in the last {weeks} week, {before} in the one before.",
        "{times} in the last {weeks} weeks, {before} in the {weeks} before.",
        weeks,
    ).format(times=times, weeks=weeks, before=_figure(back.times_before))


def strength_words(back: LookBack) -> str:
    """What was usual at the peak, in both periods; empty where no strength was given."""
    now, before = back.usual_peak, back.usual_peak_before
    if now is None:
        return ""
    said = _("At its peak usually {n} of 10").format(n=_figure(now))
    return _("{said}; it was {n}.").format(said=said, n=_figure(before)) if before is not None else f"{said}."


def picture_words() -> str:
    return _("A dot: the week's mean at its peak. The stem: down to the mean after. The line: four weeks together.")


def step_lines(back: LookBack) -> tuple[str, ...]:
    """What was done, the most frequent first, and how it was afterwards."""
    names = dict(step_choices())
    return tuple(_step_line(names[count.step], count) for count in back.steps[:MOST_STEPS])


def _step_line(name: str, count: StepCount) -> str:
    times = ngettext("{n} time", "{n} times", count.times).format(n=_figure(count.times))
    said = _("{step}: {times}").format(step=name, times=times)
    if not count.known:
        return _("{said}.").format(said=said)
    weaker = _("{said}, weaker afterwards in {weaker} of {known}.")
    return weaker.format(said=said, weaker=_figure(count.weaker), known=_figure(count.known))


def _point(week: WeekOfMoments) -> ChartPoint:
    return ChartPoint(said=_said(week), value=week.peak, low=week.after, line=week.line)


def _said(week: WeekOfMoments) -> str:
    said = _("Week of {day}: {times}").format(day=in_full(week.monday), times=_times(week.times))
    if week.peak is not None:
        said = _("{said}, at its peak {n}").format(said=said, n=_figure(week.peak))
    if week.after is not None:
        said = _("{said}, after {n}").format(said=said, n=_figure(week.after))
    return said


def _times(times: int) -> str:
    if times == 0:
        return _("no hard moment")
    return ngettext("{n} hard moment", "{n} hard moments", times).format(n=_figure(times))


def _figure(number: float) -> str:
    """At most one place after the point, and none where it is whole."""
    places = 0 if float(number).is_integer() else 1
    return QLocale().toString(float(number), "f", places)
