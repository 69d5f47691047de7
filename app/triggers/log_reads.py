"""The log of hard moments, and what it says about a period to the one who keeps it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from statistics import fmean, median

import sqlalchemy as sa

from app.clock import Clock
from app.triggers.entities import MomentRecord, PlanRecord, SharedMomentRecord
from app.triggers.page_values import LogPage, LookBack, StepCount, WeekOfMoments
from app.triggers.values import Moment, MomentId, Plan, SharedMoment, Step
from app.vault.database import VaultSession
from app.vault.sitting import Sitting

MOST_HELPED = 5
"""The newest words about what helped that a look back holds."""
_MOST_SHARED = 200
_LINE = 4
"""Weeks that the line through the picture looks at."""

_TITLES = (PlanRecord.name, PlanRecord.cue, PlanRecord.i_say, PlanRecord.what_helps)
_FIGURES = (MomentRecord.happened_at, MomentRecord.peak, MomentRecord.after, MomentRecord.steps)


def log_page(sitting: Sitting, most: int = 20) -> LogPage:
    """The newest entries of the one who is here alone; none when both are here."""
    if sitting.private is None:
        return LogPage(moments=(), more=False)
    newest = _with_titles().order_by(MomentRecord.happened_at.desc(), MomentRecord.id.desc()).limit(most + 1)
    with sitting.private.reading() as session:
        rows = session.execute(newest).all()
    shown = _shown(sitting, [row[0].id for row in rows])
    moments = tuple(_moment(record, words, shown) for record, *words in rows)
    return LogPage(moments=moments[:most], more=len(moments) > most)


def own_moment(sitting: Sitting, moment: MomentId) -> Moment | None:
    """One entry of the one who is here alone."""
    if sitting.private is None:
        return None
    with sitting.private.reading() as session:
        row = session.execute(_with_titles().where(MomentRecord.id == moment)).one_or_none()
    if row is None:
        return None
    record, *words = row
    return _moment(record, words, _shown(sitting, [moment]))


def shared_moments(sitting: Sitting, first: date, last: date) -> tuple[SharedMoment, ...]:
    """What either shows of the moments between two days, the oldest first."""
    begins, ends = sitting.clock.begins(first), sitting.clock.begins(last + timedelta(days=1))
    held = sa.select(SharedMomentRecord).where(
        SharedMomentRecord.happened_at >= begins, SharedMomentRecord.happened_at < ends
    )
    with sitting.shared.reading() as session:
        records = session.scalars(held.order_by(SharedMomentRecord.happened_at).limit(_MOST_SHARED))
        return tuple(_shared(record) for record in records)


def newest_shared_moments(sitting: Sitting, most: int = 20) -> tuple[SharedMoment, ...]:
    """What either shows, the newest first."""
    newest = sa.select(SharedMomentRecord).order_by(SharedMomentRecord.happened_at.desc(), SharedMomentRecord.id.desc())
    with sitting.shared.reading() as session:
        return tuple(_shared(record) for record in session.scalars(newest.limit(most)))


def shared_moment(sitting: Sitting, moment: MomentId) -> SharedMoment | None:
    """The copy of one entry that both can read."""
    with sitting.shared.reading() as session:
        record = session.get(SharedMomentRecord, moment)
        return None if record is None else _shared(record)


def look_back(sitting: Sitting, weeks: int) -> LookBack | None:
    """What one's own log says about the last weeks up to today, and the same time before; None when both are here."""
    if sitting.private is None:
        return None
    clock = sitting.clock
    last = clock.today()
    monday = last - timedelta(days=last.weekday(), weeks=weeks - 1)
    before = monday - timedelta(weeks=weeks)
    with sitting.private.reading() as session:
        rows = _figures(session, clock.begins(before), clock.begins(last + timedelta(days=1)))
        helped = _helped(session, clock.begins(monday))
        begun = _has_begun(session, clock.begins(monday))
    now = [row for row in rows if clock.local(row.happened_at).date() >= monday]
    earlier = rows[: len(rows) - len(now)]
    return LookBack(
        first=monday,
        last=last,
        times=len(now),
        times_before=len(earlier) if begun else None,
        usual_peak=_usual(now),
        usual_peak_before=_usual(earlier),
        weeks=_weeks(now, clock, monday, weeks),
        steps=_steps(now),
        helped=helped,
    )


_Figures = Sequence[sa.Row[datetime, int | None, int | None, list[str]]]


def _figures(session: VaultSession, since: datetime, until: datetime) -> _Figures:
    held = sa.select(*_FIGURES).where(MomentRecord.happened_at >= since, MomentRecord.happened_at < until)
    return session.execute(held.order_by(MomentRecord.happened_at)).all()


def _has_begun(session: VaultSession, by: datetime) -> bool:
    return session.scalar(sa.select(sa.exists().where(MomentRecord.happened_at < by))) or False


def _helped(session: VaultSession, since: datetime) -> tuple[str, ...]:
    newest = sa.func.max(MomentRecord.happened_at)
    words = (
        sa.select(MomentRecord.what_helped)
        .where(MomentRecord.happened_at >= since, MomentRecord.what_helped != "")
        .group_by(MomentRecord.what_helped)
        .order_by(newest.desc())
    )
    return tuple(session.scalars(words.limit(MOST_HELPED)))


def _usual(rows: _Figures) -> float | None:
    known = [row.peak for row in rows if row.peak is not None]
    return float(median(known)) if known else None


def _weeks(rows: _Figures, clock: Clock, monday: date, count: int) -> tuple[WeekOfMoments, ...]:
    of_week = defaultdict(list)
    for row in rows:
        of_week[(clock.local(row.happened_at).date() - monday).days // 7].append(row)
    return tuple(
        WeekOfMoments(
            monday=monday + timedelta(weeks=number),
            times=len(of_week[number]),
            peak=_mean([row.peak for row in of_week[number]]),
            after=_mean([row.after for row in of_week[number]]),
            line=_mean([row.peak for near in range(number - _LINE + 1, number + 1) for row in of_week[near]]),
        )
        for number in range(count)
    )


def _mean(strengths: list[int | None]) -> float | None:
    known = [strength for strength in strengths if strength is not None]
    return fmean(known) if known else None


def _steps(rows: _Figures) -> tuple[StepCount, ...]:
    times, known, weaker = Counter[str](), Counter[str](), Counter[str]()
    for row in rows:
        times.update(row.steps)
        if row.peak is not None and row.after is not None:
            known.update(row.steps)
            weaker.update(row.steps if row.after < row.peak else ())
    order = {step: place for place, step in enumerate(Step)}
    found = [StepCount(step=Step(name), times=n, known=known[name], weaker=weaker[name]) for name, n in times.items()]
    return tuple(sorted(found, key=lambda count: (-count.times, order[count.step])))


def _with_titles() -> sa.Select[MomentRecord, str, str, str, str]:
    return sa.select(MomentRecord, *_TITLES).outerjoin(PlanRecord, PlanRecord.id == MomentRecord.plan_id)


def _moment(record: MomentRecord, words: Sequence[str | None], shown: frozenset[MomentId]) -> Moment:
    name, cue, i_say, what_helps = (each or "" for each in words)
    title = Plan(name=name, cue=cue, i_say=i_say, what_helps=what_helps).title
    return Moment(id=record.id, what=record.what(), plan_title=title, shown=record.id in shown)


def _shown(sitting: Sitting, moments: Sequence[MomentId]) -> frozenset[MomentId]:
    with sitting.shared.reading() as session:
        return frozenset(session.scalars(sa.select(SharedMomentRecord.id).where(SharedMomentRecord.id.in_(moments))))


def _shared(record: SharedMomentRecord) -> SharedMoment:
    return SharedMoment(
        id=record.id,
        owner=record.author,
        what=record.what(),
        plan_title=record.plan_title,
        shown_at=record.shown_at,
    )
