"""Where check-ins are read: a day's words by the other once they have opened them, one's own answers by oneself."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.checkins.entities import (
    AddedLineRecord,
    OpenedRecord,
    OwnAnswerRecord,
    QuestionRecord,
    SummaryRecord,
    TalkLineRecord,
    TalkRecord,
)
from app.checkins.own_answers import day_occasion
from app.checkins.values import CheckIn, Part, SummaryId, TalkId
from app.i18n import _
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of
from app.vault.records import SharedRecord

PAGE = "conversations"


def see_summaries(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    summaries = _readable_summaries(reader, ids_of(keys))
    return {(record.id,): _of_day(reader, record, record) for record in summaries.values()}


def see_talk_lines(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(TalkLineRecord).where(TalkLineRecord.id.in_(ids_of(keys)))
    lines = reader.session.scalars(which).all()
    talks = _talks(reader, [line.talk_id for line in lines])
    return {(line.id,): _of_talk(reader, line, talks[line.talk_id]) for line in lines}


def see_added_lines(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(AddedLineRecord).where(AddedLineRecord.id.in_(ids_of(keys)))
    lines = reader.session.scalars(which).all()
    talks = _talks(reader, [line.talk_id for line in lines if line.talk_id is not None])
    summaries = _readable_summaries(reader, [line.summary_id for line in lines if line.summary_id is not None])
    seen: dict[Key, Seen] = {}
    for line in lines:
        if line.talk_id is not None:
            seen[line.id,] = _of_talk(reader, line, talks[line.talk_id])
        elif line.summary_id is not None and line.summary_id in summaries:
            seen[line.id,] = _of_day(reader, line, summaries[line.summary_id])
    return seen


def see_questions(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(QuestionRecord).where(QuestionRecord.id.in_(ids_of(keys)), ~QuestionRecord.removed)
    return {
        (record.id,): Seen(title=_("A question of your own"), page=PAGE, subject=("questions", None), at=record.at)
        for record in reader.session.scalars(which)
    }


def see_own_answers(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """An answer about a day is read with that day; the others are with what waits for one alone."""
    records = reader.session.scalars(sa.select(OwnAnswerRecord).where(OwnAnswerRecord.id.in_(ids_of(keys))))
    return {(record.id,): _own_answer(record) for record in records}


def _readable_summaries(reader: Reader, ids: Sequence[str]) -> Mapping[SummaryId, SummaryRecord]:
    """One's own, and those that the other has opened."""
    opened = sa.exists().where(OpenedRecord.summary_id == SummaryRecord.id, OpenedRecord.part == Part.SUMMARY)
    own = SummaryRecord.author == reader.alone if reader.alone is not None else sa.false()
    which = sa.select(SummaryRecord).where(SummaryRecord.id.in_(ids), sa.or_(own, opened))
    return {record.id: record for record in reader.session.scalars(which)}


def _talks(reader: Reader, ids: Sequence[TalkId]) -> Mapping[TalkId, TalkRecord]:
    return {each.id: each for each in reader.session.scalars(sa.select(TalkRecord).where(TalkRecord.id.in_(ids)))}


def _of_day(reader: Reader, line: SharedRecord, summary: SummaryRecord) -> Seen:
    title = _("{name}, about a day").format(name=reader.couple.name(line.author))
    return Seen(title=title, page=PAGE, subject=("daily", summary.day), at=line.at)


def _of_talk(reader: Reader, line: SharedRecord, talk: TalkRecord) -> Seen:
    weekly = talk.check_in is CheckIn.WEEKLY
    said = _("{name}, weekly conversation") if weekly else _("{name}, monthly conversation")
    return Seen(
        title=said.format(name=reader.couple.name(line.author)), page=PAGE, subject=("sheet", talk.id), at=line.at
    )


def _own_answer(record: OwnAnswerRecord) -> Seen:
    of_day = record.occasion == day_occasion(record.day)
    subject = ("daily", record.day) if of_day else ("alone", None)
    return Seen(title=_("An answer of yours"), page=PAGE, subject=subject, at=record.at)
