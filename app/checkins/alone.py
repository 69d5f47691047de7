"""Private questions that wait in each one's own sitting: answered or left, and nothing shows to the other."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from app.checkins.checks import check_answers
from app.checkins.entities import OwnAnswerRecord, TalkRecord
from app.checkins.own_answers import keep_answers, leave, newest_not_of_days, settled_among
from app.checkins.page_values import AnsweredAlone, Waiting
from app.checkins.questions import all_questions_in, words_of
from app.checkins.times import STAYS_OPEN, first_in_month, month_of
from app.checkins.values import After, Answer, CheckIn, Question
from app.conversations.accountability.reads import finished_in
from app.people.pace import pace_in
from app.people.pace_values import CheckInKind, Pace
from app.vault.database import Database, VaultSession
from app.vault.sitting import Sitting

MOST_ANSWERED = 30
"""Earlier answers that are shown."""
MOST_HEARD = 3
"""Talks in which each was heard, of the last days, whose questions wait."""

EndedTalk = tuple[After, str, datetime]
"""What kind of conversation, its id, and when it ended."""


def waiting_alone(sitting: Sitting, packs: Path | None = None, pace: Pace | None = None) -> tuple[Waiting, ...]:
    """What waits for the one who is here alone; nothing when both are here, after quick start, or on a quiet day."""
    if sitting.private is None or sitting.quick:
        return ()
    today = sitting.clock.today()
    with sitting.shared.reading() as session:
        pace = pace or pace_in(session, sitting.clock)
        if pace.is_quiet(today):
            return ()
        talks = _newest_talks(session, sitting)
        since = sitting.clock.now() - timedelta(days=STAYS_OPEN + 1)
        heard = finished_in(session, since, sitting.clock.now(), MOST_HEARD)
        asked = [each for each in all_questions_in(session, packs) if each.check_in is CheckIn.ALONE and each.on]
    ended = [*_ended(talks), *((After.ACCOUNTABILITY, identity, at) for identity, at in heard.items())]
    found = [*_after_talks(asked, ended, sitting), *_of_month(asked, _months(pace, talks, today))]
    occasions = {each.occasion: each for each in found}
    with sitting.private.reading() as session:
        settled = settled_among(session, list(occasions))
    return tuple(each for occasion, each in occasions.items() if occasion not in settled)


def answered_alone(sitting: Sitting, packs: Path | None = None, most: int = MOST_ANSWERED) -> tuple[AnsweredAlone, ...]:
    """What the one who is here alone has answered, the newest first."""
    if sitting.private is None:
        return ()
    with sitting.private.reading() as session:
        records = newest_not_of_days(session, most)
    with sitting.shared.reading() as session:
        words = words_of(session, [record.question for record in records], packs)
    return tuple(
        AnsweredAlone(
            day=record.day,
            question=words[record.question],
            answer=Answer(question=record.question, text=record.text, number=record.number),
            id=record.id,
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


def delete_own_answer(sitting: Sitting, answer: str) -> None:
    """It is gone; the question does not wait again."""
    with _own(sitting).transaction() as session:
        record = session.get(OwnAnswerRecord, answer)
        if record is not None:
            leave(session, record.occasion)
            session.delete(record)


def _newest_talks(session: VaultSession, sitting: Sitting) -> Mapping[CheckIn, TalkRecord]:
    """The last finished one of each kind, while its questions wait."""
    now = sitting.clock.now()
    named = {"since": now - timedelta(days=STAYS_OPEN + 1), "until": now}
    return {record.check_in: record for record in session.scalars(_FINISHED, named)}


def _ended(talks: Mapping[CheckIn, TalkRecord]) -> Iterable[EndedTalk]:
    for check_in, talk in talks.items():
        if talk.finished_at is not None:
            yield After(check_in.value), talk.id, talk.finished_at


def _after_talks(asked: Iterable[Question], ended: Sequence[EndedTalk], sitting: Sitting) -> Iterable[Waiting]:
    """Each question that follows a conversation, by itself; those of the month wait for it too, before or after."""
    for question in asked:
        for after, talk, at in ended:
            if after in question.after and not _is_monthly(question):
                yield Waiting(
                    occasion=f"{question.id} {talk}",
                    questions=(question,),
                    talk=after,
                    day=sitting.clock.local(at).date(),
                )


def _of_month(asked: Iterable[Question], months: Mapping[date, date]) -> Iterable[Waiting]:
    """The pulse and the other questions of a month, before its conversation or after."""
    groups: dict[str, list[Question]] = {}
    for question in filter(_is_monthly, asked):
        pulse = question.id.startswith("pulse.")
        groups.setdefault("pulse" if pulse else question.id, []).append(question)
    for month, day in months.items():
        for name, questions in groups.items():
            yield Waiting(occasion=f"{name} {month:%Y-%m}", questions=tuple(questions), talk=After.MONTHLY, day=day)


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
    return question.after == (After.MONTHLY,)


def _own(sitting: Sitting) -> Database:
    assert sitting.private is not None, "each alone"
    return sitting.private


_FINISHED = (
    sa.select(TalkRecord)
    .where(TalkRecord.finished_at.between(sa.bindparam("since"), sa.bindparam("until")))
    .order_by(TalkRecord.finished_at)
)
