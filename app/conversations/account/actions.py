"""Telling a part, telling it beside the other, changing one's own words, and taking them away again."""

from dataclasses import asdict

import sqlalchemy as sa

from app.conversations.account.checks import check_words
from app.conversations.account.entities import AccountAgreedRecord, AccountPartRecord, AccountTextRecord
from app.conversations.account.order import position_for
from app.conversations.account.plain import place_of, words_of
from app.conversations.account.values import PartGone, PartId, PartNotRead, TextId, Words
from app.exchange.passing import author_of, open_in, take_away_in, there
from app.exchange.values import Slept
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def tell(sitting: Sitting, author: Person, part: PartId | None, words: Words) -> PartId:
    """Begin a part, or put one's own words into one that is there. Raises FormRefused, PartGone, PartNotRead."""
    with sitting.shared.transaction(author) as session:
        return tell_in(session, TextId(session.fresh_id()), author, part, words)


def send_words(session: VaultSession, slept: Slept) -> None:
    """Words that were slept on go; once."""
    if session.get(AccountTextRecord, slept.id) is None:
        part, _person = place_of(slept.form)
        tell_in(session, TextId(slept.id), author_of(session), part, words_of(slept.form))


def tell_in(session: VaultSession, identity: TextId, author: Person, part: PartId | None, words: Words) -> PartId:
    """The step in the shared space: nobody's words but the author's change."""
    check_words(words)
    record = _begin(session, words) if part is None else session.get(AccountPartRecord, part)
    if record is None:
        raise PartGone
    if record.author is not author and not _was_read(session, record):
        raise PartNotRead
    _make_room(session, record.id, author)
    session.add(AccountTextRecord(id=identity, part_id=record.id, **asdict(words)))
    _clear_agreed(session, record.id)
    session.flush()
    return record.id


def open_text(sitting: Sitting, text: TextId) -> None:
    """Note that the other has read these words. Raises NoLongerThere."""
    with sitting.shared.transaction() as session:
        open_in(session, sitting.here, there(session.get(AccountTextRecord, text)))


def take_text_away(sitting: Sitting, author: Person, text: TextId) -> None:
    """Unopened it is gone, with the part where nothing else is in it; opened, the words of the whole column go.

    Raises NoLongerThere, NotYours.
    """
    with sitting.shared.transaction(author) as session:
        record = there(session.get(AccountTextRecord, text))
        part, opened = record.part_id, record.opened_at is not None
        take_away_in(session, author, record)
        session.flush()
        if opened:
            _clear_agreed(session, part)
            for earlier in session.scalars(_column(part, author).where(AccountTextRecord.opened_at.is_not(None))):
                take_away_in(session, author, earlier)
        else:
            _grow_younger(session, part, author)


def _begin(session: VaultSession, words: Words) -> AccountPartRecord:
    record = AccountPartRecord(id=PartId(session.fresh_id()), position=position_for(session, words.when_day))
    session.add(record)
    session.flush()
    return record


def _was_read(session: VaultSession, part: AccountPartRecord) -> bool:
    read = _column(part.id, part.author).where(AccountTextRecord.opened_at.is_not(None)).limit(1)
    return session.scalar(read) is not None


def _make_room(session: VaultSession, part: PartId, author: Person) -> None:
    """What nobody has read gives way; the rest grows older."""
    for record in session.scalars(_column(part, author)).all():
        if record.opened_at is None:
            session.delete(record)
    session.flush()
    _close_gap(session, part, author)


def _grow_younger(session: VaultSession, part: PartId, author: Person) -> None:
    """The words from before stand again; a part without any goes."""
    _close_gap(session, part, author, first=0)
    if session.scalar(sa.select(AccountTextRecord.id).where(AccountTextRecord.part_id == part).limit(1)) is None:
        _clear_agreed(session, part)
        session.delete(session.get_one(AccountPartRecord, part))


def _close_gap(session: VaultSession, part: PartId, author: Person, first: int = 1) -> None:
    ordered = _column(part, author).order_by(AccountTextRecord.age)
    for age, record in enumerate(session.scalars(ordered).all(), first):
        record.age = age
    session.flush()


def _column(part: PartId, author: Person) -> sa.Select[AccountTextRecord]:
    return sa.select(AccountTextRecord).where(AccountTextRecord.part_id == part, AccountTextRecord.author == author)


def _clear_agreed(session: VaultSession, part: PartId) -> None:
    for record in session.scalars(sa.select(AccountAgreedRecord).where(AccountAgreedRecord.part_id == part)).all():
        session.delete(record)
    session.flush()
