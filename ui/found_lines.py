"""What a search has found, as lines of the palette that lead there."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from app.i18n import _
from app.search.question import questions
from app.search.values import Found
from ui.command import Command
from ui.page import Page
from ui.palette_rows import PaletteLine
from ui.widgets.date_field import in_full


def found_lines(
    words: str,
    find: Callable[[], Sequence[Found]],
    pages: Sequence[type[Page]],
    local: Callable[[datetime], datetime],
    open_found: Callable[[Found], None],
) -> Sequence[PaletteLine] | None:
    """One line for each thing; None where there is too little to look for. `local` brings moments to the local zone."""
    if not questions(words):
        return None
    labels = {page.name: page.label() for page in pages}
    return [_line(each, labels[each.page], local(each.at), open_found) for each in find() if each.page in labels]


def _line(found: Found, page: str, at: datetime, open_found: Callable[[Found], None]) -> PaletteLine:
    where = _("{page} · only you").format(page=page) if found.private else page
    below = _("{day} · {words}").format(day=in_full(at.date()), words=found.snippet)
    does = Command(id="open-found", label=lambda: found.title, act=partial(open_found, found))
    return PaletteLine(text=found.title, at_right=where, below=below, does=does)
