"""Open questions and their answers, as pages are given them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.exchange.values import CannotGo, Sent, Sort
from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

OpenQuestionId = NewType("OpenQuestionId", str)
OpenAnswerId = NewType("OpenAnswerId", str)

OPEN_QUESTIONS = Kind("open_questions")

QUESTION = Sort("question")
ANSWER = Sort("answer")
FOLLOW_UP = Sort("follow_up")
"""What can be slept on, and (the first two) what lies open; a follow-up that was sent is a question."""

ASK_FORM = "open_question"
ANSWER_FORM = "open_answer"
FOLLOW_UP_FORM = "open_follow_up"
NOT_YET_FORM = "open_not_yet"
"""Names of the forms; all but the first are kept under the id of the question that they are about."""

LONGEST_QUESTION = 2_000
LONGEST_ANSWER = 20_000
LONGEST_NOT_YET = 500
"""Characters; longer text is refused with a sentence and kept in the draft."""


class QuestionKind(StrEnum):
    """What a question asks for; seen before it is opened."""

    FACT = "fact"
    WHY = "why"
    PICTURE = "picture"
    """Details that can stay as a picture, which the one who asks may not want."""


class QuestionState(StrEnum):
    """How far a question has come."""

    SENT = "sent"
    """The one asked has not opened it."""
    OPEN = "open"
    NOT_YET = "not_yet"
    FOR_SESSION = "for_session"
    ANSWERED = "answered"
    """The one who asked has not opened the answer."""
    READ = "read"
    CLOSED = "closed"
    REMOVED = "removed"
    """Its words are gone; that there was a question stays."""


UNANSWERED = frozenset({QuestionState.OPEN, QuestionState.NOT_YET, QuestionState.FOR_SESSION})
"""Opened, and waiting for an answer."""


class ForNow(StrEnum):
    """What the one asked can say in place of an answer."""

    NOT_YET = "not_yet"
    FOR_SESSION = "for_session"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewQuestion:
    """A question as it is written; only its text is needed."""

    text: str
    kind: QuestionKind | None = None
    answer_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meanwhile:
    """What the one asked said in place of an answer; a later word takes its place."""

    word: ForNow
    by_day: date | None
    line: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAnswer:
    """An answer, as far as whoever is here may read it."""

    id: OpenAnswerId
    sent: Sent
    text: str
    """Empty before the one who asked has opened it, for everybody but its author alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """A question with what was said to it, as far as whoever is here may read it."""

    id: OpenQuestionId
    sent: Sent
    state: QuestionState
    what: NewQuestion
    """Its text is empty before the one asked has opened it, for everybody but its author alone."""
    meanwhile: Meanwhile | None
    answers: tuple[OpenAnswer, ...]
    """In their order; more than one where the words of one before were removed."""

    @property
    def asker(self) -> Person:
        return self.sent.author

    @property
    def asked(self) -> Person:
        return self.sent.author.other


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionThread:
    """A question and what was asked on from it, in order."""

    questions: tuple[AskedQuestion, ...]
    earlier: bool
    """Whether there are more before these."""

    @property
    def last(self) -> AskedQuestion:
        """What can be done now is done with the last one whose words still stand."""
        standing = [each for each in self.questions if each.state is not QuestionState.REMOVED]
        return (standing or list(self.questions))[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """A question in a list."""

    id: OpenQuestionId
    asker: Person
    title: str
    """The beginning of its words; empty where whoever is here may not read them yet, or they are gone."""
    kind: QuestionKind | None
    state: QuestionState
    since: datetime
    by_day: date | None
    """When an answer was asked for, or named."""
    follows: bool
    """Whether it was asked on from another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPage:
    """The list: open ones first, the oldest at the top; then those that are done with, the newest at the top."""

    open: tuple[QuestionRow, ...]
    open_count: int
    done: tuple[QuestionRow, ...]
    more_done: bool


class AnsweredAlready(CannotGo):
    def __init__(self) -> None:
        super().__init__(_("There is an answer to this already. What you typed is kept, for you alone."))


class QuestionClosed(CannotGo):
    def __init__(self) -> None:
        super().__init__(_("This question was closed in the meantime. What you typed is kept, for you alone."))


class NotOpenedYet(CannotGo):
    """It has to be opened first."""

    def __init__(self) -> None:
        super().__init__(_("This has not been opened yet, so nothing has changed. What you typed is kept."))


class OneAtATime(CannotGo):
    """A follow-up was asked while the question before it is open."""

    def __init__(self) -> None:
        super().__init__(_("The question before this one is still open. What you typed is kept. It can follow later."))


class NotTheOneAsked(Refused):
    def __init__(self, name: str) -> None:
        super().__init__(
            _("{name} was asked this, so the answer is for {name} to give. What you typed is kept.").format(name=name)
        )


class NotTheOneWhoAsked(Refused):
    def __init__(self, name: str) -> None:
        super().__init__(
            _("{name} asked this, so this step is for {name} to take. Nothing has changed.").format(name=name)
        )
