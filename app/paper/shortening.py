"""Words shortened to whole lines of a column, so that what is set there ends with a line and not within one."""

from dataclasses import dataclass
from itertools import accumulate, pairwise

from app.paper.fonts import runs
from app.paper.page import line_width
from app.paper.styles import face_of, style
from app.paper.tags import Outline
from app.paper.text import text, words_of_line

ENDS = "…"


@dataclass(frozen=True, slots=True)
class Lines:
    """Words, line by line, as they are set in a column."""

    lines: tuple[str, ...]
    width: float
    """Of the column, in points."""
    name: str
    """Of the style."""
    goes_on: bool
    """Whether there is more than was set."""

    def __len__(self) -> int:
        return len(self.lines)

    def first(self, most: int) -> str:
        """What `most` lines hold, ended by "…" where something is left out; a word is whole where that can be."""
        if len(self.lines) <= most and not self.goes_on:
            return "".join(self.lines).strip()
        *whole, last = self.lines[:most]
        last = last.rstrip()
        while last and self._is_too_wide(last + ENDS):
            last = last.rsplit(None, 1)[0] if len(last.split()) > 1 else last[:-1]
        return ("".join(whole) + last).strip() + ENDS

    def _is_too_wide(self, line: str) -> bool:
        return line_width(line, face_of(self.name), style(self.name).fontSize) > self.width


def lines_of(words: str, width: float, most: int, name: str = "text") -> Lines:
    """The first `most` characters of `words` in a column of `width` points; raises `RightToLeftText`."""
    words = words.strip()
    shown = "".join(characters for _font, characters in runs(words[:most], face_of(name)))
    paragraph = text(Outline().root.child("P"), shown, name)
    paragraph.wrap(width, 1_000_000)
    ends = _ends(shown, [len(words_of_line(line).replace(" ", "")) for line in paragraph.blPara.lines])
    lines = tuple(shown[begins:end] for begins, end in pairwise((0, *ends)))
    return Lines(lines=lines, width=width, name=name, goes_on=len(words) > most)


def _ends(words: str, lengths: list[int]) -> list[int]:
    """Where each line ends, told by how many characters that are no spaces stand on it."""
    at = [place for place, character in enumerate(words) if not character.isspace()]
    after = [*at[1:], len(words)]
    counts = list(accumulate(lengths))
    ends = [after[min(count, len(after)) - 1] if count and after else 0 for count in counts]
    return [*ends[:-1], len(words)] if ends else []
