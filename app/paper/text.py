"""Tagged paragraphs: typed words set in the bundled fonts, still one paragraph when split over pages."""

from typing import Any

from reportlab.platypus import Flowable, Paragraph

from app.paper.fonts import markup, needs_shaping
from app.paper.styles import face_of, shaped_style, style
from app.paper.tags import Element, tagged
from app.paper.values import Face

SEAM = 12
"""Characters at both sides of a line's end that tell whether a space stood between."""


class Text(Paragraph):
    """A paragraph that belongs to an element of the document's structure."""

    element: Element | None = None
    source = ""

    def draw(self) -> None:
        assert self.element is not None
        _keep_spaces(self.blPara.lines, self.source)
        with tagged(self.canv, self.element):
            super().draw()

    def split(self, width: float, height: float) -> list[Flowable]:
        try:
            parts = super().split(width, height)
        except IndexError:  # ReportLab cannot cut where nothing but empty lines would stay behind
            self._drop_empty_lines()
            return []
        for part in parts:
            part.element, part.source = self.element, self.source
        return list(parts)

    def _drop_empty_lines(self) -> None:
        """What goes on over the page begins with words."""
        while len(self.frags) > 1 and getattr(self.frags[0], "lineBreak", False):
            del self.frags[0]


def text(element: Element, words: str, name: str = "text", face: Face | None = None) -> Text:
    """A paragraph of plain words in the style `name`, set in `face` or the style's own."""
    return rich(element, markup(words, face or face_of(name)), name, shaped=needs_shaping(words))


def rich(element: Element, marked_up: str, name: str = "text", *, shaped: bool = False) -> Text:
    """A paragraph of markup made by `fonts.markup`."""
    paragraph = Text(marked_up, shaped_style(name) if shaped else style(name))
    paragraph.element = element
    words = (" " if getattr(frag, "lineBreak", False) else frag.text for frag in paragraph.frags)
    paragraph.source = " ".join("".join(words).split())
    return paragraph


def grouped(digits: str) -> str:
    """The 64 digits of a fingerprint in two lines of eight groups of four, as people compare them."""
    groups = [digits[start : start + 4].upper() for start in range(0, len(digits), 4)]
    return " ".join(groups[:8]) + "\n" + " ".join(groups[8:])


def _keep_spaces(lines: list[Any], source: str) -> None:
    """Give each line the space that stood at its end, so that words don't run together when read out."""
    words = [words_of_line(line) for line in lines]
    for line, here, following in zip(lines, words, words[1:], strict=False):
        if here and f"{here[-SEAM:]} {following[:SEAM]}" in source:
            _append_space(line)


def words_of_line(line: Any) -> str:
    """What stands on one line of a paragraph that was set."""
    parts = line[1] if isinstance(line, tuple) else "".join(part.text for part in line.words).split()
    return " ".join(parts)


def _append_space(line: Any) -> None:
    if isinstance(line, tuple):
        line[1].append("")
    else:
        line.words[-1].text = line.words[-1].text.rstrip(" ") + " "
