"""Private questions that wait in each one's own sitting: answered or left, and nothing shows to the other."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path

import sqlalchemy as sa

from app.checkins.checks import check_answers
from app.checkins.entities import TalkRecord
from app.checkins.own_answers import keep_answers, leave, newest_not_of_days, settled_among
from app.checkins.page_values import AnsweredAlone, Waiting
from app.checkins.questions import all_questions_in, words_of
from app.checkins.times import STAYS_OPEN, first_in_month, month_of
from app.checkins.values import Answer, CheckIn, Question
from app.people.pace import pace_in
from app.people.pace_values import CheckInKind, Pace
from app.vault.database import Database, VaultSession
from app.vault.sitting import Sitting

MOST_ANSWERED = 30
"""Earlier answers that are shown."""


def waiting_alone(sitting: Sitting, packs: Path | None = None) -> tuple[Waiting, ...]:
    """What waits for the one who is here alone; nothing when both are here, or on a quiet day."""
    if sitting.private is None:
        return ()
    today = sitting.clock.today()
    with sitting.shared.transaction() as session:
        pace = pace_in(session, sitting.clock)
        if pace.is_quiet(today):
            return ()
        talks = _newest_talks(session, sitting)
        asked = [each for each in all_questions_in(session, packs) if each.check_in is CheckIn.ALONE and each.on]
    found = [*_after_talks(asked, talks, sitting), *_of_month(asked, _months(pace, talks, today))]
    occasions = {each.occasion: each for each in found}
    with sitting.private.transaction() as session:
        settled = settled_among(session, list(occasions))
    return tuple(each for occasion, each in occasions.items() if occasion not in settled)


def answered_alone(sitting: Sitting, packs: Path | None = None) -> tuple[AnsweredAlone, ...]:
    """What the one who is here alone has answered, the newest first."""
    if sitting.private is None:
        return ()
    with sitting.private.transaction() as session:
        records = newest_not_of_days(session, MOST_ANSWERED)
    with sitting.shared.transaction() as session:
        words = words_of(session, [record.question for record in records], packs)
    return tuple(
        AnsweredAlone(
            day=record.day,
            question=words[record.question],
            answer=Answer(question=record.question, text=record.text, number=record.number),
        )
        for record in records
    )


def answer_alone(sitting: Sitting, waiting: Waiting, answers: Iterable[Answer]) -> None:
    """Keep the answers for their writer; what was left empty is left. Raises FormRefused."""
    given = tuple(answer for answer in answers if not answer.empty)
    check_answers(given)
    with _own(sitting).transaction() as session:
        keep_answers(session, waiting.occasion, sitting.clock.today(), given)
        leave(session, waiting.occasion)


def leave_alone(sitting: Sitting, waiting: Waiting) -> None:
    """Not answer this time."""
    with _own(sitting).transaction() as session:
        leave(session, waiting.occasion)


def _newest_talks(session: VaultSession, sitting: Sitting) -> Mapping[CheckIn, TalkRecord]:
    """The last finished one of each kind, while its questions wait."""
    since = sitting.clock.now() - timedelta(days=STAYS_OPEN + 1)
    wanted = sa.select(TalkRecord).where(TalkRecord.finished_at.between(since, sitting.clock.now()))
    return {record.check_in: record for record in session.scalars(wanted.order_by(TalkRecord.finished_at))}


def _after_talks(asked: Iterable[Question], talks: Mapping[CheckIn, TalkRecord], sitting: Sitting) -> Iterable[Waiting]:
    """Each question that follows a conversation, by itself; those of the month wait for it too, before or after."""
    for question in asked:
        for check_in, talk in talks.items():
            if check_in in question.after and not _is_monthly(question) and talk.finished_at is not None:
                yield Waiting(
                    occasion=f"{question.id} {talk.id}",
                    questions=(question,),
                    talk=check_in,
                    day=sitting.clock.local(talk.finished_at).date(),
                )


def _of_month(asked: Iterable[Question], months: Mapping[date, date]) -> Iterable[Waiting]:
    """The pulse and the other questions of a month, before its conversation or after."""
    groups: dict[str, list[Question]] = {}
    for question in filter(_is_monthly, asked):
        pulse = question.id.startswith("pulse.")
        groups.setdefault("pulse" if pulse else question.id, []).append(question)
    for month, day in months.items():
        for name, questions in groups.items():
            yield Waiting(occasion=f"{name} {month:%Y-%m}", questions=tuple(questions), talk=CheckIn.MONTHLY, day=day)


def _months(pace: Pace, talks: Mapping[CheckIn, TalkRecord], today: date) -> Mapping[date, date]:
    """The months whose questions wait now, each with the day from which they do."""
    talk = talks.get(CheckIn.MONTHLY)
    months = {} if talk is None else {talk.period: talk.period}
    rhythm, month = pace.rhythms[CheckInKind.MONTHLY], month_of(today)
    day = first_in_month(month, rhythm.days) if rhythm.on else None
    if day is not None and day <= today <= day + timedelta(days=STAYS_OPEN):
        months[month] = day
    return months


def _is_monthly(question: Question) -> bool:
    return question.after == (CheckIn.MONTHLY,)


def _own(sitting: Sitting) -> Database:
    assert sitting.private is not None, "each alone"
    return sitting.private
