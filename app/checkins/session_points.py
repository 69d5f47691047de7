"""What was said in weekly conversations for the next session with their therapist."""

import sqlalchemy as sa

from app.checkins.entities import TalkLineRecord, TalkRecord
from app.checkins.values import CheckIn, QuestionId
from app.exchange.values import SessionPoint, Sort
from app.vault.database import VaultSession

FOR_SESSION = QuestionId("weekly.therapist")
WEEKLY_LINE = Sort("weekly_line")
LOOKS_BACK = 26
"""Conversations, for older words have been overtaken."""


def session_points_in(session: VaultSession, most: int) -> list[SessionPoint]:
    """Of the last half year of weekly conversations, the newest first."""
    finished = sa.and_(TalkRecord.check_in == CheckIn.WEEKLY, TalkRecord.finished_at.is_not(None))
    lately = sa.select(TalkRecord.id).where(finished).order_by(TalkRecord.period.desc()).limit(LOOKS_BACK)
    said = sa.select(TalkLineRecord).where(
        TalkLineRecord.talk_id.in_(lately.scalar_subquery()), TalkLineRecord.question == FOR_SESSION
    )
    return [
        SessionPoint(sort=WEEKLY_LINE, id=record.id, author=record.author, text=record.text, at=record.at)
        for record in session.scalars(said.order_by(TalkLineRecord.at.desc(), TalkLineRecord.id).limit(most))
    ]
