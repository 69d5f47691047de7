"""500 open questions, and thousands that are done with: lists are paged, and nothing more is read than is shown."""

import sqlalchemy as sa

from app.conversations.questions.actions import answer, open_question
from app.conversations.questions.entities import OpenQuestionRecord
from app.conversations.questions.reads import asked_page, question_thread
from app.conversations.questions.sending import ask_in
from app.conversations.questions.values import (
    ANSWER,
    QUESTION,
    NewQuestion,
    OpenQuestionId,
    QuestionState,
)
from app.open_things.reads import open_things, waiting_here
from app.vault.sitting import Sitting
from tests.questions.asking import ALEX, SAM, Sittings


def asked_many(sitting: Sitting, most: int) -> None:
    with sitting.shared.transaction(ALEX) as session:
        for number in range(most):
            ask_in(session, OpenQuestionId(session.fresh_id()), NewQuestion(text=f"question {number} " * 40))


def done_with(sitting: Sitting) -> None:
    with sitting.shared.transaction(ALEX) as session:
        session.execute(
            sa.update(OpenQuestionRecord).values(
                opened_at=session.now, answered_at=session.now, closed_at=session.now, settled_at=session.now
            )
        )


def test_lists_are_paged(sittings: Sittings) -> None:
    asked_many(sittings[ALEX], 2_000)
    done_with(sittings[ALEX])
    asked_many(sittings[ALEX], 500)
    page, things = asked_page(sittings[SAM], 20, 20), open_things(sittings[SAM], 6)
    assert (len(page.open), page.open_count, len(page.done), page.more_done) == (20, 500, 20, True)
    assert len(things) == 6
    assert {row.state for row in page.done} == {QuestionState.CLOSED}


def test_the_lists_go_by_their_indexes(sittings: Sittings) -> None:
    wanted = {
        "settled_at IS NULL ORDER BY at, id LIMIT 7": "open_question_open",
        "settled_at IS NOT NULL ORDER BY settled_at DESC, id DESC LIMIT 7": "open_question_done",
        "thread = 'x' ORDER BY rowid DESC LIMIT 7": "open_question_thread",
    }
    with sittings[ALEX].shared.transaction() as session:
        for which, index in wanted.items():
            plan = session.execute(sa.text(f"EXPLAIN QUERY PLAN SELECT * FROM open_question WHERE {which}"))  # noqa: S608
            assert index in " ".join(row.detail for row in plan)


def test_a_long_thread_shows_its_end(sittings: Sittings) -> None:
    first = None
    with sittings[ALEX].shared.transaction(ALEX) as session:
        for number in range(30):
            identity = OpenQuestionId(session.fresh_id())
            ask_in(session, identity, NewQuestion(text=f"number {number}"), first)
            session.flush()
            first = first or identity
    assert first is not None
    thread = question_thread(sittings[ALEX], first, 20)
    assert thread is not None
    assert thread.earlier
    assert [each.what.text for each in thread.questions] == [f"number {number}" for number in range(10, 30)]


def test_what_one_can_do_is_not_behind_the_many_that_wait_for_the_other(sittings: Sittings) -> None:
    asked_many(sittings[ALEX], 500)
    with sittings[SAM].shared.transaction(SAM) as session:
        ask_in(session, OpenQuestionId(session.fresh_id()), NewQuestion(text="When do you come home?"))
    for person, waits in ((ALEX, 1), (SAM, 100)):
        things = open_things(sittings[person], 100)
        assert [thing.waits_for for thing in things[:waits]] == [person] * waits
        assert len(waiting_here(sittings[person], 100)) == waits
    given_first(sittings)
    assert {thing.sort for thing in waiting_here(sittings[ALEX], 100)} == {QUESTION, ANSWER}


def given_first(sittings: Sittings) -> None:
    """Sam opens the first question and answers it."""
    first = asked_page(sittings[SAM], 1).open[0].id
    open_question(sittings[SAM], first)
    answer(sittings[SAM], SAM, first, "Yes.")
