"""Hard moments out of one's own log: how many a week, and how strong they were at the peak and afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import sqlalchemy as sa

from app.clock import Clock
from app.progress.pictures.happened import between, first_day_of, happened_figures, place_in
from app.progress.pictures.rolling import NOTHING, Summed, added, rolling_means
from app.progress.pictures.spans import Counted, Cut
from app.progress.pictures.values import Figures, Stretch, Subject, Tally
from app.progress.values import Period
from app.triggers.entities import MomentRecord
from app.vault.database import VaultSession
from app.vault.stretches import Span
from app.vault.values import Person

_WHEN = MomentRecord.happened_at


@dataclass(frozen=True, slots=True)
class _Moments:
    """Those of one stretch."""

    count: int = 0
    peak: Summed = NOTHING
    after: Summed = NOTHING


def moment_figures(
    session: VaultSession, clock: Clock, person: Person, period: Period, cut: Cut
) -> tuple[Figures, Figures]:
    """How many, and how strong, without their marks; read in the owner's own file."""
    moments = cut.put_together(_moments(session, clock, cut.pieces), _together)
    counts = Counted(tuple(each.count for each in moments.stretches), moments.before.count, moments.now.count)
    began = first_day_of(session, clock, _WHEN)
    often = happened_figures(Subject.HARD_MOMENTS, person, period, cut, counts, began)
    lines = rolling_means([each.peak for each in moments.stretches])
    strong = replace(
        often,
        subject=Subject.STRENGTH,
        stretches=tuple(map(_strength, cut.spans, moments.stretches, lines)),
        now=_tally(moments.now),
        before=_tally(moments.before),
    )
    return often, strong


def _together(moments: Sequence[_Moments]) -> _Moments:
    return _Moments(
        count=sum(each.count for each in moments),
        peak=added([each.peak for each in moments]),
        after=added([each.after for each in moments]),
    )


def _moments(session: VaultSession, clock: Clock, spans: Sequence[Span]) -> list[_Moments]:
    place = place_in(clock, _WHEN, spans)
    peak, after = (sa.func.sum(column) for column in (MomentRecord.peak, MomentRecord.after))
    peaks, afters = (sa.func.count(column) for column in (MomentRecord.peak, MomentRecord.after))
    found = sa.select(place, sa.func.count(), peaks, peak, afters, after)
    rows = session.execute(found.where(between(clock, _WHEN, spans)).group_by(place))
    moments = {
        at: _Moments(count, Summed(with_peak, peak_total or 0), Summed(with_after, after_total or 0))
        for at, count, with_peak, peak_total, with_after, after_total in rows
    }
    return [moments.get(at, _Moments()) for at in range(len(spans))]


def _strength(span: Span, moments: _Moments, line: float | None) -> Stretch:
    """There is a dot where a peak was given; what is known of afterwards alone is no dot."""
    return Stretch(
        begins=span[0],
        ends=span[1],
        value=moments.peak.mean,
        low=moments.after.mean,
        line=line,
        count=moments.count,
    )


def _tally(moments: _Moments) -> Tally:
    return Tally(count=moments.count, of=moments.peak.count, mean=moments.peak.mean, after=moments.after.mean)
