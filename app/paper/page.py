"""What every page carries beside its text: the accent rule, the footer, the watermark; and page x of y."""

from collections.abc import Callable
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from app.i18n import _
from app.paper.fonts import runs
from app.paper.styles import ACCENT, FOOTER_HEIGHT, MARGIN, MUTED, RULE_FROM_TOP, WATERMARK
from app.paper.tags import decoration
from app.paper.values import Face, Setting

FOOTER_SIZE = 7.5
ACCENT_RULE = 34.0


class NumberedCanvas(Canvas):
    """A canvas that knows how many pages there are before it draws their footers."""

    setting: Setting

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._waiting: list[dict[str, Any]] = []
        self._late: dict[int, list[Callable[[], None]]] = {}

    def when_all_are_known(self, draw: Callable[[], None]) -> None:
        """Draw on this page once every page is there, such as the number of one that follows."""
        self._late.setdefault(self.getPageNumber(), []).append(draw)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's own name
        self._waiting.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for waiting in self._waiting:
            self.__dict__.update(waiting)
            for draw in self._late.get(self.getPageNumber(), ()):
                draw()
            draw_footer(self, self.setting, self.getPageNumber(), len(self._waiting))
            super().showPage()
        super().save()


def draw_ground(canvas: Any, setting: Setting) -> None:
    """The accent rule, and the watermark where there is one; drawn before the text."""
    width, height = canvas._pagesize  # noqa: SLF001 - ReportLab tells it nowhere else
    with decoration(canvas, "Pagination"):
        if setting.watermark:
            draw_watermark(canvas, setting.watermark, width, height)
        canvas.setFillColor(ACCENT)
        canvas.rect(MARGIN, height - RULE_FROM_TOP, ACCENT_RULE, 1.8, stroke=0, fill=1)


def draw_watermark(canvas: Any, words: str, width: float, height: float) -> None:
    """`words` large and pale across the middle of the page."""
    canvas.saveState()
    canvas.translate(width / 2, height / 2)
    canvas.rotate(52)
    length = line_width(words, Face.TITLE, 150)
    draw_line(canvas, -length / 2, -45, words, Face.TITLE, 150, WATERMARK)
    canvas.restoreState()


def draw_footer(canvas: Any, setting: Setting, page: int, pages: int) -> None:
    """What this is at the left, page x of y at the right."""
    width = canvas._pagesize[0]  # noqa: SLF001
    number = _("Page {page} of {pages}").format(page=page, pages=pages)
    number_width = line_width(number, Face.TEXT, FOOTER_SIZE)
    rest = "".join(f" · {part}" for part in setting.footer)
    room = width - 2 * MARGIN - number_width - 24 - line_width(rest, Face.TEXT, FOOTER_SIZE)
    with decoration(canvas, "Pagination"):
        name = shortened(setting.name, Face.TEXT, FOOTER_SIZE, room)
        draw_line(canvas, MARGIN, FOOTER_HEIGHT, name + rest, Face.TEXT, FOOTER_SIZE, MUTED)
        draw_line(canvas, width - MARGIN - number_width, FOOTER_HEIGHT, number, Face.TEXT, FOOTER_SIZE, MUTED)


def line_width(words: str, face: Face, size: float) -> float:
    """How wide `words` are on one line, in points."""
    return float(sum(stringWidth(characters, font, size) for font, characters in runs(words, face)))


def draw_line(canvas: Any, left: float, baseline: float, words: str, face: Face, size: float, colour: Any) -> None:
    """`words` on one line."""
    canvas.setFillColor(colour)
    for font, characters in runs(words, face):
        canvas.setFont(font, size)
        canvas.drawString(left, baseline, characters)
        left += stringWidth(characters, font, size)


def shortened(words: str, face: Face, size: float, room: float) -> str:
    """`words`, ended by "…" where they are wider than `room`."""
    if line_width(words, face, size) <= room:
        return words
    fitting = [length for length in range(len(words)) if line_width(words[:length] + "…", face, size) <= room]
    return words[: max(fitting, default=0)].rstrip() + "…"
