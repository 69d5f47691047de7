"""Each form blank, with room to write by hand."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from app.checkins.questions import all_questions
from app.checkins.values import CheckIn, Question
from app.documents.daily import CardForm, Typeset, card_pdf
from app.paper.values import Form
from app.people.reads import couple
from app.vault.sitting import Sitting
from app.vault.values import Person


class Blank(StrEnum):
    """A form to fill in by hand."""

    PAUSE_CARD = "pause_card"
    PLAN = "plan"
    PLAN_CARD = "plan_card"
    LOG = "log"
    PROMISES = "promises"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    TALK_CARD = "talk_card"
    TALK = "talk"
    LETTER = "letter"
    ACCOUNT = "account"
    APOLOGY = "apology"
    SETBACK = "setback"


def blank_pdf(sitting: Sitting, blank: Blank, packs: Path | None = None) -> Typeset:
    """A form with room to write by hand; the check-ins with the couple's own questions."""
    questions, both = all_questions(sitting, packs), couple(sitting)
    names = {person: both.name(person) for person in Person}

    def typeset(locale: str) -> bytes:
        from app.paper.forms import form_document

        card = _card(blank, locale)
        return card if card is not None else form_document(blank_form(blank, questions, names), locale=locale)

    return typeset


def blank_form(blank: Blank, questions: tuple[Question, ...], names: Mapping[Person, str]) -> Form:
    """Any of them but the cards."""
    from app.checkins.document import check_in_form
    from app.conversations.account.document import account_form
    from app.conversations.accountability.document import talk_form
    from app.conversations.letters.document import letter_form
    from app.promises.document import promises_form
    from app.repair.apologies.document import apology_form
    from app.repair.setbacks.document import setback_form
    from app.triggers.document import log_form, plan_form

    forms: dict[Blank, Callable[[], Form]] = {
        Blank.PLAN: plan_form,
        Blank.LOG: log_form,
        Blank.PROMISES: promises_form,
        Blank.DAILY: lambda: check_in_form(CheckIn.DAILY, questions),
        Blank.WEEKLY: lambda: check_in_form(CheckIn.WEEKLY, questions),
        Blank.MONTHLY: lambda: check_in_form(CheckIn.MONTHLY, questions),
        Blank.TALK: talk_form,
        Blank.LETTER: letter_form,
        Blank.ACCOUNT: account_form,
        Blank.APOLOGY: apology_form,
        Blank.SETBACK: lambda: setback_form(names),
    }
    return forms[blank]()


def _card(blank: Blank, locale: str) -> bytes | None:
    """The card, with room to write on it; None where it is a form on a page."""
    from app.agreements.pause_card import pause_card
    from app.conversations.accountability.document import talk_card_document
    from app.triggers.plan_card import plan_card

    match blank:
        case Blank.PAUSE_CARD:
            return card_pdf(pause_card(None), CardForm.FRIDGE)(locale)
        case Blank.PLAN_CARD:
            return card_pdf(plan_card(None), CardForm.SHEET)(locale)
        case Blank.TALK_CARD:
            return talk_card_document(locale)
    return None
