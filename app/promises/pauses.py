"""Pauses of a promise: suggested by one with a first and last day, and frozen once the other has agreed."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache

import sqlalchemy as sa

from app.promises.checks import check_pause
from app.promises.entities import EndRecord, PauseAnswerRecord, PauseRecord, PromiseRecord
from app.promises.values import AnsweredAlready, NotYourAnswer, NotYourPause, PauseId, PromiseId, PromiseOver
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

Span = tuple[date, date]
"""First and last day."""


def suggest_pause(
    sitting: Sitting, author: Person, promise: PromiseId, first: date | None, last: date | None, words: str = ""
) -> PauseId:
    """Suggest to freeze a promise on these days; it holds once the other agrees. Raises FormRefused, PromiseOver."""
    check_pause(first, last, words)
    assert first is not None
    assert last is not None
    with sitting.shared.transaction(author) as session:
        session.get_one(PromiseRecord, promise)
        if session.get(EndRecord, promise) is not None:
            raise PromiseOver
        pause = PauseId(session.fresh_id())
        session.add(PauseRecord(id=pause, promise_id=promise, first=first, last=last, words=words.strip()))
        return pause


def answer_pause(sitting: Sitting, author: Person, pause: PauseId, *, agreed: bool) -> None:
    """The other agrees to a pause, or not; no reason is needed. Raises NotYourAnswer, AnsweredAlready."""
    with sitting.shared.transaction(author) as session:
        if _open_pause(session, pause).author is author:
            raise NotYourAnswer
        session.add(PauseAnswerRecord(pause_id=pause, agreed=agreed))


def take_back_pause(sitting: Sitting, author: Person, pause: PauseId) -> None:
    """Take back a suggestion that was not answered yet. Raises NotYourPause, AnsweredAlready."""
    with sitting.shared.transaction(author) as session:
        if _open_pause(session, pause).author is not author:
            raise NotYourPause
        session.add(PauseAnswerRecord(pause_id=pause, agreed=False))


def paused_days(session: VaultSession, promise: PromiseId, first: date, last: date) -> frozenset[date]:
    """The days from `first` to `last` on which this promise is frozen."""
    spans = agreed_pauses(session, first, last, promise).get(promise, ())
    return frozenset(day for span in spans for day in _days(max(span[0], first), min(span[1], last)))


def agreed_pauses(
    session: VaultSession, first: date, last: date, promise: PromiseId | None = None
) -> Mapping[PromiseId, Sequence[Span]]:
    """The agreed pauses that touch these days, of one promise or of all."""
    spans: dict[PromiseId, list[Span]] = {}
    named = {"first": first, "last": last, "promise": promise}
    for of, begins, ends in session.execute(_agreed(of_one=promise is not None), named):
        spans.setdefault(of, []).append((begins, ends))
    return spans


@cache
def _agreed(*, of_one: bool) -> sa.Select[PromiseId, date, date]:
    found = (
        sa.select(PauseRecord.promise_id, PauseRecord.first, PauseRecord.last)
        .join(PauseAnswerRecord, PauseAnswerRecord.pause_id == PauseRecord.id)
        .where(
            PauseAnswerRecord.agreed,
            PauseRecord.last >= sa.bindparam("first"),
            PauseRecord.first <= sa.bindparam("last"),
        )
    )
    return found.where(PauseRecord.promise_id == sa.bindparam("promise")) if of_one else found


def _open_pause(session: VaultSession, pause: PauseId) -> PauseRecord:
    record = session.get_one(PauseRecord, pause)
    if session.get(PauseAnswerRecord, pause) is not None:
        raise AnsweredAlready
    return record


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]
