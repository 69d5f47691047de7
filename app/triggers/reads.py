"""Plans as the one who is here may see them: one's own alone, and the copies that either shows."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from app.triggers.entities import PlanRecord, ProposalRecord, SharedPlanRecord, TakenBackPlanRecord
from app.triggers.log_reads import shared_moments
from app.triggers.values import (
    ComingCue,
    Helping,
    OwnPlan,
    Plan,
    PlanId,
    PlanRow,
    Proposal,
    SharedPlan,
    TakenBack,
)
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person

__all__ = [
    "coming_cues",
    "helping",
    "own_plan",
    "own_plans",
    "plans_to_review",
    "shared_moments",
    "shared_plan",
    "shared_plans",
    "taken_back",
]

MOST_PLANS = 50
MOST_LINES = 3
"""Of what helps, for somebody who stands beside a hard moment."""
_MOST_ASKED = 6
"""Things to do, and as many to leave, for the same."""

_TITLES = (PlanRecord.name, PlanRecord.cue, PlanRecord.i_say, PlanRecord.what_helps)
_ROW = (PlanRecord.id, PlanRecord.plan_kind, *_TITLES)


def own_plans(sitting: Sitting, most: int = MOST_PLANS) -> tuple[PlanRow, ...]:
    """Of the one who is here alone, the last changed first; none when both are here."""
    return _own_rows(sitting, sa.true(), PlanRecord.changed_at.desc(), most)


def plans_to_review(sitting: Sitting, day: date, most: int = MOST_PLANS) -> tuple[PlanRow, ...]:
    """Own plans whose day to be looked at again has come."""
    return _own_rows(sitting, PlanRecord.review <= day, PlanRecord.review, most)


def own_plan(sitting: Sitting, plan: PlanId) -> OwnPlan | None:
    """One of the plans of the one who is here alone."""
    if sitting.private is None:
        return None
    with sitting.private.reading() as session:
        record = session.get(PlanRecord, plan)
        if record is None:
            return None
        text, changed_at = record.as_value(), record.changed_at
    return OwnPlan(id=plan, plan=text, changed_at=changed_at, shown=shared_plan(sitting, plan))


def shared_plans(sitting: Sitting, of: Person | None = None, most: int = MOST_PLANS) -> tuple[SharedPlan, ...]:
    """What that partner shows, or both; the last shown first, without what was suggested."""
    which = sa.true() if of is None else SharedPlanRecord.author == of
    newest = sa.select(SharedPlanRecord).where(which).order_by(SharedPlanRecord.shown_at.desc()).limit(most)
    with sitting.shared.reading() as session:
        return tuple(record.as_shared() for record in session.scalars(newest))


def shared_plan(sitting: Sitting, plan: PlanId) -> SharedPlan | None:
    """One copy that both can read, with what was suggested for it."""
    with sitting.shared.reading() as session:
        record = session.get(SharedPlanRecord, plan)
        return None if record is None else record.as_shared(_proposals(session, plan))


def taken_back(sitting: Sitting, plan: PlanId) -> TakenBack | None:
    """Whether a plan was shown and is not any more."""
    with sitting.shared.reading() as session:
        record = session.get(TakenBackPlanRecord, plan)
        return None if record is None else TakenBack(owner=record.author, at=record.at)


def coming_cues(sitting: Sitting, day: date) -> tuple[ComingCue, ...]:
    """Own plans whose day is `day` or the one after, for nobody but their owner."""
    if sitting.private is None:
        return ()
    days = (day, day + timedelta(days=1))
    written = tuple(month_day for each in days for month_day in _written(each))
    with sitting.private.reading() as session:
        rows = session.execute(_COMING, {"days": days, "last": days[-1], "written": written}).all()
    cues = [
        ComingCue(plan=plan, title=_title(words), day=_falls_on(on_day, days))
        for plan, on_day, *words in rows
        if on_day is not None
    ]
    return tuple(sorted(cues, key=lambda cue: cue.day))


def helping(sitting: Sitting, of: Person, plan: PlanId | None = None) -> Helping:
    """What helps that partner, from one plan they show, or from all of them, the last shown first."""
    plans = [each for each in shared_plans(sitting, of) if plan in {None, each.id}]
    one = plans[0] if len(plans) == 1 else None
    return Helping(
        plan=plan,
        title=one.plan.title if one is not None else "",
        please_do=_lines(plans, "please_do", _MOST_ASKED),
        please_dont=_lines(plans, "please_dont", _MOST_ASKED),
        what_helps=_lines(plans, "what_helps", MOST_LINES),
        i_say=one.plan.i_say if one is not None else "",
    )


def _own_rows(
    sitting: Sitting, which: sa.ColumnElement[bool], order: sa.SQLColumnExpression[Any], most: int
) -> tuple[PlanRow, ...]:
    if sitting.private is None:
        return ()
    with sitting.private.reading() as session:
        rows = session.execute(sa.select(*_ROW).where(which).order_by(order, PlanRecord.id).limit(most)).all()
    shown = _shown(sitting, [row.id for row in rows])
    return tuple(
        PlanRow(id=plan, title=_title(words), kind=kind, cue=words[1], shown=plan in shown)
        for plan, kind, *words in rows
    )


def _shown(sitting: Sitting, plans: Sequence[PlanId]) -> frozenset[PlanId]:
    with sitting.shared.reading() as session:
        return frozenset(session.scalars(sa.select(SharedPlanRecord.id).where(SharedPlanRecord.id.in_(plans))))


def _title(words: Sequence[str]) -> str:
    name, cue, i_say, what_helps = words
    return Plan(name=name, cue=cue, i_say=i_say, what_helps=what_helps).title


def _proposals(session: VaultSession, plan: PlanId) -> tuple[Proposal, ...]:
    made = sa.select(ProposalRecord).where(ProposalRecord.plan_id == plan).order_by(order_of_entry(ProposalRecord))
    return tuple(record.as_value() for record in session.scalars(made.limit(MOST_PLANS)))


def _written(day: date) -> tuple[str, ...]:
    """How a day of the year is kept; the 28 February stands in for the 29th where there is none."""
    written = f"{day:%m-%d}"
    return (written, "02-29") if written == "02-28" and not _is_leap(day.year) else (written,)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _falls_on(on_day: date, days: tuple[date, ...]) -> date:
    return next(day for day in days if day == on_day or f"{on_day:%m-%d}" in _written(day))


def _lines(plans: Sequence[SharedPlan], field: str, most: int) -> tuple[str, ...]:
    """Lines of one field over several plans, each once."""
    lines: Mapping[str, None] = dict.fromkeys(
        line.strip() for each in plans for line in getattr(each.plan, field).splitlines() if line.strip()
    )
    return tuple(lines)[:most]


_COMING = (
    sa.select(PlanRecord.id, PlanRecord.on_day, *_TITLES)
    .where(
        PlanRecord.on_day.is_not(None),
        sa.or_(
            PlanRecord.on_day.in_(sa.bindparam("days", expanding=True)),
            sa.and_(
                PlanRecord.every_year,
                PlanRecord.on_day <= sa.bindparam("last"),
                sa.func.strftime("%m-%d", PlanRecord.on_day).in_(sa.bindparam("written", expanding=True)),
            ),
        ),
    )
    .order_by(PlanRecord.id)
)
"""Plans of some days, and those of every year whose month and day are written so."""
