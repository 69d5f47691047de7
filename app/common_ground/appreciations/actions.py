"""Writing a line about the other, showing it, and keeping it to oneself again."""

from app.common_ground.appreciations.entities import AppreciationRecord, OwnAppreciationRecord
from app.common_ground.appreciations.values import (
    LONGEST_APPRECIATION,
    AppreciationGone,
    AppreciationId,
    IsShown,
)
from app.exchange.lengths import check_lengths
from app.exchange.passing import open_in, take_away_in, there
from app.exchange.values import Form, NotYours, Slept
from app.vault.database import Database, VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def appreciation_of(form: Form) -> str:
    """What a form holds. Raises FormRefused."""
    text = str(form.get("text") or "")
    check_lengths({"text": text}, {"text": LONGEST_APPRECIATION}, needed="text")
    return text.strip()


def keep_appreciation(sitting: Sitting, text: str) -> AppreciationId:
    """For the one who is here alone. Raises FormRefused."""
    words = appreciation_of({"text": text})
    with _own(sitting).transaction() as session:
        identity = AppreciationId(session.fresh_id())
        session.add(OwnAppreciationRecord(id=identity, text=words))
        return identity


def change_appreciation(sitting: Sitting, which: AppreciationId, text: str) -> None:
    """Of one's own, while nobody else reads it. Raises FormRefused, AppreciationGone, IsShown."""
    words = appreciation_of({"text": text})
    with _own(sitting).transaction() as session:
        _kept(session, which).text = words


def delete_appreciation(sitting: Sitting, which: AppreciationId) -> None:
    """Of one's own, while nobody else reads it. Raises IsShown."""
    with _own(sitting).transaction() as session:
        record = session.get(OwnAppreciationRecord, which)
        if record is not None:
            session.delete(_kept(session, which))


def send_line(sitting: Sitting, author: Person, text: str) -> AppreciationId:
    """Straight to the other; in a sitting of both it is read at once. Raises FormRefused."""
    words = appreciation_of({"text": text})
    with sitting.shared.transaction(author) as session:
        record = send_in(session, AppreciationId(session.fresh_id()), words)
        open_in(session, sitting.here, record)
        return record.id


def send_in(session: VaultSession, identity: AppreciationId, text: str) -> AppreciationRecord:
    """One whose words were removed stands there again, unopened."""
    before = session.get(AppreciationRecord, identity)
    if before is not None:
        session.delete(before)
        session.flush()
    record = AppreciationRecord(id=identity, text=text)
    session.add(record)
    session.flush()
    return record


def send_appreciation(session: VaultSession, slept: Slept) -> None:
    """One that was slept on."""
    if session.get(AppreciationRecord, AppreciationId(slept.id)) is None:
        send_in(session, AppreciationId(slept.id), appreciation_of(slept.form))


def show_appreciation(sitting: Sitting, which: AppreciationId) -> None:
    """A copy of one's own goes to the other; one's own stays. Raises AppreciationGone, IsShown."""
    author = sitting.alone
    assert author is not None, "one's own is shown alone"
    with _own(sitting).reading() as session:
        text = _kept(session, which).text
    with sitting.shared.transaction(author) as session:
        send_in(session, which, text)
    with _own(sitting).transaction() as session:
        session.get_one(OwnAppreciationRecord, which).shown = True


def open_appreciation(sitting: Sitting, which: AppreciationId) -> None:
    """It was read; by its author it changes nothing. Raises NoLongerThere."""
    with sitting.shared.transaction() as session:
        open_in(session, sitting.here, there(session.get(AppreciationRecord, which)))


def take_appreciation_back(sitting: Sitting, author: Person, which: AppreciationId) -> None:
    """Kept for its author alone from now on; opened before, its place says so. Raises NotYours, NoLongerThere."""
    with sitting.shared.reading() as session:
        record = there(session.get(AppreciationRecord, which))
        if record.author is not author:
            raise NotYours
        text = record.text
    with sitting.letterbox(author) as own, own.transaction() as session:
        kept = session.get(OwnAppreciationRecord, which)
        if kept is None:
            session.add(OwnAppreciationRecord(id=which, text=text))
        else:
            kept.shown = False
    with sitting.shared.transaction(author) as session:
        take_away_in(session, author, there(session.get(AppreciationRecord, which)))


def _kept(session: VaultSession, which: AppreciationId) -> OwnAppreciationRecord:
    record = session.get(OwnAppreciationRecord, which)
    if record is None:
        raise AppreciationGone
    if record.shown:
        raise IsShown
    return record


def _own(sitting: Sitting) -> Database:
    assert sitting.private is not None, "one's own is kept alone"
    return sitting.private
