"""Found once, with its days, and kept for good; noted where the record reads differently; private ones stay private."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.library import packs
from app.private.self_care import add_care, did_one
from app.progress.milestones import finding
from app.progress.milestones.actions import choose_milestone
from app.progress.milestones.finding import find_milestones
from app.progress.milestones.reads import chosen, chosen_reached, own_reached, reached, reached_by_both, reached_one
from app.progress.milestones.rules import EVERY_KIND, RULES
from app.progress.milestones.values import NewChosen, Reached, ReachedId
from app.progress.milestones.words import because, changed, so_far_in_words
from app.promises.actions import add_promise_in, mark_day
from app.promises.values import PROMISES, Kept, NewPromise, PromiseId
from app.repair.setbacks.values import SETBACKS
from app.triggers.actions import write_moment
from app.triggers.values import MOMENTS, NewMoment, PlanId, Step
from app.vault.sitting import Sitting
from app.vault.values import Kind, Person
from tests.couple import EVENING, TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
MONDAY = date(2026, 11, 16)
OWN = ReachedId("own.words-said")
A_WEEK = ReachedId("promises.a-week second")


@pytest.fixture
def alone(couple: TestedCouple) -> Iterator[Sitting]:
    with closing(couple.alone(SAM)) as sitting:
        yield sitting


def daily_promise(sitting: Sitting, kept: int) -> PromiseId:
    """Of Sam, from Monday on, kept on so many days."""
    promise = begun_before(sitting)
    for count in range(kept):
        mark_day(sitting, SAM, promise, MONDAY + timedelta(days=count), Kept.KEPT)
    return promise


def begun_before(sitting: Sitting) -> PromiseId:
    """As if it had been entered on that Monday."""
    new = NewPromise(text="I write by six.", rule="FREQ=DAILY", starts=MONDAY)
    with sitting.shared.transaction(SAM) as session:
        return add_promise_in(session, SAM, new, MONDAY)


def found_ids(found: tuple[Reached, ...]) -> set[str]:
    return {each.id for each in found}


def say(day: date) -> str:
    return day.isoformat()


def test_it_is_found_once_with_its_days_and_in_words(alone: Sitting) -> None:
    daily_promise(alone, kept=7)
    (week,) = find_milestones(alone, frozenset({PROMISES}))
    assert (week.id, week.of, week.day, week.own) == (A_WEEK, SAM, date(2026, 11, 22), False)
    assert because(week, say) == (
        "Because on these days: 2026-11-16, 2026-11-17, 2026-11-18, 2026-11-19, 2026-11-20, 2026-11-21 and 2026-11-22."
    )
    assert find_milestones(alone, frozenset({PROMISES})) == ()
    assert reached(alone) == (week,)


def test_one_day_fewer_is_not_found(alone: Sitting) -> None:
    promise = daily_promise(alone, kept=6)
    assert find_milestones(alone, frozenset({PROMISES})) == ()
    mark_day(alone, SAM, promise, MONDAY + timedelta(days=6), Kept.KEPT)
    assert found_ids(find_milestones(alone, frozenset({PROMISES}))) == {A_WEEK}


def test_only_what_depends_on_the_change_is_asked(alone: Sitting) -> None:
    daily_promise(alone, kept=7)
    assert find_milestones(alone, frozenset({SETBACKS})) == ()
    assert find_milestones(alone, frozenset({Kind("partners")})) == ()
    assert found_ids(find_milestones(alone, EVERY_KIND)) == {A_WEEK}


def test_one_whose_evidence_is_corrected_stays_with_a_note(alone: Sitting) -> None:
    promise = daily_promise(alone, kept=7)
    find_milestones(alone, frozenset({PROMISES}))
    mark_day(alone, SAM, promise, MONDAY + timedelta(days=1), Kept.PARTLY)
    find_milestones(alone, frozenset({PROMISES}))
    noted = reached_one(alone, A_WEEK, own=False)
    assert noted is not None
    assert noted.changed_on == EVENING.date()
    assert changed(noted, say).startswith("Something it was found in reads differently since 2026-11-23.")
    mark_day(alone, SAM, promise, MONDAY + timedelta(days=1), Kept.KEPT)
    find_milestones(alone, frozenset({PROMISES}))
    (again,) = reached(alone)
    assert again == replace(noted, changed_on=None)
    assert changed(again, say) == ""


def test_what_was_told_long_ago_is_looked_at_again_when_a_sitting_begins(couple: TestedCouple) -> None:
    with closing(couple.alone(SAM)) as sitting:
        promise = daily_promise(sitting, kept=7)
        find_milestones(sitting, frozenset({PROMISES}))
        couple.clock.forward(days=40)
    with closing(couple.alone(SAM)) as sitting:
        mark_day(sitting, SAM, promise, MONDAY, Kept.NOT_KEPT)
        find_milestones(sitting, frozenset({PROMISES}))
        (kept,) = reached(sitting)
        assert kept.changed_on is None
        find_milestones(sitting, EVERY_KIND)
        (kept,) = reached(sitting)
        assert kept.changed_on is not None


def test_an_excused_or_paused_day_neither_keeps_nor_breaks_it(alone: Sitting) -> None:
    promise = daily_promise(alone, kept=3)
    for count in range(3, 7):
        mark_day(alone, SAM, promise, MONDAY + timedelta(days=count), Kept.EXCUSED)
    assert find_milestones(alone, frozenset({PROMISES})) == ()
    other = begun_before(alone)
    for count in range(7):
        mark_day(alone, SAM, other, MONDAY + timedelta(days=count), Kept.KEPT)
    assert found_ids(find_milestones(alone, frozenset({PROMISES}))) == {A_WEEK}


def test_a_week_is_not_found_before_it_was_there(alone: Sitting) -> None:
    """Two promises of four days are enough in number, and still no week."""
    for promise in (daily_promise(alone, kept=4), begun_before(alone)):
        for count in range(4):
            mark_day(alone, SAM, promise, MONDAY + timedelta(days=count), Kept.KEPT)
    assert find_milestones(alone, frozenset({PROMISES})) == ()


def test_days_that_pass_find_what_no_change_does(couple: TestedCouple) -> None:
    """A hard moment stays where it is, and with the days it lies in the month before."""
    with closing(couple.alone(ALEX)) as sitting:
        for count in range(4):
            write_moment(sitting, ALEX, NewMoment(at=EVENING - timedelta(days=count), peak=6))
        assert "own.fewer-or-weaker" not in found_ids(find_milestones(sitting, frozenset({MOMENTS})))
        couple.clock.forward(days=30)
    with closing(couple.alone(ALEX)) as sitting:
        (found,) = [each for each in find_milestones(sitting, EVERY_KIND) if each.id == "own.fewer-or-weaker"]
        assert (found.counted, found.counted_before) == (0, 4)
        assert because(found, say) == (
            "Because of what you wrote: 0 in the 28 days up to 2026-12-22, 4 in the 28 before."
        )


def write_words_said(sitting: Sitting) -> None:
    for count in range(3):
        moment = NewMoment(at=EVENING - timedelta(days=count), plan=PlanId("plan"), steps=frozenset({Step.ASKED}))
        write_moment(sitting, ALEX, moment)


def test_found_in_private_entries_it_is_nowhere_but_in_their_owners_sitting(couple: TestedCouple) -> None:
    with closing(couple.alone(ALEX)) as sitting:
        write_words_said(sitting)
        before = everything_shared(sitting)
        assert OWN in found_ids(find_milestones(sitting, EVERY_KIND))
        assert everything_shared(sitting) == before
        assert OWN in found_ids(own_reached(sitting)) & found_ids(reached(sitting))
    for others in (couple.alone(SAM), couple.together()):
        with closing(others) as sitting:
            assert find_milestones(sitting, EVERY_KIND) == ()
            assert reached(sitting) == own_reached(sitting) == reached_by_both(sitting) == ()
            assert reached_one(sitting, OWN, own=False) is None
            assert reached_one(sitting, OWN, own=True) is None


def test_together_nothing_is_found_in_private_entries(couple: TestedCouple) -> None:
    with closing(couple.alone(ALEX)) as sitting:
        write_words_said(sitting)
    with closing(couple.together()) as sitting:
        assert find_milestones(sitting, EVERY_KIND) == ()
    with closing(couple.alone(ALEX)) as sitting:
        assert own_reached(sitting) == ()


def test_a_week_of_care_is_found_with_four_days(couple: TestedCouple) -> None:
    for _day in range(4):
        with closing(couple.alone(ALEX)) as sitting:
            care = add_care(sitting, "A walk")
            did_one(sitting, care)
            found = find_milestones(sitting, EVERY_KIND)
        couple.clock.forward(days=1)
    assert found_ids(found) == {"own.four-days-of-care"}


def test_what_both_chose_is_reached_with_it(couple: TestedCouple) -> None:
    with closing(couple.together()) as sitting:
        choose_milestone(sitting, NewChosen(text="A week.", milestone="promises.a-week"))
        daily_promise(sitting, kept=7)
        find_milestones(sitting, frozenset({PROMISES}))
        assert chosen(sitting) == ()
        (there,) = chosen_reached(sitting)
    assert there.reached_on == date(2026, 11, 22)


def test_a_rule_that_fails_leaves_the_others_to_be_found(alone: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_look: object) -> None:
        raise ZeroDivisionError

    broken = {**RULES, "evenings_of_both": replace(RULES["evenings_of_both"], find=fail)}
    monkeypatch.setattr(finding, "RULES", broken)
    daily_promise(alone, kept=7)
    assert found_ids(find_milestones(alone, EVERY_KIND)) == {A_WEEK}


def test_one_of_the_users_own_is_found_and_stays_when_the_file_is_gone(alone: Sitting, tmp_path: Path) -> None:
    own = packs.OUR_FOLDER / packs.MILESTONES
    entry = own.read_text(encoding="utf-8").split("[[milestone]]")[3].replace("promises.a-week", "own-pack.week")
    (tmp_path / packs.MILESTONES).write_text(f"[[milestone]]{entry}", encoding="utf-8")
    daily_promise(alone, kept=7)
    found = find_milestones(alone, frozenset({PROMISES}), tmp_path)
    assert found_ids(found) == {A_WEEK, "own-pack.week second"}
    assert find_milestones(alone, EVERY_KIND) == ()
    assert len(reached(alone)) == 2


def test_so_far_is_said_in_words() -> None:
    assert [so_far_in_words(count) for count in (None, 0, 1, 9)] == ["", "None so far.", "1 so far.", "9 so far."]


def everything_shared(sitting: Sitting) -> dict[str, list[tuple[object, ...]]]:
    with sitting.shared.transaction() as session:
        names = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")).all()
        return {
            name: [tuple(row) for row in session.execute(sa.text(f'SELECT * FROM "{name}"'))]  # noqa: S608
            for name in names
        }
