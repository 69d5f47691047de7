"""What the content files hold, as the pages are given it; and what a content file is refused for."""

from dataclasses import dataclass
from enum import StrEnum

from app.refused import Refused

AREAS = frozenset(
    {
        "third_party",
        "phones",
        "money",
        "time",
        "intimacy",
        "alcohol",
        "family",
        "telling",
        "children",
        "space",
        "talking",
        "pausing",
        "other",
    }
)
"""The areas of agreements, by the names they are stored under."""

PARTNER_PLACEHOLDERS = frozenset({"first", "second"})
"""Stand for the partners' names in ready-made agreements, in the order in which they were named."""


class ContentProblem(Refused):
    """A content file can't be used; the sentence names the file, the place in it and what to look at."""


class RuleKind(StrEnum):
    """What a hint is about."""

    WORDING = "wording"
    CONTROL = "control"
    APOLOGY = "apology"
    """What spoils an apology; looked for nowhere else."""


class HelpKind(StrEnum):
    """What a help line is there for."""

    NOT_SAFE = "not_safe"
    MIGHT_HURT = "might_hurt"


CHECK_INS = frozenset({"daily", "weekly", "monthly", "alone"})
"""Where a question can be asked, by the names they are stored under."""


TALKS = frozenset({"weekly", "monthly", "accountability"})
"""After which conversations a question can wait for each alone; the last is the talk in which each is heard."""


class QuestionForm(StrEnum):
    """How a question is answered."""

    LINE = "line"
    SCALE = "scale"
    CHOICE = "choice"


class QuestionSpace(StrEnum):
    """Who reads the answer: both, its writer alone, or as its writer chooses."""

    SHARED = "shared"
    PRIVATE = "private"
    ASK = "ask"


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryQuestion:
    """A question of a check-in."""

    id: str
    check_in: str
    """One of `CHECK_INS`."""
    form: QuestionForm
    space: QuestionSpace
    text: str
    name: str
    """Of a point of a conversation, in two or three words; otherwise empty."""
    on: bool
    """Whether it is asked until the couple decides."""
    choices: tuple[str, ...]
    """The answers of a choice."""
    after: tuple[str, ...]
    """Of a question for each alone: after which of `TALKS` it waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A boundary to start from."""

    id: str
    area: str
    """One of `AREAS`."""
    behaviour: str
    need: str
    known_by: str
    if_crossed: str
    """The calm sentence as it would be said, without quotation marks."""
    corrective_step: str
    cost: str
    """`low` or `high`, for the one who keeps it."""
    mutual: bool
    """Kept by both, in words of "we"; otherwise by one, who speaks as "I" to the other."""
    exceptions: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingRule:
    """A way of putting things that is hard to keep or hard to hear, and a softer one."""

    id: str
    kind: RuleKind
    patterns: tuple[str, ...]
    """Regular expressions of whole words, case ignored; a space stands for up to three spaces or line ends."""
    unless: tuple[str, ...]
    """No hint where one of these is found in the same sentence."""
    open_end_only: bool
    """Speaks up only in a promise that one side keeps with no last day."""
    explanation: str
    rewrite: str
    hits: tuple[str, ...]
    """Sentences it finds."""
    near_misses: tuple[str, ...]
    """Sentences it leaves alone."""
    promises_only: bool = False
    """Speaks up only where something is promised or agreed, not where somebody tells what happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyQuestion:
    """A question a ready-made agreement asks before it is drafted."""

    key: str
    """Its answer takes the place of `{key}` in the boundaries."""
    question: str
    hint: str
    default: str
    """An answer that makes sense as it stands; may hold `{first}` and `{second}`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyBoundary:
    """A boundary of a ready-made agreement."""

    part: str
    """What it is to its agreement, such as "signal"; a boundary keeps this id in every version. Empty: nothing."""
    behaviour: str
    kept_by: str
    """`both`, `first` or `second`."""
    need: str
    known_by: str
    if_crossed: str
    corrective_step: str
    exceptions: str
    meanwhile: str
    cost: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyAgreement:
    """An agreement that needs a few answers to be whole."""

    id: str
    title: str
    area: str
    purpose: str
    cooling_off: int
    """Hours."""
    review_days: int
    """Days from the first day to the review."""
    questions: tuple[ReadyQuestion, ...]
    boundaries: tuple[ReadyBoundary, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLine:
    """Someone to call."""

    id: str
    country: str
    name: str
    number: str
    kinds: tuple[HelpKind, ...]
    note: str
    """When or how to reach them; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLines:
    """People to call, and the month in which the numbers were last checked."""

    checked: str
    """Year and month, such as 2026-11."""
    lines: tuple[HelpLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with short paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUpText:
    """What a page of the set-up says besides its labels."""

    id: str
    title: str
    lead: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHelp:
    """What a page is for, and how it works."""

    id: str
    what: str
    """One sentence, for the empty page."""
    how: tuple[str, ...]
    """Short sentences behind "how it works"."""
