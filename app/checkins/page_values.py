"""What the pages of the check-ins are given: what is offered, one day, one conversation, what was earlier."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from app.agreements.values import AgreementId, VersionId
from app.checkins.values import (
    AddedLine,
    After,
    Answer,
    CheckIn,
    How,
    Question,
    QuestionId,
    SharedSummary,
    SummaryId,
    TalkId,
    TalkLine,
)
from app.promises.values import Week
from app.triggers.values import SharedMoment, SharedPlan
from app.vault.values import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A check-in that is offered now; a missed one never comes up."""

    check_in: CheckIn
    at: time
    """When the couple wished for it."""
    minutes: int
    """Never more than the longest talk of this week."""
    period: date
    """The day, the Monday of the week, or the first day of the month it is about."""
    begun: bool = False
    """A conversation that was stopped, or a summary with words in it that is not in yet."""
    promises: int = 0
    """Due today and mine, or falling in the week."""
    moments: int = 0
    """Hard moments of the period that both can read."""
    agreements: int = 0
    """Due for review."""

    @property
    def together(self) -> bool:
        """Whether it takes both."""
        return self.check_in is not CheckIn.DAILY


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Private questions that wait for the one who is here alone, answered or left at once."""

    occasion: str
    """Such as "heard <id of the talk>" or "pulse 2026-11"."""
    questions: tuple[Question, ...]
    talk: After
    """The conversation they are about."""
    day: date
    """Of the conversation, or the one it is wished for."""

    @property
    def is_pulse(self) -> bool:
        return len(self.questions) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredAlone:
    """One answer to a private question, which only its writer reads."""

    day: date
    question: str
    """Its words; empty where it is not known any more."""
    answer: Answer
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A week or a month of one's own answers to one scale."""

    begins: date
    value: float | None
    """Their mean; None where nothing was answered."""
    line: float | None
    """The mean of this and the stretches before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTime:
    """One's own answers to one scale, over the last weeks or months."""

    question: QuestionId
    text: str
    by_month: bool
    stretches: tuple[Stretch, ...]
    newest: tuple[tuple[date, int], ...]
    """The last two answers, the newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSummary:
    """What the one who is here alone handed in, with what stays theirs."""

    id: SummaryId
    how: How
    line: str
    answers: tuple[Answer, ...]
    at: datetime
    opened: bool
    """Whether the other has read it; the agenda apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPage:
    """One day of daily summaries, as far as the one who looks may know."""

    day: date
    own: OwnSummary | None
    shown: tuple[SharedSummary, ...]
    """Alone, what of the other's was opened; together, of both."""
    can_open: bool
    """Both are in, and something is there that nobody here has read."""
    can_take_back: bool
    own_added: tuple[AddedLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Put on the agenda, or shown in a summary that was opened."""

    person: Person
    day: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DueAgreement:
    """An agreement whose review day has come."""

    agreement: AgreementId
    version: VersionId
    title: str
    review: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What the week or the month has brought, point by point."""

    week: Week | None
    moments: tuple[SharedMoment, ...]
    doubts: tuple[Doubt, ...]
    appreciations: tuple[Doubt, ...]
    agreements: tuple[DueAgreement, ...]
    plans: tuple[SharedPlan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A conversation, while it is held and afterwards."""

    talk: TalkId
    check_in: CheckIn
    period: date
    began_at: datetime
    finished_at: datetime | None
    lines: tuple[TalkLine, ...]
    added: tuple[AddedLine, ...]
    questions: Mapping[QuestionId, str]
    """The words of every question that has a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierDay:
    day: date
    hows: Mapping[Person, How]
    """Of those whose summary the one who looks has written or opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierTalk:
    talk: TalkId
    check_in: CheckIn
    period: date
    finished_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierWeek:
    """One week in which something was written or held."""

    monday: date
    days: tuple[EarlierDay, ...]
    talks: tuple[EarlierTalk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationsPage:
    """The first view: what is offered now, what waits for one alone, and what was earlier by week."""

    offered: tuple[Offered, ...]
    waiting: tuple[Waiting, ...]
    earlier: tuple[EarlierWeek, ...]
    more_earlier: bool
