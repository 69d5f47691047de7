"""What is offered now, and the first view of the conversations; Today asks here too."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from app.checkins.alone import waiting_alone
from app.checkins.entities import SummaryRecord, TalkRecord
from app.checkins.page_values import ConversationsPage, EarlierTalk, EarlierWeek, Offered
from app.checkins.summary_reads import earlier_days
from app.checkins.talk_reads import due_agreements
from app.checkins.talks import period_of
from app.checkins.times import STAYS_OPEN, is_first_in_month, minutes_of, summary_hours, summary_is_offered
from app.checkins.values import TALKS, CheckIn
from app.people.pace import pace_in
from app.people.pace_values import CheckInKind, Pace
from app.promises.reads import due_on_in, promises_week
from app.promises.weeks import monday_of
from app.triggers.reads import shared_moments
from app.vault.database import VaultSession
from app.vault.drafts import read_draft
from app.vault.sitting import Sitting

__all__ = ["DAILY_DRAFT", "conversations_page", "may_begin_summary", "next_change", "offered", "waiting_alone"]

DAILY_DRAFT = "daily"
"""The place of a summary that is not in yet; its subject is the day."""


def offered(sitting: Sitting, pace: Pace | None = None) -> tuple[Offered, ...]:
    """What is offered at this moment; on quiet days nothing is, and nothing that was missed.

    `pace` is what was read a moment ago, where it was.
    """
    today = sitting.clock.today()
    with sitting.shared.reading() as session:
        pace = pace or pace_in(session, sitting.clock)
        if pace.is_quiet(today):
            return ()
        daily = _daily(session, sitting, pace)
        talks = [] if not pace.offers_talks(today) else list(_talks(session, sitting, pace))
    found = [daily, *talks]
    return tuple(_counted(sitting, each) for each in found if each is not None)


def next_change(sitting: Sitting, pace: Pace) -> datetime | None:
    """When today's summary begins to be offered, or no longer is; None where that has passed."""
    clock = sitting.clock
    midnight = clock.begins(clock.today())
    hours = summary_hours(pace.rhythms[CheckInKind.DAILY].at, pace.bedtime)
    to_come = (midnight + timedelta(minutes=minutes) for minutes in hours)
    return next((moment for moment in to_come if moment > clock.now()), None)


def may_begin_summary(sitting: Sitting) -> bool:
    """Whether today's can be written now: alone, not in yet, and not in the last hour before bedtime."""
    today = sitting.clock.today()
    with sitting.shared.reading() as session:
        pace = pace_in(session, sitting.clock)
        local = sitting.clock.local(sitting.clock.now())
        in_time = summary_is_offered(local, local.time(), pace.bedtime)
        return sitting.alone is not None and in_time and not _is_in(session, sitting, today)


def conversations_page(
    sitting: Sitting, weeks: int, packs: Path | None = None, pace: Pace | None = None
) -> ConversationsPage:
    """The newest `weeks` weeks in which something was written or held."""
    with sitting.reading():
        return _gathered(sitting, weeks, packs, pace)


def _gathered(sitting: Sitting, weeks: int, packs: Path | None, pace: Pace | None) -> ConversationsPage:
    days = earlier_days(sitting, sitting.clock.today() + timedelta(days=1), 7 * weeks + 1)
    with sitting.shared.reading() as session:
        newest = session.scalars(sa.select(TalkRecord).order_by(TalkRecord.id.desc()).limit(2 * weeks + 1)).all()
    talks = [(_week_of(record, sitting), record) for record in newest]
    mondays = sorted({monday_of(each.day) for each in days} | {monday for monday, _record in talks}, reverse=True)
    return ConversationsPage(
        offered=offered(sitting, pace),
        waiting=waiting_alone(sitting, packs, pace),
        earlier=tuple(
            EarlierWeek(
                monday=monday,
                days=tuple(each for each in reversed(days) if monday_of(each.day) == monday),
                talks=tuple(_earlier(record) for of, record in reversed(talks) if of == monday),
            )
            for monday in mondays[:weeks]
        ),
        more_earlier=len(mondays) > weeks,
    )


def _daily(session: VaultSession, sitting: Sitting, pace: Pace) -> Offered | None:
    today, rhythm = sitting.clock.today(), pace.rhythms[CheckInKind.DAILY]
    local = sitting.clock.local(sitting.clock.now())
    wished = rhythm.on and today.weekday() in rhythm.days and summary_is_offered(local, rhythm.at, pace.bedtime)
    if sitting.alone is None or not wished or _is_in(session, sitting, today):
        return None
    due = due_on_in(session, today, sitting.alone)
    return Offered(check_in=CheckIn.DAILY, at=rhythm.at, minutes=rhythm.minutes, period=today, promises=len(due))


def _talks(session: VaultSession, sitting: Sitting, pace: Pace) -> Iterator[Offered | None]:
    """Of this week and this month."""
    periods = {check_in: period_of(check_in, sitting.clock.today()) for check_in in TALKS}
    of_now = (sa.and_(TalkRecord.check_in == each, TalkRecord.period == period) for each, period in periods.items())
    begun = {record.check_in: record for record in session.scalars(sa.select(TalkRecord).where(sa.or_(*of_now)))}
    for check_in, period in periods.items():
        yield _talk(sitting, pace, check_in, period, begun.get(check_in))


def _talk(sitting: Sitting, pace: Pace, check_in: CheckIn, period: date, begun: TalkRecord | None) -> Offered | None:
    """On its day, or for some days after it was stopped."""
    today, rhythm = sitting.clock.today(), pace.rhythms[CheckInKind(check_in.value)]
    if begun is not None and begun.finished_at is not None:
        return None
    goes_on = begun is not None and begun.at >= sitting.clock.now() - timedelta(days=STAYS_OPEN)
    on_its_day = rhythm.on and _is_day_of(check_in, today, rhythm.days)
    if not goes_on and not on_its_day:
        return None
    return Offered(check_in=check_in, at=rhythm.at, minutes=minutes_of(pace, rhythm), period=period, begun=goes_on)


def _is_day_of(check_in: CheckIn, day: date, days: frozenset[int]) -> bool:
    return day.weekday() in days if check_in is CheckIn.WEEKLY else is_first_in_month(day, days)


def _counted(sitting: Sitting, one: Offered) -> Offered:
    """With what it holds."""
    if one.check_in is CheckIn.DAILY:
        return replace(one, begun=read_draft(sitting.own, DAILY_DRAFT, one.period.isoformat()) is not None)
    agreements = len(due_agreements(sitting))
    if one.check_in is CheckIn.MONTHLY:
        return replace(one, agreements=agreements)
    return replace(
        one,
        promises=len(promises_week(sitting, one.period).lines),
        moments=len(shared_moments(sitting, one.period, one.period + timedelta(days=6))),
        agreements=agreements,
    )


def _is_in(session: VaultSession, sitting: Sitting, day: date) -> bool:
    mine = sa.select(SummaryRecord.id).where(SummaryRecord.author == sitting.alone, SummaryRecord.day == day)
    return session.scalar(mine) is not None


def _week_of(record: TalkRecord, sitting: Sitting) -> date:
    if record.check_in is CheckIn.WEEKLY:
        return record.period
    return monday_of(sitting.clock.local(record.at).date())


def _earlier(record: TalkRecord) -> EarlierTalk:
    return EarlierTalk(talk=record.id, check_in=record.check_in, period=record.period, finished_at=record.finished_at)
