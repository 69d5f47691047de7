"""What Today is worked out from: the agreements at hand, and what in the record came first."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import sqlalchemy as sa

from app.agreements.entities import VersionRecord
from app.agreements.list_reads import agreements_page
from app.agreements.page_values import AgreementRow, AgreementsPage
from app.agreements.values import Area
from app.clock import Clock
from app.people.pace import pace_in
from app.people.pace_entities import RhythmRecord
from app.people.pace_values import CheckInKind, Pace
from app.people.reads import couple_in
from app.people.values import Couple
from app.promises.entities import PromiseRecord
from app.promises.reads import due_on_in
from app.promises.values import DuePromise
from app.sessions.reads import next_session
from app.sessions.values import JointSession
from app.today.entities import NotNow
from app.today.values import DAYS_AHEAD, MOST_COMING
from app.triggers.entities import PlanRecord
from app.vault.database import VaultSession
from app.vault.records import PrivateRecord, SharedRecord, order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_AGREEMENTS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Firsts:
    """The local day on which each of these was there for the first time."""

    version: date | None
    """Of any agreement."""
    other_agreement: date | None
    """Of one that is not about pausing."""
    promise: dict[Person, date]
    plan: date | None
    """Of the one who is here alone."""
    rhythm: date | None

    @property
    def days(self) -> tuple[date, ...]:
        found = (self.version, self.other_agreement, *self.promise.values(), self.plan, self.rhythm)
        return tuple(day for day in found if day is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtHand:
    """All that was read."""

    day: date
    now: datetime
    """Local."""
    alone: Person | None
    couple: Couple
    pace: Pace
    chosen: frozenset[CheckInKind]
    """Kinds whose rhythm the couple has chosen."""
    agreements: AgreementsPage
    due: tuple[DuePromise, ...]
    once: tuple[tuple[date, str], ...]
    """Promises of either that fall due once and soon, by their day."""
    session: JointSession | None
    """The next one of both."""
    firsts: Firsts
    put_off: frozenset[str]

    @property
    def joined(self) -> bool:
        return all(partner.joined for partner in self.couple.partners)

    @property
    def current(self) -> tuple[AgreementRow, ...]:
        return (*self.agreements.open, *self.agreements.holding)


def read_at_hand(sitting: Sitting) -> AtHand:
    clock, alone = sitting.clock, sitting.alone
    agreements = agreements_page(sitting, MOST_AGREEMENTS, 0)
    plan, coming = _first_plan(sitting), next_session(sitting)
    put_off = _put_off(sitting)
    with sitting.shared.reading() as session:
        return AtHand(
            day=clock.today(),
            now=clock.local(clock.now()),
            alone=alone,
            couple=couple_in(session),
            pace=pace_in(session, clock),
            chosen=frozenset(session.scalars(_CHOSEN_KINDS)),
            agreements=agreements,
            due=due_on_in(session, clock.today(), alone),
            once=_once(session, clock.today()),
            session=coming,
            firsts=_firsts(session, clock, plan),
            put_off=put_off,
        )


def _once(session: VaultSession, today: date) -> tuple[tuple[date, str], ...]:
    """Without those that have ended, whose last day lies behind."""
    named = {"today": today, "until": today + timedelta(days=DAYS_AHEAD)}
    return tuple((day, text) for day, text in session.execute(_SOON, named))


def _firsts(session: VaultSession, clock: Clock, plan: date | None) -> Firsts:
    version, other, rhythm, *promised = (_day(clock, moment) for moment in session.execute(_FIRSTS).one())
    return Firsts(
        version=version,
        other_agreement=other,
        promise={person: day for person, day in zip(Person, promised, strict=True) if day is not None},
        plan=plan,
        rhythm=rhythm,
    )


def _first_plan(sitting: Sitting) -> date | None:
    if sitting.private is None:
        return None
    with sitting.private.reading() as session:
        return _day(sitting.clock, session.scalar(_FIRST_PLAN))


def _first(record: type[SharedRecord | PrivateRecord], *which: sa.ColumnElement[bool]) -> sa.ScalarSelect[datetime]:
    """When the first was entered; None where there is none."""
    return sa.select(record.at).where(*which).order_by(order_of_entry(record)).limit(1).scalar_subquery()


def _day(clock: Clock, moment: datetime | None) -> date | None:
    return None if moment is None else clock.local(moment).date()


def _put_off(sitting: Sitting) -> frozenset[str]:
    with sitting.own.reading() as session:
        return frozenset(session.scalars(sa.select(NotNow.what).where(NotNow.day == sitting.clock.today())))


_CHOSEN_KINDS = sa.select(RhythmRecord.check_in).distinct()
_FIRST_PLAN = sa.select(_first(PlanRecord))
_FIRSTS = sa.select(
    _first(VersionRecord),
    _first(VersionRecord, VersionRecord.area != Area.PAUSING),
    _first(RhythmRecord),
    *(_first(PromiseRecord, PromiseRecord.author == person) for person in Person),
)
_SOON = (
    sa.select(PromiseRecord.last, PromiseRecord.text)
    .where(PromiseRecord.last > sa.bindparam("today"), PromiseRecord.last <= sa.bindparam("until"))
    .where(PromiseRecord.rule == "")
    .order_by(PromiseRecord.last)
    .limit(MOST_COMING)
)
"""What falls due once within the days that are coming up."""
