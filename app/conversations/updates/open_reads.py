"""What of the updates lies open between the two, and what was put aside for their therapist."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache

import sqlalchemy as sa

from app.conversations.updates.entities import UpdateAnswerRecord, UpdateRecord
from app.conversations.updates.reads import TITLE, titles_in
from app.conversations.updates.values import UPDATE, Answer, UpdateId
from app.exchange.values import OpenThing, SessionPoint, own_turn_first
from app.people.pace_values import Pace
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

_ANSWERED = (
    sa.select(UpdateRecord.id, *TITLE, UpdateRecord.author, UpdateAnswerRecord)
    .join(UpdateAnswerRecord, UpdateAnswerRecord.update_id == UpdateRecord.id)
    .where(
        UpdateAnswerRecord.answer.in_((Answer.TIME, Answer.TALK)),
        UpdateAnswerRecord.talked_at.is_(None),
        UpdateRecord.removed_at.is_(None),
    )
    .order_by(UpdateAnswerRecord.changed_at, UpdateRecord.id)
    .limit(sa.bindparam("most"))
)


def open_things_in(session: VaultSession, sitting: Sitting, pace: Pace, most: int) -> list[OpenThing]:
    """Unopened ones, time that was asked for, and talks that are wished for.

    Its author alone is not shown that one is unopened, for silence means nothing.
    """
    things = [*_unopened(session, sitting, pace, most), *_answered(session, sitting, pace, most)]
    return own_turn_first(things, sitting.alone, most)


def session_points_in(session: VaultSession, most: int) -> list[SessionPoint]:
    """The newest first."""
    wanted = (
        sa.select(UpdateRecord.id, *TITLE, UpdateAnswerRecord.author, UpdateAnswerRecord.changed_at)
        .join(UpdateAnswerRecord, UpdateAnswerRecord.update_id == UpdateRecord.id)
        .where(UpdateAnswerRecord.answer == Answer.SESSION, UpdateRecord.removed_at.is_(None))
        .order_by(UpdateAnswerRecord.changed_at.desc())
        .limit(most)
    )
    rows = session.execute(wanted).all()
    titles = titles_in(session, rows)
    return [
        SessionPoint(sort=UPDATE, id=update, author=author, text=titles[update], at=at)
        for update, *_texts, author, at in rows
    ]


def _unopened(session: VaultSession, sitting: Sitting, pace: Pace, most: int) -> Iterator[OpenThing]:
    quiet = pace.is_quiet(sitting.clock.today())
    for update, author, at in session.execute(_unopened_for(sitting.alone), {"most": most}):
        yield OpenThing(
            sort=UPDATE,
            id=update,
            author=author,
            waits_for=author.other,
            since=at,
            opened=False,
            on_today=not quiet,
        )


def _answered(session: VaultSession, sitting: Sitting, pace: Pace, most: int) -> Iterator[OpenThing]:
    """On Today time that was asked for stands once its day has come, and a talk on days that suit."""
    rows = session.execute(_ANSWERED, {"most": most}).all()
    titles, today = titles_in(session, rows), sitting.clock.today()
    for update, *_texts, author, answer in rows:
        needs_time = answer.answer is Answer.TIME
        come = answer.until is not None and answer.until <= today and not pace.is_quiet(today)
        yield OpenThing(
            sort=UPDATE,
            id=update,
            author=author,
            waits_for=author.other if needs_time else None,
            since=answer.changed_at,
            opened=True,
            title=titles[update],
            by_day=answer.until,
            on_today=come if needs_time else pace.offers_talks(today),
        )


@cache
def _unopened_for(alone: Person | None) -> sa.Select[UpdateId, Person, datetime]:
    wanted = sa.select(UpdateRecord.id, UpdateRecord.author, UpdateRecord.at).where(UpdateRecord.opened_at.is_(None))
    if alone is not None:
        wanted = wanted.where(UpdateRecord.author == alone.other)
    return wanted.order_by(UpdateRecord.at, UpdateRecord.id).limit(sa.bindparam("most"))
