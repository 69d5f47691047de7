"""What all of progress has in common: the periods that can be looked at, and what a report of one holds."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.paper.chart_values import Chart


class Period(StrEnum):
    """How far back is looked, from today."""

    FOUR_WEEKS = "four_weeks"
    THREE_MONTHS = "three_months"
    YEAR = "year"
    ALL = "all"


USUAL_PERIOD = Period.THREE_MONTHS


class Happening(StrEnum):
    """What stood out on a day, as a report names it."""

    MILESTONE = "milestone"
    FIRST = "first"
    CELEBRATION = "celebration"
    SETBACK = "setback"
    RENEWAL = "renewal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One day that stood out."""

    what: Happening
    day: date
    words: str = ""
    """Such as the name of the milestone; a setback has none here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPicture:
    """One picture of a report, in the language of the paper already."""

    chart: Chart | None
    """None: there is nothing to draw, and the words say so."""
    title: str
    words: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    """The first row holds the headings."""
    wide_last: bool = False
    """Whether its last column holds whole sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What happened in one period, with nobody set beside anybody."""

    names: tuple[str, ...]
    """Whose report it is: one's own, or that of both."""
    begins: date | None
    """None: there is nothing yet that it could begin with."""
    ends: date
    pictures: tuple[ReportPicture, ...]
    happened: tuple[Happened, ...]
    """In the order of days."""
    left_out: bool = False
    """Whether older happenings are not told, where the period holds very many."""
    private: bool = False
    """Whether something in it is from what its owner keeps alone."""
