"""Every event in every state of a question, in own sittings and together."""

from collections.abc import Mapping

import pytest

from app.conversations.questions.actions import (
    answer,
    ask,
    close,
    follow_up,
    keep_for_session,
    say_not_yet,
    take_answer_away,
    take_question_away,
    take_word_back,
)
from app.conversations.questions.values import (
    AnsweredAlready,
    NewQuestion,
    NotOpenedYet,
    NotTheOneAsked,
    NotTheOneWhoAsked,
    OneAtATime,
    OpenQuestionId,
    QuestionClosed,
    QuestionState,
)
from app.exchange.values import NoLongerThere, NotYours
from app.refused import Refused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.questions.asking import (
    ALEX,
    FRIDAY,
    SAM,
    Act,
    Sittings,
    answers,
    asked,
    at_state,
    closes,
    for_session,
    not_yet,
    opens,
    reads_answer,
    state_of,
    takes_away,
    the_question,
)

S = QuestionState
SENT, OPEN, NOT_YET, FOR_SESSION = S.SENT, S.OPEN, S.NOT_YET, S.FOR_SESSION
ANSWERED, READ, CLOSED, REMOVED = S.ANSWERED, S.READ, S.CLOSED, S.REMOVED


def follows(sitting: Sitting, question: OpenQuestionId) -> None:
    follow_up(sitting, ALEX, question, NewQuestion(text="And since when?"))


def takes_answer_away(sitting: Sitting, question: OpenQuestionId) -> None:
    for each in the_question(sitting, question).answers:
        take_answer_away(sitting, SAM, each.id)


def reads_what_there_is(sitting: Sitting, question: OpenQuestionId) -> None:
    if the_question(sitting, question).answers:
        reads_answer(sitting, question)


def takes_word_back(sitting: Sitting, question: OpenQuestionId) -> None:
    take_word_back(sitting, SAM, question)


Outcome = QuestionState | type[Refused] | None
"""The state afterwards, None: it is gone; or what is refused, and nothing has changed."""

_ANSWER: Mapping[QuestionState, Outcome] = {
    SENT: NotOpenedYet,
    OPEN: ANSWERED,
    NOT_YET: ANSWERED,
    FOR_SESSION: ANSWERED,
    ANSWERED: AnsweredAlready,
    READ: AnsweredAlready,
    CLOSED: QuestionClosed,
    REMOVED: NoLongerThere,
}
_WAIT: Mapping[QuestionState, Outcome] = {
    **_ANSWER,
    OPEN: NOT_YET,
    NOT_YET: NOT_YET,
    FOR_SESSION: NOT_YET,
}
TABLE: Mapping[str, tuple[Person, Act, Mapping[QuestionState, Outcome]]] = {
    "opens": (SAM, opens, {**{state: state for state in S}, SENT: OPEN, REMOVED: NoLongerThere}),
    "asker looks": (ALEX, opens, {**{state: state for state in S}, REMOVED: NoLongerThere}),
    "answers": (SAM, answers, _ANSWER),
    "not yet": (SAM, not_yet, _WAIT),
    "for the session": (SAM, for_session, {**_WAIT, OPEN: FOR_SESSION, NOT_YET: FOR_SESSION, FOR_SESSION: FOR_SESSION}),
    "takes word back": (
        SAM,
        takes_word_back,
        {**_WAIT, OPEN: OPEN, NOT_YET: OPEN, FOR_SESSION: OPEN, ANSWERED: ANSWERED, READ: READ},
    ),
    "reads answer": (ALEX, reads_what_there_is, {**{state: state for state in S}, ANSWERED: READ}),
    "asks on": (
        ALEX,
        follows,
        {
            **dict.fromkeys((SENT, OPEN, NOT_YET, FOR_SESSION), OneAtATime),
            ANSWERED: NotOpenedYet,
            READ: READ,
            CLOSED: QuestionClosed,
            REMOVED: NoLongerThere,
        },
    ),
    "closes": (
        ALEX,
        closes,
        {**dict.fromkeys(S, CLOSED), SENT: NotOpenedYet, REMOVED: NoLongerThere},
    ),
    "takes away": (ALEX, takes_away, {**dict.fromkeys(S, REMOVED), SENT: None}),
    "takes answer away": (SAM, takes_answer_away, {**{state: state for state in S}, ANSWERED: OPEN}),
}
CASES = [
    pytest.param(event, state, id=f"{event}-{state.value}")
    for event in sorted(TABLE)
    for state in sorted(QuestionState)
]


@pytest.mark.parametrize(("event", "state"), CASES)
def test_alone(sittings: Sittings, event: str, state: QuestionState) -> None:
    who, act, outcomes = TABLE[event]
    question = at_state(sittings, state)
    sitting = sittings[who]
    _does(sitting, act, question, outcomes[state])
    assert state_of(sittings, question) is _after(state, outcomes[state])


@pytest.mark.parametrize(("event", "state"), CASES)
def test_together(sittings: Sittings, event: str, state: QuestionState) -> None:
    """Looking at it is done by both at once; everything else in one person's name, as alone."""
    _who, act, outcomes = TABLE[event]
    outcome = OPEN if (event, state) == ("asker looks", SENT) else outcomes[state]
    question = at_state(sittings, state)
    sitting = sittings[None]
    _does(sitting, act, question, outcome)
    assert state_of(sittings, question) is _after(state, outcome)


def _does(sitting: Sitting, act: Act, question: OpenQuestionId, outcome: Outcome) -> None:
    if isinstance(outcome, type):
        with pytest.raises(outcome):
            act(sitting, question)
    else:
        act(sitting, question)


def _after(before: QuestionState, outcome: Outcome) -> QuestionState | None:
    return before if isinstance(outcome, type) else outcome


@pytest.mark.parametrize("state", sorted(QuestionState))
def test_nobody_answers_for_the_other(sittings: Sittings, state: QuestionState) -> None:
    question = at_state(sittings, state)
    refused = NoLongerThere if state is REMOVED else NotTheOneAsked
    sitting = sittings[None]
    with pytest.raises(refused):
        answer(sitting, ALEX, question, "In Sam's place")
    with pytest.raises(refused):
        say_not_yet(sitting, ALEX, question, FRIDAY)
    with pytest.raises(refused):
        keep_for_session(sitting, ALEX, question)
    assert state_of(sittings, question) is state


@pytest.mark.parametrize("state", sorted(set(QuestionState) - {REMOVED}))
def test_the_one_asked_neither_closes_nor_asks_on_nor_takes_the_question_away(
    sittings: Sittings, state: QuestionState
) -> None:
    question = at_state(sittings, state)
    sitting = sittings[None]
    with pytest.raises(NotTheOneWhoAsked):
        close(sitting, SAM, question)
    with pytest.raises(NotTheOneWhoAsked):
        follow_up(sitting, SAM, question, NewQuestion(text="And?"))
    with pytest.raises(NotYours):
        take_question_away(sitting, SAM, question)
    assert state_of(sittings, question) is state


def test_either_may_ask(sittings: Sittings) -> None:
    sitting = sittings[SAM]
    question = ask(sitting, SAM, NewQuestion(text="What would help on Sunday?"))
    sitting = sittings[ALEX]
    opens(sitting, question)
    assert the_question(sitting, question).asked is ALEX
    assert state_of(sittings, question) is OPEN


def test_nothing_happens_with_what_never_was(sittings: Sittings) -> None:
    question = OpenQuestionId("none")
    sitting = sittings[None]
    for act in (opens, answers, not_yet, for_session, closes, follows, takes_word_back):
        with pytest.raises(NoLongerThere):
            act(sitting, question)
    takes_away(sitting, question)
    assert asked(sittings) != question
