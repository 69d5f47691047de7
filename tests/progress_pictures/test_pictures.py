"""What each picture counts, over every period, also where there is nothing, little, or a clock that went back."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from app.checkins.values import CheckIn
from app.progress.pictures.reads import own_figures, pictures, pictures_page
from app.progress.pictures.spans import MOST_DOTS, spans_of
from app.progress.pictures.values import OWN_SUBJECTS, Figures, Subject, Tally
from app.progress.values import Period
from app.promises.pauses import answer_pause, suggest_pause
from app.promises.values import Kept
from app.triggers.actions import write_moment
from app.triggers.values import NewMoment
from app.vault.values import Person
from tests.couple import EVENING, TestedCouple
from tests.progress_pictures.record import WEEKS, daily, feel, hold_talk, mark_days

TODAY = date(2026, 11, 23)


def the(subject: Subject, figures: tuple[Figures, ...], person: Person | None = Person.FIRST) -> Figures:
    return next(each for each in figures if each.subject is subject and each.person in {person, None})


def days_back(back: int) -> date:
    return TODAY - timedelta(days=back)


@pytest.mark.parametrize("period", sorted(Period))
def test_with_nothing_every_period_is_empty_and_says_nothing_of_a_line(couple: TestedCouple, period: Period) -> None:
    sitting = couple.alone(Person.FIRST)
    page = pictures_page(sitting, period)
    assert len(page.figures) == 8
    assert all(each.is_empty and each.steps == 0 for each in page.figures)
    assert not page.has_begun
    sitting.close()


@pytest.mark.parametrize(
    ("since", "dots", "weeks"), [(0, 4, 1), (27, 4, 1), (139, 20, 1), (140, 6, 4), (559, 20, 4), (560, 7, 13),
                                 (1819, 20, 13), (1820, 6, 52), (10_950, 16, 104)],
)  # fmt: skip
def test_the_whole_record_is_cut_into_few_dots(since: int, dots: int, weeks: int) -> None:
    spans = spans_of(Period.ALL, TODAY, days_back(since))
    assert len(spans) == dots <= MOST_DOTS
    assert all((last - first).days + 1 == weeks * 7 for first, last in spans)
    assert spans[0][0] <= days_back(since) <= spans[0][1] or len(spans) == 4
    assert spans[-1][1] == TODAY
    assert all(before[1] + timedelta(days=1) == after[0] for before, after in pairwise(spans))


def test_promises_are_counted_by_the_week_and_by_four(lived: TestedCouple) -> None:
    sitting = lived.together()
    figures = the(Subject.PROMISES, pictures(sitting, Period.THREE_MONTHS), Person.SECOND)
    assert len(figures.stretches) == 13
    assert figures.begins == days_back(90)
    assert sum(each.of + each.excused for each in figures.stretches) == WEEKS * 7 // 2
    assert figures.now == Tally(count=7, of=11, partly=2, excused=2, unmarked=15)
    assert figures.before == Tally(count=7, of=12, partly=3, excused=2)
    last = figures.stretches[-1]
    assert last.value == pytest.approx((last.count + last.partly / 2) / last.of)
    assert last.line is not None
    assert [each.line for each in figures.stretches[:4]] == [None] * 4
    sitting.close()


def test_every_period_ends_at_the_same_line(lived: TestedCouple) -> None:
    sitting = lived.together()
    ends = {the(Subject.PROMISES, pictures(sitting, each)).stretches[-1].line for each in Period}
    assert len(ends) == 1
    sitting.close()


def test_one_mark_only_is_a_dot_without_a_line(couple: TestedCouple) -> None:
    sitting = couple.together()
    mark_days(sitting, Person.FIRST, daily(sitting, Person.FIRST), (TODAY, Kept.PARTLY))
    figures = the(Subject.PROMISES, pictures(sitting, Period.FOUR_WEEKS))
    assert [each.value for each in figures.stretches] == [None, None, None, 0.5]
    assert figures.steps == 1
    assert not any(each.line for each in figures.stretches)
    sitting.close()


def test_all_excused_draws_nothing_and_keeps_the_count(couple: TestedCouple) -> None:
    sitting = couple.together()
    promise = daily(sitting, Person.FIRST)
    mark_days(sitting, Person.FIRST, promise, *((days_back(-more), Kept.EXCUSED) for more in range(3)))
    couple.clock.forward(days=2)
    figures = the(Subject.PROMISES, pictures(sitting, Period.FOUR_WEEKS))
    assert figures.is_empty
    assert figures.now == Tally(excused=3)
    sitting.close()


def test_a_paused_day_is_counted_for_nothing(couple: TestedCouple) -> None:
    sitting = couple.together()
    promise = daily(sitting, Person.FIRST)
    mark_days(sitting, Person.FIRST, promise, (TODAY, Kept.NOT_KEPT))
    pause = suggest_pause(sitting, Person.FIRST, promise, TODAY, TODAY + timedelta(days=1))
    assert the(Subject.PROMISES, pictures(sitting, Period.FOUR_WEEKS)).now.of == 1
    answer_pause(sitting, Person.SECOND, pause, agreed=True)
    assert the(Subject.PROMISES, pictures(sitting, Period.FOUR_WEEKS)).is_empty
    sitting.close()


def test_what_lies_ahead_of_a_clock_that_went_back_waits_for_its_day(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    promise = daily(sitting, Person.FIRST)
    couple.clock.forward(days=5)
    mark_days(sitting, Person.FIRST, promise, *((days_back(-more), Kept.KEPT) for more in range(6)))
    write_moment(sitting, Person.FIRST, NewMoment(at=couple.clock.now(), peak=6))
    feel(sitting, couple.clock.today(), "daily.felt-close", 4)
    couple.clock.forward(days=-4)
    figures = pictures(sitting, Period.ALL)
    assert the(Subject.PROMISES, figures).now.count == 2
    assert the(Subject.HARD_MOMENTS, figures).is_empty
    assert the(Subject.CLOSE, figures).is_empty
    couple.clock.forward(days=4)
    figures = pictures(sitting, Period.ALL)
    assert the(Subject.PROMISES, figures).now.count == 6
    assert the(Subject.HARD_MOMENTS, figures).now.count == 1
    sitting.close()


def test_conversations_of_all_kinds_are_counted_once_they_are_over(couple: TestedCouple) -> None:
    sitting = couple.together()
    for weeks in range(5):
        couple.clock.moment = EVENING - timedelta(weeks=4 - weeks)
        hold_talk(sitting, CheckIn.WEEKLY, couple.clock.today())
    hold_talk(sitting, CheckIn.MONTHLY, date(2026, 11, 1))
    figures = the(Subject.CONVERSATIONS, pictures(sitting, Period.THREE_MONTHS), None)
    assert figures.person is None
    assert [each.count for each in figures.stretches[-5:]] == [1, 1, 1, 1, 2]
    assert (figures.now.count, figures.before.count) == (5, 1)
    assert [each.value for each in figures.stretches[:8]] == [None] * 8
    sitting.close()


def test_hard_moments_and_how_strong_they_were(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    for back, peak, after in ((1, 8, 4), (2, 6, None), (3, None, 1), (30, 9, 9)):
        at = EVENING - timedelta(days=back)
        write_moment(sitting, Person.FIRST, NewMoment(at=at, peak=peak, after=after))
    figures = own_figures(sitting, Period.THREE_MONTHS)
    often, strong = the(Subject.HARD_MOMENTS, figures), the(Subject.STRENGTH, figures)
    assert (often.now.count, often.before.count) == (3, 1)
    assert often.stretches[-1].value == 3
    assert [each.value for each in often.stretches[-4:-1]] == [0, 0, 0]
    assert (strong.now.mean, strong.now.after) == (7, 2.5)
    assert (strong.stretches[-1].value, strong.stretches[-1].low) == (7, 2.5)
    assert strong.stretches[-2].value is None
    a_year = the(Subject.HARD_MOMENTS, own_figures(sitting, Period.YEAR)).stretches
    assert [each.value for each in a_year[-2:]] == [0.25, 0.75]
    sitting.close()


def test_felt_is_the_mean_of_the_day_and_of_the_pulse(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    answers = ((0, "daily.felt-safe", 4), (1, "daily.felt-safe", 6), (2, "pulse.safe", 8), (30, "pulse.safe", 2))
    for back, question, number in answers:
        feel(sitting, days_back(back), question, number)
    feel(sitting, TODAY, "alone.felt-heard", 5)
    figures = own_figures(sitting, Period.THREE_MONTHS)
    safe = the(Subject.SAFE, figures)
    assert (safe.now, safe.before) == (Tally(count=3, mean=6), Tally(count=1, mean=2))
    assert safe.stretches[-1].value == 6
    assert safe.stretches[-1].line == 6
    assert safe.stretches[-2].line == 2
    assert the(Subject.HEARD, figures).now.mean == 5
    assert the(Subject.CLOSE, figures).is_empty
    sitting.close()


def test_together_nothing_private_is_read(lived: TestedCouple) -> None:
    sitting = lived.together()
    assert own_figures(sitting, Period.ALL) == ()
    assert not {each.subject for each in pictures(sitting, Period.ALL)} & set(OWN_SUBJECTS)
    sitting.close()
