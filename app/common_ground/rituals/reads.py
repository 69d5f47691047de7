"""Rituals as both may read them, by how they stand, and those of today and of this week."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache

import sqlalchemy as sa

from app.common_ground.rituals.entities import RitualDayRecord, RitualRecord
from app.common_ground.rituals.values import RITUAL, Ritual, RitualId, RitualOfWeek, RitualsPage, RitualState
from app.exchange.passing import others_first
from app.exchange.values import OpenThing
from app.people.pace_values import Pace
from app.promises.recurrence import due_days
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_RITUALS = 10
_MOST_HELD = 200
"""Held rituals whose rules are looked at for a week."""
_DAYS_SHOWN = 5

_STANDS: Mapping[RitualState, tuple[sa.ColumnElement[bool], ...]] = {
    RitualState.PROPOSED: (RitualRecord.let_go_at.is_(None), RitualRecord.agreed_at.is_(None)),
    RitualState.HELD: (
        RitualRecord.let_go_at.is_(None),
        RitualRecord.paused_at.is_(None),
        RitualRecord.agreed_at.is_not(None),
    ),
    RitualState.PAUSED: (
        RitualRecord.let_go_at.is_(None),
        RitualRecord.paused_at.is_not(None),
        RitualRecord.agreed_at.is_not(None),
    ),
    RitualState.LET_GO: (RitualRecord.let_go_at.is_not(None),),
}


def rituals(sitting: Sitting, state: RitualState, most: int = MOST_RITUALS) -> RitualsPage:
    """The newest proposed first."""
    with sitting.shared.reading() as session:
        records = session.scalars(_standing(state).limit(most + 1)).all()
        found = _values(session, records, sitting.clock.today())
    return RitualsPage(rituals=found[:most], more=len(found) > most)


def ritual(sitting: Sitting, which: RitualId) -> Ritual | None:
    """With the last days on which it was done."""
    days = sa.select(RitualDayRecord.day).where(RitualDayRecord.ritual_id == which)
    with sitting.shared.reading() as session:
        record = session.get(RitualRecord, which)
        if record is None:
            return None
        done_on = session.scalars(days.order_by(RitualDayRecord.day.desc()).limit(_DAYS_SHOWN)).all()
        return record.as_value(done_today=sitting.clock.today() in done_on, done_on=done_on)


def rituals_to_answer(sitting: Sitting, most: int = MOST_RITUALS) -> tuple[Ritual, ...]:
    """Proposals that wait for the yes of someone who is here, the oldest first."""
    waits = RitualRecord.proposed_by.in_([person for person in Person if person.other in sitting.here])
    with sitting.shared.reading() as session:
        wanted = sa.select(RitualRecord).where(*_STANDS[RitualState.PROPOSED], waits)
        records = session.scalars(wanted.order_by(RitualRecord.proposed_at).limit(most))
        return tuple(record.as_value(done_today=False) for record in records)


def open_things_in(session: VaultSession, sitting: Sitting, pace: Pace, most: int) -> list[OpenThing]:
    """Proposals that wait for a yes."""
    today = sitting.clock.today()
    return [
        OpenThing(
            sort=RITUAL,
            id=record.id,
            author=record.proposed_by,
            waits_for=record.proposed_by.other,
            since=record.proposed_at,
            opened=True,
            title=record.title,
            on_today=not pace.is_quiet(today) and (record.talk is None or pace.offers_talks(today)),
        )
        for record in session.scalars(_proposed(sitting.alone), {"most": most})
    ]


@cache
def _proposed(alone: Person | None) -> sa.Select[RitualRecord]:
    order = (*others_first(RitualRecord.proposed_by, alone), RitualRecord.proposed_at)
    proposed = sa.select(RitualRecord).where(*_STANDS[RitualState.PROPOSED])
    return proposed.order_by(*order).limit(sa.bindparam("most"))


def rituals_of_week(sitting: Sitting) -> tuple[RitualOfWeek, ...]:
    """Those held that fall on days of this week, by their first day that is still to come, or today."""
    today = sitting.clock.today()
    monday = today - timedelta(days=today.weekday())
    with sitting.shared.reading() as session:
        found = _falling(session, monday, monday + timedelta(days=6), today)
    coming = [each for each in found if each.days[-1] >= today]
    return tuple(sorted(coming, key=lambda each: next(day for day in each.days if day >= today)))


def rituals_today(sitting: Sitting, pace: Pace) -> tuple[Ritual, ...]:
    """Those held that fall on today; none on a quiet day, and none that is a talk where talks are not offered."""
    today = sitting.clock.today()
    if pace.is_quiet(today):
        return ()
    with sitting.shared.reading() as session:
        found = [each.ritual for each in _falling(session, today, today, today)]
    return tuple(each for each in found if each.what.talk is None or pace.offers_talks(today))


@cache
def _standing(state: RitualState) -> sa.Select[RitualRecord]:
    return sa.select(RitualRecord).where(*_STANDS[state]).order_by(RitualRecord.proposed_at.desc(), RitualRecord.id)


def _falling(session: VaultSession, first: date, last: date, today: date) -> list[RitualOfWeek]:
    records = session.scalars(_REGULAR, {"last": last}).all()
    days = {record.id: due_days(record.rule, record.starts, first, last) for record in records}
    falling = [record for record in records if days[record.id]]
    return [RitualOfWeek(ritual=each, days=days[each.id]) for each in _values(session, falling, today)]


def _values(session: VaultSession, records: Sequence[RitualRecord], today: date) -> tuple[Ritual, ...]:
    ids: list[RitualId] = [record.id for record in records]
    done = set(session.scalars(_DONE, {"rituals": ids, "today": today}))
    return tuple(record.as_value(done_today=record.id in done) for record in records)


_REGULAR = (
    _standing(RitualState.HELD)
    .where(RitualRecord.rule != "", RitualRecord.starts <= sa.bindparam("last"))
    .limit(_MOST_HELD)
)
_DONE = sa.select(RitualDayRecord.ritual_id).where(
    RitualDayRecord.ritual_id.in_(sa.bindparam("rituals", expanding=True)), RitualDayRecord.day == sa.bindparam("today")
)
