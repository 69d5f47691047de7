"""The pace of the sample couple: how much talk suits Alex in which week, and the stages they moved to."""

from collections.abc import Mapping
from datetime import time, timedelta

from app.people.pace_entities import PacingRecord, RhythmRecord, StageRecord, digits_of
from app.people.pace_values import CheckInKind, Stage, TalkForm
from app.sample.days import SETBACK, SampleDay
from app.vault.values import Person

STAGES: Mapping[int, Stage] = {
    0: Stage.STEADY,
    33: Stage.UNDERSTAND,
    SETBACK + 2: Stage.STEADY,
    58: Stage.UNDERSTAND,
}
"""By the day of the three months."""
RHYTHM = 34
"""The day on which they choose a rhythm, once."""
FORMS: Mapping[int, tuple[TalkForm, int | None, int]] = {
    1: (TalkForm.WRITTEN, None, 0),
    12: (TalkForm.SHORT_TALK, 15, 0),
    31: (TalkForm.SHORT_TALK, 30, 0),
    SETBACK + 1: (TalkForm.WRITTEN, None, 6),
    SETBACK + 9: (TalkForm.SHORT_TALK, 15, 0),
    72: (TalkForm.LONG_TALK, 40, 0),
    86: (TalkForm.LONG_TALK, 40, 0),
}
"""Form, longest talk in minutes, and days without any."""
QUIET_DAY_SINCE = 31


def live_day(day: SampleDay) -> None:
    """Alex says on some days how much talk suits; after the setback it is in writing for a while."""
    stage, form = STAGES.get(day.in_story), FORMS.get(day.in_story)
    if day.number == RHYTHM:
        _choose_rhythm(day)
    if stage is None and form is None:
        return
    with day.writes(Person.FIRST, time(8, 10)) as (shared, _own):
        if stage is not None:
            shared.add(StageRecord(id=shared.fresh_id(), stage=stage))
        if form is not None:
            talk, longest, wait = form
            quiet = {_quiet_day(day)} if day.in_story >= QUIET_DAY_SINCE else set()
            shared.add(
                PacingRecord(
                    id=shared.fresh_id(),
                    form=talk,
                    longest_talk=longest,
                    not_before=day.day + timedelta(days=wait) if wait else None,
                    quiet_days=digits_of(frozenset(quiet)),
                )
            )


def _choose_rhythm(day: SampleDay) -> None:
    with day.writes(Person.SECOND, time(20, 40)) as (shared, _own):
        shared.add(
            RhythmRecord(
                id=shared.fresh_id(),
                check_in=CheckInKind.WEEKLY,
                is_on=True,
                days=digits_of(frozenset({6})),
                begins=time(19),
                minutes=40,
            )
        )


def _quiet_day(day: SampleDay) -> int:
    """Wednesday, but never the last day of the record, on which it is looked at."""
    return 1 if day.ends.astimezone().weekday() == 2 else 2
