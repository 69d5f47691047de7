"""Words to each other, and forms to fill in by hand, shown before they are printed: from their own pages too."""

from PySide6.QtWidgets import QWidget

from app.documents.blank_forms import CARDS, Blank, blank_pdf
from app.documents.words import Words, words_pdf
from app.i18n import _
from ui.desk import Desk
from ui.documents.typeset_preview import preview_typeset
from ui.place import Place


def words_named(words: Words) -> str:
    return {
        Words.LETTER: _("A letter"),
        Words.ACCOUNT: _("Our account"),
        Words.APOLOGY: _("An apology"),
        Words.TALK: _("Kept from a talk"),
        Words.SETBACK: _("Put something right"),
    }[words]


def preview_words(desk: Desk, words: Words, identity: str, place: Place, beside: QWidget) -> None:
    """As far as whoever is here may read it; nothing is shown where it is gone."""
    typeset = words_pdf(desk.sitting, words, identity)
    if typeset is not None:
        preview_typeset(desk, typeset, words_named(words), place, beside)


def preview_blank(desk: Desk, blank: Blank, title: str, place: Place, beside: QWidget) -> None:
    """With room to write by hand."""
    typeset = blank_pdf(desk.sitting, blank, desk.preferences.packs)
    preview_typeset(desk, typeset, title, place, beside, card=blank in CARDS)
