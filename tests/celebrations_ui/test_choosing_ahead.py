"""Choosing ahead through the window: own words and ideas, by one and by both, and taking off with undo."""

from datetime import timedelta

from PySide6.QtCore import Qt

from app.progress.celebrations.actions import mark
from app.progress.celebrations.ideas import put_idea
from app.progress.celebrations.reads import ideas
from app.progress.celebrations.values import LONGEST_IDEA, NewCelebration, NewIdea
from app.repair.setbacks.actions import write_setback
from app.repair.setbacks.values import Setback
from tests.celebrations.reached import ALEX, SAM, TODAY, WEEK, choose, reach, reach_alone
from tests.visit import ProgressVisit
from ui.progress.celebration_ideas_view import CelebrationIdeasView
from ui.progress.celebrations_view import CelebrationsView
from ui.progress.mark_view import MarkView
from ui.progress.overview_view import OverviewView
from ui.progress.timeline_view import TimelineView


def test_own_words_by_keyboard_and_the_other_wants_it_too(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    view = visit.open(CelebrationsView, "celebrations")
    view.words.setFocus()
    visit.type("Pancakes on Saturday")
    visit.key(Qt.Key.Key_Return)
    assert view.words.text() == ""
    assert "Put here by Alex" in visit.words()
    assert not visit.has("I want this too: Pancakes on Saturday")
    visit.enter(SAM)
    visit.open(CelebrationsView, "celebrations")
    visit.tab_and_press("I want this too: Pancakes on Saturday")
    assert [idea.what.text for idea in ideas(visit.sitting).agreed] == ["Pancakes on Saturday"]
    assert "Ideas of both of you" in visit.words()
    visit.press("Mark something with it: Pancakes on Saturday")
    assert visit.at(MarkView).how.text() == "Pancakes on Saturday"


def test_together_one_press_is_a_yes_of_both(visit: ProgressVisit) -> None:
    visit.enter(SAM)
    put_idea(visit.sitting, SAM, NewIdea(text="A walk"))
    visit.enter(None)
    view = visit.open(CelebrationsView, "celebrations")
    visit.press("We both want this: A walk")
    view.words.set_text("Waffles")
    visit.press("Put it on the list")
    visit.say_who("Sam")
    assert {idea.what.text for idea in ideas(visit.sitting).agreed} == {"A walk", "Waffles"}


def test_one_for_a_milestone(visit: ProgressVisit) -> None:
    visit.enter(None)
    week, chosen = reach(visit.sitting), choose(visit.sitting, "Ten Sundays")
    view = visit.open(CelebrationsView, "celebrations", week)
    assert view.occasion.choice() == week
    assert {week, chosen} <= set(view.occasion._values)
    view.words.set_text("Pancakes")
    visit.press("Put it on the list")
    visit.say_who("Alex")
    (idea,) = ideas(visit.sitting).agreed
    assert (idea.what.occasion, idea.what.about) == (week, WEEK)
    assert f"For: {WEEK}" in visit.words()


def test_taking_one_off_can_be_undone(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    put_idea(visit.sitting, ALEX, NewIdea(text="A walk"))
    view = visit.open(CelebrationsView, "celebrations")
    visit.press("Take it off: A walk")
    assert "It is off the list." in visit.words()
    visit.press("Undo")
    visit.press("Take it off: A walk")
    view.settle()
    assert ideas(visit.sitting).waiting == ()


def test_too_long_an_idea_is_said_beside_the_field(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    view = visit.open(CelebrationsView, "celebrations")
    view.words.set_text("a" * (LONGEST_IDEA + 1))
    visit.press("Put it on the list")
    assert view.words.problem
    assert ideas(visit.sitting).waiting == ()


def test_an_idea_from_the_library_by_keyboard(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    view = visit.open(CelebrationIdeasView, "celebration_ideas")
    visit.press("Where: Apart")
    shown = view.rows.rows.rows.rowCount()
    assert 3 <= shown < 20
    view.rows.rows.setFocus()
    visit.key(Qt.Key.Key_Return)
    (idea,) = ideas(visit.sitting).waiting
    assert idea.what.text == "Cook the same supper in two kitchens and eat it on a call"
    assert view.rows.rows.rows.row(view.rows.rows.rows.index(0, 0)).chip == "on the list"
    visit.enter(SAM)
    view = visit.open(CelebrationIdeasView, "celebration_ideas")
    visit.press("Where: Apart")
    view.rows.rows.setFocus()
    visit.key(Qt.Key.Key_Return)
    assert view.rows.rows.rows.row(view.rows.rows.rows.index(0, 0)).chip == "both want it"


def test_the_timeline_by_kind_and_a_page_at_a_time(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    reach_alone(visit.sitting, "Fewer in a month")
    for number in range(25):
        reach(visit.sitting, f"Milestone {number}", TODAY - timedelta(days=number))
    mark(visit.sitting, ALEX, NewCelebration(title="One quiet Sunday", day=TODAY), {})
    write_setback(visit.sitting, ALEX, Setback(happened="Marigold"))
    view = visit.open(TimelineView, "timeline")
    rows = view.rows.rows.rows
    assert 15 < rows.rowCount() <= 20
    visit.press("Show more: The newest first")
    assert rows.rowCount() == 28
    chips = {rows.row(rows.index(at, 0)).title: rows.row(rows.index(at, 0)).chip for at in range(4)}
    assert chips == {
        "Fewer in a month": "only you",
        "Milestone 0": "to mark",
        "One quiet Sunday": "marked",
        "Something to put right": "",
    }
    visit.press("What is shown: Celebrations")
    assert rows.rowCount() == 1
    visit.press("What is shown: Renewals")
    assert "Nothing of this kind is here yet." in visit.words()
    visit.press("Show all of it")
    visit.enter(None)
    view = visit.open(TimelineView, "timeline")
    first = view.rows.rows.rows
    titles = [first.row(first.index(at, 0)).title for at in range(3)]
    assert "Fewer in a month" not in titles
    assert "Something to put right" not in titles


def test_a_row_opens_what_it_is_about(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    reach(visit.sitting)
    view = visit.open(TimelineView, "timeline")
    view.rows.rows.setFocus()
    visit.key(Qt.Key.Key_Return)
    assert visit.at(MarkView).named.text() == WEEK
    visit.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    visit.at(CelebrationsView)
    visit.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    overview = visit.at(OverviewView)
    assert not overview.firsts.isHidden()
    visit.press("All of it over time")
    visit.at(TimelineView)


def test_long_names_and_titles_fit_the_page(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    mark(visit.sitting, ALEX, NewCelebration(title="x" * 200, day=TODAY, how="word " * 99), {ALEX: "y" * 500})
    view = visit.open(TimelineView, "timeline")
    assert view.minimumSizeHint().width() < visit.window.width()
