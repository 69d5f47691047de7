"""What is to be reminded of today: for whom, at which time, and nothing on quiet days."""

from collections.abc import Iterator
from datetime import date, time, timedelta

import pytest

from app.checkins.summaries import hand_in_summary
from app.checkins.values import How, NewSummary
from app.people.pace_values import CheckInKind, Pacing, Rhythm, TalkForm
from app.people.pacing import call_quiet_week, choose_rhythm, set_pacing
from app.promises.actions import add_promise, mark_day
from app.promises.pauses import answer_pause, suggest_pause
from app.promises.values import Kept, NewPromise, PromiseId
from app.reminders.reads import reminders_today
from app.triggers.actions import write_plan
from app.triggers.values import Plan
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PAUSE, signed_by_both
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
MONDAY = date(2026, 11, 23)
USUAL = time(18)


@pytest.fixture
def together(couple: TestedCouple) -> Iterator[Sitting]:
    sitting = couple.together()
    choose_rhythm(sitting, ALEX, CheckInKind.DAILY, Rhythm(on=False))
    yield sitting
    sitting.close()


def times(sitting: Sitting) -> list[time]:
    return [each.at for each in reminders_today(sitting, USUAL)]


def promised(sitting: Sitting, by: Person, at: time | None, rule: str = "FREQ=DAILY") -> PromiseId:
    return add_promise(sitting, by, NewPromise(text="A call.", rule=rule, reminder=at))


def test_promises_come_at_their_own_time_to_the_one_who_made_them(couple: TestedCouple, together: Sitting) -> None:
    promised(together, ALEX, time(17, 30))
    promised(together, SAM, time(12))
    promised(together, SAM, None)
    promised(together, SAM, time(13), "FREQ=WEEKLY;BYDAY=TU")
    assert times(together) == [time(12), time(17, 30)]
    together.close()
    for person, wanted in ((ALEX, [time(17, 30)]), (SAM, [time(12)])):
        sitting = couple.alone(person)
        assert times(sitting) == wanted
        sitting.close()


def test_what_is_marked_or_paused_is_not_reminded_of(together: Sitting) -> None:
    marked, paused = (promised(together, SAM, time(hour)) for hour in (12, 13))
    mark_day(together, SAM, marked, MONDAY, Kept.NOT_KEPT)
    answer_pause(together, ALEX, suggest_pause(together, SAM, paused, MONDAY, MONDAY), agreed=True)
    assert times(together) == []


def test_a_quiet_day_of_the_week_has_none_and_a_quiet_week_those_of_promises(together: Sitting) -> None:
    promised(together, SAM, time(12))
    choose_rhythm(together, ALEX, CheckInKind.DAILY, Rhythm(at=time(20)))
    assert times(together) == [time(12), time(20)]
    call_quiet_week(together, ALEX)
    assert times(together) == [time(12)]
    set_pacing(together, ALEX, Pacing(quiet_days=frozenset({MONDAY.weekday()})))
    assert times(together) == []


def test_a_summary_that_is_in_is_not_reminded_of(couple: TestedCouple) -> None:
    sam = couple.alone(SAM)
    assert times(sam) == [time(19)]
    hand_in_summary(sam, NewSummary(day=MONDAY, how=How.HARD))
    assert times(sam) == []
    sam.close()


@pytest.mark.parametrize(
    ("pacing", "wanted"),
    [
        (Pacing(), [time(20)]),
        (Pacing(form=TalkForm.WRITTEN), []),
        (Pacing(not_before=MONDAY + timedelta(days=1)), []),
    ],
)
def test_a_conversation_is_reminded_of_where_talks_are_offered(
    together: Sitting, pacing: Pacing, wanted: list[time]
) -> None:
    choose_rhythm(together, ALEX, CheckInKind.WEEKLY, Rhythm(days=frozenset({0}), at=time(20)))
    set_pacing(together, ALEX, pacing)
    assert times(together) == wanted


def test_an_agreement_is_looked_at_again_at_the_usual_time(couple: TestedCouple, together: Sitting) -> None:
    signed_by_both(couple, together, PAUSE)
    assert times(together) == []
    couple.clock.forward(days=30)
    assert couple.clock.today() == PAUSE.terms.review
    assert times(together) == [USUAL]


def test_date_cues_and_plans_are_for_their_owner_alone(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    choose_rhythm(alex, ALEX, CheckInKind.DAILY, Rhythm(on=False))
    write_plan(alex, Plan(name="A day", on_day=MONDAY + timedelta(days=1)))
    write_plan(alex, Plan(name="A plan", review=MONDAY))
    found = reminders_today(alex, USUAL)
    alex.close()
    assert [(each.at, each.private) for each in found] == [(USUAL, True), (USUAL, True)]
    for sitting in (couple.alone(SAM), couple.together()):
        assert times(sitting) == []
        sitting.close()
