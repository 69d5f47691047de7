"""What Today shows: what is due, the next thing, what comes up, and the first evening."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from app.exchange.values import OpenThing
from app.people.pace_values import Pace
from app.progress.celebrations.values import Offered
from app.vault.values import Kind, Person

TODAY = Kind("today")

MOST_ROWS = 5
MOST_COMING = 4
DAYS_AHEAD = 21
"""How far what comes up is looked for."""


class What(StrEnum):
    """What a row is about, in the order of the rows."""

    DATE_CUE = "date_cue"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    PROMISES = "promises"
    DAILY = "daily"
    BETWEEN = "between"
    """Something that one sent, and that waits for whoever is here."""
    OPEN_DAY = "open_day"
    """Both are in, and somebody here has not read the other's summary of today or yesterday."""
    ALONE_QUESTIONS = "alone_questions"
    """Questions that wait for the one who is here alone."""
    SIGN = "sign"
    ANSWER = "answer"
    GO_ON = "go_on"
    """Both have answered, nobody has signed."""
    LOOK_AGAIN = "look_again"
    PLAN_REVIEW = "plan_review"
    SESSION = "session"
    """Points for the next session that whoever is here alone has not ranked yet."""
    HANDOUT = "handout"
    """Nothing was ticked yet for the page that goes to the next session."""
    HEARD = "heard"
    """A session of the last days of which nothing was written down."""


class Offer(StrEnum):
    """The next thing, of which one at a time is offered on later days."""

    HOW_WE_PAUSE = "how_we_pause"
    FIRST_PROMISE = "first_promise"
    FIRST_PLAN = "first_plan"
    FIRST_AGREEMENT = "first_agreement"
    RHYTHM = "rhythm"
    JOIN = "join"
    """The partner has no passphrase yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing that is due."""

    what: What
    subject: str = ""
    """The id of what it opens, where it opens one thing."""
    title: str = ""
    """Of the agreement."""
    person: Person | None = None
    """Who put it forward, or has signed."""
    count: int = 0
    """Of promises, of boundaries, or of what lies open."""
    moments: int = 0
    agreements: int = 0
    """Hard moments, and agreements due for review, that a conversation holds."""
    text: str = ""
    """Of the first promise."""
    thing: OpenThing | None = None
    """What lies open, where it is one thing."""
    day: date | None = None
    at: time | None = None
    minutes: int = 0
    begun: bool = False
    """Whether it is taken up again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextThing:
    """What is offered, and the draft or version it goes on with."""

    offer: Offer
    draft: str = ""
    version: str = ""


class Comes(StrEnum):
    SESSION = "session"
    """Of both, with their therapist; it has no title."""
    OWN_SESSION = "own_session"
    """One that whoever is here alone has alone."""
    RITUAL = "ritual"
    """Something the two do together, today."""
    REVIEW = "review"
    HOLDS = "holds"
    """The cooling-off of an agreement ends."""
    ENDS = "ends"
    PROMISE = "promise"
    """One that falls due once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """Something of both that comes up soon."""

    what: Comes
    title: str
    day: date
    at: time | None = None


class Step(StrEnum):
    """One step of the first evening."""

    PAUSE = "pause"
    PROMISE = "promise"
    """One promise for one week, by the one who is here alone."""
    EACH_ALONE = "each_alone"
    """The same, while both are here: each signs in alone for it."""
    PLAN = "plan"
    """Alone from the start: a plan of one's own."""
    ENOUGH = "enough"


class PauseState(StrEnum):
    """How far the agreement on pausing is."""

    NONE = "none"
    DRAFT = "draft"
    OPEN = "open"
    """It lies before both."""
    MINE = "mine"
    """It waits for the signature of the one who is not here."""
    HOLDS = "holds"


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseAgreement:
    state: PauseState
    subject: str = ""
    """Of the draft, or the id of the version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstEvening:
    """Where the first evening is; worked out from the record alone."""

    step: Step
    pause: PauseAgreement
    joined: bool
    """Whether both have a passphrase."""
    left: tuple[Person, ...] = ()
    """Who has made no promise yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Everything on the page."""

    day: date
    pace: Pace
    quiet: bool
    """Only the pause and due promises, because of a quiet week or a quiet day."""
    rows: tuple[Row, ...]
    celebration: Offered | None
    next_thing: NextThing | None
    coming: tuple[Coming, ...]
    awaits: tuple[datetime, ...]
    """Moments after which it is to be read again."""
    first_evening: FirstEvening | None
    """None once the record has begun on an earlier day, and when it was put off for today."""
    wants_copy: bool = False
    """Whether a copy outside the vault folder is worth a word."""
