"""The whole workbook blank, as one document: to fill in on a screen, or to write in by hand."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from app.documents.blank_forms import CARDS, Said, blank_form, blank_parts, said
from app.i18n import _
from app.paper.values import Booklet, BookletPart
from app.vault.sitting import Sitting

Say = Callable[[float], None]
"""Told how far the work is, 0 to 1; may raise to end it there."""


class TypesetLong(Protocol):
    """Makes a PDF for a locale; it takes long enough to say how far it is. Work for the worker."""

    def __call__(self, locale: str, say: Say | None = None) -> bytes: ...


def workbook_pdf(sitting: Sitting, *, fillable: bool, packs: Path | None = None) -> TypesetLong:
    """Every form, with the couple's own questions; `fillable`: with fields instead of lines."""
    asked = said(sitting, packs)

    def typeset(locale: str, say: Say | None = None) -> bytes:
        from app.paper.booklet import booklet_document

        return booklet_document(workbook(asked, fillable=fillable), locale=locale, fillable=fillable, say=say)

    return typeset


def workbook(asked: Said, *, fillable: bool) -> Booklet:
    """What is in it, in order; cards are pages of their own and are printed by themselves."""
    parts = tuple(
        BookletPart(heading=heading, forms=tuple(blank_form(blank, asked) for blank in blanks if blank not in CARDS))
        for heading, blanks in blank_parts()
    )
    return Booklet(
        title=_("Workbook"),
        above=_("To fill in on a screen") if fillable else _("To write in by hand"),
        said=(
            _("All forms of Keel, empty, for two people and a quiet table. Begin where you are; there is no order."),
            _("The smallest form of each thing stands first. Half-filled is fine, and a page may stay empty."),
            _on_a_screen() if fillable else _("Print a page again whenever you need another one."),
        ),
        boxed=(
            _("Leaving, or stopping, for your own safety is never a breach. If anyone isn't safe, that comes first."),
            _("Paper and files have no lock: whoever finds them can read them."),
        ),
        parts=parts,
    )


def _on_a_screen() -> str:
    return _(
        "Type into the fields with any PDF reader, and save the file. It is not protected by Keel. "
        "Where you type more than a field shows, most readers make the letters smaller."
    )
