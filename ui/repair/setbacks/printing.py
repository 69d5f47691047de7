"""Putting something right on paper, from its own pages: one that was written, or the form to fill in by hand."""

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.repair.setbacks.values import SetbackPage
from app.vault.values import Person
from ui.desk import Desk
from ui.refusal import Place


def print_setback(desk: Desk, page: SetbackPage | None, place: Place, beside: QWidget) -> None:
    """`page` as whoever is here may read it; None: the form."""
    from ui.documents.typeset_preview import preview_typeset

    couple = desk.couple()
    names = {person: couple.name(person) for person in Person}

    def typeset(locale: str) -> bytes:
        from app.repair.setbacks.document import setback_document

        return setback_document(page, names=names, locale=locale)

    preview_typeset(desk, typeset, _("Put something right"), place, beside)
