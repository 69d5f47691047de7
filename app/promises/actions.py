"""What the couple does with promises, one function per act."""

from datetime import date

import sqlalchemy as sa

from app.i18n import _
from app.promises.checks import check_promise, check_words
from app.promises.entities import AccountRecord, EndRecord, MarkRecord, PromiseRecord, WordRecord
from app.promises.pauses import paused_days
from app.promises.recurrence import due_days, last_due
from app.promises.values import (
    BeforeItBegan,
    DayToCome,
    Kept,
    NewPromise,
    NotDueThatDay,
    NotYourAccount,
    NotYourPromise,
    PausedThatDay,
    PromiseId,
    PromiseOver,
)
from app.promises.weeks import closed_among, monday_of
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person


def add_promise(sitting: Sitting, author: Person, new: NewPromise) -> PromiseId:
    """Enter a promise of `author`; raises FormRefused."""
    today = sitting.clock.today()
    check_promise(new, today)
    with sitting.shared.transaction(author) as session:
        return add_promise_in(session, author, new, today)


def add_promise_in(session: VaultSession, author: Person, new: NewPromise, today: date) -> PromiseId:
    """The part of `add_promise` that an act of another room takes into its own transaction, once it was checked."""
    starts = new.starts or today
    promise = PromiseId(session.fresh_id())
    session.add(
        PromiseRecord(
            id=promise,
            text=new.text.strip(),
            to=new.to or author.other,
            rule=new.rule,
            starts=starts,
            until=new.until,
            reminder=None if new.reminder is None else new.reminder.hour * 60 + new.reminder.minute,
            origin=new.origin,
            origin_id=new.origin_id,
            origin_words=new.origin_words.strip(),
            last=last_due(new.rule, starts, new.until) or date.max,
        )
    )
    session.flush()
    if new.easier.strip():
        session.add(WordRecord(id=session.fresh_id(), promise_id=promise, still_hard=False, easier=new.easier.strip()))
    return promise


def mark_day(sitting: Sitting, author: Person, promise: PromiseId, day: date, kept: Kept, note: str = "") -> None:
    """Say how a due day went; see `mark_days`."""
    mark_days(sitting, author, promise, (day,), kept, note)


def mark_days(
    sitting: Sitting, author: Person, promise: PromiseId, days: tuple[date, ...], kept: Kept, note: str = ""
) -> None:
    """Say how several due days went, all of them or none.

    A second mark for a day corrects the first, until the weekly review has closed the week; then it stands beside.
    Only what was excused can be marked before its day. Raises FormRefused, NotYourPromise, DayToCome, BeforeItBegan,
    NotDueThatDay, PausedThatDay.
    """
    check_words("note", note)
    with sitting.shared.transaction(author) as session:
        record = session.get_one(PromiseRecord, promise)
        if record.author is not author:
            raise NotYourPromise
        if kept is not Kept.EXCUSED and max(days, default=date.min) > sitting.clock.today():
            raise DayToCome
        _check_due(session, record, days)
        closed = closed_among(session, days)
        for day in days:
            _add_mark(session, promise, day, kept, note.strip(), later=monday_of(day) in closed)


def add_account(sitting: Sitting, author: Person, promise: PromiseId, day: date, words: str) -> None:
    """Say how the other's promise looked from here on a due day; both stay. Raises as `mark_days` does."""
    check_words("words", words, needed=_("Please write how you saw it."))
    with sitting.shared.transaction(author) as session:
        record = session.get_one(PromiseRecord, promise)
        if record.author is author:
            raise NotYourAccount
        if day > sitting.clock.today():
            raise DayToCome
        _check_due(session, record, (day,))
        later = bool(closed_among(session, (day,)))
        session.add(AccountRecord(id=session.fresh_id(), promise_id=promise, day=day, words=words.strip(), later=later))


def say_how_hard(sitting: Sitting, author: Person, promise: PromiseId, *, still_hard: bool, easier: str = "") -> None:
    """Say whether a promise is still hard, and what would make it easier. Raises FormRefused."""
    check_words("easier", easier)
    with sitting.shared.transaction(author) as session:
        session.get_one(PromiseRecord, promise)
        session.add(WordRecord(id=session.fresh_id(), promise_id=promise, still_hard=still_hard, easier=easier.strip()))


def end_promise(sitting: Sitting, author: Person, promise: PromiseId, words: str = "") -> None:
    """End a promise of one's own from today on; what was marked stays.

    Raises FormRefused, NotYourPromise, PromiseOver.
    """
    check_words("words", words)
    today = sitting.clock.today()
    with sitting.shared.transaction(author) as session:
        record = session.get_one(PromiseRecord, promise)
        if record.author is not author:
            raise NotYourPromise
        if session.get(EndRecord, promise) is not None:
            raise PromiseOver
        session.add(EndRecord(promise_id=promise, day=today, words=words.strip()))
        record.last = min(record.last, today)


def _check_due(session: VaultSession, record: PromiseRecord, days: tuple[date, ...]) -> None:
    if not days:
        return
    first, last = min(days), max(days)
    end = session.get(EndRecord, record.id)
    due = set(due_days(record.rule, record.starts, first, min(last, record.until or last)))
    if first < record.starts:
        raise BeforeItBegan
    if any(day not in due or (end is not None and day >= end.day) for day in days):
        raise NotDueThatDay
    if paused_days(session, record.id, first, last) & set(days):
        raise PausedThatDay


def _add_mark(session: VaultSession, promise: PromiseId, day: date, kept: Kept, note: str, *, later: bool) -> None:
    """Pressing the same twice says nothing new."""
    of_day = sa.select(MarkRecord).where(MarkRecord.promise_id == promise, MarkRecord.day == day)
    before = session.scalars(of_day.order_by(order_of_entry(MarkRecord).desc()).limit(1)).one_or_none()
    if before is None or (before.kept, before.note) != (kept, note):
        session.add(MarkRecord(id=session.fresh_id(), promise_id=promise, day=day, kept=kept, note=note, later=later))
        session.flush()
