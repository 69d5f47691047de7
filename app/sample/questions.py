"""The open questions of the sample couple: asked once, answered in their own time."""

from datetime import time, timedelta
from uuid import NAMESPACE_OID, uuid5

from app.conversations.questions.entities import MeanwhileRecord, OpenAnswerRecord, OpenQuestionRecord
from app.conversations.questions.sending import answer_in, ask_in
from app.conversations.questions.values import ForNow, NewQuestion, OpenAnswerId, OpenQuestionId
from app.exchange.passing import open_in
from app.sample.days import THREE_MONTHS, SampleDay
from app.sample.question_texts import AT_THE_END, TOLD, SampleQuestion
from app.vault.database import VaultSession

_NAMED = timedelta(days=5)
"""How long after "not yet" the answer is named for."""


def live_day(day: SampleDay) -> None:
    """What is asked, opened, answered and closed on this day."""
    for question in TOLD:
        if question.again or day.number == day.in_story:
            _live(day, question, day.in_story, day.number - day.in_story)
    for question in AT_THE_END:
        _live(day, question, THREE_MONTHS - (day.last - day.number), day.last)


def _live(day: SampleDay, question: SampleQuestion, today: int, round_: int) -> None:
    """`round_` tells one telling of the story from another."""
    identity = OpenQuestionId(_id("question", question.key, round_))
    asker, asked = question.asker, question.asker.other
    if today == question.asked:
        thread = OpenQuestionId(_id("question", question.follows, round_)) if question.follows else None
        what = NewQuestion(text=question.text, kind=question.kind)
        with day.writes(asker, time(19, 5)) as (shared, _own):
            ask_in(shared, identity, what, thread)
    if today == question.opened:
        with day.writes(asked, time(20, 0)) as (shared, _own):
            open_in(shared, (asked,), shared.get_one(OpenQuestionRecord, identity))
    if today in {question.not_yet, question.for_session}:
        with day.writes(asked, time(20, 5)) as (shared, _own):
            shared.add(_meanwhile(day, question, identity))
    if today == question.answered:
        with day.writes(asked, time(20, 20)) as (shared, _own):
            answer_in(shared, asked, OpenAnswerId(_id("answer", question.key, round_)), identity, question.answer)
    if today == question.read:
        with day.writes(asker, time(21, 15)) as (shared, _own):
            _read(shared, question, identity, OpenAnswerId(_id("answer", question.key, round_)))
    if today == question.closed:
        with day.writes(asker, time(21, 20)) as (shared, _own):
            record = shared.get_one(OpenQuestionRecord, identity)
            record.closed_at = record.settled_at = shared.now


def _meanwhile(day: SampleDay, question: SampleQuestion, identity: OpenQuestionId) -> MeanwhileRecord:
    if question.for_session is not None:
        return MeanwhileRecord(question_id=identity, word=ForNow.FOR_SESSION, by_day=None, line="")
    return MeanwhileRecord(question_id=identity, word=ForNow.NOT_YET, by_day=day.day + _NAMED, line=question.line)


def _read(shared: VaultSession, question: SampleQuestion, identity: OpenQuestionId, answer: OpenAnswerId) -> None:
    open_in(shared, (question.asker,), shared.get_one(OpenAnswerRecord, answer))
    shared.get_one(OpenQuestionRecord, identity).settled_at = shared.now


def _id(what: str, key: str, round_: int) -> str:
    """The same for the same telling, so that a later day finds it."""
    return str(uuid5(NAMESPACE_OID, f"open {what} {key} {round_}"))
