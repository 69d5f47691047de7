"""How often something happened in each of some stretches, as a picture of so many a week."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute

from app.clock import Clock
from app.progress.pictures.rolling import Summed, rolling_means
from app.progress.pictures.spans import Counted, Cut, tally_spans
from app.progress.pictures.values import Figures, Stretch, Subject, Tally
from app.progress.values import Period
from app.vault.database import VaultSession
from app.vault.stretches import Span, which_stretch
from app.vault.values import Person

Moments = InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None]


def counts_between(session: VaultSession, clock: Clock, column: Moments, spans: Sequence[Span]) -> tuple[int, ...]:
    """How many of these moments fall into each of some stretches that follow each other."""
    place = place_in(clock, column, spans)
    found = sa.select(place, sa.func.count()).where(between(clock, column, spans)).group_by(place)
    counts = dict(session.execute(found).all())
    return tuple(counts.get(at, 0) for at in range(len(spans)))


def place_in(clock: Clock, column: Moments, spans: Sequence[Span]) -> sa.ColumnElement[int]:
    """In SQL, the stretch that a moment falls into."""
    return which_stretch(column, [clock.begins(first) for first, _last in spans])


def between(clock: Clock, column: Moments, spans: Sequence[Span]) -> sa.ColumnElement[bool]:
    """In SQL, that a moment falls into any of the stretches."""
    begins, ends = clock.begins(spans[0][0]), clock.begins(spans[-1][1] + timedelta(days=1))
    return sa.and_(column >= begins, column < ends)


def first_day_of(session: VaultSession, clock: Clock, *columns: Moments) -> date | None:
    """The day of the first of all these moments."""
    found = [session.scalar(sa.select(sa.func.min(column))) for column in columns]
    known = [moment for moment in found if moment is not None]
    return clock.local(min(known)).date() if known else None


def happened_figures(
    subject: Subject, person: Person | None, period: Period, cut: Cut, counted: Counted[int], began: date | None
) -> Figures:
    """Without its marks. Of a stretch before it `began` nothing is known."""
    was_known = began is not None and began <= tally_spans(cut.ends)[0][1]
    weekly = [
        Summed(1, count * 7 / ((last - first).days + 1)) if began is not None and began <= last else Summed()
        for count, (first, last) in zip(counted.stretches, cut.spans, strict=True)
    ]
    dots = zip(cut.spans, counted.stretches, weekly, rolling_means(weekly), strict=True)
    return Figures(
        subject=subject,
        person=person,
        period=period,
        begins=cut.begins,
        ends=cut.ends,
        stretches=tuple(
            Stretch(begins=first, ends=last, value=each.mean, line=line if each.count else None, count=count)
            for (first, last), count, each, line in dots
        ),
        marks=(),
        now=Tally(count=counted.now),
        before=Tally(count=counted.before, known=was_known),
    )
