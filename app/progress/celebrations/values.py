"""Celebrations as pages and documents are given them: ideas chosen ahead, what is offered, and what was marked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

CelebrationId = NewType("CelebrationId", str)
IdeaId = NewType("IdeaId", str)
Occasion = NewType("Occasion", str)
"""The milestone that is marked, as it is known by its id; empty: something of their own."""

CELEBRATIONS = Kind("celebrations")
PAUSES_TAKEN = Kind("pauses_taken")

FREE = Occasion("")
LONGEST_IDEA = 200
LONGEST_TITLE = 200
LONGEST_HOW = 500
LONGEST_LINE = 500
"""Characters; longer text is refused with a sentence and kept in the draft."""
ASKS_AGAIN_AFTER = 3
"""Days after "not now"."""
HOURS_AFTER_A_PAUSE = 24
MOST_IDEAS = 100
"""On the list of the two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewIdea:
    """Something that one puts on the list; `about` says what it is for where it belongs to a milestone."""

    text: str
    occasion: Occasion = FREE
    about: str = ""
    """The milestone's title, as it read then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """How the two could mark something."""

    id: IdeaId
    author: Person
    at: datetime
    what: NewIdea
    agreed: bool
    """Whether both want it; until then it waits for the other, without a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeasPage:
    """The list of the two, the newest first."""

    agreed: tuple[Idea, ...]
    waiting: tuple[Idea, ...]
    """Put there by one, and not agreed to by the other yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Something that can be marked: a milestone that both can see."""

    occasion: Occasion
    title: str
    day: date
    """On which it was reached."""
    of: Person | None = None
    """Whose acts it was found in; None: of both."""
    chosen: bool = False
    """Whether both chose it; otherwise it was found in the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """The one thing that could be marked now, quietly."""

    occasion: Occasion
    title: str
    day: date
    of: Person | None = None
    chosen: bool = False
    idea: str = ""
    """What the two chose ahead for it, or else the newest of their ideas; empty: none."""


class Marking(StrEnum):
    """How far a celebration has come."""

    TO_MARK = "to_mark"
    PUT_OFF = "put_off"
    """Not now; it is offered again after some days."""
    PUT_AWAY = "put_away"
    """Not this one."""
    PLANNED = "planned"
    """Its day is still to come."""
    MARKED = "marked"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCelebration:
    """What is said about it by whoever marks it."""

    title: str
    day: date
    how: str = ""
    occasion: Occasion = FREE


@dataclass(frozen=True, slots=True, kw_only=True)
class Celebration:
    """Something that was marked, or will be on its day."""

    id: CelebrationId
    author: Person
    together: bool
    """Whether both were here when it was written down; then both may correct it, together."""
    at: datetime
    what: NewCelebration
    removed: bool = False
    """Whether its own words were removed; a line of the other may still stand."""
    lines: Mapping[Person, str] = field(default_factory=dict)
    """One of each at most; nobody changes the other's."""

    def marking(self, today: date) -> Marking:
        return Marking.PLANNED if self.what.day > today else Marking.MARKED

    def may_change(self, here: tuple[Person, ...]) -> bool:
        """Whether those who are here may correct the day and how it was marked."""
        return not self.removed and (len(here) == 2 if self.together else self.author in here)


@dataclass(frozen=True, slots=True, kw_only=True)
class CelebrationsPage:
    """The newest day first."""

    celebrations: tuple[Celebration, ...]
    """Without their lines."""
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CelebrationCard:
    """What the printed card holds; lines under the names of those who wrote them."""

    title: str
    day: date
    how: str = ""
    lines: tuple[tuple[str, str], ...] = ()


class IdeaGone(Refused):
    def __init__(self) -> None:
        super().__init__(_("This idea isn't on the list any more. Nothing else has changed. You could put it there."))


class OwnIdea(Refused):
    """Somebody alone would agree to what they put on the list themselves."""

    def __init__(self) -> None:
        super().__init__(_("You put this on the list. It counts once your partner wants it too."))


class ListFull(Refused):
    def __init__(self) -> None:
        super().__init__(_("The list is full. What you typed is kept. You could take an idea off the list first."))


class CelebrationGone(Refused):
    def __init__(self) -> None:
        super().__init__(_("This isn't there any more. What you typed is kept; you could mark it anew."))


class MarkedAlready(Refused):
    """The other was first."""

    def __init__(self, celebration: CelebrationId) -> None:
        self.celebration = celebration
        super().__init__(_("This is marked already. What you typed is kept. You could add your line to it."))


class NothingToMark(Refused):
    """What was to be marked is not there for both."""

    def __init__(self) -> None:
        super().__init__(
            _("This milestone isn't there for both of you. Nothing has changed. Free words can be marked.")
        )


class OthersCelebration(Refused):
    def __init__(self) -> None:
        super().__init__(_("Your partner wrote this down. Nothing has changed. You could add a line of your own."))
