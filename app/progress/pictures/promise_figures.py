"""Promises kept, of one partner: the days that were marked, and the line through them."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from app.progress.pictures.spans import Cut, tally_spans
from app.progress.pictures.values import Figures, Stretch, Subject, Tally
from app.progress.values import Period
from app.promises.period import promises_between, read_period
from app.promises.standing_marks import marks_counted, steady_lines, steps_so_far
from app.promises.steadiness import BEGINS_WITH, STEPS
from app.promises.values import Kept
from app.vault.database import VaultSession
from app.vault.stretches import Span
from app.vault.values import Person


def promise_figures(session: VaultSession, person: Person, period: Period, cut: Cut, unmarked: int) -> Figures:
    """Without its marks; read in the shared space. `unmarked`: days of the last 4 weeks that nothing was said of."""
    counted = cut.put_together(marks_counted(session, person, cut.pieces), _together)
    lines = steady_lines(session, person, cut.spans)
    return Figures(
        subject=Subject.PROMISES,
        person=person,
        period=period,
        begins=cut.begins,
        ends=cut.ends,
        stretches=tuple(map(_stretch, cut.spans, counted.stretches, lines)),
        marks=(),
        now=_tally(counted.now, unmarked),
        before=_tally(counted.before),
        steps=BEGINS_WITH if lines[-1] is not None else steps_so_far(session, person, cut.ends),
    )


def unmarked_days(session: VaultSession, today: date) -> Counter[Person]:
    """Due days of each partner's promises in the last 4 weeks that nothing was said of."""
    _before, span = tally_spans(today)
    days = read_period(session, *span)
    silent: Counter[Person] = Counter()
    for promise in promises_between(session, *span):
        silent[promise.by] += sum(dot.due and dot.said is None for dot in days.dots(promise))
    return silent


def _together(counts: Sequence[Counter[Kept]]) -> Counter[Kept]:
    return sum(counts, Counter[Kept]())


def _stretch(span: Span, counts: Counter[Kept], line: float | None) -> Stretch:
    marked = sum(counts[kept] for kept in STEPS)
    return Stretch(
        begins=span[0],
        ends=span[1],
        value=sum(counts[kept] * step for kept, step in STEPS.items()) / marked if marked else None,
        line=line,
        count=counts[Kept.KEPT],
        of=marked,
        partly=counts[Kept.PARTLY],
        excused=counts[Kept.EXCUSED],
    )


def _tally(counts: Counter[Kept], unmarked: int = 0) -> Tally:
    return Tally(
        count=counts[Kept.KEPT],
        of=sum(counts[kept] for kept in STEPS),
        partly=counts[Kept.PARTLY],
        excused=counts[Kept.EXCUSED],
        unmarked=unmarked,
    )
