"""Asking, opening, answering, waiting, closing and taking away: one transaction each, in one person's name."""

from datetime import date

from app.conversations.questions.checks import check_answer, check_not_yet, check_question
from app.conversations.questions.entities import MeanwhileRecord, OpenAnswerRecord, OpenQuestionRecord
from app.conversations.questions.sending import (
    answer_in,
    ask_in,
    asked_of,
    check_asker,
    follow_up_in,
    let_meanwhile_go,
    newest_answer,
)
from app.conversations.questions.values import (
    AnsweredAlready,
    ForNow,
    NewQuestion,
    NotOpenedYet,
    OpenAnswerId,
    OpenQuestionId,
)
from app.exchange.passing import open_in, take_away_in, there
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def ask(sitting: Sitting, author: Person, new: NewQuestion) -> OpenQuestionId:
    """Open for both from now on. Raises FormRefused (`text`)."""
    check_question(new)
    with sitting.shared.transaction(author) as session:
        identity = OpenQuestionId(session.fresh_id())
        ask_in(session, identity, new)
        return identity


def follow_up(sitting: Sitting, author: Person, before: OpenQuestionId, new: NewQuestion) -> OpenQuestionId:
    """One more question, tied to one whose answer was read.

    Raises FormRefused (`text`), CannotGo, NotTheOneWhoAsked.
    """
    check_question(new)
    with sitting.shared.transaction(author) as session:
        identity = OpenQuestionId(session.fresh_id())
        follow_up_in(session, author, identity, before, new)
        return identity


def open_question(sitting: Sitting, question: OpenQuestionId) -> None:
    """The one asked reads it now, where they are here. Raises NoLongerThere."""
    with sitting.shared.transaction() as session:
        open_in(session, sitting.here, there(session.get(OpenQuestionRecord, question)))


def answer(sitting: Sitting, author: Person, question: OpenQuestionId, text: str) -> OpenAnswerId:
    """Raises FormRefused (`answer`), CannotGo, NotTheOneAsked."""
    check_answer(text)
    with sitting.shared.transaction(author) as session:
        identity = OpenAnswerId(session.fresh_id())
        answer_in(session, author, identity, question, text)
        return identity


def open_answer(sitting: Sitting, answer: OpenAnswerId) -> None:
    """The one who asked reads it now, where they are here; then nobody waits any more. Raises NoLongerThere."""
    with sitting.shared.transaction() as session:
        record = there(session.get(OpenAnswerRecord, answer))
        open_in(session, sitting.here, record)
        question = session.get_one(OpenQuestionRecord, record.question_id)
        if record.opened_at is not None and question.settled_at is None:
            question.settled_at = session.now


def say_not_yet(sitting: Sitting, author: Person, question: OpenQuestionId, by_day: date, line: str = "") -> None:
    """An answer will come by a day; a later word takes the place of this one.

    Raises FormRefused (`by_day`, `line`), CannotGo, NotTheOneAsked.
    """
    check_not_yet(by_day, line, sitting.clock.today())
    with sitting.shared.transaction(author) as session:
        _say_meanwhile(session, author, question, ForNow.NOT_YET, by_day, line.strip())


def keep_for_session(sitting: Sitting, author: Person, question: OpenQuestionId) -> None:
    """It is for the therapist's session, and stays open. Raises CannotGo, NotTheOneAsked."""
    with sitting.shared.transaction(author) as session:
        _say_meanwhile(session, author, question, ForNow.FOR_SESSION, None, "")


def take_word_back(sitting: Sitting, author: Person, question: OpenQuestionId) -> None:
    """Neither "not yet" nor "for the session" any more: plainly open. Raises CannotGo, NotTheOneAsked."""
    with sitting.shared.transaction(author) as session:
        asked_of(session, author, question)
        let_meanwhile_go(session, question)


def close(sitting: Sitting, author: Person, question: OpenQuestionId) -> None:
    """That is enough, with an answer or without. Raises NoLongerThere, NotOpenedYet, NotTheOneWhoAsked."""
    with sitting.shared.transaction(author) as session:
        record = there(session.get(OpenQuestionRecord, question))
        check_asker(session, author, record)
        if record.opened_at is None:
            raise NotOpenedYet
        if record.closed_at is None:
            record.closed_at = record.settled_at = session.now


def take_question_away(sitting: Sitting, author: Person, question: OpenQuestionId) -> None:
    """Whole, or its words once it was opened; nothing happens where it is gone. Raises NotYours."""
    with sitting.shared.transaction(author) as session:
        record = session.get(OpenQuestionRecord, question)
        if record is None or record.removed_at is not None:
            return
        opened = record.opened_at is not None
        take_away_in(session, author, record)
        if opened:
            record.settled_at = session.now


def take_answer_away(sitting: Sitting, author: Person, answer: OpenAnswerId) -> None:
    """Whole, and the question waits again; or its words once it was read. Raises NotYours."""
    with sitting.shared.transaction(author) as session:
        record = session.get(OpenAnswerRecord, answer)
        if record is None:
            return
        unread = record.opened_at is None
        take_away_in(session, author, record)
        if unread:
            _wait_again(session, record.question_id)


def _say_meanwhile(
    session: VaultSession, author: Person, question: OpenQuestionId, word: ForNow, by_day: date | None, line: str
) -> None:
    if asked_of(session, author, question).answered_at is not None:
        raise AnsweredAlready
    record = session.get(MeanwhileRecord, question)
    if record is None:
        session.add(MeanwhileRecord(question_id=question, word=word, by_day=by_day, line=line))
    else:
        record.word, record.by_day, record.line = word, by_day, line


def _wait_again(session: VaultSession, question: OpenQuestionId) -> None:
    """As it was before the answer that was taken back."""
    session.flush()
    record, before = session.get_one(OpenQuestionRecord, question), newest_answer(session, question)
    record.answered_at = None if before is None else before.at
    if record.closed_at is None and record.removed_at is None:
        record.settled_at = None if before is None else before.opened_at
