"""Check-ins as pages and documents are given them: questions, answers, summaries, conversations."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.i18n import _
from app.library.values import QuestionForm, QuestionSpace
from app.refused import Refused
from app.vault.values import Kind, Person

SummaryId = NewType("SummaryId", str)
TalkId = NewType("TalkId", str)
QuestionId = NewType("QuestionId", str)
"""Of the content files, or of a question the couple added."""

CHECK_INS = Kind("check_ins")
QUESTIONS = Kind("questions")
OWN_ANSWERS = Kind("own_answers")
"""Answers that only their writer reads."""

LONGEST_LINE = 500
"""Characters of the line for the other, of an answer in the daily summary, and of a question of the couple's own."""
LONGEST_NOTE = 5_000
"""Characters of one person's words on one point of a conversation."""
MOST_OWN_QUESTIONS = 60


class CheckIn(StrEnum):
    """Where a question is asked."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    ALONE = "alone"


TALKS = (CheckIn.WEEKLY, CheckIn.MONTHLY)
"""Those that are held together."""


class After(StrEnum):
    """After which conversations a question can wait for each alone."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    ACCOUNTABILITY = "accountability"
    """The talk in which each is heard."""


class How(StrEnum):
    """How the day was; one tap, and that alone is enough."""

    HARD = "hard"
    MIXED = "mixed"
    ALL_RIGHT = "all_right"


class Keep(StrEnum):
    """What happens to an answer, chosen by its author."""

    PRIVATE = "private"
    SHOWN = "shown"
    AGENDA = "agenda"
    """Kept back until the next weekly conversation, where it is read."""


class Part(StrEnum):
    """What of a summary is opened at once."""

    SUMMARY = "summary"
    AGENDA = "agenda"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of a check-in: ours, of a pack, or the couple's own."""

    id: QuestionId
    check_in: CheckIn
    form: QuestionForm
    space: QuestionSpace
    text: str
    name: str = ""
    """Of a point of a conversation, in two or three words; the couple's own have none."""
    choices: tuple[str, ...] = ()
    after: tuple[After, ...] = ()
    """After which conversations it waits for each alone."""
    on: bool = True
    own: bool = False
    """Whether the couple added it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one person answered to one question."""

    question: QuestionId
    text: str = ""
    number: int | None = None
    """0 to 10, of a scale."""
    keep: Keep = Keep.PRIVATE

    @property
    def empty(self) -> bool:
        return self.number is None and not self.text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSummary:
    """A daily summary as its author hands it in."""

    day: date
    """The local day it is about."""
    how: How | None
    line: str = ""
    """For the other."""
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedLine:
    """A later line under a summary or a conversation that can't be changed any more."""

    person: Person
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedSummary:
    """What of one person's summary the one who looks may read."""

    id: SummaryId
    person: Person
    day: date
    at: datetime
    how: How
    line: str
    answers: tuple[Answer, ...]
    added: tuple[AddedLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkLine:
    """One person's words on one point of a conversation."""

    question: QuestionId
    person: Person
    text: str


class HowNeeded(Refused):
    def __init__(self) -> None:
        super().__init__(_("One tap on how the day was is enough. Nothing else has to be filled in."))


class AlreadyIn(Refused):
    """One summary per person and day."""

    def __init__(self) -> None:
        super().__init__(_("Your summary of this day is in already. What you wrote here is kept."))


class AlreadyOpened(Refused):
    """What the other has read stays as it was read."""

    def __init__(self, name: str) -> None:
        super().__init__(_("{name} has read this, so it stays as it is. You could add a line to it.").format(name=name))


class NotOpenYet(Refused):
    """The day opens when both are in."""

    def __init__(self) -> None:
        super().__init__(_("This opens when both are in. Nothing has changed."))


class TalkFinished(Refused):
    """A conversation that was finished keeps its sheet as it is."""

    def __init__(self) -> None:
        super().__init__(_("This conversation was finished already. You could add a line to it."))


class TooManyQuestions(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("There are {most} questions of your own already. You could remove one first.").format(
                most=MOST_OWN_QUESTIONS
            )
        )
