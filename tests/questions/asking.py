"""A question of Alex to Sam, brought to each of its states by what people do."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date

import sqlalchemy as sa

from app.conversations.questions.actions import (
    answer,
    ask,
    close,
    keep_for_session,
    open_answer,
    open_question,
    say_not_yet,
    take_question_away,
)
from app.conversations.questions.reads import question_thread
from app.conversations.questions.values import (
    AskedQuestion,
    NewQuestion,
    OpenAnswerId,
    OpenQuestionId,
    QuestionKind,
    QuestionState,
)
from app.vault.database import Database
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
ASKED, ANSWERED, LINE = "heather", "marigold", "juniper"
"""Words of the question, of the answer, and beside "not yet"."""
FRIDAY = date(2026, 11, 27)
WHAT = NewQuestion(text=f"Who knew of it, {ASKED}?", kind=QuestionKind.FACT, answer_by=FRIDAY)


Sittings = Mapping[Person | None, Sitting]
"""Of each alone, and (None) of both together, over one vault; the program has one at a time, tests are quicker so."""


@contextmanager
def all_sittings(couple: TestedCouple) -> Iterator[Sittings]:
    sittings: dict[Person | None, Sitting] = {None: couple.together()}
    sittings |= {person: couple.alone(person) for person in Person}
    try:
        yield sittings
    finally:
        for sitting in sittings.values():
            sitting.close()


def asked(sittings: Sittings) -> OpenQuestionId:
    return ask(sittings[ALEX], ALEX, WHAT)


def at_state(sittings: Sittings, state: QuestionState) -> OpenQuestionId:
    """A question that has come so far."""
    question = asked(sittings)
    for who, act in _WAY[state]:
        act(sittings[who], question)
    return question


def the_answer(sitting: Sitting, question: OpenQuestionId) -> OpenAnswerId:
    return the_question(sitting, question).answers[-1].id


def the_question(sitting: Sitting, question: OpenQuestionId) -> AskedQuestion:
    thread = question_thread(sitting, question)
    assert thread is not None
    return next(each for each in thread.questions if each.id == question)


def state_of(sittings: Sittings, question: OpenQuestionId) -> QuestionState | None:
    there = question_thread(sittings[None], question) is not None
    return the_question(sittings[None], question).state if there else None


def rows_of(database: Database) -> str:
    """Every row of every table of a database, as text."""
    with database.transaction() as session:
        tables = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        found = [session.execute(sa.text(f'SELECT * FROM "{table}"')).all() for table in tables]  # noqa: S608
    return "\n".join(str(row) for rows in found for row in rows)


Act = Callable[[Sitting, OpenQuestionId], object]


def opens(sitting: Sitting, question: OpenQuestionId) -> None:
    open_question(sitting, question)


def answers(sitting: Sitting, question: OpenQuestionId) -> None:
    answer(sitting, SAM, question, f"My sister, {ANSWERED}.")


def reads_answer(sitting: Sitting, question: OpenQuestionId) -> None:
    open_answer(sitting, the_answer(sitting, question))


def not_yet(sitting: Sitting, question: OpenQuestionId) -> None:
    say_not_yet(sitting, SAM, question, FRIDAY, f"I look it up, {LINE}.")


def for_session(sitting: Sitting, question: OpenQuestionId) -> None:
    keep_for_session(sitting, SAM, question)


def closes(sitting: Sitting, question: OpenQuestionId) -> None:
    close(sitting, ALEX, question)


def takes_away(sitting: Sitting, question: OpenQuestionId) -> None:
    take_question_away(sitting, ALEX, question)


_OPENED: tuple[tuple[Person, Act], ...] = ((SAM, opens),)
_ANSWERED = (*_OPENED, (SAM, answers))
_WAY: Mapping[QuestionState, tuple[tuple[Person, Act], ...]] = {
    QuestionState.SENT: (),
    QuestionState.OPEN: _OPENED,
    QuestionState.NOT_YET: (*_OPENED, (SAM, not_yet)),
    QuestionState.FOR_SESSION: (*_OPENED, (SAM, for_session)),
    QuestionState.ANSWERED: _ANSWERED,
    QuestionState.READ: (*_ANSWERED, (ALEX, reads_answer)),
    QuestionState.CLOSED: (*_OPENED, (ALEX, closes)),
    QuestionState.REMOVED: (*_OPENED, (ALEX, takes_away)),
}
