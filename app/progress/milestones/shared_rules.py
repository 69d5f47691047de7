"""Rules over agreements, plans that are shown, and common ground."""

from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from app.agreements.entities import ChainRecord, EventRecord, VersionRecord
from app.agreements.states import Event
from app.agreements.values import VersionId, VersionRole
from app.common_ground.appreciations.entities import AppreciationRecord
from app.common_ground.goals.entities import GoalStepRecord
from app.common_ground.named_values.entities import NamedValueRecord
from app.common_ground.rituals.entities import RitualDayRecord, RitualRecord
from app.progress.milestones.looking import A_DAY, Found, Looked, found_in
from app.progress.milestones.values import Proof
from app.triggers.entities import SharedPlanRecord
from app.vault.values import Person

_A_WEEK = timedelta(days=7)
_AGREED = "agreed"
"""What a link of the chain says where both have signed a version."""
_UNDONE = (Event.WITHDRAWN, Event.TAKEN_BACK)
_LATER = aliased(EventRecord)
_SIGNED = (
    sa.select(ChainRecord.at, ChainRecord.version_id)
    .join(VersionRecord, VersionRecord.id == ChainRecord.version_id)
    .where(
        ChainRecord.what == _AGREED,
        VersionRecord.role == sa.bindparam("role"),
        ~sa.select(_LATER.id)
        .where(_LATER.version_id == ChainRecord.version_id, _LATER.event.in_(_UNDONE), _LATER.at >= ChainRecord.at)
        .exists(),
    )
    .order_by(ChainRecord.number)
    .limit(sa.bindparam("most"))
)
_KEPT = (
    sa.select(EventRecord.at, EventRecord.version_id)
    .where(
        EventRecord.event == Event.KEPT,
        ~sa.select(_LATER.id)
        .where(
            _LATER.version_id == EventRecord.version_id,
            _LATER.event == Event.WITHDRAWN,
            _LATER.place > EventRecord.place,
        )
        .exists(),
    )
    .order_by(EventRecord.place)
    .limit(sa.bindparam("most"))
)
_SETTLED = (
    sa.select(EventRecord.version_id, EventRecord.event, EventRecord.at, EventRecord.review, VersionRecord.review)
    .join(VersionRecord, VersionRecord.id == EventRecord.version_id)
    .where(EventRecord.event.in_((Event.KEPT, Event.ENDED)))
    .order_by(EventRecord.place)
)
"""Made once, for they are asked after each act on an agreement."""


def agreements_signed(look: Looked) -> Found | None:
    return found_in(_signed(look, VersionRole.ORIGINAL), look.number("count"))


def signed_so_far(look: Looked) -> int:
    return len(_signed(look, VersionRole.ORIGINAL))


def agreements_renewed(look: Looked) -> Found | None:
    """Kept for another time with both names, or signed again with the same text."""
    return found_in([*_signed(look, VersionRole.RENEWAL), *_kept(look)], look.number("count"))


def reviewed_in_time(look: Looked) -> Found | None:
    """Kept or ended by the day that was named for looking at it."""
    due: dict[VersionId, date | None] = {}
    proofs = []
    for version, event, at, named, first in look.session.execute(_SETTLED):
        day, by = look.day_of(at), due.get(version, first)
        if by is not None and day <= by and look.holds(day):
            proofs.append(Proof(day=day, id=version))
        due[version] = named if event is Event.KEPT else by
    return found_in(proofs, look.number("count"))


def plans_shown(look: Looked) -> Found | None:
    """Plans for hard moments that both can read."""
    shown = sa.select(SharedPlanRecord.at, SharedPlanRecord.id).order_by(SharedPlanRecord.at)
    found = look.session.execute(shown.limit(look.number("count")))
    proofs = [Proof(day=look.day_of(at), id=identity) for at, identity in found]
    return found_in([proof for proof in proofs if look.holds(proof.day)], look.number("count"))


def ritual_weeks(look: Looked) -> Found | None:
    """One ritual, done in each of so many weeks in a row."""
    done = (
        sa.select(RitualDayRecord.ritual_id, RitualDayRecord.day)
        .join(RitualRecord, RitualRecord.id == RitualDayRecord.ritual_id)
        .where(RitualDayRecord.day >= look.first, RitualDayRecord.day <= look.last)
    )
    days: dict[str, list[date]] = {}
    for ritual, day in look.session.execute(done.order_by(RitualDayRecord.day)):
        days.setdefault(ritual, []).append(day)
    found = [run for ritual, of in days.items() if (run := _weeks_in_a_row(of, ritual, look)) is not None]
    return min(found, key=lambda run: (run.last, run.proofs[0].id), default=None)


def appreciations_of_each(look: Looked) -> Found | None:
    """So many lines from each, which the other has read."""
    of_each = [_lines_of(look, person) for person in Person]
    if any(len(lines) < look.number("count") for lines in of_each):
        return None
    return found_in([proof for lines in of_each for proof in lines], look.number("count") * len(Person))


def goal_steps(look: Looked) -> Found | None:
    return found_in(_steps(look), look.number("count"))


def steps_so_far(look: Looked) -> int:
    return len(_steps(look))


def values_named(look: Looked) -> Found | None:
    """Each has named what matters to them."""
    named = sa.select(NamedValueRecord.author, sa.func.max(NamedValueRecord.at)).group_by(NamedValueRecord.author)
    proofs = [Proof(day=look.day_of(at), id=person.value) for person, at in look.session.execute(named)]
    return found_in([proof for proof in proofs if look.holds(proof.day)], len(Person))


def _signed(look: Looked, role: VersionRole) -> list[Proof]:
    """Versions with both signatures, unless they were taken back or withdrawn afterwards."""
    signed = look.session.execute(_SIGNED, {"role": role, "most": look.number("count")})
    proofs = [Proof(day=look.day_of(at), id=version) for at, version in signed]
    return [proof for proof in proofs if look.holds(proof.day)]


def _kept(look: Looked) -> list[Proof]:
    found = look.session.execute(_KEPT, {"most": look.number("count")})
    proofs = [Proof(day=look.day_of(at), id=version) for at, version in found]
    return [proof for proof in proofs if look.holds(proof.day)]


def _weeks_in_a_row(days: list[date], ritual: str, look: Looked) -> Found | None:
    mondays = [day - A_DAY * day.weekday() for day in days]
    weeks = look.number("weeks")
    for day, monday in zip(days, mondays, strict=True):
        wanted = [monday - _A_WEEK * back for back in range(weeks)]
        if all(week in mondays for week in wanted):
            inside = tuple(Proof(day=each, id=ritual) for each in days if wanted[-1] <= each <= day)
            return Found(proofs=inside, first=wanted[-1], last=day)
    return None


def _lines_of(look: Looked, person: Person) -> list[Proof]:
    shown = (
        sa.select(AppreciationRecord.at, AppreciationRecord.id)
        .where(
            AppreciationRecord.author == person,
            AppreciationRecord.opened_at.is_not(None),
            AppreciationRecord.removed_at.is_(None),
        )
        .order_by(AppreciationRecord.at, AppreciationRecord.id)
        .limit(look.number("count"))
    )
    proofs = [Proof(day=look.day_of(at), id=identity) for at, identity in look.session.execute(shown)]
    return [proof for proof in proofs if look.holds(proof.day)]


def _steps(look: Looked) -> list[Proof]:
    done = sa.select(GoalStepRecord.done_on, GoalStepRecord.id).where(
        GoalStepRecord.done_on.is_not(None), GoalStepRecord.done_on >= look.first, GoalStepRecord.done_on <= look.last
    )
    first = done.order_by(GoalStepRecord.done_on, GoalStepRecord.id)
    found = look.session.execute(first.limit(look.number("count")))
    return [Proof(day=day, id=identity) for day, identity in found if day is not None]
