"""Plans for hard moments and the log of them, as pages and documents are given them."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.exchange.values import first_line
from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

PlanId = NewType("PlanId", str)
MomentId = NewType("MomentId", str)
ProposalId = NewType("ProposalId", str)

PLANS = Kind("plans")
MOMENTS = Kind("moments")

STRONGEST = 10
"""Strengths and likeliness go from 0 to this."""

LONGEST_PLAN_NAME = 120
LONGEST_PLAN_LINE = 500
LONGEST_PLAN_TEXT = 5_000
LONGEST_PROPOSAL = 500
LONGEST_MOMENT_TEXT = 5_000
"""Characters; longer text is refused with a sentence and kept in the draft."""


class PlanKind(StrEnum):
    """What sets the moment off."""

    REMINDER = "reminder"
    CONFLICT = "conflict"
    STRESS = "stress"
    DATE = "date"
    PLACE = "place"
    PHONE = "phone"
    CLOSENESS = "closeness"
    ALCOHOL = "alcohol"
    HIDING = "hiding"
    CONTACT = "contact"
    SILENCE = "silence"
    DEFENDING = "defending"
    OTHER = "other"


class Need(StrEnum):
    """What is asked for in the moment."""

    COMFORT = "comfort"
    INFORMATION = "information"
    SPACE = "space"
    DISTRACTION = "distraction"
    PAUSE = "pause"


class Part(StrEnum):
    """What of a plan stays with its owner unless they choose to show it too."""

    CUES = "cues"
    SIGNS = "signs"
    PEOPLE = "people"
    LIKELINESS = "likeliness"


class Step(StrEnum):
    """What somebody did in a hard moment."""

    STEPPED_AWAY = "stepped_away"
    BREATHED = "breathed"
    NAMED_IT = "named_it"
    FIRST_MINUTE = "first_minute"
    """The first step alone, as the plan has it."""
    ASKED = "asked"
    """Said the exact words of the plan."""
    CAME_BACK = "came_back"
    WROTE_IT_DOWN = "wrote_it_down"
    MOVED = "moved"
    CALLED_SOMEONE = "called_someone"


class ProposalKind(StrEnum):
    PLEASE_DO = "please_do"
    PLEASE_DONT = "please_dont"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What its writer does, says and asks for; anything in it may be empty, and a name alone is a plan."""

    name: str = ""
    """In the writer's own words."""
    kind: PlanKind | None = None
    cue: str = ""
    i_say: str = ""
    """The exact words."""
    what_helps: str = ""

    place: str = ""
    time_of_day: str = ""
    on_day: date | None = None
    every_year: bool = False
    """Whether the day comes again each year."""
    person: str = ""
    media: str = ""
    """A song, a programme, a place on the internet."""

    in_body: str = ""
    in_thoughts: str = ""
    in_actions: str = ""

    alone_first: str = ""
    """The first 60 seconds, without anybody."""
    please_do: str = ""
    """For the partner, one thing on each line."""
    please_dont: str = ""
    needs: frozenset[Need] = frozenset()
    questions_now: str = ""
    questions_later: str = ""
    afterwards: str = ""
    """In which form it is talked about once it has passed."""
    if_worse: str = ""
    """Goes on after "if it gets worse we stop and"."""

    people_to_call: str = ""
    likely: int | None = None
    """How likely its writer is to use it, 0 to 10."""
    in_the_way: str = ""
    kept_at: str = ""
    """Where it is when it is needed."""
    review: date | None = None

    @property
    def title(self) -> str:
        """Its name, or else the first line of what it has."""
        texts = (self.name, self.cue, self.i_say, self.what_helps)
        return first_line(*texts)


PLAN_TEXTS = tuple(each.name for each in fields(Plan) if each.type is str)
"""Its fields that hold words."""
MOMENT_TEXTS = ("what_helped", "partner_response", "note")
"""The same of an entry of the log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One of somebody's own plans in a list."""

    id: PlanId
    title: str
    kind: PlanKind | None
    cue: str
    shown: bool
    """Whether the partner can read a copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A thing to do, or to leave, that the partner suggests for a plan that is shown."""

    id: ProposalId
    author: Person
    kind: ProposalKind
    text: str
    at: datetime
    taken: bool
    """Whether the owner has made it part of the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPlan:
    """The copy of a plan that both can read."""

    id: PlanId
    owner: Person
    plan: Plan
    version: int
    """Counts how often its owner has shown it, from 1."""
    shown_at: datetime
    parts: frozenset[Part]
    """What the owner chose to show besides."""
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPlan:
    """A plan in its owner's own sitting, with the copy that is shown, if any."""

    id: PlanId
    plan: Plan
    changed_at: datetime
    shown: SharedPlan | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """A plan was shown, and is not any more; nothing of it is kept."""

    owner: Person
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingCue:
    """A plan of one's own whose day is today or tomorrow."""

    plan: PlanId
    title: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Helping:
    """What helps somebody in a hard moment, out of the plans that they have shown."""

    plan: PlanId | None
    """None: taken from all of them."""
    title: str
    please_do: tuple[str, ...]
    please_dont: tuple[str, ...]
    what_helps: tuple[str, ...]
    """Three lines at most."""
    i_say: str
    """So that the words are known when they come; empty where it is taken from several plans."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMoment:
    """A hard moment as it is written down; everything but the time may be empty."""

    at: datetime
    """When it was, aware."""
    plan: PlanId | None = None
    before: int | None = None
    peak: int | None = None
    after: int | None = None
    """0 to 10."""
    steps: frozenset[Step] = frozenset()
    what_helped: str = ""
    partner_response: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An entry of one's own log."""

    id: MomentId
    what: NewMoment
    plan_title: str
    """Empty without a plan, or once the plan is gone."""
    shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedMoment:
    """The copy of an entry that both can read."""

    id: MomentId
    owner: Person
    what: NewMoment
    plan_title: str
    shown_at: datetime


class PlanGone(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("This plan isn't there any more. What you typed is kept; you could write a new one with it.")
        )


class NotShown(Refused):
    """What is done needs a copy that both can read."""

    def __init__(self) -> None:
        super().__init__(_("This was taken back in the meantime. Nothing has changed."))


class NothingToShow(Refused):
    """A plan without a word would be shown."""

    def __init__(self) -> None:
        super().__init__(_("There is nothing in it yet that would be seen. A few words are enough."))
