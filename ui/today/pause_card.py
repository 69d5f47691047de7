"""The card of how the couple pauses, to look at, print and save."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.agreements.pausing import pause_terms
from app.i18n import _
from ui.desk import Desk
from ui.documents.preview import show_preview
from ui.refusal import Place


def preview_pause_card(desk: Desk, place: Place, beside: QWidget) -> None:
    """Made on the worker from the agreement in force."""
    from app.agreements.pause_card import pause_card
    from app.documents.daily import CardForm, card_pdf
    from app.documents.saving import card_file_name

    typeset, locale = card_pdf(pause_card(pause_terms(desk.sitting)), CardForm.FRIDGE), QLocale().name()
    name = card_file_name(desk.sitting.clock.today())

    def show(made: bytes) -> None:
        show_preview(desk, made, _("How we pause"), name, beside=beside)

    desk.background.run(
        lambda: typeset(locale),
        show,
        refused=lambda refused: desk.refusals.show(refused, place),
        what=_("Making the card"),
    )
