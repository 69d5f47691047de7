"""An apology on paper, made on the worker and shown before it is printed."""

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.repair.apologies.document import apology_document
from app.repair.apologies.values import Apology
from ui.view import View


def print_apology(view: View, apology: Apology | None, beside: QWidget, *, above: str = "") -> None:
    """None: a form to fill in by hand; `above` says from whom to whom it is."""
    from ui.documents.typeset_preview import preview_typeset

    def typeset(locale: str) -> bytes:
        return apology_document(apology, locale=locale, above=above)

    preview_typeset(view.desk, typeset, _("An apology"), view.place(), beside)
