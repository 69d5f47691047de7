"""Answers that only their writer reads, in that person's own file; shared steps are functions of a session."""

from collections.abc import Collection, Iterable
from datetime import date

import sqlalchemy as sa

from app.checkins.entities import LeftRecord, OwnAnswerRecord
from app.checkins.values import Answer, Keep, QuestionId
from app.vault.database import VaultSession

_OF_DAY = "day "


def day_occasion(day: date) -> str:
    """What the daily summary of that day is asked about."""
    return f"{_OF_DAY}{day.isoformat()}"


def keep_answers(session: VaultSession, occasion: str, day: date, answers: Iterable[Answer]) -> None:
    """Keep these; an answer to the same question about the same thing takes the place of the one before."""
    before = {record.question: record for record in _records(session, occasion)}
    for answer in answers:
        record = before.get(answer.question)
        if record is not None:
            record.number, record.text = answer.number, answer.text.strip()
        else:
            session.add(
                OwnAnswerRecord(
                    id=session.fresh_id(),
                    occasion=occasion,
                    day=day,
                    question=answer.question,
                    number=answer.number,
                    text=answer.text.strip(),
                )
            )
    session.flush()


def forget_answers(session: VaultSession, occasion: str, *, but: Collection[QuestionId]) -> None:
    """Those of one occasion that are not, or no longer, kept here."""
    for record in _records(session, occasion):
        if record.question not in but:
            session.delete(record)


def answers_in(session: VaultSession, occasion: str) -> tuple[Answer, ...]:
    return tuple(
        Answer(question=record.question, text=record.text, number=record.number, keep=Keep.PRIVATE)
        for record in _records(session, occasion)
    )


def newest_not_of_days(session: VaultSession, most: int) -> list[OwnAnswerRecord]:
    """The last answers that no daily summary asked for."""
    of_no_day = ~OwnAnswerRecord.occasion.startswith(_OF_DAY, autoescape=True)
    newest = sa.select(OwnAnswerRecord).where(of_no_day).order_by(OwnAnswerRecord.id.desc()).limit(most)
    return list(session.scalars(newest))


def settled_among(session: VaultSession, occasions: Collection[str]) -> frozenset[str]:
    """Those that were answered or left."""
    return frozenset(session.scalars(_SETTLED, {"occasions": tuple(occasions)}))


def leave(session: VaultSession, occasion: str) -> None:
    if session.get(LeftRecord, occasion) is None:
        session.add(LeftRecord(occasion=occasion))


def _records(session: VaultSession, occasion: str) -> list[OwnAnswerRecord]:
    asked = sa.select(OwnAnswerRecord).where(OwnAnswerRecord.occasion == occasion).order_by(OwnAnswerRecord.id)
    return list(session.scalars(asked))


_OCCASIONS: sa.BindParameter[str] = sa.bindparam("occasions", expanding=True)
_SETTLED = sa.union(
    sa.select(OwnAnswerRecord.occasion).where(OwnAnswerRecord.occasion.in_(_OCCASIONS)),
    sa.select(LeftRecord.occasion).where(LeftRecord.occasion.in_(_OCCASIONS)),
)
