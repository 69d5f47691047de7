"""What stood out over time, as pages and reports are given it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.i18n import _
from app.progress.celebrations.values import Marking
from app.progress.values import Happening
from app.vault.values import Person


class First(StrEnum):
    """Something that both did for the first time, or one did before both."""

    AGREEMENT = "agreement"
    PROMISE = "promise"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    PLAN_SHOWN = "plan_shown"
    ANSWER = "answer"
    UPDATE = "update"
    TALK = "talk"
    RITUAL = "ritual"
    MEMORY = "memory"


def first_name(first: First) -> str:
    return {
        First.AGREEMENT: _("The first agreement signed by both"),
        First.PROMISE: _("The first promise made here"),
        First.WEEKLY: _("The first weekly conversation"),
        First.MONTHLY: _("The first monthly conversation"),
        First.PLAN_SHOWN: _("The first plan for a hard moment shown to the other"),
        First.ANSWER: _("The first open question answered and read"),
        First.UPDATE: _("The first update read"),
        First.TALK: _("The first accountability talk"),
        First.RITUAL: _("The first ritual that both said yes to"),
        First.MEMORY: _("The first memory written down"),
    }[first]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that stood out, on its day."""

    what: Happening
    day: date
    id: str
    """Of the milestone, the celebration, the setback, the signed version; of a first its own name."""
    words: str = ""
    """The title of the milestone, the celebration or the agreement; a setback has none here."""
    below: str = ""
    """How it was marked, or what was chosen for it."""
    of: Person | None = None
    """Whose acts a milestone was found in; None: of both, or its owner's own."""
    chosen: bool = False
    """Whether both chose a milestone; otherwise it was found in the record."""
    own: bool = False
    """Whether only the one who is here can see it."""
    marking: Marking | None = None
    """How far a milestone has come with being marked; None where it isn't marked by both."""
    marks_on: date | None = None
    """The day on which it was, or will be marked."""
    celebration: str = ""
    """The id of what marks it."""
    over: bool = False
    """Whether a setback was looked back on by both."""

    @property
    def title(self) -> str:
        """In one line; no words of a setback."""
        if self.what is Happening.FIRST:
            return first_name(First(self.id))
        if self.what is Happening.SETBACK:
            return _("Put right, and looked back on") if self.over else _("Something to put right")
        if self.what is Happening.RENEWAL:
            return _("Renewed: {title}").format(title=self.words)
        return self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Whole days, the newest first."""

    entries: tuple[Entry, ...]
    more: bool
