"""A picture of figures over time as it is given to paper and screen alike; nothing here draws."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPoint:
    """One dot, such as a week."""

    said: str
    """The whole of it in words, such as "Week of 5 October: 3 moments, strongest 6"."""
    value: float | None
    """None: there is no dot, and its place stays empty."""
    low: float | None = None
    """Where a thin stem below the dot ends, such as the strength afterwards."""
    line: float | None = None
    """Where the line passes; it is interrupted where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartMark:
    """A day that stands out, such as a setback or a renewal."""

    at: float
    """Its place among the points, counted from 0."""
    label: str
    said: str = ""
    """The whole of it in words; empty: the label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Dots and a line between two labelled levels; the figures in words stand beside it."""

    title: str
    points: tuple[ChartPoint, ...]
    highest: float
    """The value of the upper level; the lower one is 0."""
    top: str
    bottom: str
    """What the two levels are called."""
    begins: str = ""
    ends: str = ""
    """Written under the first and the last point."""
    marks: tuple[ChartMark, ...] = ()

    @property
    def said(self) -> str:
        """Everything in it, in words, in the order of time."""
        return ". ".join((*(point.said for point in self.points), *(mark.said or mark.label for mark in self.marks)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartColours:
    """Hex colours; what is drawn is the same on paper and in every theme."""

    line: str
    """Of the dots and the line."""
    ground: str
    """Inside the dots."""
    ink: str
    muted: str
    level: str
    """Of the two levels."""
