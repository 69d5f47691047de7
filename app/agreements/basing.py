"""What a draft is based on: the words in force, what it sets aside, and whether it can still be put forward there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from app.agreements import drafting
from app.agreements.entities import VersionRecord
from app.agreements.page_values import AgreementDraft
from app.agreements.states import HOLDING, OPEN, PAST, Event, Standing, is_possible
from app.agreements.timeline import standings
from app.agreements.values import (
    AgreementId,
    AgreementOver,
    AgreementText,
    BeingThoughtOver,
    MovedOn,
    NotPossibleNow,
    State,
    VersionId,
    VersionRole,
)
from app.refused import Refused
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A version that is open and that a draft, once put forward, takes the place of."""

    number: int
    signed_by: frozenset[Person]


@dataclass(frozen=True, slots=True)
class _Versions:
    """Every version of an agreement by its number, and where each stands."""

    records: Sequence[VersionRecord]
    stand: Mapping[VersionId, Standing]

    def current(self) -> Iterator[VersionRecord]:
        """Those that are open or hold, the newest first."""
        return (each for each in reversed(self.records) if self.stand[each.id].state not in PAST)

    def addenda_in_force(self, after: int = 0) -> Iterator[VersionRecord]:
        for each in self.records:
            if each.role is VersionRole.ADDENDUM and each.number > after and self.stand[each.id].state in HOLDING:
                yield each


def check_base(session: VaultSession, sitting: Sitting, draft: AgreementDraft) -> None:
    """Raises BeingThoughtOver, AgreementOver, MovedOn where the draft can't follow the version it is based on."""
    if draft.based_on is None:
        return
    versions = _versions(session, sitting, draft.agreement)
    current = list(versions.current())
    for each in current:
        if versions.stand[each.id].state is State.COOLING_OFF:
            raise BeingThoughtOver(each.number)
    if all(each.role is VersionRole.ADDENDUM for each in current):
        raise AgreementOver
    base = next((each for each in current if each.id == draft.based_on), None)
    if base is None or current[0].number > draft.seen or not _follows(draft.role, base, versions.stand[base.id]):
        raise MovedOn(current[0].number)


def obstacle(sitting: Sitting, draft: AgreementDraft) -> Refused | None:
    """What keeps the draft from being put forward where it is based, other than its own words."""
    with sitting.shared.reading() as session:
        try:
            check_base(session, sitting, draft)
        except NotPossibleNow as refused:
            return refused
    return None


def set_aside_by(sitting: Sitting, draft: AgreementDraft) -> tuple[SetAside, ...]:
    """The open versions whose place the draft takes once it is put forward."""
    with sitting.shared.reading() as session:
        versions = _versions(session, sitting, draft.agreement)
    return tuple(
        SetAside(number=each.number, signed_by=versions.stand[each.id].signed_by)
        for each in versions.current()
        if is_possible(versions.stand[each.id], Event.COUNTERED)
    )


def text_in_force(sitting: Sitting, version: VersionId) -> AgreementText:
    """The text of a version with the boundaries of the addenda in force after its own."""
    with sitting.shared.reading() as session:
        agreement = session.get_one(VersionRecord, version).agreement_id
        versions = _versions(session, sitting, agreement)
    text = next(each.text() for each in versions.records if each.id == version)
    return _with_addenda(text, versions.addenda_in_force())


def carry_over(sitting: Sitting, draft: AgreementDraft) -> AgreementDraft:
    """The same words on the newest version, or as a new agreement where the old one is over."""
    with sitting.shared.reading() as session:
        versions = _versions(session, sitting, draft.agreement)
    base = _next_base(versions, draft.role)
    if base is None:
        return drafting.begin_elsewhere(sitting, draft)
    if draft.role is VersionRole.ADDENDUM:
        return drafting.rebase(sitting, draft, base.id, VersionRole.ADDENDUM, draft.text)
    text = _with_addenda(draft.text, versions.addenda_in_force(after=draft.seen))
    return drafting.rebase(sitting, draft, base.id, _role_on(base, versions.stand[base.id], draft.role), text)


def _versions(session: VaultSession, sitting: Sitting, agreement: AgreementId) -> _Versions:
    found = sa.select(VersionRecord).where(VersionRecord.agreement_id == agreement)
    loaded = found.options(selectinload(VersionRecord.boundaries)).order_by(VersionRecord.number)
    return _Versions(session.scalars(loaded).all(), standings(session, [agreement], sitting.clock))


def _follows(role: VersionRole, base: VersionRecord, at: Standing) -> bool:
    """Whether a version of that role may come after the base as it stands."""
    if at.state in OPEN:
        return role is base.role
    return role is not VersionRole.ORIGINAL and base.role is not VersionRole.ADDENDUM


def _next_base(versions: _Versions, role: VersionRole) -> VersionRecord | None:
    """What the words of a draft belong on now."""
    whole = [each for each in versions.current() if each.role is not VersionRole.ADDENDUM]
    if not whole or role is not VersionRole.ADDENDUM:
        return next(iter(whole), None)
    others = [each for each in versions.current() if each.role is role and versions.stand[each.id].state in OPEN]
    holding = [each for each in whole if versions.stand[each.id].state in HOLDING]
    return next(iter((*others, *holding)), None)


def _role_on(base: VersionRecord, at: Standing, role: VersionRole) -> VersionRole:
    if at.state in OPEN:
        return base.role
    return VersionRole.AMENDMENT if role is VersionRole.ORIGINAL else role


def _with_addenda(text: AgreementText, addenda: Iterator[VersionRecord]) -> AgreementText:
    there = {boundary.id for boundary in text.boundaries}
    added = (boundary for each in addenda for boundary in each.text().boundaries if boundary.id not in there)
    return replace(text, boundaries=(*text.boundaries, *added))
