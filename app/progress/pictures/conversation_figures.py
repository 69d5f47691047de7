"""Conversations held by both: weekly, monthly, and the talks in which each was heard."""

from collections.abc import Sequence

from app.checkins.entities import TalkRecord
from app.clock import Clock
from app.conversations.accountability.entities import HeardTalkRecord
from app.progress.pictures.happened import Moments, counts_between, first_day_of, happened_figures
from app.progress.pictures.spans import tally_spans
from app.progress.pictures.values import Figures, Subject
from app.progress.values import Period
from app.vault.database import VaultSession
from app.vault.stretches import Span


def conversation_figures(session: VaultSession, clock: Clock, period: Period, spans: tuple[Span, ...]) -> Figures:
    """Without its marks; read in the shared space."""
    return happened_figures(
        Subject.CONVERSATIONS,
        None,
        period,
        spans,
        _held(session, clock, spans),
        _held(session, clock, tally_spans(spans[-1][1])),
        first_day_of(session, clock, *held()),
    )


def held() -> tuple[Moments, Moments]:
    """When each kind of conversation was over."""
    return TalkRecord.finished_at, HeardTalkRecord.at


def _held(session: VaultSession, clock: Clock, spans: Sequence[Span]) -> list[int]:
    kinds = [counts_between(session, clock, column, spans) for column in held()]
    return [sum(counts) for counts in zip(*kinds, strict=True)]
