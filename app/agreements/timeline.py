"""What happened to each version of an agreement, read from the database, and where each stands now."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import sqlalchemy as sa

from app.agreements.entities import EventRecord, SignatureRecord, VersionRecord
from app.agreements.states import HOLDING, PAST, Event, Happening, Standing, standing
from app.agreements.values import AgreementId, State, Terms, VersionId, VersionRole
from app.clock import Clock
from app.vault.database import VaultSession


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One version's own part of the story."""

    id: VersionId
    number: int
    role: VersionRole
    terms: Terms
    happenings: tuple[Happening, ...]


def standings(session: VaultSession, agreements: Sequence[AgreementId], clock: Clock) -> dict[VersionId, Standing]:
    """Where every version of these agreements stands now."""
    return standings_of(session, versions_of(session, agreements), clock)


def versions_of(session: VaultSession, agreements: Sequence[AgreementId]) -> Sequence[VersionRecord]:
    """All of these agreements, in the order of their numbers."""
    of_them = sa.select(VersionRecord).where(VersionRecord.agreement_id.in_(agreements))
    return session.scalars(of_them.order_by(VersionRecord.number)).all()


def standings_of(session: VaultSession, versions: Sequence[VersionRecord], clock: Clock) -> dict[VersionId, Standing]:
    """The same of agreements whose versions were read already, as `versions_of` gives them."""
    happened = _happenings(session, [version.id for version in versions])
    told: dict[AgreementId, list[Told]] = defaultdict(list)
    for version in versions:
        happenings = tuple(happened[version.id])
        told[version.agreement_id].append(
            Told(id=version.id, number=version.number, role=version.role, terms=version.terms, happenings=happenings)
        )
    stand: dict[VersionId, Standing] = {}
    for versions_of_one in told.values():
        stand |= of_one_agreement(versions_of_one, clock.now(), clock)
    return stand


def standing_of(session: VaultSession, version: VersionRecord, clock: Clock) -> Standing:
    return standings(session, [version.agreement_id], clock)[version.id]


def of_one_agreement(versions: Sequence[Told], now: datetime, clock: Clock) -> dict[VersionId, Standing]:
    """Where the versions of one agreement stand, given in the order of their numbers.

    A version that comes to hold replaces the earlier ones; an addendum goes the way of what it was added to, and what
    did not hold yet when the agreement was over is set aside.
    """
    stand: dict[VersionId, Standing] = {}
    main: Told | None = None
    for version in versions:
        at = standing(version.terms, version.happenings, now, clock)
        stand[version.id] = at if main is None else _unless_over(version, at, main, stand[main.id])
        if stand[version.id].held and version.role is not VersionRole.ADDENDUM:
            _replace_earlier(versions, version, stand, now, clock)
            main = version
    if main is not None:
        _end_addenda(versions, main, stand)
    return stand


def _unless_over(version: Told, at: Standing, main: Told, main_at: Standing) -> Standing:
    """The same, or set aside where the agreement was over before this version held."""
    over = main_at.since
    if main_at.state not in PAST or over is None:
        return at
    held_in_time = at.holds_from is not None and at.holds_from < over
    if (at.state in PAST and not at.held) or (at.held and held_in_time) or _goes_on(version, at, main, over):
        return at
    return replace(at, state=State.SET_ASIDE, since=over, held=False, holds_from=None)


def _goes_on(version: Told, at: Standing, main: Told, over: datetime) -> bool:
    """Whether both had signed this whole text before the last day of the one before it had passed."""
    if version.role is VersionRole.ADDENDUM or at.holds_from is None:
        return False
    by_event = any(each.event in {Event.ENDED, Event.WITHDRAWN} for each in main.happenings)
    return not by_event and all(each.at < over for each in version.happenings if each.event is Event.SIGNED)


def _replace_earlier(
    versions: Sequence[Told], by: Told, stand: dict[VersionId, Standing], now: datetime, clock: Clock
) -> None:
    holds_from = stand[by.id].holds_from
    assert holds_from is not None
    replaced = Happening(event=Event.REPLACED, at=holds_from)
    for version in versions:
        if version.number < by.number and stand[version.id].held:
            before = [each for each in version.happenings if each.at <= holds_from]
            later = [each for each in version.happenings if each.at > holds_from]
            stand[version.id] = standing(version.terms, (*before, replaced, *later), now, clock)


def _end_addenda(versions: Sequence[Told], main: Told, stand: dict[VersionId, Standing]) -> None:
    if stand[main.id].state not in PAST:
        return
    for version in versions:
        if version.role is VersionRole.ADDENDUM and stand[version.id].state in HOLDING:
            stand[version.id] = stand[main.id]


def _happenings(session: VaultSession, versions: Sequence[VersionId]) -> Mapping[VersionId, list[Happening]]:
    """What happened to each version, in the order in which it was entered, whatever the clock said."""
    happened: dict[VersionId, list[Happening]] = defaultdict(list)
    for _place, version, event, at, person, review in session.execute(_ENTERED, {"versions": versions}):
        happened[version].append(Happening(event=event, at=at, person=person, review=review))
    return happened


_VERSIONS: sa.BindParameter[VersionId] = sa.bindparam("versions", expanding=True)
_SIGNED = sa.select(
    SignatureRecord.place,
    SignatureRecord.version_id,
    SignatureRecord.event,
    SignatureRecord.at,
    SignatureRecord.author,
    sa.type_coerce(sa.null(), EventRecord.review.type).label("review"),
).where(SignatureRecord.version_id.in_(_VERSIONS), SignatureRecord.event == Event.SIGNED)
_HAPPENED = sa.select(
    EventRecord.place,
    EventRecord.version_id,
    EventRecord.event,
    EventRecord.at,
    EventRecord.author,
    EventRecord.review,
).where(EventRecord.version_id.in_(_VERSIONS))
_ENTERED = sa.union_all(_SIGNED, _HAPPENED).order_by("place")
