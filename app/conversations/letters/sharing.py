"""Showing the other a copy of a letter, telling it back, and saying whether that was it."""

import sqlalchemy as sa

from app.conversations.letters.checks import check_answer, check_heard, check_letter
from app.conversations.letters.entities import HeardAnswerRecord, HeardRecord, LetterCopyRecord, LetterRecord
from app.conversations.letters.plain import answer_of, heard_of, showing_of
from app.conversations.letters.values import (
    AnsweredAlready,
    CopyId,
    Fit,
    HeardId,
    LetterAnswerId,
    LetterGone,
    LetterId,
    NotForReader,
    NotForWriter,
    NotReadYet,
    title_of,
)
from app.exchange.passing import author_of, open_in, take_away_in, there
from app.exchange.values import Slept
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person


def show_letter(sitting: Sitting, letter: LetterId) -> CopyId:
    """Put a copy of the letter as it is now where both can read it. Raises LetterGone."""
    assert sitting.alone is not None, "a letter is shown alone"
    assert sitting.private is not None, "a letter is shown alone"
    with sitting.private.reading() as own:
        record = own.get(LetterRecord, letter)
        if record is None:
            raise LetterGone
        text = record.text
    with sitting.shared.transaction(sitting.alone) as session:
        return show_in(session, CopyId(session.fresh_id()), letter, text)


def send_letter(session: VaultSession, slept: Slept) -> None:
    """A copy that was slept on goes; once."""
    if session.get(LetterCopyRecord, slept.id) is None:
        show_in(session, CopyId(slept.id), *showing_of(slept.form))


def show_in(session: VaultSession, identity: CopyId, letter: LetterId, text: str) -> CopyId:
    """The step in the shared space: a copy that nobody has read gives way, one that was read stays beside it."""
    check_letter(text)
    _give_way(session, letter)
    words = text.strip()
    session.add(LetterCopyRecord(id=identity, letter_id=letter, title=title_of(words), text=words))
    session.flush()
    return identity


def _give_way(session: VaultSession, letter: LetterId) -> None:
    for record in session.scalars(_copies(letter).where(LetterCopyRecord.newest)):
        if record.opened_at is None:
            session.delete(record)
        else:
            record.newest = False
    session.flush()


def open_letter(sitting: Sitting, copy: CopyId) -> None:
    """Note that the one it is for has read it. Raises NoLongerThere."""
    with sitting.shared.transaction() as session:
        open_in(session, sitting.here, there(session.get(LetterCopyRecord, copy)))


def take_letter_away(sitting: Sitting, author: Person, copy: CopyId) -> None:
    """Unopened it is gone, and what was read before is the newest again; opened, the words of all its copies go.

    Raises NoLongerThere, NotYours.
    """
    with sitting.shared.transaction(author) as session:
        record = there(session.get(LetterCopyRecord, copy))
        letter, opened = record.letter_id, record.opened_at is not None
        take_away_in(session, author, record)
        session.flush()
        if opened:
            for earlier in session.scalars(_copies(letter).where(LetterCopyRecord.opened_at.is_not(None))):
                take_away_in(session, author, earlier)
        else:
            _bring_back_newest(session, letter)


def _copies(letter: LetterId) -> sa.Select[LetterCopyRecord]:
    return sa.select(LetterCopyRecord).where(LetterCopyRecord.letter_id == letter)


def _bring_back_newest(session: VaultSession, letter: LetterId) -> None:
    before = session.scalar(_copies(letter).order_by(order_of_entry(LetterCopyRecord).desc()).limit(1))
    if before is not None:
        before.newest = True


def tell_back(sitting: Sitting, author: Person, copy: CopyId, text: str) -> HeardId:
    """What the one it is for has heard. Raises FormRefused, NoLongerThere, NotForWriter, NotReadYet."""
    with sitting.shared.transaction(author) as session:
        return tell_back_in(session, HeardId(session.fresh_id()), author, copy, text)


def send_heard(session: VaultSession, slept: Slept) -> None:
    """A telling that was slept on goes; once."""
    if session.get(HeardRecord, slept.id) is None:
        tell_back_in(session, HeardId(slept.id), author_of(session), *heard_of(slept.form))


def tell_back_in(session: VaultSession, identity: HeardId, author: Person, copy: CopyId, text: str) -> HeardId:
    """A letter may be told back as often as it is wished; what was told before stays."""
    check_heard(text)
    record = there(session.get(LetterCopyRecord, copy))
    if record.author is author:
        raise NotForWriter
    if record.opened_at is None:
        raise NotReadYet
    session.add(HeardRecord(id=identity, copy_id=copy, text=text.strip()))
    session.flush()
    return identity


def open_heard(sitting: Sitting, heard: HeardId) -> None:
    """Note that the writer has read it. Raises NoLongerThere."""
    with sitting.shared.transaction() as session:
        open_in(session, sitting.here, there(session.get(HeardRecord, heard)))


def take_heard_away(sitting: Sitting, author: Person, heard: HeardId) -> None:
    """Raises NoLongerThere, NotYours."""
    with sitting.shared.transaction(author) as session:
        take_away_in(session, author, there(session.get(HeardRecord, heard)))


def answer_heard(sitting: Sitting, author: Person, heard: HeardId, fit: Fit | None, missed: str) -> LetterAnswerId:
    """Whether that was it, in the writer's name; until it was read, another answer takes its place.

    Raises FormRefused, NoLongerThere, NotForReader, NotReadYet, AnsweredAlready.
    """
    with sitting.shared.transaction(author) as session:
        return answer_in(session, LetterAnswerId(session.fresh_id()), author, (heard, fit, missed))


def send_answer(session: VaultSession, slept: Slept) -> None:
    """An answer that was slept on goes; once."""
    if session.get(HeardAnswerRecord, slept.id) is None:
        answer_in(session, LetterAnswerId(slept.id), author_of(session), answer_of(slept.form))


def answer_in(
    session: VaultSession, identity: LetterAnswerId, author: Person, said: tuple[HeardId, Fit | None, str]
) -> LetterAnswerId:
    """The step in the shared space; `said` is which telling, whether it fits, and what was missed."""
    heard, fit, missed = said
    check_answer(fit, missed)
    record = there(session.get(HeardRecord, heard))
    if record.author is author:
        raise NotForReader
    if record.opened_at is None:
        raise NotReadYet
    _make_room_for_answer(session, heard)
    words = missed.strip() if fit is Fit.PARTLY else ""
    session.add(HeardAnswerRecord(id=identity, heard_id=heard, fit=fit, missed=words))
    session.flush()
    return identity


def _make_room_for_answer(session: VaultSession, heard: HeardId) -> None:
    before = session.scalar(sa.select(HeardAnswerRecord).where(HeardAnswerRecord.heard_id == heard))
    if before is None:
        return
    if before.opened_at is not None and before.removed_at is None:
        raise AnsweredAlready
    session.delete(before)
    session.flush()


def open_answer(sitting: Sitting, answer: LetterAnswerId) -> None:
    """Note that the one who told it back has read it. Raises NoLongerThere."""
    with sitting.shared.transaction() as session:
        open_in(session, sitting.here, there(session.get(HeardAnswerRecord, answer)))


def take_answer_away(sitting: Sitting, author: Person, answer: LetterAnswerId) -> None:
    """Raises NoLongerThere, NotYours."""
    with sitting.shared.transaction(author) as session:
        take_away_in(session, author, there(session.get(HeardAnswerRecord, answer)))
