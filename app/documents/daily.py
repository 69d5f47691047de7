"""What of daily life can be printed: cards, plans, and sheets of conversations and weeks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

import sqlalchemy as sa

from app.agreements.pause_values import PauseTerms
from app.agreements.pausing import pause_terms
from app.checkins.entities import TalkRecord
from app.checkins.talk_reads import sheet
from app.checkins.values import CheckIn, TalkId
from app.paper.values import Card
from app.people.reads import couple
from app.promises.reads import promises_week
from app.promises.weeks import monday_of
from app.triggers.reads import own_plan, own_plans, shared_plan, shared_plans
from app.triggers.values import Plan, PlanId
from app.vault.sitting import Sitting

MOST_PLANS = 30
MOST_SHEETS = 6

Typeset = Callable[[str], bytes]
"""Makes the PDF for a locale, such as "en_GB"; holds values only, so it is work for the worker."""


class CardForm(StrEnum):
    """How a card is printed."""

    SHEET = "sheet"
    """Eight pocket cards to a sheet."""
    POCKET = "pocket"
    FRIDGE = "fridge"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintablePlan:
    """A plan that the one who looks may read; its text is read when it is printed."""

    id: PlanId
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintableSheet:
    """A conversation that was finished."""

    talk: TalkId
    check_in: CheckIn
    period: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Printables:
    """What there is now."""

    pause: PauseTerms | None
    plans: tuple[PrintablePlan, ...]
    """Alone one's own, together those that are shown."""
    sheets: tuple[PrintableSheet, ...]
    """The newest first."""


def printables(sitting: Sitting) -> Printables:
    return Printables(pause=pause_terms(sitting), plans=_plans(sitting), sheets=_sheets(sitting))


def plan_to_print(sitting: Sitting, plan: PlanId) -> Plan | None:
    """Alone one's own, together the copy that is shown; None where it is gone."""
    if sitting.alone is not None:
        own = own_plan(sitting, plan)
        return own.plan if own is not None else None
    shown = shared_plan(sitting, plan)
    return shown.plan if shown is not None else None


def card_pdf(card: Card, form: CardForm) -> Typeset:
    """The card of a plan or of the pause agreement."""

    def typeset(locale: str) -> bytes:
        from app.paper.cards import PER_SHEET, fridge_card, pocket_cards

        if form is CardForm.FRIDGE:
            return fridge_card(card, title=card.title, locale=locale)
        to_a_sheet = PER_SHEET if form is CardForm.SHEET else 1
        return pocket_cards([card], to_a_sheet=to_a_sheet, title=card.title, locale=locale)

    return typeset


def plan_pdf(plan: Plan) -> Typeset:
    """The whole plan."""

    def typeset(locale: str) -> bytes:
        from app.triggers.document import plan_document

        return plan_document(plan, locale=locale)

    return typeset


def sheet_pdf(sitting: Sitting, talk: TalkId, packs: Path | None = None) -> Typeset:
    """What was written in a conversation, with the promises of its week."""
    written, names = sheet(sitting, talk, packs), couple(sitting)
    week = promises_week(sitting, written.period) if written.check_in is CheckIn.WEEKLY else None

    def typeset(locale: str) -> bytes:
        from app.checkins.document import sheet_document

        return sheet_document(written, week, names, locale=locale)

    return typeset


def week_pdf(sitting: Sitting, day: date) -> Typeset:
    """The promises of the week that holds `day`."""
    week, names = promises_week(sitting, monday_of(day)), couple(sitting)

    def typeset(locale: str) -> bytes:
        from app.promises.document import week_document

        return week_document(week, names, locale=locale)

    return typeset


def _plans(sitting: Sitting) -> tuple[PrintablePlan, ...]:
    if sitting.alone is None:
        shown = shared_plans(sitting, most=MOST_PLANS)
        return tuple(PrintablePlan(id=each.id, title=each.plan.title) for each in shown)
    return tuple(PrintablePlan(id=row.id, title=row.title) for row in own_plans(sitting, MOST_PLANS))


def _sheets(sitting: Sitting) -> tuple[PrintableSheet, ...]:
    finished = sa.select(TalkRecord).where(TalkRecord.finished_at.is_not(None))
    with sitting.shared.reading() as session:
        newest = session.scalars(finished.order_by(TalkRecord.id.desc()).limit(MOST_SHEETS)).all()
    return tuple(PrintableSheet(talk=each.id, check_in=each.check_in, period=each.period) for each in newest)
