"""Where open questions and answers are read: by their author, and by the other once they were opened."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.conversations.questions.entities import MeanwhileRecord, OpenAnswerRecord, OpenQuestionRecord
from app.conversations.questions.names import answer_from, question_from
from app.exchange.passing import may_read
from app.i18n import _
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of

PAGE, VIEW = "conversations", "question"


def see_open_questions(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(OpenQuestionRecord).where(OpenQuestionRecord.id.in_(ids_of(keys)))
    return {
        (record.id,): Seen(
            title=question_from(reader.couple.name(record.author)),
            page=PAGE,
            subject=(VIEW, record.id),
            at=record.at,
        )
        for record in reader.session.scalars(which)
        if may_read(record, reader.alone)
    }


def see_open_answers(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(OpenAnswerRecord).where(OpenAnswerRecord.id.in_(ids_of(keys)))
    return {
        (record.id,): Seen(
            title=answer_from(reader.couple.name(record.author)),
            page=PAGE,
            subject=(VIEW, record.question_id),
            at=record.at,
        )
        for record in reader.session.scalars(which)
        if may_read(record, reader.alone)
    }


def see_meanwhile(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(MeanwhileRecord).where(MeanwhileRecord.question_id.in_(ids_of(keys)))
    return {
        (record.question_id,): Seen(
            title=_("What {name} said to a question").format(name=reader.couple.name(record.author)),
            page=PAGE,
            subject=(VIEW, record.question_id),
            at=record.at,
        )
        for record in reader.session.scalars(which)
    }
