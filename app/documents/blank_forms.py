"""Each form blank, with room to write by hand: which there are, in which order, and what each is made from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from app.checkins.questions import all_questions
from app.checkins.values import CheckIn, Question
from app.documents.daily import CardForm, Typeset, card_pdf
from app.i18n import _
from app.library.packs import ready_agreements
from app.library.values import ReadyAgreement
from app.paper.values import Form
from app.people.reads import couple
from app.vault.sitting import Sitting
from app.vault.values import Person


class Blank(StrEnum):
    """A form to fill in by hand."""

    NEEDS = "needs"
    AGREEMENT = "agreement"
    BOUNDARY = "boundary"
    ANSWERS = "answers"
    REVIEW = "review"
    PAUSE_CARD = "pause_card"
    PAUSE = "pause"
    TALKING = "talking"
    TELLING = "telling"
    PROMISE = "promise"
    PROMISES = "promises"
    PLAN = "plan"
    PLAN_CARD = "plan_card"
    PROPOSALS = "proposals"
    LOG = "log"
    PACING = "pacing"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    ALONE = "alone"
    QUESTION = "question"
    UPDATE = "update"
    CLEARING = "clearing"
    TALK_CARD = "talk_card"
    TALK_STEPS = "talk_steps"
    TALK = "talk"
    LETTER = "letter"
    ACCOUNT = "account"
    APOLOGY = "apology"
    SETBACK = "setback"
    MILESTONES = "milestones"
    CELEBRATIONS = "celebrations"
    CELEBRATION_CARD = "celebration_card"
    VALUES = "values"
    GOAL = "goal"
    RITUAL = "ritual"
    MEMORY = "memory"
    APPRECIATION = "appreciation"
    LATER = "later"
    AGENDA = "agenda"
    HANDOUT = "handout"
    AFTER = "after"
    NOTE = "note"
    SELF_CARE = "self_care"
    NOT_FREE = "not_free"
    LAST_STEP = "last_step"


CARDS = frozenset({Blank.PAUSE_CARD, Blank.PLAN_CARD, Blank.TALK_CARD, Blank.CELEBRATION_CARD})
"""To cut out or to hang up; the others fill pages."""

READY = {
    Blank.PAUSE: "how-we-pause",
    Blank.TALKING: "how-we-talk",
    Blank.TELLING: "what-we-tell",
}
"""The ready agreements that are forms too, by their ids in the library."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the couple said that stands on blank forms."""

    questions: tuple[Question, ...]
    names: tuple[str, str]
    ready: tuple[ReadyAgreement, ...]


def blank_parts() -> tuple[tuple[str, tuple[Blank, ...]], ...]:
    """All of them under headings, in the order in which they may be needed."""
    agreements = (Blank.NEEDS, Blank.AGREEMENT, Blank.BOUNDARY, Blank.ANSWERS, Blank.REVIEW)
    ready = (Blank.PAUSE_CARD, Blank.PAUSE, Blank.TALKING, Blank.TELLING)
    talks = (Blank.QUESTION, Blank.UPDATE, Blank.CLEARING, Blank.TALK_CARD, Blank.TALK_STEPS, Blank.TALK)
    together = (Blank.VALUES, Blank.GOAL, Blank.RITUAL, Blank.MEMORY, Blank.APPRECIATION, Blank.LATER)
    return (
        (_("Agreements"), (*agreements, *ready, Blank.PROMISE, Blank.PROMISES)),
        (_("Hard moments"), (Blank.PLAN, Blank.PLAN_CARD, Blank.PROPOSALS, Blank.LOG)),
        (_("Check-ins"), (Blank.PACING, Blank.DAILY, Blank.WEEKLY, Blank.MONTHLY, Blank.ALONE)),
        (_("Conversations"), (*talks, Blank.LETTER, Blank.ACCOUNT)),
        (_("Putting right"), (Blank.APOLOGY, Blank.SETBACK)),
        (_("Progress"), (Blank.MILESTONES, Blank.CELEBRATIONS, Blank.CELEBRATION_CARD)),
        (_("Common ground"), together),
        (_("With a therapist"), (Blank.AGENDA, Blank.HANDOUT, Blank.AFTER)),
        (_("Private"), (Blank.NOTE, Blank.SELF_CARE, Blank.NOT_FREE, Blank.LAST_STEP)),
    )


def said(sitting: Sitting, packs: Path | None = None) -> Said:
    """The couple's own questions are among the questions; `packs`: where own content is."""
    both = couple(sitting)
    names = (both.name(Person.FIRST), both.name(Person.SECOND))
    return Said(questions=all_questions(sitting, packs), names=names, ready=ready_agreements(packs))


def blank_pdf(sitting: Sitting, blank: Blank, packs: Path | None = None) -> Typeset:
    """A form with room to write by hand; the check-ins with the couple's own questions."""
    asked = said(sitting, packs)

    def typeset(locale: str) -> bytes:
        from app.paper.forms import form_document

        card = _card(blank, locale)
        return card if card is not None else form_document(blank_form(blank, asked), locale=locale)

    return typeset


def blank_titles(sitting: Sitting, blanks: Sequence[Blank], packs: Path | None = None) -> list[tuple[Blank, str]]:
    """What each is called, in a list of them."""
    asked, cards = said(sitting, packs), _card_titles()
    return [(blank, cards[blank] if blank in cards else blank_form(blank, asked).title) for blank in blanks]


def blank_form(blank: Blank, asked: Said) -> Form:
    """Any of them but the cards."""
    makers = {**_of_agreements(asked), **_of_talks(asked), **_of_the_rest(asked)}
    return makers[blank]()


def _of_agreements(asked: Said) -> Mapping[Blank, Callable[[], Form]]:
    from app.agreements import document_blank as agreements
    from app.promises.document import promise_form, promises_form
    from app.triggers.document import log_form, plan_form, proposals_form

    ready = {each.id: each for each in asked.ready}
    return {
        Blank.NEEDS: agreements.needs_form,
        Blank.AGREEMENT: lambda: agreements.agreement_form(asked.names),
        Blank.BOUNDARY: lambda: agreements.boundary_form(asked.names),
        Blank.ANSWERS: agreements.answers_form,
        Blank.REVIEW: lambda: agreements.review_form(asked.names),
        **{blank: partial(agreements.ready_form, ready[name]) for blank, name in READY.items()},
        Blank.PROMISE: lambda: promise_form(asked.names),
        Blank.PROMISES: promises_form,
        Blank.PLAN: plan_form,
        Blank.PROPOSALS: proposals_form,
        Blank.LOG: log_form,
    }


def _of_talks(asked: Said) -> Mapping[Blank, Callable[[], Form]]:
    from app.checkins.document import check_in_form
    from app.conversations.account.document import account_form
    from app.conversations.accountability.document import talk_form, talk_steps
    from app.conversations.clearing.document import clearing_form
    from app.conversations.letters.document import letter_form
    from app.conversations.questions.document import question_form
    from app.conversations.updates.document import update_form
    from app.people.document_blank import pacing_form

    return {
        Blank.PACING: pacing_form,
        Blank.DAILY: lambda: check_in_form(CheckIn.DAILY, asked.questions),
        Blank.WEEKLY: lambda: check_in_form(CheckIn.WEEKLY, asked.questions),
        Blank.MONTHLY: lambda: check_in_form(CheckIn.MONTHLY, asked.questions),
        Blank.ALONE: lambda: check_in_form(CheckIn.ALONE, asked.questions),
        Blank.QUESTION: question_form,
        Blank.UPDATE: update_form,
        Blank.CLEARING: clearing_form,
        Blank.TALK_STEPS: talk_steps,
        Blank.TALK: talk_form,
        Blank.LETTER: letter_form,
        Blank.ACCOUNT: account_form,
    }


def _of_the_rest(asked: Said) -> Mapping[Blank, Callable[[], Form]]:
    from app.common_ground.appreciations.document import appreciation_form
    from app.common_ground.goals.document import goal_form
    from app.common_ground.later.document import later_form
    from app.common_ground.memories.document import memory_form
    from app.common_ground.named_values.document import values_form
    from app.common_ground.rituals.document import ritual_form
    from app.handout.document_blank import handout_form
    from app.private.document import not_free_form, note_form, self_care_form
    from app.progress.document_blank import celebrations_form, milestones_form
    from app.repair.apologies.document import apology_form
    from app.repair.setbacks.document import last_step_form, setback_form
    from app.sessions.document import after_form
    from app.sessions.document_blank import agenda_form

    names = asked.names
    return {
        Blank.APOLOGY: apology_form,
        Blank.SETBACK: lambda: setback_form(dict(zip(Person, names, strict=True))),
        Blank.MILESTONES: lambda: milestones_form(names),
        Blank.CELEBRATIONS: lambda: celebrations_form(names),
        Blank.VALUES: values_form,
        Blank.GOAL: lambda: goal_form(names),
        Blank.RITUAL: lambda: ritual_form(names),
        Blank.MEMORY: lambda: memory_form(names),
        Blank.APPRECIATION: appreciation_form,
        Blank.LATER: lambda: later_form(names),
        Blank.AGENDA: lambda: agenda_form(names),
        Blank.HANDOUT: lambda: handout_form(names),
        Blank.AFTER: after_form,
        Blank.NOTE: note_form,
        Blank.SELF_CARE: self_care_form,
        Blank.NOT_FREE: not_free_form,
        Blank.LAST_STEP: last_step_form,
    }


def _card_titles() -> Mapping[Blank, str]:
    return {
        Blank.PAUSE_CARD: _("How we pause: a card for the fridge (A6)"),
        Blank.PLAN_CARD: _("My plan: eight pocket cards on a sheet"),
        Blank.CELEBRATION_CARD: _("A celebration: a card to keep (A6)"),
        Blank.TALK_CARD: _("A talk where each is heard: a card for the table (A6)"),
    }


def _card(blank: Blank, locale: str) -> bytes | None:
    """The card, with room to write on it; None where it is a form on a page."""
    from app.agreements.pause_card import pause_card
    from app.conversations.accountability.document import talk_card_document
    from app.progress.celebrations.document import celebration_document
    from app.triggers.plan_card import plan_card

    match blank:
        case Blank.PAUSE_CARD:
            return card_pdf(pause_card(None), CardForm.FRIDGE)(locale)
        case Blank.PLAN_CARD:
            return card_pdf(plan_card(None), CardForm.SHEET)(locale)
        case Blank.TALK_CARD:
            return talk_card_document(locale)
        case Blank.CELEBRATION_CARD:
            return celebration_document(None, locale=locale)
    return None
