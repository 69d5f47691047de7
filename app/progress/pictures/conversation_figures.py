"""Conversations held by both: weekly, monthly, and the talks in which each was heard."""

from app.checkins.entities import TalkRecord
from app.clock import Clock
from app.conversations.accountability.entities import HeardTalkRecord
from app.progress.pictures.happened import Moments, counts_between, first_day_of, happened_figures
from app.progress.pictures.spans import Cut
from app.progress.pictures.values import Figures, Subject
from app.progress.values import Period
from app.vault.database import VaultSession


def conversation_figures(session: VaultSession, clock: Clock, period: Period, cut: Cut) -> Figures:
    """Without its marks; read in the shared space."""
    kinds = [counts_between(session, clock, column, cut.pieces) for column in held()]
    counted = cut.put_together([sum(counts) for counts in zip(*kinds, strict=True)], sum)
    began = first_day_of(session, clock, *held())
    return happened_figures(Subject.CONVERSATIONS, None, period, cut, counted, began)


def held() -> tuple[Moments, Moments]:
    """When each kind of conversation was over."""
    return TalkRecord.finished_at, HeardTalkRecord.at
