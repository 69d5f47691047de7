"""The structure of a document for screen readers: a tree of headings, paragraphs and tables beside the drawing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something that can be filled in or followed lies."""

    page: int
    """Counted from 1."""
    box: tuple[float, float, float, float]
    """Left, bottom, right, top in points, from the lower left corner of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A field to fill in on a screen."""

    name: str
    """Unique in its document."""
    tooltip: str
    """What a screen reader says for it."""
    to_tick: bool = False
    """A box to tick; otherwise text is typed."""
    lines: int = 1


@dataclass(slots=True, eq=False, kw_only=True)
class Bookmark:
    """A place that readers list beside the pages, and that links go to."""

    title: str
    under: "Bookmark | None" = None
    page: int = 0
    """Counted from 1; 0 until it was drawn."""
    top: float = 0.0
    """Points from the lower edge of the page."""


@dataclass(slots=True, eq=False)
class Element:
    """One part of a document, such as "H1", "P" or "TD"; its children stand in reading order."""

    kind: str
    outline: "Outline | None" = None
    alternative: str = ""
    """What is read out in place of a picture."""
    scope: str = "Row"
    """What a table heading speaks for: "Row" or "Column"."""
    children: list["Element"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    """Page (from 1) and number of each piece drawn for it."""
    input: Input | None = None
    """Of a "Form"."""
    goes_to: Bookmark | None = None
    """Of a "Link"."""
    spot: Spot | None = None
    """Where the field or the link was drawn."""

    def child(self, kind: str, *, alternative: str = "", scope: str = "Row") -> "Element":
        """Append a part that is read after all parts appended before."""
        part = Element(kind, self.outline, alternative, scope)
        self.children.append(part)
        return part

    def whole(self) -> Iterator["Element"]:
        """This and everything in it, in reading order."""
        yield self
        for part in self.children:
            yield from part.whole()


@dataclass(slots=True, eq=False)
class Outline:
    """The structure of one document while it is being drawn."""

    root: Element = field(default_factory=lambda: Element("Document"))
    pieces: dict[int, list[Element]] = field(default_factory=dict)
    """For each page, whose piece carries which number."""
    bookmarks: list[Bookmark] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.root.outline = self

    def next_mark(self, page: int, element: Element) -> int:
        """The number of a new piece of `element` on `page`."""
        owners = self.pieces.setdefault(page, [])
        owners.append(element)
        element.marks.append((page, len(owners) - 1))
        return len(owners) - 1


@contextmanager
def tagged(canvas: Any, element: Element) -> Iterator[None]:
    """What is drawn inside belongs to `element`."""
    assert element.outline is not None
    number = element.outline.next_mark(canvas.getPageNumber(), element)
    canvas.addLiteral(f"/{element.kind} <</MCID {number}>> BDC")
    yield
    canvas.addLiteral("EMC")


@contextmanager
def decoration(canvas: Any, kind: str = "Layout") -> Iterator[None]:
    """What is drawn inside says nothing that a reader would miss."""
    canvas.addLiteral(f"/Artifact <</Type /{kind}>> BDC")
    yield
    canvas.addLiteral("EMC")


def note_spot(canvas: Any, element: Element, box: tuple[float, float, float, float]) -> None:
    """`element` can be filled in or followed in `box`: left, bottom, right, top from where is being drawn."""
    left, bottom, right, top = box
    corners = (*canvas.absolutePosition(left, bottom), *canvas.absolutePosition(right, top))
    element.spot = Spot(canvas.getPageNumber(), corners)
