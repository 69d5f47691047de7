"""Choosing the pace: stage and pacing by the partner who was hurt, a quiet week, rhythm and bedtime by either."""

from datetime import time, timedelta

from app.i18n import _
from app.people.pace import may_pace_in, newest, pace_in
from app.people.pace_entities import (
    BedtimeRecord,
    PacingRecord,
    QuietWeekRecord,
    RhythmRecord,
    StageRecord,
    digits_of,
)
from app.people.pace_values import (
    DAYS_OF_A_QUIET_WEEK,
    LONGEST_CHECK_IN,
    LONGEST_TALK,
    SHORTEST_TALK,
    CheckInKind,
    NotYoursToPace,
    Pacing,
    Rhythm,
    Stage,
)
from app.people.reads import couple_in
from app.refused import FieldProblem, FormRefused
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def set_pacing(sitting: Sitting, author: Person, pacing: Pacing) -> None:
    """Who set it and when are written by themselves. Raises NotYoursToPace, FormRefused (`longest_talk`)."""
    if pacing.longest_talk is not None and not SHORTEST_TALK <= pacing.longest_talk <= LONGEST_TALK:
        raise FormRefused((FieldProblem("longest_talk", _minutes_between(SHORTEST_TALK, LONGEST_TALK)),))
    with sitting.shared.transaction(author) as session:
        _check_may_pace(session, author)
        session.add(
            PacingRecord(
                id=session.fresh_id(),
                form=pacing.form,
                longest_talk=pacing.longest_talk,
                not_before=pacing.not_before,
                quiet_days=digits_of(pacing.quiet_days),
            )
        )


def move_stage(sitting: Sitting, author: Person, stage: Stage) -> None:
    """Forth or back; nothing is locked by it. Raises NotYoursToPace."""
    with sitting.shared.transaction(author) as session:
        _check_may_pace(session, author)
        if pace_in(session, sitting.clock).stage is not stage:
            session.add(StageRecord(id=session.fresh_id(), stage=stage))


def call_quiet_week(sitting: Sitting, author: Person) -> None:
    """Seven days from today, also where one is going on."""
    until = sitting.clock.today() + timedelta(days=DAYS_OF_A_QUIET_WEEK - 1)
    with sitting.shared.transaction(author) as session:
        session.add(QuietWeekRecord(id=session.fresh_id(), until=until))


def end_quiet_week(sitting: Sitting, author: Person) -> None:
    """By either; nothing happens where none is going on."""
    with sitting.shared.transaction(author) as session:
        if pace_in(session, sitting.clock).quiet_week is not None:
            session.add(QuietWeekRecord(id=session.fresh_id(), until=None))


def choose_rhythm(sitting: Sitting, author: Person, kind: CheckInKind, rhythm: Rhythm) -> None:
    """Choosing what is usual counts as choosing. Raises FormRefused (`days`, `minutes`)."""
    problems = _rhythm_problems(rhythm)
    if problems:
        raise FormRefused(problems)
    with sitting.shared.transaction(author) as session:
        choose_rhythm_in(session, kind, rhythm)


def choose_rhythm_in(session: VaultSession, kind: CheckInKind, rhythm: Rhythm) -> None:
    """The part of `choose_rhythm` that another action takes into its own transaction."""
    before = newest(session, RhythmRecord, RhythmRecord.check_in == kind)
    if before is None or before.as_value() != rhythm:
        session.add(
            RhythmRecord(
                id=session.fresh_id(),
                check_in=kind,
                is_on=rhythm.on,
                days=digits_of(rhythm.days),
                begins=rhythm.at,
                minutes=rhythm.minutes,
            )
        )


def set_bedtime(sitting: Sitting, author: Person, bedtime: time) -> None:
    with sitting.shared.transaction(author) as session:
        before = newest(session, BedtimeRecord)
        if before is None or before.bedtime != bedtime:
            session.add(BedtimeRecord(id=session.fresh_id(), bedtime=bedtime))


def _check_may_pace(session: VaultSession, author: Person) -> None:
    may_pace = may_pace_in(session)
    if author not in may_pace:
        raise NotYoursToPace(couple_in(session).name(next(iter(may_pace))))


def _rhythm_problems(rhythm: Rhythm) -> tuple[FieldProblem, ...]:
    problems = []
    if rhythm.on and not rhythm.days:
        problems.append(FieldProblem("days", _("Please choose a day, or switch it off.")))
    if not 1 <= rhythm.minutes <= LONGEST_CHECK_IN:
        problems.append(FieldProblem("minutes", _minutes_between(1, LONGEST_CHECK_IN)))
    return tuple(problems)


def _minutes_between(least: int, most: int) -> str:
    return _("Please write a number of minutes from {least} to {most}.").format(least=least, most=most)
