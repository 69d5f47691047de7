"""What somebody is to be reminded of on a day, as far as the pace allows it."""

from collections.abc import Iterator
from datetime import date, time

import sqlalchemy as sa

from app.agreements.list_reads import agreements_page
from app.checkins.entities import SummaryRecord, TalkRecord
from app.checkins.talks import period_of
from app.checkins.values import CheckIn
from app.people.pace import pace_in
from app.people.pace_values import CheckInKind
from app.promises.reads import due_on_in
from app.reminders.recurring import Recurring, check_in_of, recurring_check_ins, recurring_promises
from app.reminders.values import Reminder
from app.triggers.reads import coming_cues, plans_to_review
from app.vault.database import VaultSession
from app.vault.sitting import Sitting

MOST_AGREEMENTS = 50


def reminders_today(sitting: Sitting, usual: time) -> tuple[Reminder, ...]:
    """Of the one who is here, or of both, the earliest first; what is done already is left out.

    `usual` is for what has no time of its own. On a quiet day of the week there are none, and in a quiet week only
    those of promises.
    """
    today = sitting.clock.today()
    with sitting.shared.reading() as session:
        pace = pace_in(session, sitting.clock)
        if today.weekday() in pace.pacing.quiet_days:
            return ()
        due = [*_promises(session, sitting, today), *_check_ins(session, sitting, today)]
    found = [Reminder(key=each.key, day=today, at=each.at, private=False) for each in due]
    if not pace.is_quiet(today):
        reviews = (key for key, day in review_days(sitting) if day == today)
        found += [Reminder(key=key, day=today, at=usual, private=False) for key in reviews]
        found += [Reminder(key=key, day=today, at=usual, private=True) for key in _own(sitting, today)]
    return tuple(sorted(found, key=lambda each: each.at))


def review_days(sitting: Sitting) -> Iterator[tuple[str, date]]:
    """Each agreement that holds, with the day on which it is looked at again."""
    for row in agreements_page(sitting, MOST_AGREEMENTS, 0).holding:
        if row.review is not None:
            yield f"agreement {row.agreement}", row.review


def _promises(session: VaultSession, sitting: Sitting, today: date) -> Iterator[Recurring]:
    """Due today, and nothing said about it yet."""
    due = due_on_in(session, today, sitting.alone)
    unsaid = {f"promise {each.promise}" for each in due if each.mark is None and each.later is None}
    pace = pace_in(session, sitting.clock)
    return (each for each in recurring_promises(session, pace, today, sitting.alone) if each.key in unsaid)


def _check_ins(session: VaultSession, sitting: Sitting, today: date) -> Iterator[Recurring]:
    pace = pace_in(session, sitting.clock)
    for each in recurring_check_ins(session, pace, today):
        if each.is_due(today) and not _is_done(session, sitting, check_in_of(each), today):
            yield each


def _is_done(session: VaultSession, sitting: Sitting, kind: CheckInKind, day: date) -> bool:
    """Everyone who is here is in, or the conversation was finished."""
    if kind is CheckInKind.DAILY:
        authors = sa.select(SummaryRecord.author).where(SummaryRecord.day == day)
        return set(sitting.here) <= set(session.scalars(authors))
    check_in = CheckIn(kind.value)
    held = sa.select(TalkRecord.finished_at).where(
        TalkRecord.check_in == check_in, TalkRecord.period == period_of(check_in, day)
    )
    return session.scalar(held) is not None


def _own(sitting: Sitting, today: date) -> Iterator[str]:
    """From the own space of the one who is here alone."""
    yield from (f"cue {cue.plan} {cue.day}" for cue in coming_cues(sitting, today))
    yield from (f"plan {plan.id}" for plan in plans_to_review(sitting, today))
