"""The conversations held together: begun, stopped, taken up again, finished; half-filled is fine."""

from collections.abc import Iterable
from datetime import date

import sqlalchemy as sa

from app.checkins.checks import check_added, check_talk_lines
from app.checkins.entities import AddedLineRecord, OpenedRecord, SummaryRecord, TalkLineRecord, TalkRecord
from app.checkins.summaries import mark_opened
from app.checkins.summary_reads import on_agenda_of
from app.checkins.times import month_of, week_of_talk
from app.checkins.values import CheckIn, Part, TalkFinished, TalkId, TalkLine
from app.promises.weeks import close_week
from app.vault.database import VaultSession
from app.vault.drafts import drop_draft
from app.vault.sitting import Sitting
from app.vault.values import Person

DRAFT = "talk"
"""The place of what is typed during a conversation; its subject is the conversation."""
_MOST_DOUBTS = 30


def begin_talk(sitting: Sitting, check_in: CheckIn) -> TalkId:
    """Begin the conversation of this week or month, or take it up; what waits for the agenda is read now."""
    assert sitting.alone is None, "held together"
    period = period_of(check_in, sitting.clock.today())
    with sitting.shared.transaction(sitting.here[0]) as session:
        record = session.scalars(
            sa.select(TalkRecord).where(TalkRecord.check_in == check_in, TalkRecord.period == period)
        ).one_or_none()
        if record is None:
            record = TalkRecord(id=TalkId(session.fresh_id()), check_in=check_in, period=period)
            session.add(record)
            session.flush()
        if check_in is CheckIn.WEEKLY and record.finished_at is None:
            _open_agenda(session, record.id)
        return record.id


def finish_talk(sitting: Sitting, talk: TalkId, lines: Iterable[TalkLine]) -> None:
    """Keep what each wrote under their own name; a weekly one closes its week for marks.

    Raises FormRefused, TalkFinished.
    """
    said = tuple(line for line in lines if line.text.strip())
    check_talk_lines(said)
    with sitting.shared.transaction(sitting.here[0]) as session:
        record = session.get_one(TalkRecord, talk)
        if record.finished_at is not None:
            raise TalkFinished
        record.finished_at = session.now
        if record.check_in is CheckIn.WEEKLY:
            close_week(session, record.period)
        drop_draft(session, DRAFT, talk)
        session.flush()
        for person in Person:
            _add_lines(session, talk, person, (line for line in said if line.person is person))


def add_line_to_talk(sitting: Sitting, author: Person, talk: TalkId, text: str) -> None:
    """A later line under a finished sheet. Raises FormRefused."""
    check_added(text)
    with sitting.shared.transaction(author) as session:
        session.add(AddedLineRecord(id=session.fresh_id(), talk_id=talk, text=text.strip()))


def period_of(check_in: CheckIn, day: date) -> date:
    """What a conversation on that day is about: the Monday of its week, or the first day of its month."""
    return week_of_talk(day) if check_in is CheckIn.WEEKLY else month_of(day)


def first_to_speak(period: date) -> Person:
    """Each in turn, week by week or month by month."""
    return Person.FIRST if (period.toordinal() // 7) % 2 == 0 else Person.SECOND


def _add_lines(session: VaultSession, talk: TalkId, person: Person, lines: Iterable[TalkLine]) -> None:
    session.author = person
    session.add_all(
        TalkLineRecord(id=session.fresh_id(), talk_id=talk, question=line.question, text=line.text.strip())
        for line in lines
    )
    session.flush()


def _open_agenda(session: VaultSession, talk: TalkId) -> None:
    """What either put on the agenda is read by the other in this conversation."""
    was_read = sa.exists().where(OpenedRecord.summary_id == SummaryRecord.id, OpenedRecord.part == Part.AGENDA)
    waiting = sa.select(SummaryRecord).where(SummaryRecord.on_agenda, ~was_read)
    for summary in session.scalars(waiting.order_by(SummaryRecord.day.desc()).limit(_MOST_DOUBTS)).all():
        if on_agenda_of(summary):
            mark_opened(session, summary.author.other, summary.id, Part.AGENDA, talk)
