"""Saying a word about closeness, or none any more: one press, at any second."""

from secrets import token_hex

from app.common_ground.closeness.entities import ClosenessRecord
from app.common_ground.closeness.values import ClosenessWord
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

SALT_BYTES = 16


def say_closeness(sitting: Sitting, author: Person, word: ClosenessWord | None) -> None:
    """In one's own name only; None leaves no trace of a word."""
    with sitting.shared.transaction(author) as session:
        say_closeness_in(session, author, word)


def say_closeness_in(session: VaultSession, author: Person, word: ClosenessWord | None) -> None:
    """The part of `say_closeness` in a transaction that is already open."""
    record = session.get(ClosenessRecord, author)
    if word is None:
        if record is not None:
            session.delete(record)
    elif record is None:
        session.add(ClosenessRecord(person=author, word=word, salt=token_hex(SALT_BYTES)))
    elif record.word is not word:
        record.word, record.salt = word, token_hex(SALT_BYTES)
