"""Felt safe, felt close, felt heard: the means of one's own answers to the scales of each day and of the pulse."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.checkins.entities import OwnAnswerRecord
from app.checkins.values import QuestionId
from app.progress.pictures.rolling import Summed, rolling_means
from app.progress.pictures.spans import tally_spans
from app.progress.pictures.values import Figures, Stretch, Subject, Tally
from app.progress.values import Period
from app.vault.database import VaultSession
from app.vault.stretches import Span, which_stretch
from app.vault.values import Person

ASKED: Mapping[Subject, tuple[QuestionId, ...]] = {
    Subject.SAFE: (QuestionId("daily.felt-safe"), QuestionId("pulse.safe")),
    Subject.CLOSE: (QuestionId("daily.felt-close"), QuestionId("pulse.close")),
    Subject.HEARD: (QuestionId("alone.felt-heard"), QuestionId("pulse.heard")),
}
"""The questions of the content files whose answers each picture is made of; all go from 0 to 10."""


def scale_figures(
    session: VaultSession, person: Person, subject: Subject, period: Period, spans: tuple[Span, ...]
) -> Figures:
    """Without its marks; read in the owner's own file."""
    answers = _answers(session, subject, spans)
    before, now = _answers(session, subject, tally_spans(spans[-1][1]))
    return Figures(
        subject=subject,
        person=person,
        period=period,
        begins=spans[0][0],
        ends=spans[-1][1],
        stretches=tuple(
            Stretch(begins=first, ends=last, value=each.mean, line=line, count=each.count)
            for (first, last), each, line in zip(spans, answers, rolling_means(answers), strict=True)
        ),
        marks=(),
        now=Tally(count=now.count, mean=now.mean),
        before=Tally(count=before.count, mean=before.mean),
    )


def _answers(session: VaultSession, subject: Subject, spans: Sequence[Span]) -> list[Summed]:
    number, day = OwnAnswerRecord.number, OwnAnswerRecord.day
    place = which_stretch(day, [first for first, _last in spans])
    found = (
        sa.select(place, sa.func.count(), sa.func.sum(number))
        .where(OwnAnswerRecord.question.in_(ASKED[subject]), number.is_not(None))
        .where(day >= spans[0][0], day <= spans[-1][1])
        .group_by(place)
    )
    summed = {at: Summed(count, total or 0) for at, count, total in session.execute(found)}
    return [summed.get(at, Summed()) for at in range(len(spans))]
