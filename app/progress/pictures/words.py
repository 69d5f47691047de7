"""A picture said and drawn: its chart, its figures in words, and its table; for screen and paper alike."""

from collections.abc import Callable
from datetime import date
from math import ceil

from app.i18n import _, ngettext
from app.paper.chart_values import Chart, ChartMark, ChartPoint
from app.progress.pictures.spans import place_of
from app.progress.pictures.tally_words import counts_in_words, number
from app.progress.pictures.values import Figures, Mark, Outstanding, Stretch, Subject
from app.promises.steadiness import BEGINS_WITH
from app.triggers.values import STRONGEST

SayDay = Callable[[date], str]


def title_of(figures: Figures, name: str) -> str:
    """Such as "Sam: promises kept"; `name` is empty where it is of nobody alone."""
    subject = {
        Subject.PROMISES: _("promises kept"),
        Subject.CONVERSATIONS: _("Conversations held"),
        Subject.HARD_MOMENTS: _("hard moments in a week"),
        Subject.STRENGTH: _("how strong, at the peak and after"),
        Subject.SAFE: _("felt safe"),
        Subject.CLOSE: _("felt close"),
        Subject.HEARD: _("felt heard"),
    }[figures.subject]
    return subject if figures.person is None else _("{name}: {subject}").format(name=name, subject=subject)


def chart_of(figures: Figures, name: str, say_day: SayDay, say_short: SayDay) -> Chart:
    """`say_day` is for what is read aloud, `say_short` for what stands in the picture."""
    highest, top, bottom = _levels(figures)
    return Chart(
        title=title_of(figures, name),
        points=tuple(_point(figures.subject, stretch, say_day) for stretch in figures.stretches),
        highest=highest,
        top=top,
        bottom=bottom,
        begins=say_short(figures.begins),
        ends=say_short(figures.ends),
        marks=tuple(_mark(figures, mark, say_day, say_short) for mark in figures.marks),
    )


def in_words(figures: Figures, name: str, say_day: SayDay) -> tuple[str, ...]:
    """Sentences: the last 4 weeks and those before, what is not there yet, and who showed it when."""
    said = [*counts_in_words(figures)]
    if figures.subject is Subject.PROMISES and 0 < figures.steps < BEGINS_WITH:
        said.append(_few_marks(figures.steps))
    if figures.is_empty:
        said.append(_nothing_drawn(figures, say_day))
    if figures.as_of is not None:
        said.append(_("As of {day}, shown by {name}.").format(day=say_day(figures.as_of), name=name))
    return tuple(said)


def table_of(figures: Figures, say_day: SayDay) -> tuple[tuple[str, ...], ...]:
    """The first row holds the headings; the last column the days that stand out, where there are any."""
    marked = bool(figures.marks)
    rows = [(_("From"), _("To"), *_headings(figures.subject), *((_("Also"),) if marked else ()))]
    for place, stretch in enumerate(figures.stretches):
        days = (say_day(stretch.begins), say_day(stretch.ends))
        stood_out = (_marked(figures, place, say_day),) if marked else ()
        rows.append((*days, *_cells(figures.subject, stretch), *stood_out))
    return tuple(rows)


def _levels(figures: Figures) -> tuple[float, str, str]:
    if figures.subject is Subject.PROMISES:
        return 1.0, _("all"), _("none")
    if figures.subject in {Subject.CONVERSATIONS, Subject.HARD_MOMENTS}:
        highest = max(1, *(ceil(stretch.value or 0) for stretch in figures.stretches))
        return float(highest), _("{n} a week").format(n=highest), _("none")
    return float(STRONGEST), str(STRONGEST), "0"


def _point(subject: Subject, stretch: Stretch, say_day: SayDay) -> ChartPoint:
    days = _("{first} to {last}").format(first=say_day(stretch.begins), last=say_day(stretch.ends))
    said = _("{days}: {said}").format(days=days, said=_said(subject, stretch))
    return ChartPoint(said=said, value=stretch.value, low=stretch.low, line=stretch.line)


def _said(subject: Subject, stretch: Stretch) -> str:
    if subject is Subject.PROMISES:
        return _promises_said(stretch)
    if stretch.value is None:
        return _("nothing known")
    if subject is Subject.CONVERSATIONS:
        return ngettext("{n} held", "{n} held", stretch.count).format(n=stretch.count)
    moments = ngettext("{n} hard moment", "{n} hard moments", stretch.count).format(n=stretch.count)
    if subject is Subject.HARD_MOMENTS:
        return moments
    if subject is Subject.STRENGTH:
        said = _("{moments}, at the peak {n} of 10").format(moments=moments, n=number(stretch.value))
        return said if stretch.low is None else _("{said}, after {n}").format(said=said, n=number(stretch.low))
    answers = ngettext("{n} answer", "{n} answers", stretch.count).format(n=stretch.count)
    return _("{n} of 10, from {answers}").format(n=number(stretch.value), answers=answers)


def _promises_said(stretch: Stretch) -> str:
    parts = []
    if stretch.of:
        parts.append(_("{n} of {of} kept").format(n=stretch.count, of=stretch.of))
    if stretch.partly:
        parts.append(_("{n} partly").format(n=stretch.partly))
    if stretch.excused:
        parts.append(_("{n} excused").format(n=stretch.excused))
    return ", ".join(parts) or _("nothing marked")


def _mark(figures: Figures, mark: Mark, say_day: SayDay, say_short: SayDay) -> ChartMark:
    spans = tuple((stretch.begins, stretch.ends) for stretch in figures.stretches)
    named = {Outstanding.SETBACK: _("setback, {day}"), Outstanding.RENEWAL: _("renewed, {day}")}[mark.what]
    return ChartMark(
        at=float(place_of(mark.day, spans)),
        label=named.format(day=say_short(mark.day)),
        said=_mark_said(mark, say_day),
    )


def _mark_said(mark: Mark, say_day: SayDay) -> str:
    if mark.what is Outstanding.SETBACK:
        return _("{day}: setback").format(day=say_day(mark.day))
    return _("{day}: renewed, “{title}”").format(day=say_day(mark.day), title=mark.title)


def _marked(figures: Figures, place: int, say_day: SayDay) -> str:
    stretch = figures.stretches[place]
    marks = [mark for mark in figures.marks if stretch.begins <= mark.day <= stretch.ends]
    return "; ".join(_mark_said(mark, say_day) for mark in marks)


def _headings(subject: Subject) -> tuple[str, ...]:
    return {
        Subject.PROMISES: (_("Kept"), _("Of due"), _("Partly"), _("Excused")),
        Subject.CONVERSATIONS: (_("Held"),),
        Subject.HARD_MOMENTS: (_("Hard moments"),),
        Subject.STRENGTH: (_("Hard moments"), _("At the peak"), _("After")),
    }.get(subject, (_("Answers"), _("Mean, of 10")))


def _cells(subject: Subject, stretch: Stretch) -> tuple[str, ...]:
    count = str(stretch.count) if stretch.value is not None or stretch.count else ""
    if subject is Subject.PROMISES:
        return tuple(map(str, (stretch.count, stretch.of, stretch.partly, stretch.excused)))
    if subject in {Subject.CONVERSATIONS, Subject.HARD_MOMENTS}:
        return (count,)
    mean = "" if stretch.value is None else number(stretch.value)
    if subject is Subject.STRENGTH:
        return count, mean, "" if stretch.low is None else number(stretch.low)
    return count, mean


def _few_marks(steps: int) -> str:
    needed = _("{n} marks are needed before there is a line.").format(n=BEGINS_WITH)
    there = ngettext("There is {n}.", "There are {n}.", steps).format(n=steps)
    return f"{needed} {there}"


def _nothing_drawn(figures: Figures, say_day: SayDay) -> str:
    return _("There is nothing to draw since {day}.").format(day=say_day(figures.begins))
