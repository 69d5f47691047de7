"""One conversation: what each wrote on each point, and what the week or month puts on its agenda."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

from app.agreements.list_reads import agreements_page
from app.agreements.values import State
from app.checkins.entities import AddedLineRecord, OpenedRecord, SummaryRecord, TalkLineRecord, TalkRecord
from app.checkins.page_values import Agenda, Doubt, DueAgreement, Sheet
from app.checkins.questions import words_of
from app.checkins.summary_reads import on_agenda_of, read_summaries
from app.checkins.values import AddedLine, CheckIn, QuestionId, SharedSummary, TalkId, TalkLine
from app.promises.reads import promises_week_in
from app.triggers.reads import shared_moments, shared_plans
from app.vault.database import VaultSession
from app.vault.sitting import Sitting

DOUBT = QuestionId("daily.doubt")
APPRECIATION = QuestionId("daily.appreciation")
MOST_PLANS = 6


def sheet(sitting: Sitting, talk: TalkId, packs: Path | None = None) -> Sheet:
    """What was written in a conversation; while it is held, that is still in its draft."""
    with sitting.shared.reading() as session:
        record = session.get_one(TalkRecord, talk)
        lines = _lines(session, talk)
        return Sheet(
            talk=talk,
            check_in=record.check_in,
            period=record.period,
            began_at=record.at,
            finished_at=record.finished_at,
            lines=lines,
            added=_added(session, talk),
            questions=words_of(session, (line.question for line in lines), packs),
        )


def agenda(sitting: Sitting, of: Sheet) -> Agenda:
    """What the week or month has brought, as far as both may read it."""
    if of.check_in is CheckIn.MONTHLY:
        return Agenda(week=None, moments=(), doubts=(), appreciations=(), agreements=due_agreements(sitting), plans=())
    last = of.period + timedelta(days=6)
    with sitting.shared.reading() as session:
        week = promises_week_in(session, of.period)
        doubts, appreciations = _said_in_week(session, of)
    return Agenda(
        week=week,
        moments=shared_moments(sitting, of.period, last),
        doubts=doubts,
        appreciations=appreciations,
        agreements=due_agreements(sitting),
        plans=shared_plans(sitting, most=MOST_PLANS),
    )


def said_in_week(sitting: Sitting, of: Sheet) -> tuple[tuple[Doubt, ...], tuple[Doubt, ...]]:
    """The doubts that came up in a weekly conversation, and what was appreciated in its week."""
    with sitting.shared.reading() as session:
        return _said_in_week(session, of)


def due_agreements(sitting: Sitting) -> tuple[DueAgreement, ...]:
    """Those whose review day has come."""
    return tuple(
        DueAgreement(agreement=row.agreement, version=row.version, title=row.title, review=row.review)
        for row in agreements_page(sitting).holding
        if row.state is State.DUE
    )


def _said_in_week(session: VaultSession, of: Sheet) -> tuple[tuple[Doubt, ...], tuple[Doubt, ...]]:
    read = read_summaries(session, of.period, of.period + timedelta(days=6))
    return (*_said(read, DOUBT), *_doubts_of(session, of.talk)), tuple(_said(read, APPRECIATION))


def _lines(session: VaultSession, talk: TalkId) -> tuple[TalkLine, ...]:
    wanted = sa.select(TalkLineRecord).where(TalkLineRecord.talk_id == talk).order_by(TalkLineRecord.id)
    return tuple(
        TalkLine(question=record.question, person=record.author, text=record.text) for record in session.scalars(wanted)
    )


def _added(session: VaultSession, talk: TalkId) -> tuple[AddedLine, ...]:
    wanted = sa.select(AddedLineRecord).where(AddedLineRecord.talk_id == talk).order_by(AddedLineRecord.id)
    return tuple(AddedLine(person=record.author, text=record.text, at=record.at) for record in session.scalars(wanted))


def _said(summaries: Sequence[SharedSummary], question: QuestionId) -> Iterable[Doubt]:
    for summary in summaries:
        for answer in summary.answers:
            if answer.question == question:
                yield Doubt(person=summary.person, day=summary.day, text=answer.text)


def _doubts_of(session: VaultSession, talk: TalkId) -> tuple[Doubt, ...]:
    """What was put on the agenda and came up in this conversation."""
    wanted = sa.select(SummaryRecord).join(OpenedRecord, OpenedRecord.summary_id == SummaryRecord.id)
    summaries = session.scalars(wanted.where(OpenedRecord.talk_id == talk).order_by(SummaryRecord.day)).all()
    return tuple(
        Doubt(person=summary.author, day=summary.day, text=answer.text)
        for summary in summaries
        for answer in on_agenda_of(summary)
    )
