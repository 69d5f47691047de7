"""A day, a Sunday, a month, a hard moment and a quiet week through the real window, by keys alone."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from app.checkins.alone import waiting_alone
from app.checkins.reads import conversations_page
from app.checkins.summary_reads import day_page
from app.promises.reads import due_on, promises_week
from app.promises.values import Kept
from app.triggers.log_reads import log_page
from app.triggers.reads import own_plans
from app.triggers.values import Step
from app.vault.values import Person
from tests.end_to_end.daily_life import ALEX, MONDAY, PROMISES, SAM, DailyLife, daily_life
from tests.end_to_end.walking import NoMouse

SMALL_THING = "The address of the hotel on the fridge."
ACCOUNT = "It was nearer to six."


@pytest.fixture
def life(qapp: QApplication, tmp_path: Path) -> Iterator[DailyLife]:
    mouse = NoMouse()
    qapp.installEventFilter(mouse)
    with daily_life(tmp_path) as life:
        yield life
    qapp.removeEventFilter(mouse)
    assert mouse.presses == 0


def test_the_day_the_week_and_the_month(life: DailyLife) -> None:
    each_alone_on_monday(life)
    alex_reads_it(life)
    life.forward(days=6)
    together_on_sunday(life)
    each_alone_after_it(life)
    life.forward(days=6, hours=-9)
    together_once_a_month(life)
    alone_once_a_month(life)


def each_alone_on_monday(life: DailyLife) -> None:
    life.sign_in(ALEX)
    life.mark(PROMISES[ALEX], "Kept")
    life.hand_in(ALEX, "Mixed", "The soup was good.")
    life.sign_in(SAM)
    life.mark(PROMISES[SAM], "Partly")
    life.hand_in(SAM, "All right", "I liked the walk.")
    marks = {due.by: due.mark for due in due_on(life.sitting, MONDAY)}
    assert marks == {ALEX: Kept.KEPT, SAM: Kept.PARTLY}


def alex_reads_it(life: DailyLife) -> None:
    walk = life.walk
    life.sign_in(ALEX)
    walk.open_page("Conversations")
    walk.click("Open: Monday 23 November: Alex mixed")
    assert not walk.sees("I liked the walk.")
    walk.click("Read Sam’s")
    walk.wait_for(lambda: walk.sees("I liked the walk."))
    assert len(day_page(life.sitting, MONDAY).shown) == 1


def together_on_sunday(life: DailyLife) -> None:
    """To its end, with how one saw a day, and a next small thing that becomes a promise."""
    walk = life.walk
    life.sign_in(*Person)
    walk.open_page("Today")
    walk.click("Begin together: Weekly conversation")
    walk.click("Begin the time")
    walk.fill("Alex: What was the best of this week, and what was the hardest?", "The walk by the water.")
    walk.click("Hand over to " + ("Sam" if walk.button("Hand over to Sam") else "Alex"))
    walk.click("Go to: Promises")
    how_alex_saw_it(life)
    walk.click("Go to: A small thing")
    walk.fill("Sam: One small thing I do next week", SMALL_THING)
    walk.click("Make it a promise of Sam")
    while not walk.button("Finish"):
        walk.click("Next point")
    walk.click("Finish")
    walk.wait_for(lambda: walk.sees("The walk by the water."))
    week = promises_week(life.sitting, MONDAY)
    assert week.closed
    assert [each.words for line in week.lines for dot in line.dots for each in dot.accounts] == [ACCOUNT]
    following = promises_week(life.sitting, MONDAY + timedelta(days=7))
    assert (SAM, SMALL_THING) in {(line.promise.by, line.promise.text) for line in following.lines}


def how_alex_saw_it(life: DailyLife) -> None:
    walk = life.walk
    walk.click("Add how one of you saw a day")
    walk.tab_to("Which promise and day")
    while "Sam, Mon" not in chosen(life):
        walk.press("Down")
    walk.fill("How I saw it", ACCOUNT)
    walk.click("Add it")
    walk.wait_for(lambda: walk.sees("It stands beside the mark."))


def chosen(life: DailyLife) -> str:
    box = life.walk.focus
    assert isinstance(box, QComboBox)
    return box.currentText()


def each_alone_after_it(life: DailyLife) -> None:
    walk = life.walk
    life.sign_in(ALEX)
    walk.open_page("Today")
    walk.click("Open: For you alone")
    heard = "After the talk on Sunday 29 November: How much did I feel heard?"
    walk.tab_to("How much did I feel heard?: 0")
    walk.press("7")
    walk.click(f"Keep my answer: {heard}")
    walk.wait_for(lambda: walk.sees("Nothing is waiting."))
    life.sign_in(SAM)
    walk.open_page("Conversations")
    walk.click(f"Leave it: {heard}")
    walk.wait_for(lambda: not waiting_alone(life.sitting))


def together_once_a_month(life: DailyLife) -> None:
    walk = life.walk
    life.sign_in(*Person)
    walk.open_page("Today")
    walk.click("Begin together: Monthly conversation")
    walk.fill("Sam: Which agreements do we keep, renew, change or end?", "All of them hold.")
    while not walk.button("Finish"):
        walk.click("Next point")
    walk.click("Finish")
    walk.wait_for(lambda: walk.sees("All of them hold."))


def alone_once_a_month(life: DailyLife) -> None:
    walk = life.walk
    life.sign_in(ALEX)
    walk.open_page("Today")
    walk.click("Open: For you alone")
    walk.click("Keep my answer: Five short questions about this month")
    walk.click("Leave it: How much did I feel heard?")
    walk.fill("Are we still choosing this?", "Most days.")
    walk.click("Keep my answer: Are we still choosing this?")
    walk.wait_for(lambda: walk.sees("Nothing is waiting."))
    assert waiting_alone(life.sitting) == ()


def test_a_pause_with_space_and_enter_alone_through_a_lock(life: DailyLife) -> None:
    walk = life.walk
    life.sign_in(ALEX)
    walk.press("F8")
    walk.press("Tab")
    for key, then in (("Space", "Breathe with the circle"), ("Return", "Name it"), ("Space", "A hand on the table")):
        walk.press(key)
        assert walk.sees(then)
    walk.press("Return")
    assert walk.sees("19:50")
    walk.lock()
    assert walk.sees("Back at 19:50")
    life.forward(minutes=20)
    assert walk.sees("The time has come: 19:50")
    life.sign_in(ALEX)
    assert walk.sees("The time has come")
    walk.press("Return")
    assert walk.sees("How is it now?")
    walk.press("Space")
    walk.open_page("Hard moments")
    (moment,) = log_page(life.sitting).moments
    assert moment.what.steps == {Step.BREATHED, Step.STEPPED_AWAY, Step.CAME_BACK}
    assert moment.what.at == life.clock.now() - timedelta(minutes=20)


def test_what_is_answered_after_a_pause_stands_in_the_log(life: DailyLife) -> None:
    walk = life.walk
    life.sign_in(SAM)
    for key in ("F8", "Return", "Return"):
        walk.press(key)
    walk.tab_to("How strong is it now?: 0")
    walk.press("4")
    walk.fill("What helped?", "The cold step.")
    walk.fill("One line to remember", "Water first.")
    walk.click("Done")
    walk.open_page("Hard moments")
    walk.click("Look back")
    walk.wait_for(lambda: walk.sees("The cold step."))
    (moment,) = log_page(life.sitting).moments
    assert (moment.what.after, moment.what.note) == (4, "Water first.")


def test_a_date_cue_is_told_to_its_owner_the_day_before(life: DailyLife) -> None:
    walk = life.walk
    life.sign_in(ALEX)
    write_plan_for(life, "30/11/2026")
    walk.open_page("Today")
    assert not walk.sees("one of your days")
    for days, says in ((6, "Tomorrow is one of your days"), (1, "Today is one of your days")):
        life.forward(days=days)
        life.sign_in(SAM)
        assert not walk.sees("one of your days")
        life.sign_in(*Person)
        assert not walk.sees("one of your days")
        life.sign_in(ALEX)
        assert walk.sees(says)
    walk.click("Read it: Today is one of your days")
    walk.wait_for(lambda: walk.sees("Today I go slowly."))


def write_plan_for(life: DailyLife, day: str) -> None:
    walk = life.walk
    walk.open_page("Hard moments")
    walk.click("Write the first one")
    walk.fill("The cue", "The day it came out.")
    walk.fill("What I say", "Today I go slowly.")
    walk.click("More")
    walk.fill("Day", day)
    walk.click("Keep this plan")
    walk.wait_for(lambda: walk.button("Change it"))
    (plan,) = own_plans(life.sitting)
    assert plan.cue == "The day it came out."


def test_a_quiet_week_asks_for_nothing_but_what_was_promised(life: DailyLife) -> None:
    walk = life.walk
    life.sign_in(SAM)
    walk.open_page("Today")
    assert walk.button("Write it: Daily summary")
    walk.click("Call a quiet week")
    walk.wait_for(lambda: not walk.button("Write it: Daily summary"))
    life.forward(days=6)
    life.sign_in(*Person)
    assert walk.button("Mark how it went: 2 promises for today")
    assert not walk.button("Begin together: Weekly conversation")
    walk.open_page("Conversations")
    assert walk.sees("These are quiet days. Nothing is asked.")
    walk.open_page("Today")
    walk.click("End the quiet week")
    walk.pick("Sam")
    walk.wait_for(lambda: walk.button("Begin together: Weekly conversation"))
    assert conversations_page(life.sitting, 1).offered
