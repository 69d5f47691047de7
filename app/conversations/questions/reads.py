"""Open questions as whoever is here may see them: words of the other's only once they were opened."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

import sqlalchemy as sa

from app.conversations.questions.entities import MeanwhileRecord, OpenAnswerRecord, OpenQuestionRecord
from app.conversations.questions.values import (
    ANSWER,
    QUESTION,
    UNANSWERED,
    AskedPage,
    AskedQuestion,
    ForNow,
    OpenAnswer,
    OpenQuestionId,
    QuestionRow,
    QuestionState,
    QuestionThread,
)
from app.exchange.passing import may_read
from app.exchange.values import OpenThing, SessionPoint
from app.people.pace_values import Pace
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_IN_THREAD = 20
MOST_OPEN = 20
MOST_DONE = 20

_OPEN = OpenQuestionRecord.settled_at.is_(None)
_WITH_MEANWHILE = sa.select(OpenQuestionRecord, MeanwhileRecord).outerjoin(
    MeanwhileRecord, MeanwhileRecord.question_id == OpenQuestionRecord.id
)
_OLDEST_FIRST = (OpenQuestionRecord.at, OpenQuestionRecord.id)


def question_thread(sitting: Sitting, question: OpenQuestionId, most: int = MOST_IN_THREAD) -> QuestionThread | None:
    """The thread that the question stands in, its last `most` in order; None where it is not there (any more)."""
    with sitting.shared.reading() as session:
        thread = session.scalar(sa.select(OpenQuestionRecord.thread).where(OpenQuestionRecord.id == question))
        if thread is None:
            return None
        newest = _WITH_MEANWHILE.where(OpenQuestionRecord.thread == thread)
        rows = session.execute(newest.order_by(order_of_entry(OpenQuestionRecord).desc()).limit(most + 1)).all()
        shown = rows[:most][::-1]
        answers = _answers(session, [record.id for record, _meanwhile in shown])
        questions = tuple(_asked(sitting, record, meanwhile, answers.get(record.id, [])) for record, meanwhile in shown)
    return QuestionThread(questions=questions, earlier=len(rows) > most)


def asked_page(sitting: Sitting, most_open: int = MOST_OPEN, most_done: int = MOST_DONE) -> AskedPage:
    """No more rows than are asked for; all open ones are counted."""
    opened = _WITH_MEANWHILE.where(_OPEN).order_by(*_OLDEST_FIRST).limit(most_open)
    newest = (OpenQuestionRecord.settled_at.desc(), OpenQuestionRecord.id.desc())
    done = _WITH_MEANWHILE.where(sa.not_(_OPEN)).order_by(*newest).limit(most_done + 1)
    with sitting.shared.reading() as session:
        rows = [_row(sitting, record, meanwhile) for record, meanwhile in session.execute(done)]
        return AskedPage(
            open=tuple(_row(sitting, record, meanwhile) for record, meanwhile in session.execute(opened)),
            open_count=session.scalar(sa.select(sa.func.count()).where(_OPEN)) or 0,
            done=tuple(rows[:most_done]),
            more_done=len(rows) > most_done,
        )


def open_things_in(session: VaultSession, sitting: Sitting, pace: Pace, most: int) -> list[OpenThing]:
    """Questions that wait for the one asked, and answers for the one who asked; alone one's own turn comes first."""
    quiet = pace.is_quiet(sitting.clock.today())
    rows = session.execute(_open_ones(sitting.alone), {"most": most}).all()
    return [_open_thing(sitting, record, meanwhile, quiet=quiet) for record, meanwhile in rows]


@cache
def _open_ones(alone: Person | None) -> sa.Select[OpenQuestionRecord, MeanwhileRecord]:
    """However many wait for the other, what one can do oneself is not behind them."""
    own_turn = (
        () if alone is None else ((OpenQuestionRecord.author == alone) == OpenQuestionRecord.answered_at.is_(None),)
    )
    return _WITH_MEANWHILE.where(_OPEN).order_by(*own_turn, *_OLDEST_FIRST).limit(sa.bindparam("most"))


def session_points_in(session: VaultSession, most: int) -> list[SessionPoint]:
    """Questions that the one asked put aside for the session and nobody has settled since; the newest first."""
    kept = sa.select(OpenQuestionRecord, MeanwhileRecord.at).join(
        MeanwhileRecord, MeanwhileRecord.question_id == OpenQuestionRecord.id
    )
    kept = kept.where(MeanwhileRecord.word == ForNow.FOR_SESSION, _OPEN)
    rows = session.execute(kept.order_by(MeanwhileRecord.at.desc()).limit(most))
    return [
        SessionPoint(sort=QUESTION, id=record.id, author=record.author, text=record.text, at=at) for record, at in rows
    ]


def _answers(
    session: VaultSession, questions: Sequence[OpenQuestionId]
) -> dict[OpenQuestionId, list[OpenAnswerRecord]]:
    given = sa.select(OpenAnswerRecord).where(OpenAnswerRecord.question_id.in_(questions))
    found: dict[OpenQuestionId, list[OpenAnswerRecord]] = {}
    for record in session.scalars(given.order_by(order_of_entry(OpenAnswerRecord))):
        found.setdefault(record.question_id, []).append(record)
    return found


def _asked(
    sitting: Sitting,
    record: OpenQuestionRecord,
    meanwhile: MeanwhileRecord | None,
    answers: Iterable[OpenAnswerRecord],
) -> AskedQuestion:
    what = record.what()
    return AskedQuestion(
        id=record.id,
        sent=record.sent(),
        state=_state(record, meanwhile),
        what=what if may_read(record, sitting.alone) else replace(what, text=""),
        meanwhile=None if meanwhile is None else meanwhile.as_value(),
        answers=tuple(
            OpenAnswer(id=each.id, sent=each.sent(), text=each.text if may_read(each, sitting.alone) else "")
            for each in answers
        ),
    )


def _row(sitting: Sitting, record: OpenQuestionRecord, meanwhile: MeanwhileRecord | None) -> QuestionRow:
    return QuestionRow(
        id=record.id,
        asker=record.author,
        title=record.text if may_read(record, sitting.alone) else "",
        kind=record.question_kind,
        state=_state(record, meanwhile),
        since=record.at,
        by_day=_by_day(record, meanwhile),
        follows=record.thread != record.id,
    )


def _open_thing(
    sitting: Sitting, record: OpenQuestionRecord, meanwhile: MeanwhileRecord | None, *, quiet: bool
) -> OpenThing:
    state = _state(record, meanwhile)
    answered_at = record.answered_at
    if answered_at is not None:
        return OpenThing(
            sort=ANSWER,
            id=record.id,
            author=record.author.other,
            waits_for=record.author,
            since=answered_at,
            opened=False,
            on_today=not quiet,
        )
    return OpenThing(
        sort=QUESTION,
        id=record.id,
        author=record.author,
        waits_for=record.author.other,
        since=record.at,
        opened=state in UNANSWERED,
        title=record.text if may_read(record, sitting.alone) else "",
        by_day=_by_day(record, meanwhile),
        on_today=not quiet and state is not QuestionState.FOR_SESSION,
    )


def _state(record: OpenQuestionRecord, meanwhile: MeanwhileRecord | None) -> QuestionState:
    return record.state(None if meanwhile is None else meanwhile.word)


def _by_day(record: OpenQuestionRecord, meanwhile: MeanwhileRecord | None) -> date | None:
    return meanwhile.by_day if meanwhile is not None else record.answer_by
