"""The therapist's session handout on paper: one or two pages, whatever was ticked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reportlab.platypus import Flowable, Spacer

from app.handout.values import Entry, Handout, Section
from app.i18n import _, ngettext
from app.paper.chart_figure import chart_figure
from app.paper.flowables import LinedBox, Row, Stack
from app.paper.shortening import Lines, lines_of
from app.paper.styles import STYLES, text_height, text_width
from app.paper.tags import Element, Outline
from app.paper.text import text
from app.paper.typeset import typeset
from app.paper.values import Setting
from app.paper.writing import LINE_GAP, WritingLines

MOST_PAGES = 2
LABELS = 128.0
"""Width of the labels, in points."""
ABOVE_SECTION, BETWEEN = 11.0, 4.0
HOMEWORK_LINES = 4
NEXT_DATE = 180.0
FOOT = 200.0
LEADING = STYLES["text"][2]
LONGEST_SET, LEAST_SET = 16_000, 240
"""Characters of all entries together, and of one, that are tried at all: two pages never hold more."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How much of everything goes in."""

    lines: int
    """Of one entry."""
    alike: int
    """Entries under the same label, such as notes."""
    chart: float
    """Height of a figure in points; 0: its words alone."""


FITS = (
    Fit(40, 12, 92),
    Fit(24, 12, 84),
    Fit(16, 12, 72),
    Fit(11, 10, 72),
    Fit(8, 8, 64),
    Fit(6, 6, 64),
    Fit(5, 5, 0),
    Fit(4, 4, 0),
    Fit(3, 3, 0),
    Fit(2, 3, 0),
    Fit(2, 2, 0),
    Fit(1, 2, 0),
    Fit(1, 1, 0),
)
"""From all of it to the least."""


@dataclass(frozen=True, slots=True)
class Measured:
    """An entry with its lines, as they stand beside its label."""

    entry: Entry
    lines: Lines

    def height(self, fit: Fit) -> float:
        chart = fit.chart + 12 if fit.chart and self.entry.chart is not None else 0
        return BETWEEN + min(len(self.lines), fit.lines) * LEADING + chart

    def fitted(self, fit: Fit) -> Entry:
        return replace(self.entry, words=self.lines.first(fit.lines))


Sections = Sequence[tuple[str, Sequence[Sequence[Measured]]]]
"""Headings with their entries, those under one label together."""


def handout_document(handout: Handout, *, locale: str) -> bytes:
    """The handout as a PDF of at most two pages; raises `RightToLeftText`."""
    width = text_width(locale)
    sections = _measured(handout, width - LABELS)
    room = MOST_PAGES * text_height(locale)
    for fit in FITS:
        if fit is not FITS[-1] and _height(sections, fit) > room:
            continue
        outline = Outline()
        blocks = _blocks(outline.root, handout, [_fitted(section, fit) for section in sections], fit, width)
        if _pages(blocks, locale) <= MOST_PAGES:
            break
    return typeset(blocks, outline, Setting(title=handout.title, locale=locale, name=handout.title))


def _measured(handout: Handout, width: float) -> Sections:
    """Each text is set once; very long ones only as far as two pages could hold them."""
    cut = max(LEAST_SET, LONGEST_SET // max(1, sum(len(section.entries) for section in handout.sections)))
    return [
        (
            section.heading,
            [
                [Measured(entry, lines_of(entry.words, width, cut)) for entry in alike]
                for _label, alike in groupby(section.entries, key=lambda entry: entry.label)
            ],
        )
        for section in handout.sections
    ]


def _height(sections: Sections, fit: Fit) -> float:
    """Of all entries, in points; what stands around them comes on top."""
    shown = [each for _heading, groups in sections for alike in groups for each in alike[: fit.alike]]
    return sum(each.height(fit) for each in shown) + FOOT


def _fitted(section: tuple[str, Sequence[Sequence[Measured]]], fit: Fit) -> Section:
    """Each entry in no more lines than fit, and of those under one label no more than fit."""
    heading, groups = section
    entries: list[Entry] = []
    for alike in groups:
        entries += [each.fitted(fit) for each in alike[: fit.alike]]
        left = len(alike) - fit.alike
        if left > 0:
            more = ngettext("And {n} more, in Keel.", "And {n} more, in Keel.", left)
            entries.append(Entry(label="", words=more.format(n=left)))
    return Section(heading=heading, entries=tuple(entries))


def _blocks(root: Element, handout: Handout, sections: list[Section], fit: Fit, width: float) -> list[Flowable]:
    """Parts of the page, none of which is ever cut."""
    return [
        _head(root, handout, _left_out(handout, sections, fit)),
        *(block for section in sections for block in _section(root, section, fit, width)),
        _foot(root, handout),
    ]


def _left_out(handout: Handout, sections: Sequence[Section], fit: Fit) -> Iterator[str]:
    """What the page says of what is not on it."""
    if _words(sections) != _words(handout.sections):
        yield _("What ends in “…” is shortened; the whole is in Keel.")
    if not fit.chart and any(entry.chart is not None for section in handout.sections for entry in section.entries):
        yield _("The pictures are left out here; their words are given.")


def _words(sections: Sequence[Section]) -> list[str]:
    return [entry.words.strip() for section in sections for entry in section.entries]


def _head(root: Element, handout: Handout, left_out: Iterable[str]) -> Stack:
    above = text(root.child("P"), handout.above.upper(), "eyebrow")
    title = text(root.child("H1"), handout.title, "title")
    said = [*handout.about, *filter(None, [handout.nothing]), *left_out]
    return Stack([above, title, *(text(root.child("P"), line, "quiet") for line in said)])


def _section(root: Element, section: Section, fit: Fit, width: float) -> Iterator[Stack]:
    """The heading with the first entry, then each other one."""
    first, *rest = section.entries
    heading = text(root.child("H2"), section.heading, "heading")
    yield Stack([Spacer(1, ABOVE_SECTION), heading, *_entry(root, first, fit, width)])
    for entry in rest:
        yield Stack(_entry(root, entry, fit, width))


def _entry(root: Element, entry: Entry, fit: Fit, width: float) -> list[Flowable]:
    label: Flowable = text(root.child("H3"), entry.label, "label") if entry.label else Spacer(1, 1)
    answer: list[Flowable] = [text(root.child("P"), entry.words)] if entry.words else []
    if entry.chart is not None and fit.chart:
        answer.append(chart_figure(root, entry.chart, fit.chart))
    columns = [(0.0, LABELS - 12, label), (LABELS, width - LABELS, Stack(answer))]
    return [Spacer(1, BETWEEN), Row(columns)]


def _foot(root: Element, handout: Handout) -> Stack:
    """Room to write by hand, and what holds for every session."""
    heading = text(root.child("H2"), _("Until next time"), "heading")
    hint = text(root.child("P"), _("What we want to try, in our own words."), "quiet")
    box = LinedBox([heading, hint, WritingLines(HOMEWORK_LINES)])
    following = Stack([Spacer(1, LINE_GAP - 14), text(root.child("P"), _("Next session on"), "label")])
    next_date = Row([(0.0, LABELS - 12, following), (LABELS, NEXT_DATE, WritingLines(1))])
    speak = _("If either of you wants to speak to me alone, say so.")
    last = [speak] if handout.speak_alone else []
    last.append(_("If anyone isn't safe, that comes first. People to call are listed in Keel."))
    lines = [text(root.child("P"), line, "quiet") for line in last]
    return Stack([Spacer(1, 2 * ABOVE_SECTION), box, Spacer(1, BETWEEN), next_date, Spacer(1, ABOVE_SECTION), *lines])


def _pages(blocks: Sequence[Flowable], locale: str) -> int:
    """How many pages they take, each whole."""
    width, high = text_width(locale), text_height(locale)
    pages, left = 1, high
    for block in blocks:
        needed = block.wrap(width, high)[1]
        if needed > left:
            pages, left = pages + 1, high
        left -= needed
    return pages
