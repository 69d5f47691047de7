"""Sending the three lines, saying what was meant, what each adds at the end, and taking words away."""

import sqlalchemy as sa

from app.conversations.clearing.entities import ClearingRecord, ClearingWordRecord, MeantRecord
from app.conversations.clearing.plain import check_clearing, check_meant, clearing_of, meant_of
from app.conversations.clearing.values import (
    AnsweredAlready,
    ClearingId,
    NewClearing,
    NotAnsweredYet,
    NotYoursToMean,
    Word,
)
from app.exchange.passing import author_of, open_in, take_away_in, there
from app.exchange.values import Slept
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def send_clearing(sitting: Sitting, author: Person, new: NewClearing) -> ClearingId:
    """Put the three lines where both can read them. Raises FormRefused."""
    check_clearing(new)
    with sitting.shared.transaction(author) as session:
        return send_clearing_in(session, ClearingId(session.fresh_id()), new)


def send_slept_clearing(session: VaultSession, slept: Slept) -> None:
    """The same in the morning, once."""
    if session.get(ClearingRecord, slept.id) is None:
        send_clearing_in(session, ClearingId(slept.id), clearing_of(slept.form))


def send_clearing_in(session: VaultSession, clearing: ClearingId, new: NewClearing) -> ClearingId:
    """The part of `send_clearing` in a transaction of its author."""
    session.add(ClearingRecord(id=clearing, saw=new.saw.strip(), effect=new.effect.strip(), asked=new.asked.strip()))
    return clearing


def open_clearing(sitting: Sitting, clearing: ClearingId) -> None:
    """Note what was read of both sides, by those who are here; nothing happens where it is not there any more."""
    with sitting.shared.transaction() as session:
        for record in (session.get(ClearingRecord, clearing), meant_record(session, clearing)):
            if record is not None:
                open_in(session, sitting.here, record)


def say_what_i_meant(sitting: Sitting, author: Person, clearing: ClearingId, text: str) -> str:
    """Answer the three lines; returns the id of the answer.

    Raises FormRefused, NoLongerThere, NotYoursToMean, AnsweredAlready.
    """
    check_meant(text)
    with sitting.shared.transaction(author) as session:
        return say_what_i_meant_in(session, author, session.fresh_id(), clearing, text)


def send_slept_meant(session: VaultSession, slept: Slept) -> None:
    """The same in the morning, once. Raises NoLongerThere, AnsweredAlready."""
    if session.get(MeantRecord, slept.id) is None:
        clearing = ClearingId(slept.subject)
        say_what_i_meant_in(session, author_of(session), slept.id, clearing, meant_of(slept.form))


def say_what_i_meant_in(session: VaultSession, author: Person, identity: str, clearing: ClearingId, text: str) -> str:
    """The part of `say_what_i_meant` in a transaction of its author."""
    if meant_record(session, clearing) is not None:
        raise AnsweredAlready
    record = there(session.get(ClearingRecord, clearing))
    if record.author is author:
        raise NotYoursToMean
    open_in(session, (author,), record)
    session.add(MeantRecord(id=identity, clearing_id=clearing, text=text.strip()))
    record.waits = False
    return identity


def add_word(sitting: Sitting, person: Person, clearing: ClearingId, word: Word) -> None:
    """For oneself: that it is clear, or that one would like to talk; another word takes the place of the one before.

    Raises NoLongerThere, NotAnsweredYet.
    """
    with sitting.shared.transaction(person) as session:
        there(session.get(ClearingRecord, clearing))
        meant = meant_record(session, clearing)
        if meant is None:
            raise NotAnsweredYet
        open_in(session, (person,), there(meant))
        said = session.get(ClearingWordRecord, (clearing, person))
        if said is None:
            session.add(ClearingWordRecord(clearing_id=clearing, by=person, word=word, changed_at=session.now))
        elif said.word is not word:
            said.word, said.changed_at, said.talked_at = word, session.now, None


def take_word_back(sitting: Sitting, person: Person, clearing: ClearingId) -> None:
    """What one added is gone; nothing happens where there is nothing."""
    with sitting.shared.transaction(person) as session:
        said = session.get(ClearingWordRecord, (clearing, person))
        if said is not None:
            session.delete(said)


def say_we_cleared_it(sitting: Sitting, person: Person, clearing: ClearingId) -> None:
    """The talk that either wished for has been; nothing happens where none is wished for."""
    with sitting.shared.transaction(person) as session:
        for said in session.scalars(words_of_one(clearing)):
            if said.word is Word.TALK and said.talked_at is None:
                said.talked_at = session.now


def take_clearing_away(sitting: Sitting, author: Person, clearing: ClearingId) -> None:
    """Unopened it is gone, opened its words are; the answer stays. Raises NoLongerThere, NotYours."""
    with sitting.shared.transaction(author) as session:
        record = there(session.get(ClearingRecord, clearing))
        take_away_in(session, author, record)
        if record.removed_at is not None:
            record.waits = False


def take_meant_away(sitting: Sitting, author: Person, clearing: ClearingId) -> None:
    """Unopened the answer is gone and the question open again; opened, its words go.

    Raises NoLongerThere, NotYours.
    """
    with sitting.shared.transaction(author) as session:
        meant = there(meant_record(session, clearing))
        take_away_in(session, author, meant)
        if meant.removed_at is None:
            for said in session.scalars(words_of_one(clearing)):
                session.delete(said)
            record = session.get_one(ClearingRecord, clearing)
            record.waits = record.removed_at is None


def meant_record(session: VaultSession, clearing: ClearingId) -> MeantRecord | None:
    return session.scalar(sa.select(MeantRecord).where(MeantRecord.clearing_id == clearing))


def words_of_one(clearing: ClearingId) -> sa.Select[ClearingWordRecord]:
    wanted = sa.select(ClearingWordRecord).where(ClearingWordRecord.clearing_id == clearing)
    return wanted.order_by(ClearingWordRecord.by)
