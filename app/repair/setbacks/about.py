"""What a setback is about, as it read when it was crossed and as it stands now."""

from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from app.agreements.entities import VersionRecord
from app.agreements.list_reads import agreements_page
from app.agreements.signable import loaded_version
from app.agreements.states import HOLDING, Standing
from app.agreements.timeline import standings
from app.agreements.values import BoundaryId, State, VersionId
from app.clock import Clock
from app.exchange.passing import readable
from app.promises.again import is_over
from app.promises.entities import PromiseRecord
from app.promises.period import promises_between, with_end
from app.promises.values import Promise, PromiseId
from app.repair.setbacks.entities import SetbackPromiseRecord, SetbackRecord
from app.repair.setbacks.page_values import Choices
from app.repair.setbacks.values import About, Clause, ClauseAbout, Crossing, PromiseSaid, SetbackId
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_AGREEMENTS, MOST_PROMISES = 12, 30
MOST_COUNTED = 99
"""Crossings of one boundary; more are not told apart."""
_LOOK_BACK = timedelta(days=30)


def choices(sitting: Sitting) -> Choices:
    """What can be named: boundaries that hold, and promises of the last weeks."""
    holding = agreements_page(sitting, MOST_AGREEMENTS, 0).holding
    today = sitting.clock.today()
    with sitting.shared.reading() as session:
        clauses = [
            clause
            for row in holding
            for number in range(1, row.boundaries + 1)
            if (clause := clause_in(session, sitting.clock, row.version, number)) is not None
        ]
        promises = promises_between(session, today - _LOOK_BACK, today)[:MOST_PROMISES]
    return Choices(clauses=tuple(clauses), promises=tuple(said(promise, today) for promise in promises))


def about(sitting: Sitting, what: About) -> Clause | PromiseSaid | None:
    """The boundary or the promise that is meant."""
    today = sitting.clock.today()
    with sitting.shared.reading() as session:
        if isinstance(what, ClauseAbout):
            return clause_in(session, sitting.clock, what.version, what.number)
        return promise_in(session, what.promise, today)


def clause_in(session: VaultSession, clock: Clock, version: VersionId, number: int) -> Clause | None:
    """A boundary as that version has it; None where there is none of that number."""
    if session.get(VersionRecord, version) is None:
        return None
    record = loaded_version(session, version)
    text = record.text()
    if not 0 < number <= len(text.boundaries):
        return None
    boundary = text.boundaries[number - 1]
    stand = standings(session, [record.agreement_id], clock)
    return Clause(
        agreement=record.agreement_id,
        version=version,
        number=number,
        title=record.title,
        boundary=boundary,
        state=_state(stand[version], boundary.until, clock),
        holds_in=_holds_in(session, boundary.id, stand, clock),
    )


def promise_in(session: VaultSession, promise: PromiseId, today: date) -> PromiseSaid | None:
    found = session.execute(with_end().where(PromiseRecord.id == promise)).one_or_none()
    if found is None:
        return None
    record, ended = found
    return said(record.as_value(ended), today)


def repairs_in(session: VaultSession, setback: SetbackId, today: date) -> tuple[PromiseSaid, ...]:
    """What was promised to put it right, in the order in which it was."""
    made = sa.select(SetbackPromiseRecord.promise_id).where(SetbackPromiseRecord.setback_id == setback)
    found = with_end().where(PromiseRecord.id.in_(made)).order_by(order_of_entry(PromiseRecord))
    return tuple(said(record.as_value(ended), today) for record, ended in session.execute(found))


def said(promise: Promise, today: date) -> PromiseSaid:
    return PromiseSaid(
        promise=promise.id,
        by=promise.by,
        text=promise.text,
        day=None if promise.rule else promise.starts,
        over=is_over(promise, today),
    )


def crossing_in(session: VaultSession, record: SetbackRecord, alone: Person | None) -> Crossing | None:
    """How often the same boundary was crossed up to this one, as far as whoever is here knows of it."""
    if record.boundary_id is None:
        return None
    crossed = sa.select(SetbackRecord.id).where(
        SetbackRecord.agreement_id == record.agreement_id,
        SetbackRecord.boundary_id == record.boundary_id,
        SetbackRecord.at <= record.at,
        sa.or_(readable(SetbackRecord, alone), SetbackRecord.id == record.id),
    )
    counted = sa.select(sa.func.count()).select_from(crossed.limit(MOST_COUNTED).subquery())
    return Crossing(times=session.scalar(counted) or 0)


def _state(at: Standing, until: date | None, clock: Clock) -> State:
    """Of the boundary itself: its own last day may come before that of the agreement."""
    over = until is not None and until < clock.today()
    return State.ENDED if over and at.state in HOLDING else at.state


def _holds_in(
    session: VaultSession, boundary: BoundaryId, stand: dict[VersionId, Standing], clock: Clock
) -> VersionId | None:
    holding = [version for version, at in stand.items() if at.state in HOLDING]
    which = (
        sa.select(VersionRecord).where(VersionRecord.id.in_(holding)).options(selectinload(VersionRecord.boundaries))
    )
    for each in session.scalars(which.order_by(VersionRecord.number.desc())):
        for found in each.boundaries:
            if found.boundary_id == boundary and (found.until is None or found.until >= clock.today()):
                return each.id
    return None
