"""The page after a session, shown before it is printed."""

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.sessions.values import SessionPage
from app.vault.values import Person
from ui.desk import Desk
from ui.place import Place


def preview_after(desk: Desk, page: SessionPage, place: Place, beside: QWidget) -> None:
    """What was written down of it, or with room to write by hand where nothing was."""
    from ui.documents.typeset_preview import preview_typeset

    couple = desk.couple()
    names = {person: couple.name(person) for person in Person}

    def typeset(locale: str) -> bytes:
        from app.sessions.document import after_document

        return after_document(page, names, locale=locale)

    preview_typeset(desk, typeset, _("After the session"), place, beside)
