"""What of the daily summaries the one who looks may know: their own, and what both have opened."""

from collections.abc import Mapping, Sequence
from datetime import date

import sqlalchemy as sa

from app.checkins.entities import AddedLineRecord, OpenedRecord, SummaryRecord
from app.checkins.kept_answers import answers_from
from app.checkins.own_answers import answers_in, day_occasion
from app.checkins.page_values import DayPage, EarlierDay, OwnSummary
from app.checkins.values import AddedLine, Answer, Keep, Part, SharedSummary, SummaryId
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def day_page(sitting: Sitting, day: date) -> DayPage:
    """One day. Nothing of the other's comes through before both are in and it was opened; together, nothing does."""
    own_answers = _own_answers(sitting, day)
    with sitting.shared.reading() as session:
        records = {each.author: each for each in _records(session, (day,))}
        read = _read(session, [each.id for each in records.values()])
        added = _added(session, [each.id for each in records.values()])
        both = len(records) == len(Person)
        unread = [each for each in records.values() if each.author.other in sitting.here and each.id not in read]
        shown = [each for each in records.values() if _is_shown(each, sitting, read)]
        own = records.get(sitting.alone) if sitting.alone is not None else None
        return DayPage(
            day=day,
            own=None if own is None else _own(own, own_answers, opened=own.id in read),
            shown=tuple(_shared(each, added.get(each.id, ())) for each in shown),
            can_open=both and bool(unread),
            can_take_back=own is not None and not read,
            own_added=() if own is None else added.get(own.id, ()),
        )


def day_to_open(sitting: Sitting, days: Sequence[date]) -> date | None:
    """The newest of these days on which both are in, and somebody here has not read the other's."""
    with sitting.shared.reading() as session:
        records = _records(session, days)
        read = _read(session, [each.id for each in records])
    for day in sorted(days, reverse=True):
        of_day = [each for each in records if each.day == day]
        unread = [each for each in of_day if each.author.other in sitting.here and each.id not in read]
        if len(of_day) == len(Person) and unread:
            return day
    return None


def earlier_days(sitting: Sitting, before: date, most: int) -> tuple[EarlierDay, ...]:
    """Days before that one, the newest first: alone, those with a summary of one's own; together, those of both."""
    written = sa.select(SummaryRecord.day).where(SummaryRecord.day < before)
    if sitting.alone is not None:
        wanted = written.where(SummaryRecord.author == sitting.alone)
    else:
        wanted = written.group_by(SummaryRecord.day).having(sa.func.count() == len(Person))
    with sitting.shared.reading() as session:
        days = session.scalars(wanted.order_by(SummaryRecord.day.desc()).limit(most)).all()
        records = _records(session, days)
        read = _read(session, [each.id for each in records])
    seen = [each for each in records if each.author is sitting.alone or _is_shown(each, sitting, read)]
    return tuple(EarlierDay(day=day, hows={each.author: each.how for each in seen if each.day == day}) for day in days)


def read_summaries(session: VaultSession, first: date, last: date) -> tuple[SharedSummary, ...]:
    """Those of a period that the other has read, the oldest first."""
    was_read = sa.exists().where(OpenedRecord.summary_id == SummaryRecord.id, OpenedRecord.part == Part.SUMMARY)
    wanted = sa.select(SummaryRecord).where(SummaryRecord.day.between(first, last), was_read)
    return tuple(_shared(each, ()) for each in session.scalars(wanted.order_by(SummaryRecord.day, SummaryRecord.id)))


def on_agenda_of(summary: SummaryRecord) -> tuple[Answer, ...]:
    return tuple(answer for answer in answers_from(summary.answers) if answer.keep is Keep.AGENDA)


def _own_answers(sitting: Sitting, day: date) -> tuple[Answer, ...]:
    if sitting.private is None:
        return ()
    with sitting.private.reading() as session:
        return answers_in(session, day_occasion(day))


def _records(session: VaultSession, days: Sequence[date]) -> Sequence[SummaryRecord]:
    return session.scalars(_OF_DAYS, {"days": tuple(days)}).all()


def _read(session: VaultSession, summaries: Sequence[SummaryId]) -> frozenset[SummaryId]:
    """Those that the other has read; what waits for an agenda apart."""
    return frozenset(session.scalars(_READ, {"summaries": tuple(summaries)}))


def _is_shown(record: SummaryRecord, sitting: Sitting, read: frozenset[SummaryId]) -> bool:
    """To the other once they opened it; to both when both are here."""
    return record.id in read and record.author is not sitting.alone


def _own(record: SummaryRecord, private: tuple[Answer, ...], *, opened: bool) -> OwnSummary:
    return OwnSummary(
        id=record.id,
        how=record.how,
        line=record.line,
        answers=(*answers_from(record.answers), *private),
        at=record.at,
        opened=opened,
    )


def _shared(record: SummaryRecord, added: tuple[AddedLine, ...]) -> SharedSummary:
    return SharedSummary(
        id=record.id,
        person=record.author,
        day=record.day,
        at=record.at,
        how=record.how,
        line=record.line,
        answers=tuple(answer for answer in answers_from(record.answers) if answer.keep is Keep.SHOWN),
        added=added,
    )


def _added(session: VaultSession, summaries: Sequence[SummaryId]) -> Mapping[SummaryId, tuple[AddedLine, ...]]:
    wanted = sa.select(AddedLineRecord).where(AddedLineRecord.summary_id.in_(summaries)).order_by(AddedLineRecord.id)
    lines: dict[SummaryId, tuple[AddedLine, ...]] = {}
    for record in session.scalars(wanted):
        if record.summary_id is not None:
            line = AddedLine(person=record.author, text=record.text, at=record.at)
            lines[record.summary_id] = (*lines.get(record.summary_id, ()), line)
    return lines


_OF_DAYS = (
    sa.select(SummaryRecord)
    .where(SummaryRecord.day.in_(sa.bindparam("days", expanding=True)))
    .order_by(SummaryRecord.author)
)
_READ = sa.select(OpenedRecord.summary_id).where(
    OpenedRecord.summary_id.in_(sa.bindparam("summaries", expanding=True)), OpenedRecord.part == Part.SUMMARY
)
