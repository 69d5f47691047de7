"""Marking something with a line from each, correcting and removing one's own words, and leaving an offer."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import sqlalchemy as sa

from app.progress.celebrations.checks import check_line
from app.progress.celebrations.entities import CelebrationLineRecord, CelebrationRecord, LeftRecord
from app.progress.celebrations.reasons import reason_in
from app.progress.celebrations.values import (
    ASKS_AGAIN_AFTER,
    CelebrationGone,
    CelebrationId,
    MarkedAlready,
    NewCelebration,
    NothingToMark,
    Occasion,
    OthersCelebration,
)
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def not_now(sitting: Sitting, occasion: Occasion) -> None:
    """For both, and for some days; nothing is kept of who said so, nor of how often."""
    with sitting.shared.transaction() as session:
        leave_in(session, occasion, session.today + timedelta(days=ASKS_AGAIN_AFTER))


def not_this_one(sitting: Sitting, occasion: Occasion) -> None:
    """For both, for good; it can still be marked by whoever opens it."""
    with sitting.shared.transaction() as session:
        leave_in(session, occasion, date.max)


def leave_in(session: VaultSession, occasion: Occasion, until: date) -> None:
    """What was put away for good stays so."""
    record = session.get(LeftRecord, occasion)
    if record is None:
        session.add(LeftRecord(occasion=occasion, until=until))
    else:
        record.until = max(record.until, until)


def mark(sitting: Sitting, author: Person, new: NewCelebration, lines: Mapping[Person, str]) -> CelebrationId:
    """In the name of one who is here; `lines` are of those who are here, and empty ones are left out.

    Raises NothingToMark, MarkedAlready.
    """
    assert set(lines) <= set(sitting.here), "nobody writes for the other"
    with sitting.shared.transaction(author) as session:
        together = len(sitting.here) == 2
        return mark_in(
            session, CelebrationId(session.fresh_id()), _for_one_reason(session, new), lines, together=together
        )


def mark_in(
    session: VaultSession,
    identity: CelebrationId,
    new: NewCelebration,
    lines: Mapping[Person, str],
    *,
    together: bool,
) -> CelebrationId:
    _free_of_another(session, new.occasion)
    session.add(
        CelebrationRecord(
            id=identity, occasion=new.occasion, title=new.title, day=new.day, how=new.how, together=together
        )
    )
    session.flush()
    for person, text in lines.items():
        if text.strip():
            session.author = person
            put_line_in(session, identity, text)
            session.flush()
    return identity


def change_celebration(sitting: Sitting, author: Person, celebration: CelebrationId, new: NewCelebration) -> None:
    """The title of a milestone stays as it is. Raises CelebrationGone, OthersCelebration."""
    with sitting.shared.transaction(author) as session:
        record = _there(session, celebration)
        if not record.as_value().may_change(sitting.here):
            raise OthersCelebration
        record.put(new if not record.occasion else _of_milestone(record, new))


def put_line(sitting: Sitting, author: Person, celebration: CelebrationId, text: str) -> None:
    """One line of each; a new one takes the place of one's own. Raises FormRefused, CelebrationGone."""
    check_line(text)
    with sitting.shared.transaction(author) as session:
        if session.get(CelebrationRecord, celebration) is None:
            raise CelebrationGone
        put_line_in(session, celebration, text)


def put_line_in(session: VaultSession, celebration: CelebrationId, text: str) -> None:
    assert session.author is not None
    record = _line(session, celebration, session.author)
    if record is None:
        session.add(CelebrationLineRecord(id=session.fresh_id(), celebration_id=celebration, text=text.strip()))
    else:
        record.text = text.strip()


def remove_line(sitting: Sitting, author: Person, celebration: CelebrationId) -> None:
    """One's own; a celebration whose own words are gone goes with its last line."""
    with sitting.shared.transaction(author) as session:
        record = _line(session, celebration, author)
        if record is None:
            return
        session.delete(record)
        session.flush()
        about = session.get_one(CelebrationRecord, celebration)
        if about.removed_at is not None and not _has_lines(session, celebration):
            _take_away_in(session, about)


def remove_celebration(sitting: Sitting, author: Person, celebration: CelebrationId) -> None:
    """By whoever may correct it: its words and the lines of those who are here go; a line of the other stays.

    A milestone is not offered again for that. Raises OthersCelebration.
    """
    with sitting.shared.transaction(author) as session:
        record = session.get(CelebrationRecord, celebration)
        if record is None or record.removed_at is not None:
            return
        if not record.as_value().may_change(sitting.here):
            raise OthersCelebration
        for line in _lines(session, celebration):
            if line.author in sitting.here:
                session.delete(line)
        session.flush()
        if _has_lines(session, celebration):
            record.how, record.removed_at = "", session.now
            record.title = record.title if record.occasion else ""
        else:
            _take_away_in(session, record)


def _take_away_in(session: VaultSession, record: CelebrationRecord) -> None:
    if record.occasion:
        leave_in(session, record.occasion, date.max)
    session.delete(record)


def _free_of_another(session: VaultSession, occasion: Occasion) -> None:
    if not occasion:
        return
    before = session.scalar(sa.select(CelebrationRecord.id).where(CelebrationRecord.occasion == occasion))
    if before is not None:
        raise MarkedAlready(before)


def _for_one_reason(session: VaultSession, new: NewCelebration) -> NewCelebration:
    """What both chose and what was found of it are marked once. Raises NothingToMark."""
    if not new.occasion:
        return new
    reason = reason_in(session, new.occasion)
    if reason is None:
        raise NothingToMark
    return replace(new, occasion=reason.occasion)


def _of_milestone(record: CelebrationRecord, new: NewCelebration) -> NewCelebration:
    return NewCelebration(title=record.title, day=new.day, how=new.how, occasion=record.occasion)


def _there(session: VaultSession, celebration: CelebrationId) -> CelebrationRecord:
    record = session.get(CelebrationRecord, celebration)
    if record is None or record.removed_at is not None:
        raise CelebrationGone
    return record


def _lines(session: VaultSession, celebration: CelebrationId) -> list[CelebrationLineRecord]:
    of_it = sa.select(CelebrationLineRecord).where(CelebrationLineRecord.celebration_id == celebration)
    return list(session.scalars(of_it))


def _line(session: VaultSession, celebration: CelebrationId, author: Person) -> CelebrationLineRecord | None:
    return next((line for line in _lines(session, celebration) if line.author is author), None)


def _has_lines(session: VaultSession, celebration: CelebrationId) -> bool:
    return bool(_lines(session, celebration))
