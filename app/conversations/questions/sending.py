"""The steps by which a question, a follow-up or an answer comes to both, now or after a night."""

import sqlalchemy as sa

from app.conversations.questions.entities import MeanwhileRecord, OpenAnswerRecord, OpenQuestionRecord
from app.conversations.questions.plain import answer_of, question_of
from app.conversations.questions.values import (
    AnsweredAlready,
    NewQuestion,
    NotOpenedYet,
    NotTheOneAsked,
    NotTheOneWhoAsked,
    OneAtATime,
    OpenAnswerId,
    OpenQuestionId,
    QuestionClosed,
)
from app.exchange.passing import author_of, there
from app.exchange.values import NoLongerThere, Slept
from app.people.reads import couple_in
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.values import Person


def send_question(session: VaultSession, slept: Slept) -> None:
    if session.get(OpenQuestionRecord, slept.id) is None:
        ask_in(session, OpenQuestionId(slept.id), question_of(slept.form))


def send_follow_up(session: VaultSession, slept: Slept) -> None:
    """Raises CannotGo."""
    if session.get(OpenQuestionRecord, slept.id) is None:
        before = OpenQuestionId(slept.subject)
        follow_up_in(session, author_of(session), OpenQuestionId(slept.id), before, question_of(slept.form))


def send_answer(session: VaultSession, slept: Slept) -> None:
    """Raises CannotGo."""
    if session.get(OpenAnswerRecord, slept.id) is None:
        question = OpenQuestionId(slept.subject)
        answer_in(session, author_of(session), OpenAnswerId(slept.id), question, answer_of(slept.form))


def ask_in(
    session: VaultSession, identity: OpenQuestionId, new: NewQuestion, thread: OpenQuestionId | None = None
) -> None:
    session.add(
        OpenQuestionRecord(
            id=identity,
            thread=thread or identity,
            text=new.text.strip(),
            question_kind=new.kind,
            answer_by=new.answer_by,
        )
    )


def follow_up_in(
    session: VaultSession, author: Person, identity: OpenQuestionId, before: OpenQuestionId, new: NewQuestion
) -> None:
    """One question more after `before` or what followed it. Raises CannotGo, NotTheOneWhoAsked."""
    question = session.get(OpenQuestionRecord, before)
    if question is None:
        raise NoLongerThere
    check_asker(session, author, question)
    last = last_standing(session, question.thread)
    if last.closed_at is not None:
        raise QuestionClosed
    if last.answered_at is None:
        raise OneAtATime
    if last.settled_at is None:
        raise NotOpenedYet
    ask_in(session, identity, new, question.thread)


def answer_in(
    session: VaultSession, author: Person, identity: OpenAnswerId, question: OpenQuestionId, text: str
) -> None:
    """Raises CannotGo, NotTheOneAsked."""
    record = asked_of(session, author, question)
    if record.answered_at is not None and _answer_stands(session, question):
        raise AnsweredAlready
    let_meanwhile_go(session, question)
    session.add(OpenAnswerRecord(id=identity, question_id=question, text=text.strip()))
    record.answered_at, record.settled_at = session.now, None


def asked_of(session: VaultSession, author: Person, question: OpenQuestionId) -> OpenQuestionRecord:
    """The question, opened and not closed, for the one asked. Raises CannotGo, NotTheOneAsked."""
    record = there(session.get(OpenQuestionRecord, question))
    if record.author is author:
        raise NotTheOneAsked(couple_in(session).name(author.other))
    if record.closed_at is not None:
        raise QuestionClosed
    if record.opened_at is None:
        raise NotOpenedYet
    return record


def check_asker(session: VaultSession, author: Person, question: OpenQuestionRecord) -> None:
    """Raises NotTheOneWhoAsked."""
    if question.author is not author:
        raise NotTheOneWhoAsked(couple_in(session).name(question.author))


def last_standing(session: VaultSession, thread: OpenQuestionId) -> OpenQuestionRecord:
    """The last question of a thread whose words are there. Raises NoLongerThere."""
    standing = sa.select(OpenQuestionRecord).where(
        OpenQuestionRecord.thread == thread, OpenQuestionRecord.removed_at.is_(None)
    )
    return there(session.scalar(standing.order_by(order_of_entry(OpenQuestionRecord).desc()).limit(1)))


def newest_answer(session: VaultSession, question: OpenQuestionId) -> OpenAnswerRecord | None:
    given = sa.select(OpenAnswerRecord).where(OpenAnswerRecord.question_id == question)
    return session.scalar(given.order_by(order_of_entry(OpenAnswerRecord).desc()).limit(1))


def let_meanwhile_go(session: VaultSession, question: OpenQuestionId) -> None:
    """What was said in place of an answer is over."""
    meanwhile = session.get(MeanwhileRecord, question)
    if meanwhile is not None:
        session.delete(meanwhile)


def _answer_stands(session: VaultSession, question: OpenQuestionId) -> bool:
    newest = newest_answer(session, question)
    return newest is not None and newest.removed_at is None
