"""Felt safe, felt close, felt heard: the means of one's own answers to the scales of each day and of the pulse."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.checkins.entities import OwnAnswerRecord
from app.checkins.values import QuestionId
from app.progress.pictures.rolling import NOTHING, Summed, added, rolling_means
from app.progress.pictures.spans import Counted, Cut
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
_SUBJECTS = {question: subject for subject, questions in ASKED.items() for question in questions}


def scale_figures(session: VaultSession, person: Person, period: Period, cut: Cut) -> tuple[Figures, ...]:
    """Of each subject, without its marks; read in the owner's own file."""
    answers = _answers(session, cut.pieces)
    return tuple(_figures(person, subject, period, cut, cut.put_together(answers[subject], added)) for subject in ASKED)


def _figures(person: Person, subject: Subject, period: Period, cut: Cut, answers: Counted[Summed]) -> Figures:
    dots = zip(cut.spans, answers.stretches, rolling_means(answers.stretches), strict=True)
    return Figures(
        subject=subject,
        person=person,
        period=period,
        begins=cut.begins,
        ends=cut.ends,
        stretches=tuple(
            Stretch(begins=first, ends=last, value=each.mean, line=line, count=each.count)
            for (first, last), each, line in dots
        ),
        marks=(),
        now=Tally(count=answers.now.count, mean=answers.now.mean),
        before=Tally(count=answers.before.count, mean=answers.before.mean),
    )


def _answers(session: VaultSession, spans: Sequence[Span]) -> Mapping[Subject, list[Summed]]:
    """Of each subject, what was answered in each span."""
    question, number, day = OwnAnswerRecord.question, OwnAnswerRecord.number, OwnAnswerRecord.day
    place = which_stretch(day, [first for first, _last in spans])
    found = (
        sa.select(question, place, sa.func.count(), sa.func.sum(number))
        .where(question.in_(_SUBJECTS), number.is_not(None))
        .where(day >= spans[0][0], day <= spans[-1][1])
        .group_by(question, place)
    )
    summed = {subject: [NOTHING] * len(spans) for subject in ASKED}
    for asked, at, count, total in session.execute(found):
        of = summed[_SUBJECTS[asked]]
        of[at] = added((of[at], Summed(count, total or 0)))
    return summed
