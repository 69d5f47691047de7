"""What a form asks to be filled in: lines or a field to write in, and boxes to tick."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable

from app.paper.page import draw_line, line_width
from app.paper.styles import INK, LINE, MUTED, STYLES
from app.paper.tags import Element, Input, decoration, note_spot, tagged
from app.paper.text import Text, text
from app.paper.values import Face

LINE_GAP = 19.0
"""Points between two lines to write on, on A4."""
TO_TICK = "☐"
BETWEEN_TICKS = 9.0
BOX = 9.0
"""Edge of a box to tick on a screen."""
AFTER_BOX = 4.0
CORNER = 3.0
SIZE, LEADING = STYLES["text"][1:3]
"""Of the words beside a box."""


class WritingLines(Flowable):
    """Lines to write on by hand."""

    def __init__(self, count: int, gap: float = LINE_GAP) -> None:
        super().__init__()
        self.count, self.gap = count, gap

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self.count * self.gap
        return self.width, self.height

    def draw(self) -> None:
        with decoration(self.canv):
            self.canv.setStrokeColor(LINE)
            self.canv.setLineWidth(0.75)
            for line in range(self.count):
                y = self.height - (line + 1) * self.gap
                self.canv.line(0, y, self.width, y)


class WritingField(WritingLines):
    """The same room as a field to type in; `element` is a Form."""

    def __init__(self, element: Element, field: Input, gap: float = LINE_GAP) -> None:
        super().__init__(field.lines, gap)
        self.element = element
        element.input = field

    def draw(self) -> None:
        height = self.height - 2
        with decoration(self.canv):
            self.canv.setStrokeColor(MUTED)
            self.canv.setLineWidth(0.5)
            self.canv.roundRect(0, 0, self.width, height, CORNER, stroke=1, fill=0)
        note_spot(self.canv, self.element, (1.5, 1, self.width - 1.5, height - 1))


@dataclass(slots=True, eq=False)
class _Choice:
    said: str
    element: Element
    box: Element | None
    """To tick on a screen; without it the box stands among the words."""
    left: float = 0.0
    top: float = 0.0
    """Below the upper edge of all."""
    width: float = 0.0
    height: float = LEADING
    wrapped: Text | None = None
    """Where it takes more than a line; most are a number or a word, for which a paragraph would be slow."""

    @property
    def inset(self) -> float:
        return BOX + AFTER_BOX if self.box is not None else 0.0

    def fit(self, width: float) -> None:
        natural = self.inset + line_width(self.said, Face.TEXT, SIZE) + 1
        self.width, self.height, self.wrapped = natural, LEADING, None
        if natural > width or "\n" in self.said:
            self.wrapped = text(self.element, self.said)
            self.width, self.height = width, self.wrapped.wrap(width - self.inset, 10_000)[1]

    def draw(self, canvas: Any, upper: float) -> None:
        if self.box is not None:
            self._draw_box(canvas, upper - BOX - 3)
        if self.wrapped is not None:
            self.wrapped.drawOn(canvas, self.left + self.inset, upper - self.height)
            return
        with tagged(canvas, self.element):
            draw_line(canvas, self.left + self.inset, upper - SIZE, self.said, Face.TEXT, SIZE, INK)

    def _draw_box(self, canvas: Any, bottom: float) -> None:
        assert self.box is not None
        with decoration(canvas):
            canvas.setStrokeColor(MUTED)
            canvas.setLineWidth(0.8)
            canvas.roundRect(self.left, bottom, BOX, BOX, 1.5, stroke=1, fill=0)
        note_spot(canvas, self.box, (self.left, bottom, self.left + BOX, bottom + BOX))


class Ticks(Flowable):
    """Choices to tick, one after the other in as many rows as they take."""

    def __init__(self, choices: Sequence[_Choice]) -> None:
        super().__init__()
        self.choices = choices

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        left, top, high = 0.0, 0.0, 0.0
        for choice in self.choices:
            choice.fit(width)
            if left and left + choice.width > width:
                left, top, high = 0.0, top + high, 0.0
            choice.left, choice.top = left, top
            high = max(high, choice.height)
            left += choice.width + BETWEEN_TICKS
        self.width, self.height = width, top + high
        return self.width, self.height

    def draw(self) -> None:
        for choice in self.choices:
            choice.draw(self.canv, self.height - choice.top)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Between two rows."""
        self.wrap(width, height)
        fits = [choice for choice in self.choices if self._below(choice) <= height]
        if not fits or len(fits) == len(self.choices):
            return []
        return [Ticks(fits), Ticks(self.choices[len(fits) :])]

    def _below(self, choice: _Choice) -> float:
        """The lower edge of its row."""
        return min((other.top for other in self.choices if other.top > choice.top), default=self.height)


def ticks(parent: Element, choices: Sequence[str], fields: Sequence[Input] = ()) -> Ticks:
    """A list of choices: with `fields`, one for each, to tick on a screen, else by hand."""
    listed = parent.child("L")
    return Ticks([_choice(listed, words, fields[n] if fields else None) for n, words in enumerate(choices)])


def _choice(listed: Element, words: str, field: Input | None) -> _Choice:
    body = listed.child("LI").child("LBody")
    if field is None:
        return _Choice(f"{TO_TICK}\u00a0{words}", body, None)
    box = body.child("Form")
    box.input = field
    return _Choice(words, body.child("Span"), box)
