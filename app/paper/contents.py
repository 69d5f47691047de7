"""The list of what is in a document: each line leads to its page, whose number is known once all pages are there."""

from typing import Any

from reportlab.platypus import Flowable

from app.paper.page import draw_line, line_width
from app.paper.styles import INK, LINE, style
from app.paper.tags import Bookmark, Element, decoration, note_spot, tagged
from app.paper.text import Text, text
from app.paper.values import Face

NUMBER_WIDTH = 26.0
NUMBER_SIZE = 9.5


class Here(Flowable):
    """Takes no room, and notes where it stands for a bookmark."""

    def __init__(self, bookmark: Bookmark) -> None:
        super().__init__()
        self.bookmark = bookmark

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0.0, 0.0

    def draw(self) -> None:
        canvas: Any = self.canv
        self.bookmark.page = canvas.getPageNumber()
        self.bookmark.top = canvas.absolutePosition(0, 0)[1]


class ContentsLine(Flowable):
    """A title, dots, and the number of its page; the whole line is a link."""

    def __init__(self, parent: Element, bookmark: Bookmark) -> None:
        super().__init__()
        self.bookmark = bookmark
        self.link = parent.child("TOCI").child("Link")
        self.link.goes_to = bookmark
        self.words: Text = text(self.link, bookmark.title, "entry")

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        self.height = self.words.wrap(width - NUMBER_WIDTH, 10_000)[1]
        return self.width, self.height

    def draw(self) -> None:
        canvas: Any = self.canv
        self.words.drawOn(canvas, 0, 0)
        self._draw_dots(canvas)
        note_spot(canvas, self.link, (0, 0, self.width, self.height))
        right, baseline = canvas.absolutePosition(self.width, self._baseline)
        canvas.when_all_are_known(lambda: self._draw_number(canvas, right, baseline))

    @property
    def _baseline(self) -> float:
        """Of the last line of the title."""
        set_in = style("entry")
        return float(set_in.leading - set_in.fontSize)

    def _draw_dots(self, canvas: Any) -> None:
        last = self.words.blPara.lines[-1]
        free = last[0] if isinstance(last, tuple) else last.extraSpace
        left = self.width - NUMBER_WIDTH - free + 6
        with decoration(canvas):
            canvas.saveState()
            canvas.setStrokeColor(LINE)
            canvas.setLineWidth(0.8)
            canvas.setDash(0.8, 3)
            canvas.line(left, self._baseline + 1, self.width - NUMBER_WIDTH + 8, self._baseline + 1)
            canvas.restoreState()

    def _draw_number(self, canvas: Any, right: float, baseline: float) -> None:
        number = str(self.bookmark.page)
        left = right - line_width(number, Face.TEXT, NUMBER_SIZE)
        with tagged(canvas, self.link):
            draw_line(canvas, left, baseline, number, Face.TEXT, NUMBER_SIZE, INK)
