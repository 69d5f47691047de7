"""What the two do about a setback: writing it, adding an account, promising a repair, taking it to a session."""

from dataclasses import replace

import sqlalchemy as sa

from app.agreements.entities import BoundaryRecord, VersionRecord
from app.exchange.passing import author_of, open_in, take_away_in, there
from app.exchange.values import NotYours, Slept
from app.promises.actions import add_promise_in
from app.promises.checks import check_promise
from app.promises.values import NewPromise, Origin, PromiseId
from app.repair.setbacks.checks import check_account, check_setback
from app.repair.setbacks.entities import (
    SetbackAccountRecord,
    SetbackLookRecord,
    SetbackPointRecord,
    SetbackPromiseRecord,
    SetbackRecord,
    setback_columns,
)
from app.repair.setbacks.plain import account_of, begun_setback
from app.repair.setbacks.values import (
    MOST_ACCOUNTS,
    SETBACK_TEXTS,
    AccountId,
    ClauseAbout,
    EnoughAccounts,
    NotOnTheList,
    PromiseAbout,
    Setback,
    SetbackId,
)
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

SETBACK_FORM, ACCOUNT_FORM, LOOK_FORM = "setback", "setback_account", "setback_look"
"""Places of the drafts."""


def write_setback(sitting: Sitting, author: Person, setback: Setback) -> SetbackId:
    """Put it where both can read it. Raises FormRefused."""
    check_setback(setback, sitting.clock.today())
    with sitting.shared.transaction(author) as session:
        identity = SetbackId(session.fresh_id())
        open_in(session, sitting.here, add_setback_in(session, identity, setback))
        return identity


def send_setback(session: VaultSession, slept: Slept) -> None:
    """What was slept on goes, once."""
    if session.get(SetbackRecord, slept.id) is None:
        add_setback_in(session, SetbackId(slept.id), begun_setback(slept.form))


def add_setback_in(session: VaultSession, identity: SetbackId, setback: Setback) -> SetbackRecord:
    """The part of `write_setback` that is done in a transaction of its author, once it was checked."""
    stripped = replace(setback, **{name: getattr(setback, name).strip() for name in SETBACK_TEXTS})
    record = SetbackRecord(id=identity, **setback_columns(stripped))
    _connect(session, record, setback)
    session.add(record)
    session.flush()
    return record


def open_setback(sitting: Sitting, setback: SetbackId) -> None:
    """Note that the other has read it, with everything that was added. Nothing where it is not there any more."""
    with sitting.shared.transaction() as session:
        record = session.get(SetbackRecord, setback)
        if record is None:
            return
        for sent in (record, *_added(session, setback)):
            open_in(session, sitting.here, sent)


def write_account(sitting: Sitting, author: Person, setback: SetbackId, text: str) -> AccountId:
    """Say how one saw it; nobody else's words change. Raises FormRefused, NoLongerThere, EnoughAccounts."""
    check_account(text)
    with sitting.shared.transaction(author) as session:
        identity = AccountId(session.fresh_id())
        open_in(session, sitting.here, _add_account_in(session, author, identity, setback, text))
        return identity


def send_account(session: VaultSession, slept: Slept) -> None:
    """What was slept on goes, once. Raises NoLongerThere, EnoughAccounts."""
    if session.get(SetbackAccountRecord, slept.id) is None:
        setback = SetbackId(slept.subject)
        _add_account_in(session, author_of(session), AccountId(slept.id), setback, account_of(slept.form))


def promise_repair(sitting: Sitting, author: Person, setback: SetbackId, new: NewPromise) -> PromiseId:
    """A promise of `author` to put it right. Raises FormRefused, NoLongerThere."""
    today = sitting.clock.today()
    check_promise(new, today)
    with sitting.shared.transaction(author) as session:
        record = there(session.get(SetbackRecord, setback))
        open_in(session, (author,), record)
        promised = replace(new, origin=Origin.PUTTING_RIGHT, origin_id=setback)
        promise = add_promise_in(session, author, promised, today)
        session.add(SetbackPromiseRecord(promise_id=promise, setback_id=setback))
        return promise


def take_to_session(sitting: Sitting, author: Person, setback: SetbackId) -> None:
    """Put it on the list for their therapist, once. Raises NoLongerThere."""
    with sitting.shared.transaction(author) as session:
        there(session.get(SetbackRecord, setback))
        if session.get(SetbackPointRecord, setback) is None:
            session.add(SetbackPointRecord(setback_id=setback))


def leave_session(sitting: Sitting, author: Person, setback: SetbackId) -> None:
    """Take it off that list again. Raises NotOnTheList, NotYours."""
    with sitting.shared.transaction(author) as session:
        record = session.get(SetbackPointRecord, setback)
        if record is None:
            raise NotOnTheList
        if record.author is not author:
            raise NotYours
        session.delete(record)


def take_away(sitting: Sitting, author: Person, setback: SetbackId) -> None:
    """Unopened it is gone, with what its author added; opened, its words go. Raises NoLongerThere, NotYours.

    A promise that was made stays a promise.
    """
    with sitting.shared.transaction(author) as session:
        record = there(session.get(SetbackRecord, setback))
        if record.author is author and record.opened_at is None:
            _delete_what_hangs_on(session, setback)
        take_away_in(session, author, record)


def take_account_away(sitting: Sitting, author: Person, account: AccountId) -> None:
    """The same of an account. Raises NoLongerThere, NotYours."""
    with sitting.shared.transaction(author) as session:
        take_away_in(session, author, there(session.get(SetbackAccountRecord, account)))


def _connect(session: VaultSession, record: SetbackRecord, setback: Setback) -> None:
    """Note what it is about, in a way that finds the same boundary in every version."""
    about = setback.about
    if isinstance(about, PromiseAbout):
        record.promise_id = about.promise
    elif isinstance(about, ClauseAbout):
        clause = sa.select(BoundaryRecord.boundary_id, VersionRecord.agreement_id).join(
            VersionRecord, VersionRecord.id == BoundaryRecord.version_id
        )
        which = clause.where(BoundaryRecord.version_id == about.version)
        nth = which.order_by(BoundaryRecord.position).offset(about.number - 1).limit(1)
        found = session.execute(nth).one_or_none()
        if found is not None:
            record.boundary_id, record.agreement_id = found
            record.version_id, record.clause_number = about.version, about.number


def _add_account_in(
    session: VaultSession, author: Person, identity: AccountId, setback: SetbackId, text: str
) -> SetbackAccountRecord:
    """Whoever says how they saw it has read it."""
    record = there(session.get(SetbackRecord, setback))
    open_in(session, (author,), record)
    said = sa.select(sa.func.count()).where(
        SetbackAccountRecord.setback_id == setback, SetbackAccountRecord.author == author
    )
    if (session.scalar(said) or 0) >= MOST_ACCOUNTS:
        raise EnoughAccounts
    account = SetbackAccountRecord(id=identity, setback_id=setback, text=text.strip())
    session.add(account)
    session.flush()
    return account


def _added(session: VaultSession, setback: SetbackId) -> list[SetbackAccountRecord | SetbackLookRecord]:
    accounts = session.scalars(sa.select(SetbackAccountRecord).where(SetbackAccountRecord.setback_id == setback))
    looks = session.scalars(sa.select(SetbackLookRecord).where(SetbackLookRecord.setback_id == setback))
    return [*accounts, *looks]


def _delete_what_hangs_on(session: VaultSession, setback: SetbackId) -> None:
    for kind in (SetbackPromiseRecord, SetbackPointRecord):
        for record in session.scalars(sa.select(kind).where(kind.setback_id == setback)):
            session.delete(record)
    for added in _added(session, setback):
        session.delete(added)
    session.flush()
