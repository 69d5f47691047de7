"""Who may see which words of a question, in which sitting, at which moment; also in the rows themselves."""

import pytest

from app.conversations.questions.actions import (
    answer,
    ask,
    open_answer,
    open_question,
    take_answer_away,
    take_question_away,
)
from app.conversations.questions.kept import begun_questions
from app.conversations.questions.reads import asked_page, open_things_in, question_thread
from app.conversations.questions.values import ANSWER, ASK_FORM, QUESTION, NewQuestion, OpenQuestionId, QuestionState
from app.exchange.sleeping import sleep_on, slept_on
from app.exchange.values import OpenThing
from app.open_things.reads import open_things, session_points
from app.people.pace import pace_in
from app.search.reads import find
from app.vault.drafts import delete_draft, save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.questions.asking import (
    ALEX,
    ANSWERED,
    ASKED,
    LINE,
    SAM,
    Sittings,
    asked,
    at_state,
    rows_of,
    the_answer,
    the_question,
)

S = QuestionState
Q, A, L = ASKED, ANSWERED, LINE
WORDS = (ASKED, ANSWERED, LINE)


def seen(sitting: Sitting, question: OpenQuestionId) -> set[str]:
    """The words that the page, the lists, what lies open, and the search give of a question."""
    page = question_thread(sitting, question)
    with sitting.shared.transaction() as session:
        things = [
            each
            for each in open_things_in(session, sitting, pace_in(session, sitting.clock), 1000)
            if each.id == question
        ]
    lists = asked_page(sitting, 1000, 1000)
    rows = [row for row in (*lists.open, *lists.done) if row.id == question]
    found = [hit for word in WORDS for hit in find(sitting, word) if hit.subject == ("question", question)]
    points = [point for point in session_points(sitting, 1000) if point.id == question]
    everything = "\n".join(map(str, (page, things, rows, found, points)))
    return {word for word in WORDS if word in everything}


TABLE: tuple[tuple[QuestionState, set[str], set[str], set[str]], ...] = (
    # state, its asker alone, the one asked alone, both
    (S.SENT, {Q}, set(), set()),
    (S.OPEN, {Q}, {Q}, {Q}),
    (S.NOT_YET, {Q, L}, {Q, L}, {Q, L}),
    (S.FOR_SESSION, {Q}, {Q}, {Q}),
    (S.ANSWERED, {Q}, {Q, A}, {Q}),
    (S.READ, {Q, A}, {Q, A}, {Q, A}),
    (S.CLOSED, {Q}, {Q}, {Q}),
    (S.REMOVED, set(), set(), set()),
)


@pytest.mark.parametrize(("state", "asker", "other", "both"), TABLE, ids=[str(row[0]) for row in TABLE])
def test_who_sees_which_words(
    sittings: Sittings, state: QuestionState, asker: set[str], other: set[str], both: set[str]
) -> None:
    question = at_state(sittings, state)
    assert {who: seen(sittings[who], question) for who in (ALEX, SAM, None)} == {ALEX: asker, SAM: other, None: both}


@pytest.mark.parametrize("who", [ALEX, SAM, None], ids=str)
def test_a_question_that_was_taken_back_is_nowhere(sittings: Sittings, who: Person | None) -> None:
    question = asked(sittings)
    take_question_away(sittings[ALEX], ALEX, question)
    assert question_thread(sittings[who], question) is None
    assert seen(sittings[who], question) == set()


def test_removed_words_are_in_no_row(sittings: Sittings) -> None:
    question = ask(sittings[ALEX], ALEX, NewQuestion(text="columbine"))
    assert "columbine" in rows_of(sittings[SAM].shared)
    open_question(sittings[SAM], question)
    answer(sittings[SAM], SAM, question, "celandine")
    open_answer(sittings[ALEX], the_answer(sittings[ALEX], question))
    take_answer_away(sittings[SAM], SAM, the_answer(sittings[SAM], question))
    take_question_away(sittings[ALEX], ALEX, question)
    rows = rows_of(sittings[SAM].shared)
    assert "columbine" not in rows
    assert "celandine" not in rows
    left = the_question(sittings[SAM], question)
    assert left.sent.removed_at is not None
    assert left.answers[0].sent.removed_at is not None


def test_an_unread_answer_that_was_taken_back_is_in_no_row(sittings: Sittings) -> None:
    question = at_state(sittings, S.OPEN)
    answer(sittings[SAM], SAM, question, "saxifrage")
    take_answer_away(sittings[SAM], SAM, the_answer(sittings[SAM], question))
    assert "saxifrage" not in rows_of(sittings[ALEX].shared)
    assert the_question(sittings[ALEX], question).answers == ()


def test_what_is_typed_and_what_is_slept_on_is_with_its_author_alone(sittings: Sittings) -> None:
    form = {"text": "A toadflax question"}
    save_draft(sittings[ALEX].own, ASK_FORM, "new-1", form)
    assert "toadflax" not in rows_of(sittings[SAM].shared)
    assert begun_questions(sittings[SAM]) == begun_questions(sittings[None]) == ()
    sleep_on(sittings[ALEX], QUESTION, ASK_FORM, "new-1", form, form["text"])
    assert "toadflax" not in rows_of(sittings[SAM].shared)
    assert [len(slept_on(sittings[who], QUESTION)) for who in (ALEX, SAM, None)] == [1, 0, 0]
    assert [len(find(sittings[who], "toadflax")) for who in (SAM, None)] == [0, 0]
    delete_draft(sittings[ALEX].own, ASK_FORM, "new-1")


def test_its_kind_is_known_before_it_is_opened(sittings: Sittings) -> None:
    question = asked(sittings)
    what = the_question(sittings[SAM], question).what
    assert (what.kind, what.text) == ("fact", "")


def test_looking_at_it_alone_opens_nothing_of_ones_own(sittings: Sittings) -> None:
    question = asked(sittings)
    open_question(sittings[ALEX], question)
    assert not the_question(sittings[ALEX], question).sent.opened


def of(sitting: Sitting, question: OpenQuestionId) -> OpenThing | None:
    return next((each for each in open_things(sitting, 1000) if each.id == question), None)


@pytest.mark.parametrize(
    ("state", "waits_for", "opened", "on_today"),
    [
        (S.SENT, SAM, False, True),
        (S.OPEN, SAM, True, True),
        (S.NOT_YET, SAM, True, True),
        (S.FOR_SESSION, SAM, True, False),
        (S.ANSWERED, ALEX, False, True),
    ],
    ids=str,
)
def test_what_lies_open_says_for_whom_it_waits(
    sittings: Sittings, state: QuestionState, waits_for: Person, opened: object, on_today: object
) -> None:
    question = at_state(sittings, state)
    for who in (ALEX, SAM, None):
        thing = of(sittings[who], question)
        assert thing is not None
        assert (thing.waits_for, thing.opened, thing.on_today) == (waits_for, opened, on_today)
        assert thing.sort == (ANSWER if state is S.ANSWERED else QUESTION)


@pytest.mark.parametrize("state", [S.READ, S.CLOSED, S.REMOVED], ids=str)
def test_what_is_done_with_lies_open_no_more(sittings: Sittings, state: QuestionState) -> None:
    question = at_state(sittings, state)
    assert [of(sittings[who], question) for who in (ALEX, SAM, None)] == [None] * 3


def test_put_aside_for_the_session_until_it_is_answered(sittings: Sittings) -> None:
    question = at_state(sittings, S.FOR_SESSION)

    def points() -> list[tuple[Person, str]]:
        return [(each.author, each.text) for each in session_points(sittings[None], 1000) if each.id == question]

    assert points() == [(ALEX, f"Who knew of it, {ASKED}?")]
    answer(sittings[SAM], SAM, question, "My sister")
    assert points() == []
