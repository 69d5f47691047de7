"""Apologising, reading, answering and taking back: one function per act."""

from datetime import date

from app.exchange.passing import author_of, open_in, take_away_in, there
from app.exchange.values import NoLongerThere, Slept
from app.promises.actions import add_promise_in
from app.promises.following import say_origin_in, take_promise_back_in
from app.promises.values import NewPromise, Origin
from app.repair.apologies.checks import check_answer, check_apology
from app.repair.apologies.entities import ApologyAnswerRecord, ApologyRecord
from app.repair.apologies.plain import answer_of, apology_of
from app.repair.apologies.values import (
    APOLOGY_TEXTS,
    Apology,
    ApologyId,
    NewAnswer,
    NotOpened,
    NotYourAnswer,
)
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def apologise(sitting: Sitting, author: Person, apology: Apology) -> ApologyId:
    """Send it; its repair becomes a promise in the same moment. Raises FormRefused."""
    check_apology(apology, sitting.clock.today())
    with sitting.shared.transaction(author) as session:
        identity = ApologyId(session.fresh_id())
        apologise_in(session, identity, author, apology, session.today)
        return identity


def send_apology(session: VaultSession, slept: Slept) -> None:
    """What was slept on goes; a day that has passed meanwhile becomes today."""
    if session.get(ApologyRecord, slept.id) is None:
        apologise_in(session, ApologyId(slept.id), author_of(session), apology_of(slept.form), session.today)


def apologise_in(session: VaultSession, identity: ApologyId, author: Person, apology: Apology, today: date) -> None:
    """What it says it was for stands with the promise only once the other has opened it."""
    named = apology.by_day or today
    day = max(named, today)
    new = NewPromise(text=apology.repair, starts=day, origin=Origin.APOLOGY, origin_id=identity)
    promise = add_promise_in(session, author, new, today)
    session.add(
        ApologyRecord(
            id=identity,
            **{name: getattr(apology, name).strip() for name in APOLOGY_TEXTS},
            by_day=day,
            first_day=named if named < day else None,
            asks_forgiveness=apology.asks_forgiveness,
            promise_id=promise,
        )
    )
    session.flush()


def open_apology(sitting: Sitting, apology: ApologyId) -> None:
    """Note that the other has read it, and the answer to it likewise. Raises NoLongerThere where it was taken back."""
    with sitting.shared.transaction() as session:
        record = session.get(ApologyRecord, apology)
        if record is None:
            raise NoLongerThere
        _open_words(session, sitting, record)
        answer = session.get(ApologyAnswerRecord, apology)
        if answer is not None and record.opened_at is not None:
            open_in(session, sitting.here, answer)


def answer_apology(sitting: Sitting, author: Person, apology: ApologyId, answer: NewAnswer) -> None:
    """Say how it was heard, or say it anew. Raises FormRefused, NoLongerThere, NotYourAnswer, NotOpened."""
    check_answer(answer)
    with sitting.shared.transaction(author) as session:
        answer_in(session, author, apology, answer)


def send_answer(session: VaultSession, slept: Slept) -> None:
    """The same answer twice says nothing new. Raises NoLongerThere."""
    answer_in(session, author_of(session), ApologyId(slept.subject), answer_of(slept.form))


def answer_in(session: VaultSession, author: Person, apology: ApologyId, answer: NewAnswer) -> None:
    assert answer.reply is not None
    record = there(session.get(ApologyRecord, apology))
    if record.author is author:
        raise NotYourAnswer
    if record.opened_at is None:
        raise NotOpened
    before = session.get(ApologyAnswerRecord, apology)
    if before is None:
        session.add(
            ApologyAnswerRecord(apology_id=apology, reply=answer.reply, missing=answer.missing, answered_at=session.now)
        )
    elif (before.reply, before.missing) != (answer.reply, answer.missing):
        before.put(answer.reply, answer.missing, session.now)
    session.flush()


def take_apology_away(sitting: Sitting, author: Person, apology: ApologyId) -> bool:
    """Unopened it is gone whole, and so is its promise; opened, only the words of both go.

    Returns whether the promise stays; unopened it does where something was said of it already.
    Raises NoLongerThere, NotYours.
    """
    with sitting.shared.transaction(author) as session:
        record = there(session.get(ApologyRecord, apology))
        promise, opened = record.promise_id, record.opened_at is not None
        take_away_in(session, author, record)
        session.flush()
        if opened:
            say_origin_in(session, promise, "")
            return True
        return not take_promise_back_in(session, promise)


def take_answer_away(sitting: Sitting, author: Person, apology: ApologyId) -> None:
    """Unread it is gone whole; read, its words go. Raises NoLongerThere, NotYours."""
    with sitting.shared.transaction(author) as session:
        take_away_in(session, author, there(session.get(ApologyAnswerRecord, apology)))


def _open_words(session: VaultSession, sitting: Sitting, record: ApologyRecord) -> None:
    was_open = record.opened_at is not None
    open_in(session, sitting.here, record)
    if not was_open and record.opened_at is not None:
        say_origin_in(session, record.promise_id, record.did)
        session.flush()
