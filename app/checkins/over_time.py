"""One's own answers to a scale over time, for nobody but the one who gave them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from statistics import fmean

import sqlalchemy as sa

from app.checkins.entities import OwnAnswerRecord
from app.checkins.page_values import OverTime, Stretch
from app.checkins.questions import all_questions
from app.checkins.times import month_of
from app.checkins.values import CheckIn, Question, QuestionId
from app.library.values import QuestionForm
from app.vault.database import VaultSession
from app.vault.sitting import Sitting

PULSE = "pulse."
"""How the ids of the five begin."""
WEEKS, MONTHS = 12, 12
_LINE = {False: 4, True: 3}
"""Weeks or months that the line looks at."""
_NUMBER = OwnAnswerRecord.number


def answered_scales(sitting: Sitting, packs: Path | None = None) -> tuple[Question, ...]:
    """The scales that the one who is here alone has answered, the pulse first; none when both are here."""
    if sitting.private is None:
        return ()
    scales = [each for each in all_questions(sitting, packs) if each.form is QuestionForm.SCALE]
    if not scales:
        return ()
    asked = [sa.exists().where(OwnAnswerRecord.question == each.id, _NUMBER.is_not(None)) for each in scales]
    with sitting.private.reading() as session:
        found = session.execute(sa.select(*asked)).one()
    answered = [each for each, is_there in zip(scales, found, strict=True) if is_there]
    return tuple(sorted(answered, key=lambda each: (not is_pulse(each.id), each.check_in is not CheckIn.ALONE)))


def is_pulse(question: QuestionId) -> bool:
    """Whether it is one of the five, which are ours and no validated test."""
    return question.startswith(PULSE)


def over_time(sitting: Sitting, question: Question) -> OverTime | None:
    """By month for the pulse, otherwise by week; None when both are here."""
    if sitting.private is None:
        return None
    today, by_month = sitting.clock.today(), is_pulse(question.id)
    begins = _months(today) if by_month else _weeks(today)
    held = sa.select(OwnAnswerRecord.day, OwnAnswerRecord.number).where(
        OwnAnswerRecord.question == question.id,
        OwnAnswerRecord.day >= begins[0],
        OwnAnswerRecord.number.is_not(None),
    )
    with sitting.private.reading() as session:
        rows = [(row.day, row.number) for row in session.execute(held) if row.number is not None]
        newest = _newest(session, question.id, 2)
    return OverTime(
        question=question.id,
        text=question.text,
        by_month=by_month,
        stretches=_stretches(begins, rows, _LINE[by_month]),
        newest=newest,
    )


def _newest(session: VaultSession, question: QuestionId, most: int) -> tuple[tuple[date, int], ...]:
    held = sa.select(OwnAnswerRecord.day, OwnAnswerRecord.number).where(
        OwnAnswerRecord.question == question, OwnAnswerRecord.number.is_not(None)
    )
    rows = session.execute(held.order_by(OwnAnswerRecord.day.desc(), OwnAnswerRecord.id.desc()).limit(most))
    return tuple((row.day, row.number) for row in rows if row.number is not None)


def _stretches(begins: Sequence[date], rows: Sequence[tuple[date, int]], line: int) -> tuple[Stretch, ...]:
    of_stretch: dict[int, list[int]] = defaultdict(list)
    for day, number in rows:
        of_stretch[sum(1 for each in begins if each <= day) - 1].append(number)
    return tuple(
        Stretch(
            begins=day,
            value=_mean(of_stretch[place]),
            line=_mean([number for near in range(place - line + 1, place + 1) for number in of_stretch[near]]),
        )
        for place, day in enumerate(begins)
    )


def _mean(numbers: Sequence[int]) -> float | None:
    return fmean(numbers) if numbers else None


def _weeks(today: date) -> list[date]:
    monday = today - timedelta(days=today.weekday())
    return [monday - timedelta(weeks=back) for back in reversed(range(WEEKS))]


def _months(today: date) -> list[date]:
    months = [month_of(today)]
    while len(months) < MONTHS:
        months.insert(0, month_of(months[0] - timedelta(days=1)))
    return months
