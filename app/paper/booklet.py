"""Many forms as one document: a first page, what is in it with page numbers, and each form on a page of its own."""

from collections.abc import Callable, Iterator

from reportlab.platypus import Flowable, PageBreak, Spacer

from app.i18n import _
from app.paper.contents import ContentsLine, Here
from app.paper.flowables import PaleBox, Row, Stack
from app.paper.forms import FormOnPaper
from app.paper.styles import text_width
from app.paper.tags import Bookmark, Element, Outline
from app.paper.text import text
from app.paper.typeset import typeset
from app.paper.values import Booklet, Form, Setting

BETWEEN_COLUMNS = 30.0
ABOVE_PART = 14.0

Marks = tuple[tuple[Bookmark, tuple[Bookmark, ...]], ...]
"""Of each part, and of its forms."""


def booklet_document(
    booklet: Booklet, *, locale: str, fillable: bool, say: Callable[[float], None] | None = None
) -> bytes:
    """All forms with lines to write on, or with fields to fill in on a screen.

    `say` is told how far it is, 0 to 1, and may raise to end the work there. Raises `RightToLeftText`.
    """
    outline = Outline()
    marks = _marks(booklet)
    outline.bookmarks += [mark for part, forms in marks for mark in (part, *forms)]
    story = [
        *_first_page(outline.root, booklet),
        PageBreak(),
        *_contents(outline.root, marks, locale),
        *_forms(outline.root, booklet, marks, locale, fillable=fillable),
    ]
    setting = Setting(title=booklet.title, locale=locale, name=booklet.title)
    return typeset(story, outline, setting, say=say)


def _marks(booklet: Booklet) -> Marks:
    made = []
    for part in booklet.parts:
        whole = Bookmark(title=part.heading)
        made.append((whole, tuple(Bookmark(title=form.title, under=whole) for form in part.forms)))
    return tuple(made)


def _first_page(root: Element, booklet: Booklet) -> Iterator[Flowable]:
    yield Spacer(1, 150)
    yield text(root.child("P"), booklet.above.upper(), "eyebrow")
    yield text(root.child("H1"), booklet.title, "cover")
    for said in booklet.said:
        yield text(root.child("P"), said)
        yield Spacer(1, 6)
    boxed: list[Flowable] = []
    for said in booklet.boxed:
        boxed += [Spacer(1, 5)] if boxed else []
        boxed.append(text(root.child("P"), said))
    yield PaleBox(boxed)


def _contents(root: Element, marks: Marks, locale: str) -> Iterator[Flowable]:
    """In two columns, whose parts stay whole."""
    yield text(root.child("H2"), _("What is in it"), "title")
    listed, width = root.child("TOC"), text_width(locale)
    wide = (width - BETWEEN_COLUMNS) / 2
    left, right = (Stack(list(_listed(listed, column))) for column in _columns(marks))
    yield Row([(0.0, wide, left), (wide + BETWEEN_COLUMNS, wide, right)])


def _listed(listed: Element, marks: Marks) -> Iterator[Flowable]:
    for part, forms in marks:
        yield Spacer(1, ABOVE_PART)
        yield text(listed.child("Caption"), part.title, "label")
        for form in forms:
            yield ContentsLine(listed, form)


def _columns(marks: Marks) -> tuple[Marks, Marks]:
    """As near to half of the lines in each as whole parts allow."""
    lines = [len(forms) + 2 for _part, forms in marks]
    apart = min(range(len(lines) + 1), key=lambda place: abs(sum(lines[:place]) - sum(lines[place:])))
    return marks[:apart], marks[apart:]


def _forms(root: Element, booklet: Booklet, marks: Marks, locale: str, *, fillable: bool) -> Iterator[Flowable]:
    """The first form of a part has its heading above its own."""
    number = 0
    for part, (whole, places) in zip(booklet.parts, marks, strict=True):
        for form, place in zip(part.forms, places, strict=True):
            number += 1
            begins = place is places[0]
            yield PageBreak()
            yield from [Here(whole)] if begins else []
            yield Here(place)
            yield text(root.child("H2" if begins else "P"), part.heading.upper(), "eyebrow")
            yield from _form(root, form, locale, f"form-{number}" if fillable else "")


def _form(root: Element, form: Form, locale: str, fields: str) -> Iterator[Flowable]:
    yield text(root.child("H3"), form.title, "title")
    yield from FormOnPaper(root, locale, level=3, fields=fields).body(form)
