"""What happened to each version of an agreement, read from the database, and where each stands now."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from app.agreements.entities import EventRecord, SignatureRecord, VersionRecord
from app.agreements.states import HOLDING, PAST, Event, Happening, Standing, standing
from app.agreements.values import AgreementId, Terms, VersionId, VersionRole
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
    versions = session.scalars(
        sa.select(VersionRecord).where(VersionRecord.agreement_id.in_(agreements)).order_by(VersionRecord.number)
    ).all()
    happened = _happenings(session, [version.id for version in versions])
    told: dict[AgreementId, list[Told]] = defaultdict(list)
    for version in versions:
        happenings = tuple(sorted(happened[version.id], key=lambda happening: happening.at))
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

    A version that comes to hold replaces the earlier ones; an addendum goes the way of what it was added to.
    """
    stand: dict[VersionId, Standing] = {}
    main: Told | None = None
    for version in versions:
        stand[version.id] = standing(version.terms, version.happenings, now, clock)
        if stand[version.id].held and version.role is not VersionRole.ADDENDUM:
            _replace_earlier(versions, version, stand, now, clock)
            main = version
    if main is not None:
        _end_addenda(versions, main, stand)
    return stand


def _replace_earlier(
    versions: Sequence[Told], by: Told, stand: dict[VersionId, Standing], now: datetime, clock: Clock
) -> None:
    holds_from = stand[by.id].holds_from
    assert holds_from is not None
    replaced = Happening(event=Event.REPLACED, at=holds_from)
    for version in versions:
        if version.number < by.number and stand[version.id].state in HOLDING:
            happenings = sorted((*version.happenings, replaced), key=lambda happening: happening.at)
            stand[version.id] = standing(version.terms, happenings, now, clock)


def _end_addenda(versions: Sequence[Told], main: Told, stand: dict[VersionId, Standing]) -> None:
    if stand[main.id].state not in PAST:
        return
    for version in versions:
        if version.role is VersionRole.ADDENDUM and stand[version.id].state in HOLDING:
            stand[version.id] = stand[main.id]


def _happenings(session: VaultSession, versions: Sequence[VersionId]) -> Mapping[VersionId, list[Happening]]:
    happened: dict[VersionId, list[Happening]] = defaultdict(list)
    signatures = sa.select(SignatureRecord.version_id, SignatureRecord.author, SignatureRecord.at).where(
        SignatureRecord.version_id.in_(versions), SignatureRecord.event == Event.SIGNED
    )
    for version, person, at in session.execute(signatures):
        happened[version].append(Happening(event=Event.SIGNED, at=at, person=person))
    events = sa.select(
        EventRecord.version_id, EventRecord.event, EventRecord.at, EventRecord.author, EventRecord.review
    ).where(EventRecord.version_id.in_(versions))
    for version, event, at, person, review in session.execute(events):
        happened[version].append(Happening(event=event, at=at, person=person, review=review))
    return happened
