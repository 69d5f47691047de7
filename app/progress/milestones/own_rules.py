"""Rules over what only its writer reads; each looks at one person's own file alone."""

from collections.abc import Sequence
from datetime import date, datetime
from statistics import fmean

import sqlalchemy as sa

from app.checkins.entities import OwnAnswerRecord
from app.checkins.values import QuestionId
from app.private.entities import CareDoneRecord
from app.progress.milestones.looking import A_DAY, Found, Looked, first_run, found_in
from app.progress.milestones.values import Proof
from app.triggers.entities import MomentRecord
from app.triggers.values import Step

FELT_SAFE, FELT_CLOSE = QuestionId("daily.felt-safe"), QuestionId("daily.felt-close")


def fewer_or_weaker_moments(look: Looked) -> Found | None:
    """Fewer than in as many days before, or weaker at their strongest, and neither of the two the other way round."""
    moments = sa.select(MomentRecord.happened_at, MomentRecord.id, MomentRecord.peak).where(*_moments(look))
    told = [(look.day_of(at), of, peak) for at, of, peak in look.session.execute(moments)]
    last, days = _whole_days(look), look.number("days")
    middle, first = last - A_DAY * days, last - A_DAY * (2 * days - 1)
    now = [each for each in told if middle < each[0] <= last]
    before = [each for each in told if first <= each[0] <= middle]
    change = _change([peak for _day, _id, peak in now], [peak for _day, _id, peak in before])
    more, fewer = len(now) > len(before), len(now) < len(before)
    if len(before) < look.number("least") or more or change > 0 or not (fewer or change < 0):
        return None
    proofs = tuple(Proof(day=day, id=of) for day, of, _peak in sorted(now or before, key=lambda each: each[:2]))
    return Found(proofs=proofs, first=first, last=last, counted=len(now), counted_before=len(before))


def moments_with_plan(look: Looked) -> Found | None:
    """Hard moments in which a plan was at hand."""
    moments = sa.select(MomentRecord.happened_at, MomentRecord.id)
    with_plan = moments.where(*_moments(look), MomentRecord.plan_id.is_not(None))
    return _counted(look, [(at, of) for at, of in look.session.execute(with_plan)])


def moments_softened(look: Looked) -> Found | None:
    """So much weaker afterwards than at their strongest."""
    moments = sa.select(MomentRecord.happened_at, MomentRecord.id)
    softened = moments.where(*_moments(look), MomentRecord.peak - MomentRecord.after >= look.number("by"))
    return _counted(look, [(at, of) for at, of in look.session.execute(softened)])


def words_said(look: Looked) -> Found | None:
    """The exact words of the plan were said."""
    moments = sa.select(MomentRecord.happened_at, MomentRecord.id, MomentRecord.steps).where(*_moments(look))
    return _counted(look, [(at, of) for at, of, steps in look.session.execute(moments) if Step.ASKED in steps])


def felt_safer(look: Looked) -> Found | None:
    return _felt_more(look, FELT_SAFE)


def felt_closer(look: Looked) -> Found | None:
    return _felt_more(look, FELT_CLOSE)


def days_of_care(look: Looked) -> Found | None:
    """Days on which something of one's own list was done."""
    days = sa.select(CareDoneRecord.day).where(CareDoneRecord.day >= look.first, CareDoneRecord.day <= look.last)
    return first_run(((day, True, day.isoformat()) for day in look.session.scalars(days.distinct())), look)


def _felt_more(look: Looked, question: QuestionId) -> Found | None:
    """Higher numbers than in as many days before, with enough of them in both."""
    answers = sa.select(OwnAnswerRecord.day, OwnAnswerRecord.id, OwnAnswerRecord.number).where(
        OwnAnswerRecord.question == question,
        OwnAnswerRecord.day >= look.first,
        OwnAnswerRecord.day <= look.last,
        OwnAnswerRecord.number.is_not(None),
    )
    told = look.session.execute(answers).all()
    last, days, least = _whole_days(look), look.number("days"), look.number("least")
    middle, first = last - A_DAY * days, last - A_DAY * (2 * days - 1)
    now = [each for each in told if middle < each[0] <= last]
    before = [each for each in told if first <= each[0] <= middle]
    if min(len(now), len(before)) < least or _change([each[2] for each in now], [each[2] for each in before]) <= 0:
        return None
    proofs = tuple(Proof(day=day, id=of) for day, of, _number in sorted(now, key=lambda each: (each[0], each[1])))
    return Found(proofs=proofs, first=first, last=last)


def _whole_days(look: Looked) -> date:
    """The last day that is over."""
    return min(look.last, look.session.today - A_DAY)


def _moments(look: Looked) -> tuple[sa.ColumnElement[bool], ...]:
    return MomentRecord.happened_at >= look.begins, MomentRecord.happened_at < look.ends


def _counted(look: Looked, moments: Sequence[tuple[datetime, str]]) -> Found | None:
    return found_in([Proof(day=look.day_of(at), id=of) for at, of in moments], look.number("count"))


def _change(now: Sequence[int | None], before: Sequence[int | None]) -> float:
    """Of the mean; 0 where one of the two is not known."""
    known, known_before = ([each for each in strengths if each is not None] for strengths in (now, before))
    return fmean(known) - fmean(known_before) if known and known_before else 0.0
