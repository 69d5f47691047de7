"""The card of something that was marked: what, when, how, and a line from each; or blank, to write on by hand."""

from collections.abc import Iterator

from app.i18n import _
from app.paper.dates import day
from app.paper.keepsake import Keepsake, keepsake_card
from app.paper.values import CardPart
from app.progress.celebrations.values import CelebrationCard


def celebration_document(card: CelebrationCard | None, *, locale: str) -> bytes:
    """One page of size A6, or more for many words; None is the blank one. Raises `RightToLeftText`."""
    if card is None:
        name = _("A card to keep")
        return keepsake_card(Keepsake(title=name, blank=True, parts=tuple(_blank())), name=name, locale=locale)
    title = card.title or _("Marked by us")
    parts = (CardPart(label=_("How we marked it"), words=card.how), *_lines(card))
    filled = tuple(part for part in parts if part.words.strip())
    return keepsake_card(Keepsake(title=title, day=day(card.day, locale), parts=filled), name=title, locale=locale)


def _lines(card: CelebrationCard) -> Iterator[CardPart]:
    for name, words in card.lines:
        yield CardPart(label=name, words=words)


def _blank() -> Iterator[CardPart]:
    yield CardPart(label=_("What we mark"), words="")
    yield CardPart(label=_("The day, and how we marked it"), words="")
    yield CardPart(label=_("A line from one of us"), words="")
    yield CardPart(label=_("A line from the other"), words="")
