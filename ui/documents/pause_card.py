"""The card of how the couple pauses, to look at, print and save."""

from PySide6.QtWidgets import QWidget

from app.agreements.pause_card import pause_card
from app.agreements.pausing import pause_terms
from app.documents.daily import CardForm, card_pdf
from app.i18n import _
from ui.desk import Desk
from ui.documents.typeset_preview import preview_typeset
from ui.place import Place


def preview_pause_card(desk: Desk, place: Place, beside: QWidget) -> None:
    """Made from the agreement in force."""
    typeset = card_pdf(pause_card(pause_terms(desk.sitting)), CardForm.FRIDGE)
    preview_typeset(desk, typeset, _("How we pause"), place, beside, card=True)
