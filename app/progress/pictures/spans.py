"""Into which stretches a period is cut, each a dot of a picture: whole weeks, counted back from a day."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Generic, TypeVar

from app.progress.values import Period
from app.vault.stretches import Span

Value = TypeVar("Value")

MOST_DOTS = 20
TALLY = 4
"""Weeks that are counted in words, and compared with as many before."""
_CUT = {Period.FOUR_WEEKS: (4, 1), Period.THREE_MONTHS: (13, 1), Period.YEAR: (13, 4)}
"""How many dots, and of how many weeks each."""
_SHORT = (1, 4, 13)
_YEAR = 52


def spans_of(period: Period, today: date, since: date | None) -> tuple[Span, ...]:
    """The stretches up to today; `since` is the first day of the record, where all of it is looked at."""
    dots, weeks = _CUT.get(period) or _cut_all(today, since)
    return tuple(_span(today, weeks, back) for back in reversed(range(dots)))


@dataclass(frozen=True, slots=True)
class Cut:
    """A period in stretches, and in the pieces that these and the tallies are both made of, so as to count once."""

    spans: tuple[Span, ...]

    @property
    def begins(self) -> date:
        return self.spans[0][0]

    @property
    def ends(self) -> date:
        return self.spans[-1][1]

    @property
    def pieces(self) -> tuple[Span, ...]:
        """In their order; those of a short period begin before it, with the weeks that are compared."""
        begins = sorted({first for first, _last in (*self.spans, *tally_spans(self.ends))})
        ends = [*(begin - timedelta(days=1) for begin in begins[1:]), self.ends]
        return tuple(zip(begins, ends, strict=True))

    def put_together(self, values: Sequence[Value], add: Callable[[Sequence[Value]], Value]) -> "Counted[Value]":
        """`values` of the pieces, added up into those of the stretches and of both tallies."""
        pieces = self.pieces

        def of(span: Span) -> Value:
            return add(
                [value for value, (first, _last) in zip(values, pieces, strict=True) if span[0] <= first <= span[1]]
            )

        before, now = tally_spans(self.ends)
        return Counted(tuple(of(span) for span in self.spans), of(before), of(now))


@dataclass(frozen=True, slots=True)
class Counted(Generic[Value]):
    stretches: tuple[Value, ...]
    before: Value
    """Of the 4 weeks before the last."""
    now: Value
    """Of the last 4 weeks."""


def tally_spans(today: date) -> tuple[Span, Span]:
    """The weeks that are counted in words: those before, and the last."""
    return _span(today, TALLY, 1), _span(today, TALLY, 0)


def place_of(day: date, spans: tuple[Span, ...]) -> int:
    """Which stretch holds a day that lies in one of them."""
    return next(place for place, (_first, last) in enumerate(spans) if day <= last)


def _span(today: date, weeks: int, back: int) -> Span:
    last = today - timedelta(weeks=weeks * back)
    return last - timedelta(weeks=weeks, days=-1), last


def _cut_all(today: date, since: date | None) -> tuple[int, int]:
    """As few weeks a dot as there is room for."""
    days = max(0, (today - min(since or today, today)).days) + 1
    for weeks in _lengths():
        dots = -(-days // (weeks * 7))
        if dots <= MOST_DOTS:
            return max(dots, TALLY if weeks == 1 else 1), weeks
    raise AssertionError


def _lengths() -> Iterator[int]:
    yield from _SHORT
    yield from (_YEAR * years for years in count(1))
