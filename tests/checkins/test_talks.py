"""Conversations together: begun, stopped, taken up, finished, read later; each one's words under their own name."""

from datetime import UTC, date, datetime

import pytest

from app.checkins.reads import conversations_page
from app.checkins.summaries import hand_in_summary, open_day
from app.checkins.talk_reads import agenda, sheet
from app.checkins.talks import DRAFT, add_line_to_talk, begin_talk, finish_talk
from app.checkins.values import (
    LONGEST_NOTE,
    Answer,
    CheckIn,
    How,
    Keep,
    NewSummary,
    QuestionId,
    TalkFinished,
    TalkLine,
)
from app.promises.actions import add_promise
from app.promises.reads import promises_week
from app.promises.values import NewPromise
from app.refused import FormRefused
from app.vault.drafts import read_draft, save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
MONDAY = date(2026, 11, 23)
SUNDAY = datetime(2026, 11, 29, 18, 0, tzinfo=UTC)
LOW, OWN = QuestionId("weekly.high-and-low"), QuestionId("weekly.ownership")


def line(person: Person, text: str, question: QuestionId = LOW) -> TalkLine:
    return TalkLine(question=question, person=person, text=text)


@pytest.fixture(autouse=True)
def on_a_sunday(couple: TestedCouple) -> None:
    couple.clock.moment = SUNDAY


def test_each_ones_words_stand_under_their_own_name(couple: TestedCouple, together: Sitting) -> None:
    talk = begin_talk(together, CheckIn.WEEKLY)
    said = (line(ALEX, "The lake"), line(SAM, "The shelf is up"), line(SAM, "I was late", OWN), line(ALEX, "  ", OWN))
    finish_talk(together, talk, said)
    read = sheet(together, talk)
    assert read.lines == said[:3] or set(read.lines) == set(said[:3])
    assert list(read.questions) == [LOW, OWN]
    assert read.finished_at == couple.clock.now()


def test_finishing_closes_the_week_for_marks_and_lets_the_draft_go(together: Sitting) -> None:
    talk = begin_talk(together, CheckIn.WEEKLY)
    save_draft(together.shared, DRAFT, talk, {"first.weekly.ownership": "half"})
    assert not promises_week(together, MONDAY).closed
    finish_talk(together, talk, ())
    assert promises_week(together, MONDAY).closed
    assert read_draft(together.shared, DRAFT, talk) is None


def test_it_is_begun_once_a_week_and_taken_up(couple: TestedCouple, together: Sitting) -> None:
    talk = begin_talk(together, CheckIn.WEEKLY)
    couple.clock.forward(days=2)
    assert begin_talk(together, CheckIn.WEEKLY) == talk
    couple.clock.forward(days=5)
    assert begin_talk(together, CheckIn.WEEKLY) != talk


def test_what_is_finished_stays_as_it_is(together: Sitting) -> None:
    talk = begin_talk(together, CheckIn.WEEKLY)
    finish_talk(together, talk, (line(ALEX, "The lake"),))
    with pytest.raises(TalkFinished):
        finish_talk(together, talk, (line(ALEX, "Something else"),))
    add_line_to_talk(together, SAM, talk, "I forgot the walk")
    assert [(each.person, each.text) for each in sheet(together, talk).added] == [(SAM, "I forgot the walk")]


def test_a_very_long_note_is_refused_by_its_field_and_nothing_is_finished(together: Sitting) -> None:
    talk = begin_talk(together, CheckIn.WEEKLY)
    with pytest.raises(FormRefused) as refused:
        finish_talk(together, talk, (line(SAM, "x" * (LONGEST_NOTE + 1)), line(ALEX, "y" * 100_000, OWN)))
    assert [each.field for each in refused.value.problems] == [f"second.{LOW}", f"first.{OWN}"]
    assert sheet(together, talk).finished_at is None


def test_a_week_with_nothing_in_it_has_an_agenda(together: Sitting) -> None:
    brought = agenda(together, sheet(together, begin_talk(together, CheckIn.WEEKLY)))
    assert brought.week is not None
    assert (brought.week.lines, brought.moments, brought.doubts, brought.agreements) == ((), (), (), ())


def test_the_monthly_one_leaves_the_week_open(together: Sitting) -> None:
    finish_talk(together, begin_talk(together, CheckIn.MONTHLY), (line(ALEX, "Less", QuestionId("monthly.needs")),))
    assert not promises_week(together, MONDAY).closed


def test_appreciations_that_were_read_come_up(couple: TestedCouple) -> None:
    thanks = Answer(question=QuestionId("daily.appreciation"), text="You wrote first", keep=Keep.SHOWN)
    doubt = Answer(question=QuestionId("daily.doubt"), text="The Thursday", keep=Keep.SHOWN)
    for person, answers in ((ALEX, (thanks, doubt)), (SAM, ())):
        sitting = couple.alone(person)
        hand_in_summary(sitting, NewSummary(day=SUNDAY.date(), how=How.MIXED, answers=answers))
        sitting.close()
    together = couple.together()
    talk = sheet(together, begin_talk(together, CheckIn.WEEKLY))
    assert agenda(together, talk).appreciations == ()
    open_day(together, SUNDAY.date())
    brought = agenda(together, talk)
    assert [each.text for each in brought.appreciations] == ["You wrote first"]
    assert [each.text for each in brought.doubts] == ["The Thursday"]
    together.close()


def test_earlier_weeks_are_read_in_pages(couple: TestedCouple, together: Sitting) -> None:
    for _week in range(7):
        finish_talk(together, begin_talk(together, CheckIn.WEEKLY), ())
        couple.clock.forward(days=7)
    page = conversations_page(together, 4)
    assert [len(week.talks) for week in page.earlier] == [1, 1, 1, 1]
    assert page.more_earlier
    assert not conversations_page(together, 7).more_earlier


def test_two_hundred_promises_are_one_agenda(together: Sitting) -> None:
    for number in range(200):
        add_promise(together, SAM, NewPromise(text=f"Promise {number}", rule="FREQ=DAILY"))
    brought = agenda(together, sheet(together, begin_talk(together, CheckIn.WEEKLY)))
    assert brought.week is not None
    assert len(brought.week.lines) == 200
