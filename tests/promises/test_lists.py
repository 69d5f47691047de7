"""The list of promises: by person, with what falls into the week first, and never more than was asked for."""

from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from app.promises.actions import add_promise, end_promise, mark_day, say_how_hard
from app.promises.list_reads import promises_over, promises_page
from app.promises.promise_reads import promise_page
from app.promises.reads import due_on, promises_week
from app.promises.values import Kept, NewPromise, PromiseId
from app.vault.records import Space, tables_of
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

MONDAY = date(2026, 11, 23)
FIRST, SECOND = Person.FIRST, Person.SECOND
MOST = dict.fromkeys(Person, 12)


def texts(sitting: Sitting, person: Person, day: date = MONDAY) -> list[str]:
    lines = next(each for each in promises_page(sitting, day, MOST).people if each.person is person)
    return [line.promise.text for line in lines.lines]


def test_each_has_lines_of_their_own(together: Sitting, daily: PromiseId) -> None:
    add_promise(together, FIRST, NewPromise(text="I ask once.", rule="FREQ=DAILY"))
    assert (texts(together, FIRST), texts(together, SECOND)) == (["I ask once."], ["I write by half past five."])


def test_what_falls_into_the_week_comes_first_and_the_rest_only_this_week(together: Sitting) -> None:
    add_promise(together, SECOND, NewPromise(text="in two weeks", starts=MONDAY + timedelta(days=14)))
    add_promise(together, SECOND, NewPromise(text="today"))
    assert texts(together, SECOND) == ["today", "in two weeks"]
    assert texts(together, SECOND, MONDAY + timedelta(days=7)) == []
    assert texts(together, SECOND, MONDAY + timedelta(days=14)) == ["in two weeks"]
    assert texts(together, SECOND, MONDAY - timedelta(days=7)) == []


def test_what_is_over_is_listed_apart_the_last_to_end_first(couple: TestedCouple, together: Sitting) -> None:
    ended = add_promise(together, SECOND, NewPromise(text="ended", rule="FREQ=DAILY"))
    add_promise(together, SECOND, NewPromise(text="once"))
    add_promise(together, SECOND, NewPromise(text="a week", rule="FREQ=DAILY", until=MONDAY + timedelta(days=6)))
    add_promise(together, SECOND, NewPromise(text="goes on", rule="FREQ=DAILY"))
    couple.clock.forward(days=9)
    end_promise(together, SECOND, ended)
    first, second = promises_over(together, MOST)
    assert [line.promise.text for line in second.lines] == ["ended", "a week", "once"]
    assert first.lines == ()
    assert texts(together, SECOND, couple.clock.today()) == ["ended", "goes on"]
    _first, cut = promises_over(together, dict.fromkeys(Person, 2))
    assert (len(cut.lines), cut.more) == (2, True)


def test_two_hundred_promises_are_cut_to_what_is_shown(together: Sitting) -> None:
    for number in range(200):
        add_promise(together, SECOND, NewPromise(text=f"promise {number}", rule="FREQ=DAILY"))
    page = promises_page(together, MONDAY, MOST)
    assert (len(page.people[1].lines), page.people[1].more) == (12, True)
    assert [line.promise.text for line in page.people[1].lines[:2]] == ["promise 0", "promise 1"]
    assert len(page.due) == 200
    assert len(promises_week(together, MONDAY).of(SECOND)) == 200


def test_alone_one_sees_everything_shared_and_is_asked_for_ones_own_only(
    couple: TestedCouple, together: Sitting, daily: PromiseId
) -> None:
    own = add_promise(together, FIRST, NewPromise(text="I ask once."))
    mark_day(together, SECOND, daily, MONDAY, Kept.KEPT, "at five")
    for person, due in ((FIRST, own), (SECOND, daily)):
        alone = couple.alone(person)
        page = promises_page(alone, MONDAY, MOST)
        assert [each.promise for each in page.due] == [due]
        assert [len(lines.lines) for lines in page.people] == [1, 1]
        assert promise_page(alone, daily).days[-1].note == "at five"
        alone.close()


def test_who_finds_it_hard_is_said_by_name_until_they_say_otherwise(together: Sitting, daily: PromiseId) -> None:
    say_how_hard(together, SECOND, daily, still_hard=True, easier="Someone who asks at five.")
    say_how_hard(together, FIRST, daily, still_hard=True)
    assert promises_week(together, MONDAY).lines[0].still_hard == (FIRST, SECOND)
    say_how_hard(together, FIRST, daily, still_hard=False)
    assert promises_week(together, MONDAY).lines[0].still_hard == (SECOND,)
    assert [(word.person, word.still_hard) for word in promise_page(together, daily).words] == [
        (FIRST, False),
        (SECOND, True),
    ]


def test_counts_are_of_one_person_and_leave_out_what_was_paused_or_not_asked(
    couple: TestedCouple, together: Sitting, daily: PromiseId
) -> None:
    couple.clock.forward(days=6)
    for day, kept in enumerate((Kept.KEPT, Kept.KEPT, Kept.PARTLY, Kept.EXCUSED)):
        mark_day(together, SECOND, daily, MONDAY + timedelta(days=day), kept)
    counted = promises_week(together, MONDAY).counted(SECOND)
    assert (counted.due, counted.open) == (7, 3)
    assert counted.of == {Kept.KEPT: 2, Kept.PARTLY: 1, Kept.EXCUSED: 1}
    assert promises_week(together, MONDAY).counted(FIRST).due == 0


def test_nothing_was_ever_promised(together: Sitting) -> None:
    assert promises_page(together, MONDAY, MOST).is_empty
    add_promise(together, SECOND, NewPromise(text="x"))
    assert not promises_page(together, MONDAY, MOST).is_empty
    assert not promises_page(together, MONDAY - timedelta(days=70), MOST).is_empty


def test_the_history_is_cut_and_tells_its_beginning_last(
    couple: TestedCouple, together: Sitting, daily: PromiseId
) -> None:
    for day in range(12):
        mark_day(together, SECOND, daily, MONDAY + timedelta(days=day), Kept.KEPT)
        couple.clock.forward(days=1)
    page = promise_page(together, daily, most_days=5, most_history=5)
    assert (len(page.days), page.more_days, len(page.history), page.more_history) == (5, True, 5, True)
    assert page.history[0].day == MONDAY + timedelta(days=11)
    assert page.days[-1].day == MONDAY + timedelta(days=12)
    whole = promise_page(together, daily, most_history=50)
    assert (whole.history[-1].happened, whole.more_history) == ("made", False)


def test_reads_find_their_rows_by_an_index(together: Sitting, daily: PromiseId) -> None:
    """A table that is walked from end to end gets slower with each year of use."""
    asked: dict[str, Any] = {}

    def note(_connection: object, _cursor: object, statement: str, values: object, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            asked[statement] = values

    sa.event.listen(together.shared.engine, "before_cursor_execute", note)
    promises_page(together, MONDAY, MOST)
    promises_over(together, MOST)
    promise_page(together, daily)
    due_on(together, MONDAY, SECOND)
    sa.event.remove(together.shared.engine, "before_cursor_execute", note)
    with together.shared.transaction() as session:
        plans = [
            step[3]
            for statement, values in asked.items()
            for step in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
    assert len(asked) > 10
    tables = {table.name for table in tables_of(Space.SHARED)}
    assert [step for step in plans if step.startswith("SCAN") and step.split()[1] in tables] == []
