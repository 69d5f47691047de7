"""What sets the pace at this moment: the newest of each choice by order of entry, whatever the clock said."""

from collections.abc import Mapping
from typing import TypeVar

import sqlalchemy as sa

from app.clock import Clock
from app.people.entities import PartnerRecord
from app.people.pace_entities import BedtimeRecord, PacingRecord, QuietWeekRecord, RhythmRecord, StageRecord
from app.people.pace_values import USUAL_RHYTHMS, CheckInKind, Pace, Pacing, Rhythm, Stage
from app.people.values import Role
from app.vault.database import VaultSession
from app.vault.records import SharedRecord, order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person

Chosen = TypeVar("Chosen", bound=SharedRecord)


def _is_newest(record: type[SharedRecord]) -> sa.ColumnElement[bool]:
    last = sa.select(sa.func.max(order_of_entry(record))).select_from(record).correlate(None)
    return order_of_entry(record) == last.scalar_subquery()


_ANYWAY = sa.select(sa.literal(1)).subquery()
_NEWEST = (
    sa.select(StageRecord, PacingRecord, QuietWeekRecord, BedtimeRecord)
    .select_from(_ANYWAY)
    .outerjoin(StageRecord, _is_newest(StageRecord))
    .outerjoin(PacingRecord, _is_newest(PacingRecord))
    .outerjoin(QuietWeekRecord, _is_newest(QuietWeekRecord))
    .outerjoin(BedtimeRecord, _is_newest(BedtimeRecord))
)
"""The newest of each in one row, for this is asked on nearly every page; None where nothing was chosen yet."""

_HURT = sa.select(PartnerRecord.person).where(PartnerRecord.role.in_((Role.HURT, Role.BOTH)))
_LAST_ENTERED = sa.select(sa.func.max(order_of_entry(RhythmRecord))).select_from(RhythmRecord).correlate(None)
_LAST_RHYTHMS = sa.select(RhythmRecord).where(
    order_of_entry(RhythmRecord).in_(_LAST_ENTERED.group_by(RhythmRecord.check_in))
)


def pace(sitting: Sitting) -> Pace:
    """Everything that decides what may be proposed now."""
    with sitting.shared.reading() as session:
        return pace_in(session, sitting.clock)


def pace_in(session: VaultSession, clock: Clock) -> Pace:
    """The same, inside a transaction that is already open."""
    stage, pacing, quiet_week, bedtime = session.execute(_NEWEST).one()
    return Pace(
        stage=stage.stage if stage else Stage.STEADY,
        pacing=pacing.as_value() if pacing else Pacing(),
        quiet_week=quiet_week.as_value(clock.today()) if quiet_week else None,
        rhythms=_rhythms(session),
        bedtime=bedtime.bedtime if bedtime else Pace().bedtime,
        may_pace=may_pace_in(session),
    )


def may_pace_in(session: VaultSession) -> frozenset[Person]:
    """Who was hurt; either, where nobody is named so."""
    return frozenset(session.scalars(_HURT)) or frozenset(Person)


def newest(session: VaultSession, record: type[Chosen], *which: sa.ColumnElement[bool]) -> Chosen | None:
    """The choice that was entered last."""
    return session.scalar(sa.select(record).where(*which).order_by(order_of_entry(record).desc()).limit(1))


def _rhythms(session: VaultSession) -> Mapping[CheckInKind, Rhythm]:
    return {**USUAL_RHYTHMS, **{record.check_in: record.as_value() for record in session.scalars(_LAST_RHYTHMS)}}
