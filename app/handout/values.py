"""The handout as pages and documents are given it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.i18n import _
from app.paper.chart_values import Chart
from app.refused import Refused
from app.sessions.values import SessionId
from app.vault.values import Kind, Person

HANDOUT = Kind("handout")
OWN_TICKS = Kind("own_ticks")
"""What one ticked and has not released; in one's own file."""

PieceId = NewType("PieceId", str)

OWN_PLACE = "own"
"""Where ticks for individual therapy are kept; those for a session are kept under its id."""
WORDS_FORM = "handout_words"
"""The draft of the words typed for a handout, kept under its place."""

LONGEST_TYPED = 2_000
"""Characters; longer text is refused with a sentence and kept in the draft."""
OFFERED_BACK = 12
"""How many of each one's own questions, plans and notes are offered at first."""
WEEKS_BACK = 4
"""What a handout looks back on where there was no session before."""


class Part(StrEnum):
    """Something of one's own that can go in."""

    PULSE = "pulse"
    HARD_MOMENTS = "hard_moments"
    STRENGTH = "strength"
    SAFE = "safe"
    CLOSE = "close"
    HEARD = "heard"
    BEFORE_AFTER = "before_after"
    """Hard moments of the period, counted, with their strength before and afterwards."""
    BEST = "best"
    HARDEST = "hardest"
    STILL_HARD = "still_hard"
    QUESTION = "question"
    PLAN = "plan"
    NOTE = "note"
    LINE = "line"


PICTURES = (Part.HARD_MOMENTS, Part.STRENGTH, Part.SAFE, Part.CLOSE, Part.HEARD)
"""One's own figures over time."""
TYPED = (Part.BEST, Part.HARDEST, Part.STILL_HARD, Part.LINE)
"""In words typed for this handout."""
ONE_BY_ONE = (Part.QUESTION, Part.PLAN, Part.NOTE)
"""Each of them is ticked by itself."""


class SharedFigure(StrEnum):
    """Figures that both can read; they go in where both say so."""

    PROMISES = "promises"
    """Kept, partly, not kept, of each."""
    TALKS = "talks"
    SETBACKS = "setbacks"
    DUE = "due"
    """Agreements whose review day has come."""
    AGENDA = "agenda"
    """Up to three points of the session that is next, ranked by each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """What was ticked; `source` is the question, plan or note it is about."""

    part: Part
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words or a figure as they stand on the handout."""

    part: Part
    words: str
    chart: Chart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something that its owner can tick, with what it holds."""

    tick: Tick
    piece: Piece
    """Exactly what would go in; without words there is nothing yet."""
    ticked: bool
    for_session: bool = False
    """Its owner put it aside for a session."""

    @property
    def is_empty(self) -> bool:
        return not self.piece.words and self.piece.chart is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days that a handout looks back on, the last one included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnChoices:
    """Everything the one who is here alone can tick for one handout."""

    span: Span
    choices: tuple[Choice, ...]
    more: bool
    """Whether there are older questions, plans or notes."""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What goes in, in the order of the page."""
        return tuple(each.piece for each in self.choices if each.ticked and not each.is_empty)


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """One part that its author released for a session's handout."""

    author: Person
    part: Part
    at: datetime
    piece: Piece | None
    """None once the words were removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Yes:
    """That one of the two says a figure goes in."""

    figure: SharedFigure
    person: Person
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """That the handout of a session was made, and by whom."""

    by: Person
    at: datetime
    cleared: bool
    """Whether the words were removed since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutPage:
    """A session's handout as far as whoever is here may know it."""

    session: SessionId
    day: date
    span: Span
    behind: bool
    """The session lies behind."""
    released: tuple[Released, ...]
    yes: tuple[Yes, ...]
    made: Made | None

    def of(self, person: Person) -> tuple[Released, ...]:
        return tuple(each for each in self.released if each.author is person)

    def says_yes(self, figure: SharedFigure, person: Person) -> bool:
        return any(each.figure is figure and each.person is person for each in self.yes)

    def goes_in(self, figure: SharedFigure) -> bool:
        """Where both say so."""
        return all(self.says_yes(figure, person) for person in Person)

    @property
    def can_change(self) -> bool:
        """Until it is made, and while the session lies ahead."""
        return self.made is None and not self.behind


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A few words of the printed page under their label, with a figure where there is one."""

    label: str
    words: str
    chart: Chart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What stands under one heading."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """The printed page in words; the document is made of this alone."""

    title: str
    above: str
    about: tuple[str, ...]
    """Lines under the title, such as the days it looks back on."""
    sections: tuple[Section, ...]
    nothing: str = ""
    """What is said in a kind line where nothing was ticked."""
    speak_alone: bool = True
    """Whether both will be in the room."""


class MadeAlready(Refused):
    """What was printed is what both have seen; nothing goes in or out after that."""

    def __init__(self) -> None:
        super().__init__(
            _("The handout for this session was made already. Nothing has changed. You could say it in the session.")
        )


class LiesBehind(Refused):
    """The session has been."""

    def __init__(self) -> None:
        super().__init__(_("This session lies behind you. Nothing has changed. The next one can have a handout too."))


class HandoutStays(Refused):
    """A session whose handout was made is taken back."""

    def __init__(self) -> None:
        super().__init__(_("A handout was made for this session, so it stays. You could change its day."))


class NothingTicked(Refused):
    """Without a tick there is nothing to release."""

    def __init__(self) -> None:
        super().__init__(_("Nothing is ticked yet that has words in it. You could tick one thing, or go on without."))


class OtherNotReady(Refused):
    """Alone, the handout is made once the other released something too."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _(
                "There is nothing from {name} yet. Nothing has changed. "
                "You could make the handout when both of you are here."
            ).format(name=name)
        )


class NoSuchSession(Refused):
    def __init__(self) -> None:
        super().__init__(_("This session isn't there any more. What you ticked is kept, for you alone."))


class WordsRemoved(Refused):
    """It was made and its words are gone; the record of its parts stays."""

    def __init__(self) -> None:
        super().__init__(_("The words of this handout were removed. The record says what was in it, and when."))
