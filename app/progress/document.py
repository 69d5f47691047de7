"""The progress report on paper: each picture with its words and its table, then what stood out, by its day."""

from collections.abc import Iterable

from reportlab.platypus import Flowable

from app.i18n import _, ngettext
from app.paper.chart_figure import chart_figure
from app.paper.dates import day
from app.paper.flowables import PaleBox, kept_whole
from app.paper.styles import text_height, text_width
from app.paper.tables import table
from app.paper.tags import Element, Outline
from app.paper.text import text
from app.paper.typeset import typeset
from app.paper.values import Setting
from app.progress.values import Happened, Happening, Report, ReportPicture

DATES = 1.5
"""Of the columns of the first and the last day of a stretch; the others are 1."""
WIDE_LAST = 2.4
WIDTHS = (1.0, 1.2, 2.8)
"""Of the columns of what stood out: the day, what it was, its words."""


def report_document(report: Report, *, locale: str) -> bytes:
    """The report as a PDF; raises `RightToLeftText`."""
    outline = Outline()
    title = _("Progress")
    parts = [
        *_head(outline.root, report, title, locale),
        *(part for picture in report.pictures for part in _picture(outline.root, picture, locale)),
        *_happened(outline.root, report, locale),
    ]
    name = _("{title}, {names}").format(title=title, names=_names(report))
    return typeset(parts, outline, Setting(title=title, locale=locale, name=name))


def happening_in_words(what: Happening) -> str:
    return {
        Happening.MILESTONE: _("Milestone"),
        Happening.FIRST: _("First time"),
        Happening.CELEBRATION: _("Celebrated"),
        Happening.SETBACK: _("Setback"),
        Happening.RENEWAL: _("Renewed"),
    }[what]


def _head(root: Element, report: Report, title: str, locale: str) -> list[Flowable]:
    head: list[Flowable] = [
        text(root.child("P"), _names(report).upper(), "eyebrow"),
        text(root.child("H1"), title, "title"),
        text(root.child("P"), _period(report, locale), "quiet"),
        text(root.child("P"), _("Counts from what was written down. They say what happened, not how one is."), "quiet"),
    ]
    if report.private:
        said = _("Some of these figures are from what only you read. Whoever has this paper can read them.")
        head.append(PaleBox([text(root.child("P"), said)]))
    return head


def _period(report: Report, locale: str) -> str:
    if report.begins is None:
        return _("Up to {day}").format(day=day(report.ends, locale))
    return _("{first} to {last}").format(first=day(report.begins, locale), last=day(report.ends, locale))


def _picture(root: Element, picture: ReportPicture, locale: str) -> list[Flowable]:
    """The heading, the words and the chart stay together; the table may go on over the page."""
    first: list[Flowable] = [text(root.child("H2"), picture.title, "section")]
    first += [text(root.child("P"), words) for words in picture.words]
    if picture.chart is not None:
        first.append(chart_figure(root, picture.chart))
    return [
        *kept_whole(first, text_width(locale), text_height(locale)),
        *table(root, picture.table, locale, _widths(picture)),
    ]


def _widths(picture: ReportPicture) -> list[float]:
    """Of each column of its table, to each other."""
    columns = len(picture.table[0]) if picture.table else 0
    widths = [DATES, DATES, *[1.0] * columns][:columns]
    return [*widths[:-1], WIDE_LAST] if picture.wide_last else widths


def _happened(root: Element, report: Report, locale: str) -> list[Flowable]:
    heading = [text(root.child("H2"), _("What stood out"), "section")]
    if not report.happened:
        said = _("In this period there is no milestone, celebration, setback or renewal on record.")
        return [*heading, text(root.child("P"), said)]
    counts = [text(root.child("P"), words) for words in _counted(report.happened)]
    if report.left_out:
        counts.append(text(root.child("P"), _("The newest of them are told here."), "quiet"))
    lines = ((day(each.day, locale), happening_in_words(each.what), each.words) for each in report.happened)
    headings = (_("Day"), _("What"), _("In words"))
    first = [*heading, *counts]
    return [
        *kept_whole(first, text_width(locale), text_height(locale)),
        *table(root, (headings, *lines), locale, WIDTHS),
    ]


def _counted(happened: Iterable[Happened]) -> list[str]:
    """One line: such as "2 milestones reached, 1 setback."."""
    kinds = [each.what for each in happened]
    said = [_count(what, kinds.count(what)) for what in Happening if what in kinds]
    return [_("{counts}.").format(counts=", ".join(said))] if said else []


def _count(what: Happening, count: int) -> str:
    said = {
        Happening.MILESTONE: ngettext("{n} milestone reached", "{n} milestones reached", count),
        Happening.FIRST: ngettext("{n} first time", "{n} first times", count),
        Happening.CELEBRATION: ngettext("{n} celebration", "{n} celebrations", count),
        Happening.SETBACK: ngettext("{n} setback", "{n} setbacks", count),
        Happening.RENEWAL: ngettext("{n} agreement renewed", "{n} agreements renewed", count),
    }
    return said[what].format(n=count)


def _names(report: Report) -> str:
    return _(" and ").join(report.names)
