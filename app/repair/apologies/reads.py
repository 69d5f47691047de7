"""Apologies as whoever is here may see them: the words of the other's only once they were opened."""

from datetime import timedelta
from functools import cache

import sqlalchemy as sa

from app.exchange.passing import may_read, others_first
from app.exchange.values import OpenThing, own_turn_first
from app.people.pace_values import Pace
from app.promises.following import standing_in
from app.repair.apologies.entities import ApologyAnswerRecord, ApologyRecord
from app.repair.apologies.plain import begun_apology
from app.repair.apologies.values import (
    APOLOGY,
    APOLOGY_ANSWER,
    Answered,
    ApologyId,
    ApologyPage,
    ApologyRow,
    BegunApology,
)
from app.vault.database import VaultSession
from app.vault.drafts import delete_draft, drafts_in
from app.vault.sitting import Sitting
from app.vault.values import Person

PLACE = "apology"
ANSWER_PLACE = "apology_answer"
"""Names of the forms whose drafts these are."""

MOST_APOLOGIES = 20
DAYS_ON_TODAY = 3
"""After these it waits on Conversations alone, for nobody is asked twice to read it."""

_WITH_ANSWER = sa.select(ApologyRecord, ApologyAnswerRecord).outerjoin(
    ApologyAnswerRecord, ApologyAnswerRecord.apology_id == ApologyRecord.id
)


def apologies(sitting: Sitting, most: int = MOST_APOLOGIES) -> tuple[ApologyRow, ...]:
    """The newest first."""
    newest = _WITH_ANSWER.order_by(ApologyRecord.at.desc(), ApologyRecord.id.desc()).limit(most)
    with sitting.shared.reading() as session:
        return tuple(_row(sitting, *row) for row in session.execute(newest))


def apology_page(sitting: Sitting, apology: ApologyId) -> ApologyPage | None:
    """None where it was taken back."""
    with sitting.shared.reading() as session:
        row = session.execute(_WITH_ANSWER.where(ApologyRecord.id == apology)).one_or_none()
        return None if row is None else _page(session, sitting, *row)


def begun_apologies(sitting: Sitting) -> tuple[BegunApology, ...]:
    """Drafts in this sitting's space, the newest first."""
    drafts = drafts_in(sitting.own, PLACE)
    return tuple(BegunApology(subject=each.subject, title=begun_apology(each.form).did) for each in drafts)


def let_begun_go(sitting: Sitting, subject: str) -> None:
    """A draft is not wanted any more."""
    delete_draft(sitting.own, PLACE, subject)


def open_things_in(session: VaultSession, sitting: Sitting, pace: Pace, most: int) -> list[OpenThing]:
    """Apologies and answers that wait to be read; what was read waits for nothing."""
    first_day = sitting.clock.now() - timedelta(days=DAYS_ON_TODAY)
    unread = session.scalars(_unread(sitting.alone), {"most": most}).all()
    quiet = pace.is_quiet(sitting.clock.today())
    things = [
        OpenThing(
            sort=APOLOGY,
            id=record.id,
            author=record.author,
            waits_for=record.author.other,
            since=record.at,
            opened=False,
            title=record.did if may_read(record, sitting.alone) else "",
            on_today=record.at > first_day and not quiet,
        )
        for record in unread
    ]
    things += [
        OpenThing(
            sort=APOLOGY_ANSWER,
            id=record.apology_id,
            author=record.author,
            waits_for=record.author.other,
            since=record.answered_at,
            opened=False,
            on_today=False,
        )
        for record in session.scalars(_unread_answers(sitting.alone), {"most": most})
    ]
    return own_turn_first(things, sitting.alone, most)


@cache
def _unread(alone: Person | None) -> sa.Select[ApologyRecord]:
    order = (*others_first(ApologyRecord.author, alone), ApologyRecord.at)
    sent = sa.select(ApologyRecord).where(ApologyRecord.opened_at.is_(None))
    return sent.order_by(*order).limit(sa.bindparam("most"))


@cache
def _unread_answers(alone: Person | None) -> sa.Select[ApologyAnswerRecord]:
    order = (*others_first(ApologyAnswerRecord.author, alone), ApologyAnswerRecord.answered_at)
    answered = sa.select(ApologyAnswerRecord).where(ApologyAnswerRecord.opened_at.is_(None))
    return answered.order_by(*order).limit(sa.bindparam("most"))


def _row(sitting: Sitting, record: ApologyRecord, answer: ApologyAnswerRecord | None) -> ApologyRow:
    did = record.did if may_read(record, sitting.alone) else ""
    return ApologyRow(id=record.id, sent=record.sent(), did=did, answered=_answered(sitting, answer))


def _page(
    session: VaultSession, sitting: Sitting, record: ApologyRecord, answer: ApologyAnswerRecord | None
) -> ApologyPage:
    readable = may_read(record, sitting.alone)
    return ApologyPage(
        id=record.id,
        sent=record.sent(),
        words=record.as_value() if readable and record.removed_at is None else None,
        first_day=record.first_day if readable else None,
        promise=record.promise_id,
        standing=standing_in(session, record.promise_id) if readable else None,
        answered=_answered(sitting, answer),
    )


def _answered(sitting: Sitting, answer: ApologyAnswerRecord | None) -> Answered | None:
    return None if answer is None else answer.as_value(readable=may_read(answer, sitting.alone))
