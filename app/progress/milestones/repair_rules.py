"""Rules over what was put right: a promise made for it, kept, and looked at again; an apology with its step."""

from collections.abc import Iterator
from datetime import date, datetime

import sqlalchemy as sa

from app.progress.milestones.ledger import kept_days
from app.progress.milestones.looking import Found, Looked, found_in
from app.progress.milestones.values import Proof
from app.promises.values import PromiseId
from app.repair.apologies.entities import ApologyRecord
from app.repair.setbacks.entities import SetbackLookRecord, SetbackPromiseRecord, SetbackRecord
from app.repair.setbacks.values import SetbackId
from app.vault.values import Person

_READ_BY_BOTH = (
    sa.select(SetbackRecord.id, SetbackRecord.at)
    .where(
        SetbackRecord.at >= sa.bindparam("begins"),
        SetbackRecord.at < sa.bindparam("ends"),
        SetbackRecord.opened_at.is_not(None),
        SetbackRecord.removed_at.is_(None),
    )
    .order_by(SetbackRecord.at)
)
_MADE_FOR = (
    sa.select(SetbackPromiseRecord.promise_id, SetbackPromiseRecord.at)
    .where(SetbackPromiseRecord.setback_id == sa.bindparam("setback"))
    .order_by(SetbackPromiseRecord.at)
)
_LOOKS = sa.select(SetbackLookRecord.at, SetbackLookRecord.id).where(
    SetbackLookRecord.setback_id == sa.bindparam("setback"),
    SetbackLookRecord.after == sa.bindparam("after"),
    SetbackLookRecord.opened_at.is_not(None),
    SetbackLookRecord.removed_at.is_(None),
)
_APOLOGIES = (
    sa.select(ApologyRecord.promise_id)
    .where(
        ApologyRecord.at >= sa.bindparam("begins"),
        ApologyRecord.at < sa.bindparam("ends"),
        ApologyRecord.author == sa.bindparam("author"),
        ApologyRecord.opened_at.is_not(None),
        ApologyRecord.removed_at.is_(None),
    )
    .order_by(ApologyRecord.at)
)
"""Made once, for they are asked after each mark."""


def repair_promised(look: Looked) -> Found | None:
    """A promise to put something right, made within so many days; both have read what it is for."""
    for setback, day in _setbacks(look):
        for promise, at in _made_for(look, setback):
            promised = look.day_of(at)
            if look.holds(promised) and (promised - day).days <= look.number("within"):
                return _both(day, setback, promised, promise)
    return None


def repair_kept(look: Looked) -> Found | None:
    """The same promise kept, within so many days."""
    for setback, day in _setbacks(look):
        kept = _first_kept(look, _promises_for(look, setback))
        if kept is not None and (kept.day - day).days <= look.number("within") and look.holds(kept.day):
            return _both(day, setback, kept.day, kept.id)
    return None


def repair_looked_at(look: Looked) -> Found | None:
    """A promise for it was kept, and each has said how it is after so many days, which the other has read."""
    for setback, day in _setbacks(look):
        kept = _first_kept(look, _promises_for(look, setback))
        looks = _looks(look, setback)
        if kept is not None and len(looks) == len(Person) and look.holds(kept.day):
            proofs = (Proof(day=day, id=setback), kept, *looks)
            return Found(proofs=proofs, first=day, last=max(proof.day for proof in proofs))
    return None


def apology_repair_kept(look: Looked) -> Found | None:
    """What was promised in an apology that the other has read was kept."""
    which = {"begins": look.begins, "ends": look.ends, "author": look.of}
    promises = look.session.scalars(_APOLOGIES, which).all()
    kept = [proof for promise in promises if (proof := _first_kept(look, [promise])) is not None]
    found = found_in([proof for proof in kept if look.holds(proof.day)], look.number("count"))
    return None if found is None else Found(proofs=found.proofs, first=look.first, last=found.last)


def _setbacks(look: Looked) -> Iterator[tuple[SetbackId, date]]:
    """Those that both have read, the oldest first."""
    for setback, at in look.session.execute(_READ_BY_BOTH, {"begins": look.begins, "ends": look.ends}).all():
        yield setback, look.day_of(at)


def _promises_for(look: Looked, setback: SetbackId) -> list[PromiseId]:
    return [promise for promise, _at in _made_for(look, setback)]


def _made_for(look: Looked, setback: SetbackId) -> list[tuple[PromiseId, datetime]]:
    """With the moment each was made, the first one in front."""
    return look.once(
        ("made for", setback),
        lambda: [(promise, at) for promise, at in look.session.execute(_MADE_FOR, {"setback": setback})],
    )


def _first_kept(look: Looked, promises: list[PromiseId]) -> Proof | None:
    """The first day on which one of them was kept."""
    days = look.once(("kept", *promises, look.last), lambda: kept_days(look.session, promises, look.last))
    return next((Proof(day=day, id=promise) for day, promise in days), None)


def _looks(look: Looked, setback: SetbackId) -> list[Proof]:
    taken = look.session.execute(_LOOKS, {"setback": setback, "after": look.number("after")})
    found = [Proof(day=look.day_of(at), id=identity) for at, identity in taken]
    return [proof for proof in found if look.holds(proof.day)]


def _both(day: date, setback: SetbackId, later: date, promise: str) -> Found:
    proofs = (Proof(day=day, id=setback), Proof(day=later, id=promise))
    return Found(proofs=proofs, first=day, last=max(day, later))
