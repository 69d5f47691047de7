"""Sessions with a therapist as pages and documents are given them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import NewType

from app.exchange.values import CannotGo, Sort
from app.i18n import _
from app.promises.values import Standing
from app.refused import Refused
from app.vault.values import Kind, Person

SessionId = NewType("SessionId", str)
"""Of a session of both."""
OwnSessionId = NewType("OwnSessionId", str)
"""Of a session that one has alone; known in its owner's file only."""
PointId = NewType("PointId", str)
LineId = NewType("LineId", str)

SESSIONS = Kind("sessions")
"""The first view of sessions: the next one, what is on its agenda, and those before."""
OWN_SESSIONS = Kind("own_sessions")
"""Sessions that one has alone."""
POINT = Sort("session_point")
"""A point for the agenda, while it is slept on."""

LONGEST_WITH_WHOM = 120
LONGEST_POINT = 500
LONGEST_HEARD = 5_000
LONGEST_HOMEWORK = 500
"""Characters; longer text is refused with a sentence and kept in the draft."""
MOST_HOMEWORK = 20
"""Lines that are entered at once."""
MOST_ON_PAGE = 3
"""Points of the agenda that go on the page for the therapist."""
RANKS = (1, 2, 3)
UNRANKED = 4
"""What a point counts in the order for each who did not rank it."""
FURTHEST_BACK = timedelta(days=366)
FURTHEST_AHEAD = timedelta(days=731)
"""From today; a session is not entered for a day beyond."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSession:
    """When a session is, as it is entered."""

    day: date | None
    at: time | None = None
    """On the wall; None: not known, or of no matter."""
    with_whom: str = ""
    """In their own words, such as "Dr Lind"; it may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JointSession:
    """A session of both."""

    id: SessionId
    day: date
    at: time | None
    with_whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSession:
    """A session that one has alone, for nobody else to know of."""

    id: OwnSessionId
    day: date
    at: time | None
    with_whom: str
    heard: str
    """What its owner kept of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPoint:
    """Something that one of the two would like to talk about in a session; both can read it."""

    id: PointId
    author: Person
    """Who put it on the agenda."""
    words_of: Person
    """Whose words it has; the same, unless it was taken over from something the other had put aside."""
    text: str
    at: datetime
    """When it was put there."""
    ranks: tuple[tuple[Person, int], ...] = ()
    """Who ranks it how: 1, 2 or 3."""
    spoken_in: SessionId | None = None
    """The session in which it was talked about; None: it waits."""

    def rank_of(self, person: Person) -> int | None:
        return dict(self.ranks).get(person)

    @property
    def weight(self) -> int:
        """What it counts in the order: the sum of both ranks, where 4 stands for none."""
        return sum(dict(self.ranks).get(person, UNRANKED) for person in Person)


def in_order(points: Iterable[AgendaPoint]) -> tuple[AgendaPoint, ...]:
    """The order of an agenda: the smallest sum of both ranks first, where 4 stands for a rank that is not given.

    Of those with the same sum the one that was put there first comes first, so `points` come in that order. The first
    three go on the page for the therapist, whether they were ranked or not; the others wait for another time.
    """
    return tuple(sorted(points, key=lambda point: point.weight))


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPage:
    """The points that wait for a session, in their order."""

    points: tuple[AgendaPoint, ...]
    more: bool

    @property
    def on_page(self) -> tuple[AgendaPoint, ...]:
        """Those that go on the page for the therapist."""
        return self.points[:MOST_ON_PAGE]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardLine:
    """What one of the two heard in a session, in their own words."""

    id: LineId
    author: Person
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """That one of the two promised what was given as homework, and how that stands."""

    by: Person
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Homework:
    """One thing to do until the next session; either may take it, or both."""

    id: LineId
    author: Person
    """Who wrote it down."""
    text: str
    at: datetime
    taken: tuple[Taken, ...] = ()

    def taken_by(self, person: Person) -> Taken | None:
        return next((each for each in self.taken if each.by is person), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPage:
    """One session of both, with everything that belongs to it."""

    session: JointSession
    is_next: bool
    """Whether points are collected for it."""
    agenda: AgendaPage
    """What waits for it: for the next session, and for one that has passed as far as it was there already."""
    spoken: tuple[AgendaPoint, ...] = ()
    """What was talked about in it."""
    heard: tuple[HeardLine, ...] = ()
    homework: tuple[Homework, ...] = ()
    following: JointSession | None = None
    """The next session after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionsPage:
    """Sessions of both from today on, the nearest first, and those before, the last first."""

    coming: tuple[JointSession, ...]
    earlier: tuple[JointSession, ...]
    more_earlier: bool
    more_coming: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSessionsPage:
    """The same of one's own; nothing where both are here."""

    coming: tuple[OwnSession, ...] = field(default=())
    earlier: tuple[OwnSession, ...] = field(default=())
    more_earlier: bool = False
    more_coming: bool = False


class SessionGone(CannotGo):
    def __init__(self) -> None:
        super().__init__(
            _("This session isn't there any more. What you typed is kept. You could enter the session again.")
        )


class HeardThere(Refused):
    """A session of which something was kept is taken back."""

    def __init__(self) -> None:
        super().__init__(_("Something was written down of this session, so it stays. You could change its day."))


class PointGone(CannotGo):
    def __init__(self) -> None:
        super().__init__(_("This point isn't on the agenda any more. Nothing else has changed."))


class NotYourPoint(Refused):
    def __init__(self) -> None:
        super().__init__(_("A point is taken off by the one who put it there. Nothing has changed. You could ask."))


class SpokenOf(Refused):
    """A point that was talked about is ranked, or taken off."""

    def __init__(self) -> None:
        super().__init__(_("You talked about this point already. Nothing has changed. You could put a new one there."))


class OnAgendaAlready(Refused):
    def __init__(self) -> None:
        super().__init__(_("This is on the agenda already. Nothing has changed."))


class LineGone(Refused):
    def __init__(self) -> None:
        super().__init__(_("This line isn't there any more. Nothing else has changed."))


class NotYourLine(Refused):
    def __init__(self) -> None:
        super().__init__(_("A line is removed by the one who wrote it. Nothing has changed. You could ask."))


class StillToCome(Refused):
    """Something is written down of a session that has not been yet."""

    def __init__(self) -> None:
        super().__init__(_("This session is still to come. What you typed is kept until then."))


class PromiseStands(Refused):
    """Homework that was promised is let go of, and its promise has been marked already."""

    def __init__(self) -> None:
        super().__init__(_("Something was said of this promise already, so it stays. You could end it in Promises."))
