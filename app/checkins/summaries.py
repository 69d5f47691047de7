"""The daily summary: handed in by each alone, opened when both are in, its author's to change until it was read."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from app.checkins.checks import check_added, check_summary
from app.checkins.entities import AddedLineRecord, OpenedRecord, SummaryRecord
from app.checkins.kept_answers import (
    answers_from,
    as_allowed,
    kept_as,
    plain_answers,
    private_ones,
    shown_words,
    waits_for_agenda,
)
from app.checkins.own_answers import day_occasion, forget_answers, keep_answers
from app.checkins.values import (
    AlreadyIn,
    AlreadyOpened,
    Answer,
    Keep,
    NewSummary,
    NotOpenYet,
    Part,
    SummaryId,
    TalkId,
)
from app.people.reads import couple_in
from app.vault.database import Database, VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def hand_in_summary(sitting: Sitting, new: NewSummary, packs: Path | None = None) -> None:
    """Be "in" for that day; what is private goes into the author's own file first.

    Raises HowNeeded, FormRefused, AlreadyIn.
    """
    check_summary(new)
    author = _alone(sitting)
    if summary_of(sitting, author, new.day) is not None:
        raise AlreadyIn
    answers = as_allowed(sitting, new.answers, packs)
    _keep_own(_own(sitting), new.day, answers)
    assert new.how is not None
    with sitting.shared.transaction(author) as session:
        session.add(
            SummaryRecord(
                id=SummaryId(session.fresh_id()),
                day=new.day,
                how=new.how,
                line=new.line.strip(),
                answers=plain_answers(answers),
                words=shown_words(answers),
                on_agenda=waits_for_agenda(answers),
            )
        )
    _forget_others(_own(sitting), new.day, answers)


def change_summary(sitting: Sitting, new: NewSummary, packs: Path | None = None) -> None:
    """Change or withhold what the other has not read; what stays private can be changed at any time.

    Raises HowNeeded, FormRefused, AlreadyOpened.
    """
    check_summary(new)
    author = _alone(sitting)
    answers = as_allowed(sitting, new.answers, packs)
    with sitting.shared.reading() as session:
        _check_unread(session, _own_record(session, author, new.day), new, answers)
    private = _own(sitting)
    _keep_own(private, new.day, answers)
    assert new.how is not None
    with sitting.shared.transaction(author) as session:
        record = _own_record(session, author, new.day)
        record.how, record.line, record.answers = new.how, new.line.strip(), plain_answers(answers)
        record.words, record.on_agenda = shown_words(answers), waits_for_agenda(answers)
    _forget_others(private, new.day, answers)


def take_back_summary(sitting: Sitting, day: date) -> None:
    """Not be in any more, while neither has read the other's; what stays private stays. Raises AlreadyOpened."""
    author = _alone(sitting)
    with sitting.shared.transaction(author) as session:
        record = _record_of(session, author, day)
        if record is None:
            return
        both = sa.select(SummaryRecord.id).where(SummaryRecord.day == day)
        if session.scalar(sa.select(OpenedRecord.id).where(OpenedRecord.summary_id.in_(both)).limit(1)) is not None:
            raise AlreadyOpened(couple_in(session).name(author.other))
        session.delete(record)


def open_day(sitting: Sitting, day: date) -> None:
    """Read what the other wrote on a day on which both are in; together, each reads the other's. Raises NotOpenYet."""
    with sitting.shared.transaction(sitting.here[0]) as session:
        of_day = {record.author: record for record in session.scalars(_of_day(day))}
        if len(of_day) < len(Person):
            raise NotOpenYet
        for reader in sitting.here:
            mark_opened(session, reader, of_day[reader.other].id, Part.SUMMARY)


def mark_opened(
    session: VaultSession, reader: Person, summary: SummaryId, part: Part, talk: TalkId | None = None
) -> None:
    """Note, as the reader, that this was read; again changes nothing."""
    if part in opened_parts(session, summary):
        return
    session.author = reader
    session.add(OpenedRecord(id=session.fresh_id(), summary_id=summary, reader=reader, part=part, talk_id=talk))
    session.flush()


def add_line_to_summary(sitting: Sitting, summary: SummaryId, text: str) -> None:
    """A later line by its author, once the other has read it. Raises FormRefused."""
    check_added(text)
    author = _alone(sitting)
    with sitting.shared.transaction(author) as session:
        assert session.get_one(SummaryRecord, summary).author is author, "one's own"
        session.add(AddedLineRecord(id=session.fresh_id(), summary_id=summary, text=text.strip()))


def summary_of(sitting: Sitting, author: Person, day: date) -> SummaryId | None:
    with sitting.shared.reading() as session:
        record = _record_of(session, author, day)
        return None if record is None else record.id


def opened_parts(session: VaultSession, summary: SummaryId) -> frozenset[Part]:
    """What the other has read of it."""
    return frozenset(session.scalars(sa.select(OpenedRecord.part).where(OpenedRecord.summary_id == summary)))


def _keep_own(private: Database, day: date, answers: Iterable[Answer]) -> None:
    with private.transaction() as session:
        keep_answers(session, day_occasion(day), day, private_ones(answers))


def _forget_others(private: Database, day: date, answers: Iterable[Answer]) -> None:
    """What is no longer kept there: left blank now, or shown."""
    with private.transaction() as session:
        forget_answers(session, day_occasion(day), but={each.question for each in private_ones(answers)})


def _check_unread(session: VaultSession, record: SummaryRecord, new: NewSummary, answers: tuple[Answer, ...]) -> None:
    """Raises AlreadyOpened where something would change that was read."""
    opened = opened_parts(session, record.id)
    before, after = answers_from(record.answers), answers_from(plain_answers(answers))
    said = (record.how, record.line, kept_as(before, Keep.SHOWN)) != (
        new.how,
        new.line.strip(),
        kept_as(after, Keep.SHOWN),
    )
    on_agenda = kept_as(before, Keep.AGENDA) != kept_as(after, Keep.AGENDA)
    if (said and Part.SUMMARY in opened) or (on_agenda and Part.AGENDA in opened):
        raise AlreadyOpened(couple_in(session).name(record.author.other))


def _of_day(day: date) -> sa.Select[SummaryRecord]:
    return sa.select(SummaryRecord).where(SummaryRecord.day == day)


def _record_of(session: VaultSession, author: Person, day: date) -> SummaryRecord | None:
    return session.scalars(_of_day(day).where(SummaryRecord.author == author)).one_or_none()


def _own_record(session: VaultSession, author: Person, day: date) -> SummaryRecord:
    record = _record_of(session, author, day)
    assert record is not None, "handed in before"
    return record


def _alone(sitting: Sitting) -> Person:
    assert sitting.alone is not None, "each alone"
    return sitting.alone


def _own(sitting: Sitting) -> Database:
    assert sitting.private is not None, "each alone"
    return sitting.private
