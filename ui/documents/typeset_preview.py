"""Showing what is typeset on the worker from values that were read before; each page prints its own with it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.documents.daily import CardForm, Typeset, card_pdf, plan_pdf
from app.documents.saving import card_file_name, page_file_name
from app.i18n import _
from app.triggers.plan_card import plan_card
from app.triggers.values import Plan, PlanGone
from ui.desk import Desk
from ui.documents.forms_menu import Forms
from ui.documents.preview import show_preview
from ui.place import Place


def preview_typeset(
    desk: Desk, typeset: Typeset, title: str, place: Place, beside: QWidget, *, card: bool = False
) -> None:
    """Made on the worker and shown over the window of `beside`; a refusal is said in `place`."""
    locale, today = QLocale().name(), desk.sitting.clock.today()
    file_name = card_file_name(today) if card else page_file_name(today)

    def show(pdf: bytes) -> None:
        show_preview(desk, pdf, title, file_name, beside=beside)

    desk.background.run(
        lambda: typeset(locale),
        show,
        refused=lambda refused: desk.refusals.show(refused, place),
        what=_("Making the document"),
    )


def card_forms() -> tuple[tuple[CardForm, str], ...]:
    return (
        (CardForm.SHEET, _("Eight pocket cards on a sheet")),
        (CardForm.POCKET, _("One pocket card")),
        (CardForm.FRIDGE, _("A card for the fridge (A6)")),
    )


def plan_forms(desk: Desk, read: Callable[[], Plan | None], place: Place, beside: QWidget) -> Forms:
    """As a card of each kind, and whole; `read` gives the plan when it is printed, or None where it is gone."""

    def print_as(form: CardForm | None) -> None:
        with desk.refusals.shown(place):
            plan = read()
            if plan is None:
                raise PlanGone
            typeset = plan_pdf(plan) if form is None else card_pdf(plan_card(plan), form)
            preview_typeset(desk, typeset, plan.title, place, beside, card=form is not None)

    cards = tuple((words, partial(print_as, form)) for form, words in card_forms())
    return (*cards, (_("The whole plan"), partial(print_as, None)))
