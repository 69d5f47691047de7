"""Sending an update, opening it, answering it, and taking it away."""

from datetime import date

import sqlalchemy as sa

from app.conversations.updates.checks import check_until, check_update
from app.conversations.updates.entities import DecisionRecord, UpdateAnswerRecord, UpdateRecord
from app.conversations.updates.plain import update_of
from app.conversations.updates.values import Answer, NewUpdate, NotYoursToAnswer, UpdateId
from app.exchange.passing import open_in, take_away_in, there
from app.exchange.values import Slept
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def send_update(sitting: Sitting, author: Person, new: NewUpdate) -> UpdateId:
    """Put it where both can read it. Raises FormRefused."""
    check_update(new)
    with sitting.shared.transaction(author) as session:
        return send_update_in(session, UpdateId(session.fresh_id()), new)


def send_slept_update(session: VaultSession, slept: Slept) -> None:
    """The same in the morning, once."""
    if session.get(UpdateRecord, slept.id) is None:
        send_update_in(session, UpdateId(slept.id), update_of(slept.form))


def send_update_in(session: VaultSession, update: UpdateId, new: NewUpdate) -> UpdateId:
    """The part of `send_update` in a transaction of its author."""
    texts = {"changed": new.changed, "came_up": new.came_up, "decided": new.decided}
    session.add(UpdateRecord(id=update, **{name: words.strip() for name, words in texts.items()}))
    session.flush()
    for place, each in enumerate((each for each in new.decisions if each.what.strip()), start=1):
        session.add(
            DecisionRecord(
                update_id=update, place=place, what=each.what.strip(), asked=each.asked.strip(), by_day=each.by_day
            )
        )
    return update


def open_update(sitting: Sitting, update: UpdateId) -> None:
    """Note that it was read, where the other one is here; nothing happens where it is not there any more."""
    with sitting.shared.transaction() as session:
        record = session.get(UpdateRecord, update)
        if record is not None:
            open_in(session, sitting.here, record)


def answer_update(
    sitting: Sitting, reader: Person, update: UpdateId, answer: Answer, until: date | None = None
) -> None:
    """Say one of the four things, or another one than before; `until` goes with needing time.

    Raises FormRefused, NoLongerThere, NotYoursToAnswer.
    """
    check_until(until, sitting.clock.today())
    with sitting.shared.transaction(reader) as session:
        record = there(session.get(UpdateRecord, update))
        if record.author is reader:
            raise NotYoursToAnswer
        open_in(session, (reader,), record)
        _put_answer(session, update, answer, until if answer is Answer.TIME else None)


def say_we_talked(sitting: Sitting, person: Person, update: UpdateId) -> None:
    """The talk that was wished for has been; nothing happens where none is wished for."""
    with sitting.shared.transaction(person) as session:
        given = session.get(UpdateAnswerRecord, update)
        if given is not None and given.answer is Answer.TALK and given.talked_at is None:
            given.talked_at = session.now


def take_update_away(sitting: Sitting, author: Person, update: UpdateId) -> None:
    """Unopened it is gone, opened its words are; what was answered stays. Raises NoLongerThere, NotYours."""
    with sitting.shared.transaction(author) as session:
        record = there(session.get(UpdateRecord, update))
        if record.author is author:
            for decision in session.scalars(sa.select(DecisionRecord).where(DecisionRecord.update_id == update)):
                session.delete(decision)
            session.flush()
        take_away_in(session, author, record)


def _put_answer(session: VaultSession, update: UpdateId, answer: Answer, until: date | None) -> None:
    given = session.get(UpdateAnswerRecord, update)
    if given is None:
        session.add(UpdateAnswerRecord(update_id=update, answer=answer, until=until, changed_at=session.now))
    elif (given.answer, given.until) != (answer, until):
        given.answer, given.until = answer, until
        given.changed_at, given.talked_at = session.now, None
