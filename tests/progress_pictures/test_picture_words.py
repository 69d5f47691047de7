"""What a picture says: counts exactly, up and down in the same words, nothing of a verdict; and its chart and table."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.progress.pictures.values import Figures, Mark, Outstanding, Stretch, Subject, Tally
from app.progress.pictures.words import chart_of, in_words, table_of, title_of
from app.progress.values import Period
from app.vault.values import Person

TODAY = date(2026, 11, 23)
OFFERED = {"%", "percent", "improv", "better", "worse", "always", "never", "streak", "late", "missed", "score", "!"}


def figures(subject: Subject = Subject.PROMISES, *stretches: Stretch, **more: object) -> Figures:
    made = stretches or tuple(Stretch(begins=first, ends=last, value=None) for first, last in weeks())
    return replace(
        Figures(
            subject=subject,
            person=None if subject is Subject.CONVERSATIONS else Person.SECOND,
            period=Period.FOUR_WEEKS,
            begins=made[0].begins,
            ends=TODAY,
            stretches=made,
            marks=(),
            now=Tally(),
            before=Tally(),
            steps=5,
        ),
        **more,  # type: ignore[arg-type]
    )


def weeks() -> list[tuple[date, date]]:
    return [(TODAY - timedelta(weeks=back, days=6), TODAY - timedelta(weeks=back)) for back in (3, 2, 1, 0)]


def drawn(**more: object) -> tuple[Stretch, ...]:
    """Four weeks that are alike."""
    return tuple(Stretch(begins=first, ends=last, **more) for first, last in weeks())  # type: ignore[arg-type]


def day(value: date) -> str:
    return f"{value.day} {value:%B} {value.year}"


def short(value: date) -> str:
    return f"{value.day} {value:%B}"


def said(made: Figures) -> str:
    return " ".join(in_words(made, "Sam", day))


PROMISED = drawn(value=0.9, line=0.8, count=4, of=5, partly=1)


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (
            Tally(count=19, of=22),
            Tally(count=16, of=23),
            "19 of 22 due promises kept in 4 weeks; 16 of 23 in the 4 before.",
        ),
        (Tally(count=1, of=1), Tally(), "1 of 1 due promise kept in 4 weeks; none marked in the 4 before."),
        (
            Tally(count=0, of=3, partly=3, excused=1, unmarked=2),
            Tally(count=3, of=3),
            (
                "0 of 3 due promises kept in 4 weeks; 3 of 3 in the 4 before. "
                "In these weeks 3 were kept partly, 1 was excused, 2 are open."
            ),
        ),
        (
            Tally(excused=2),
            Tally(count=3, of=4),
            (
                "No promise was marked as kept, partly or not kept in 4 weeks; 3 of 4 kept in the 4 before. "
                "In these weeks 2 were excused."
            ),
        ),
        (Tally(), Tally(), "No promise was marked as kept, partly or not kept in 4 weeks."),
    ],
    ids=["as-designed", "one", "partly-excused-open", "all-excused", "nothing"],
)
def test_promises_are_said_in_counts(now: Tally, before: Tally, words: str) -> None:
    assert said(figures(Subject.PROMISES, *PROMISED, now=now, before=before)) == words


@pytest.mark.parametrize(("steps", "there"), [(1, "There is 1."), (2, "There are 2."), (4, "There are 4.")])
def test_a_line_that_is_not_there_yet_says_why(steps: int, there: str) -> None:
    made = figures(Subject.PROMISES, *PROMISED, steps=steps)
    assert said(made).endswith(f"5 marks are needed before there is a line. {there}")
    assert "needed" not in said(replace(made, steps=5))


def test_a_period_with_nothing_says_so() -> None:
    assert said(figures()).endswith("There is nothing to draw since 27 October 2026.")


@pytest.mark.parametrize(
    ("subject", "now", "before", "words"),
    [
        (Subject.CONVERSATIONS, Tally(count=6), Tally(count=5), "6 conversations held in 4 weeks; 5 in the 4 before."),
        (Subject.CONVERSATIONS, Tally(), Tally(count=1), "No conversation held in 4 weeks; 1 in the 4 before."),
        (Subject.HARD_MOMENTS, Tally(count=11), Tally(count=19), "11 hard moments in 4 weeks; 19 in the 4 before."),
        (Subject.HARD_MOMENTS, Tally(count=19), Tally(), "19 hard moments in 4 weeks; none in the 4 before."),
        (Subject.HARD_MOMENTS, Tally(count=1), Tally(known=False), "1 hard moment in 4 weeks."),
        (
            Subject.STRENGTH,
            Tally(mean=6.25, after=3),
            Tally(mean=7),
            (
                "In 4 weeks: 6.2 of 10 at the peak, 3 after. In the 4 before: 7 of 10 at the peak. "
                "A dot is the mean at the peak, and its stem ends at the mean after."
            ),
        ),
        (Subject.STRENGTH, Tally(count=2), Tally(), "No strength was written down in 4 weeks."),
        (
            Subject.SAFE,
            Tally(count=12, mean=6.4),
            Tally(count=1, mean=5),
            (
                "In 4 weeks: 6.4 of 10, the mean of 12 answers. In the 4 before: 5 of 10, from 1 answer. "
                "The scale is ours, not a validated test."
            ),
        ),
        (
            Subject.HEARD,
            Tally(),
            Tally(),
            "Nothing was answered in 4 weeks. The scale is ours, not a validated test.",
        ),
    ],
    ids=range(9),
)
def test_other_pictures_say_what_was_counted(subject: Subject, now: Tally, before: Tally, words: str) -> None:
    assert said(figures(subject, *drawn(value=1.0, count=1), now=now, before=before)) == words


def test_up_and_down_are_said_in_the_same_words() -> None:
    high, low = Tally(count=9, of=10), Tally(count=3, of=10)
    up = said(figures(Subject.PROMISES, *PROMISED, now=high, before=low))
    down = said(figures(Subject.PROMISES, *PROMISED, now=low, before=high))
    assert sorted(up) == sorted(down)


@pytest.mark.parametrize("subject", sorted(Subject))
def test_no_picture_judges_or_counts_in_percent(subject: Subject) -> None:
    made = figures(subject, *drawn(value=0.5, line=0.5, count=1, of=2, partly=1, excused=1), now=Tally(count=1, of=2))
    chart = chart_of(made, "Sam", day, short)
    everything = " ".join([said(made), chart.title, chart.said, *(cell for row in table_of(made, day) for cell in row)])
    assert not [word for word in OFFERED if word in everything.lower()]
    assert max(len(sentence.split()) for sentence in said(made).split(".")) < 20


def test_who_showed_it_and_when_is_the_last_sentence() -> None:
    made = figures(Subject.SAFE, *drawn(value=5.0, count=1), as_of=TODAY)
    assert in_words(made, "Sam", day)[-1] == "As of 23 November 2026, shown by Sam."


def test_one_person_to_a_picture() -> None:
    assert title_of(figures(), "Sam") == "Sam: promises kept"
    assert title_of(figures(Subject.CONVERSATIONS), "") == "Conversations held"


def test_marks_stand_at_their_week_with_their_day() -> None:
    marks = (
        Mark(what=Outstanding.SETBACK, day=TODAY - timedelta(days=13)),
        Mark(what=Outstanding.RENEWAL, day=TODAY, title="How we pause"),
    )
    made = figures(Subject.PROMISES, *PROMISED, marks=marks)
    chart = chart_of(made, "Sam", day, short)
    assert [(mark.at, mark.label) for mark in chart.marks] == [(2, "setback, 10 November"), (3, "renewed, 23 November")]
    assert chart.said.endswith("10 November 2026: setback. 23 November 2026: renewed, “How we pause”")
    table = table_of(made, day)
    assert table[0] == ("From", "To", "Kept", "Of due", "Partly", "Excused", "Also")
    assert [row[-1] for row in table[1:]] == [
        "",
        "",
        "10 November 2026: setback",
        "23 November 2026: renewed, “How we pause”",
    ]


def test_points_are_said_one_by_one() -> None:
    stretches = (
        Stretch(begins=TODAY - timedelta(days=13), ends=TODAY - timedelta(days=7), value=None, excused=1),
        Stretch(begins=TODAY - timedelta(days=6), ends=TODAY, value=0.9, line=0.8, count=4, of=5, partly=1),
    )
    chart = chart_of(figures(Subject.PROMISES, *stretches), "Sam", day, short)
    assert [point.said for point in chart.points] == [
        "10 November 2026 to 16 November 2026: 1 excused",
        "17 November 2026 to 23 November 2026: 4 of 5 kept, 1 partly",
    ]
    assert (chart.highest, chart.top, chart.bottom) == (1, "all", "none")


@pytest.mark.parametrize(
    ("subject", "stretch", "words", "cells"),
    [
        (Subject.CONVERSATIONS, {"value": 2.0, "count": 2}, "2 held", ("2",)),
        (Subject.HARD_MOMENTS, {"value": 0.0}, "0 hard moments", ("0",)),
        (Subject.HARD_MOMENTS, {"value": None}, "nothing known", ("",)),
        (
            Subject.STRENGTH,
            {"value": 7.25, "low": 3.0, "count": 2},
            "2 hard moments, at the peak 7.2 of 10, after 3",
            ("2", "7.2", "3"),
        ),
        (Subject.CLOSE, {"value": 6.0, "count": 1}, "6 of 10, from 1 answer", ("1", "6")),
    ],
    ids=range(5),
)
def test_each_kind_of_point_and_row(
    subject: Subject, stretch: dict[str, float], words: str, cells: tuple[str, ...]
) -> None:
    made = figures(subject, *drawn(**stretch))
    assert chart_of(made, "Sam", day, short).points[0].said.endswith(f": {words}")
    assert table_of(made, day)[1][2:] == cells


def test_counts_have_a_level_that_holds_them() -> None:
    made = figures(Subject.HARD_MOMENTS, *drawn(value=2.25, count=9))
    assert chart_of(made, "Sam", day, short).top == "3 a week"
