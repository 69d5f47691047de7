"""Writing a letter, each into their own file: nobody else learns that there is one."""

import sqlalchemy as sa

from app.conversations.letters.checks import check_letter
from app.conversations.letters.entities import LetterRecord
from app.conversations.letters.values import LETTER, LETTER_FORM, SHOWING, LetterGone, LetterId, title_of
from app.exchange.entities import SleptRecord
from app.vault.database import Database
from app.vault.drafts import drop_draft
from app.vault.sitting import Sitting


def write_letter(sitting: Sitting, text: str) -> LetterId:
    """A new letter of the one who is here alone. Raises FormRefused."""
    check_letter(text)
    with _own(sitting).transaction() as session:
        identity = LetterId(session.fresh_id())
        words = text.strip()
        session.add(LetterRecord(id=identity, title=title_of(words), text=words, changed_at=session.now))
        return identity


def change_letter(sitting: Sitting, letter: LetterId, text: str) -> None:
    """A copy that is shown stays as it is. Raises FormRefused, LetterGone."""
    check_letter(text)
    with _own(sitting).transaction() as session:
        record = session.get(LetterRecord, letter)
        if record is None:
            raise LetterGone
        record.text = text.strip()
        record.title, record.changed_at = title_of(record.text), session.now


def delete_letter(sitting: Sitting, letter: LetterId) -> None:
    """With what was begun of it and what waits for the morning; a copy that is shown stays until it is taken back."""
    with _own(sitting).transaction() as session:
        record = session.get(LetterRecord, letter)
        if record is not None:
            session.delete(record)
        waits = sa.select(SleptRecord).where(SleptRecord.sort == LETTER, SleptRecord.subject == letter)
        for slept in session.scalars(waits):
            session.delete(slept)
        for place in (LETTER_FORM, SHOWING):
            drop_draft(session, place, letter)


def _own(sitting: Sitting) -> Database:
    assert sitting.private is not None, "a letter is written alone"
    return sitting.private
