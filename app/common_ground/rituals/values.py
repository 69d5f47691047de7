"""Rituals of both, as pages are given them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import NewType

from app.exchange.values import CannotGo, Sort
from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

RitualId = NewType("RitualId", str)

RITUALS = Kind("rituals")
RITUAL = Sort("ritual")

LONGEST_RITUAL_TITLE = 120
LONGEST_RITUAL_WHAT = 2_000
"""Characters; longer text is refused with a sentence and kept in the draft."""
LONGEST_RITUAL = 24 * 60
"""Minutes."""


class RitualState(StrEnum):
    PROPOSED = "proposed"
    HELD = "held"
    """Both said yes."""
    PAUSED = "paused"
    LET_GO = "let_go"


class RitualTalk(StrEnum):
    """A conversation that a ritual leads to."""

    WEEKLY = "weekly"
    APOLOGY = "apology"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRitual:
    title: str = ""
    what: str = ""
    rule: str = ""
    """A recurrence rule (RFC 5545); empty: when it suits."""
    starts: date | None = None
    """The first day its rule looks at; None: the day it is proposed."""
    at: time | None = None
    minutes: int | None = None
    """How long it takes."""
    talk: RitualTalk | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ritual:
    id: RitualId
    what: NewRitual
    """`starts` is there."""
    proposed_by: Person
    proposed_at: datetime
    state: RitualState
    done_today: bool = False
    done_on: tuple[date, ...] = ()
    """The last days, the newest first; empty in lists."""
    replaces: RitualId | None = None
    """The one it takes the place of once both have said yes."""

    @property
    def starts(self) -> date:
        assert self.what.starts is not None, "a proposed one begins on a day"
        return self.what.starts


@dataclass(frozen=True, slots=True, kw_only=True)
class RitualOfWeek:
    """A ritual with its days in one week."""

    ritual: Ritual
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RitualsPage:
    rituals: tuple[Ritual, ...]
    more: bool


class RitualGone(CannotGo):
    def __init__(self) -> None:
        super().__init__(
            _("This ritual isn't there any more. What you typed is kept; you could propose a new one with it.")
        )


class RitualStandsOtherwise(Refused):
    """What was pressed does not go with how it stands by now."""

    def __init__(self) -> None:
        super().__init__(_("This ritual stands differently by now. Nothing has changed. Here is how it stands."))


class OthersYes(Refused):
    """Somebody would say yes to what they proposed themselves."""

    def __init__(self) -> None:
        super().__init__(_("You proposed this. It holds once your partner says yes, in words or by a press here."))
