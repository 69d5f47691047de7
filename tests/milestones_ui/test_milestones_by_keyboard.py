"""Choosing, moving and reaching a milestone with keys alone; what is found comes by itself, and own ones stay own."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from app.progress.milestones.reads import chosen, chosen_reached, own_reached, reached_by_both
from app.progress.milestones.values import ChosenState
from app.promises.actions import add_promise_in, mark_day
from app.promises.values import Kept, NewPromise
from app.triggers.actions import write_moment
from app.triggers.values import NewMoment, PlanId, Step
from app.vault.values import Person
from tests.couple import EVENING, TestedCouple
from tests.visit import ProgressVisit
from ui.progress.milestone_choose_view import MilestoneChooseView
from ui.progress.milestone_view import MilestoneView
from ui.progress.milestones_view import MilestonesView
from ui.progress.next_card import NextCard
from ui.widgets.list_rows import RowGroup

ALEX, SAM = Person.FIRST, Person.SECOND
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def titles_of(group: RowGroup) -> list[str]:
    model = group.rows.rows
    return [model.row(model.index(number, 0)).title for number in range(model.rowCount())]


def test_both_choose_one_in_own_words_and_are_there(visit: ProgressVisit) -> None:
    visit.enter(None)
    visit.open(MilestonesView, "milestones")
    visit.key(Qt.Key.Key_N, CTRL)
    visit.at(MilestoneChooseView)
    visit.type("A weekend at the coast")
    visit.tab_to("About when (optional)")
    visit.type("spring")
    visit.tab_and_press("Choose it, both of you")
    view = visit.at(MilestoneView)
    assert view.head.title.text() == "A weekend at the coast"
    assert "About spring." in visit.words()
    visit.tab_and_press("Change about when")
    assert visit.focus() is view.chosen.about_when.control
    visit.key(Qt.Key.Key_A, CTRL)
    visit.type("summer")
    visit.key(Qt.Key.Key_Return)
    assert "About summer." in visit.words()
    assert "spring" not in visit.words()
    visit.tab_and_press("We are there")
    assert "Reached on 23 November 2026." in visit.words()
    assert [each.what.about_when for each in chosen_reached(visit.sitting)] == ["summer"]
    visit.key(Qt.Key.Key_Left, ALT)
    assert visit.at(MilestonesView).there.isVisible()


def test_one_proposes_and_the_other_says_yes_and_later_that_they_are_there(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    view = visit.open(MilestoneChooseView, "milestone_choose")
    assert view.read_by() == "read by: only you, until you send it"
    visit.type("A garden")
    visit.tab_and_press("Look at it first")
    assert "A garden" in visit.words()
    visit.tab_and_press("Send it to Sam")
    assert "It is chosen once Sam says yes." in visit.words()
    visit.enter(SAM)
    (proposed,) = chosen(visit.sitting)
    visit.open(MilestoneView, "milestone", proposed.id)
    assert "Alex proposed this." in visit.words()
    visit.tab_and_press("Yes, let's choose it")
    visit.tab_and_press("We are there")
    assert "It is reached once Alex says so too." in visit.words()
    assert not visit.has("Yes, we are there")
    visit.enter(ALEX)
    visit.open(MilestoneView, "milestone", proposed.id)
    assert "Sam says that you are there." in visit.words()
    visit.tab_and_press("Yes, we are there")
    assert chosen(visit.sitting) == ()


def test_one_of_the_content_file_is_taken_and_counted(visit: ProgressVisit) -> None:
    visit.enter(None)
    view = visit.open(MilestoneChooseView, "milestone_choose")
    group = dict(view.ideas)["conversations"]
    titles = titles_of(group)
    group.rows.setFocus()
    visit.key(Qt.Key.Key_Home)
    for _row in range(titles.index("Ten weekly conversations")):
        visit.key(Qt.Key.Key_Down)
    visit.key(Qt.Key.Key_Return)
    assert visit.focus() is view.about_when.control
    assert view.known.isVisible()
    visit.tab_and_press("Choose it, both of you")
    (ten,) = chosen(visit.sitting)
    assert (ten.state, ten.so_far, ten.what.milestone) == (ChosenState.CHOSEN, 0, "conversations.ten-weekly")
    assert "None so far." in visit.words()


def test_changed_words_are_ones_own_and_nothing_is_counted_for_them(visit: ProgressVisit) -> None:
    visit.enter(None)
    view = visit.open(MilestoneChooseView, "milestone_choose")
    dict(view.ideas)["conversations"].rows.opened.emit(("idea", "conversations.ten-weekly"))
    view.text.setFocus()
    visit.key(Qt.Key.Key_End)
    visit.type(" And a cake.")
    assert not view.known.isVisible()
    visit.tab_and_press("Choose it, both of you")
    (own,) = chosen(visit.sitting)
    assert (own.what.milestone, own.so_far) == ("", None)


def test_too_long_is_said_beside_the_field_and_the_words_are_kept(visit: ProgressVisit) -> None:
    visit.enter(None)
    view = visit.open(MilestoneChooseView, "milestone_choose")
    view.text.set_text("x" * 50_000)
    visit.tab_and_press("Choose it, both of you")
    assert view.text.problem.startswith("This is longer than fits here.")
    assert visit.at(MilestoneChooseView).text.text() == "x" * 50_000
    assert chosen(visit.sitting) == ()


def test_what_is_begun_is_there_again_after_a_lock(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    visit.open(MilestoneChooseView, "milestone_choose")
    visit.type("Half a thought")
    visit.enter(ALEX)
    view = visit.open(MilestoneChooseView, "milestone_choose")
    assert view.text.text() == "Half a thought"
    assert view.saved.text() == "Begun before, and kept."
    visit.tab_and_press("Delete this draft")
    assert visit.open(MilestoneChooseView, "milestone_choose").text.text() == ""


def keep_a_week(visit: ProgressVisit) -> None:
    monday = EVENING.date() - timedelta(days=7)
    with visit.sitting.shared.transaction(SAM) as session:
        new = NewPromise(text="I write by six.", rule="FREQ=DAILY", starts=monday)
        promise = add_promise_in(session, SAM, new, monday)
    for count in range(7):
        mark_day(visit.sitting, SAM, promise, monday + timedelta(days=count), Kept.KEPT)


def test_after_a_change_it_is_found_by_itself_and_says_because_of_which_days(visit: ProgressVisit) -> None:
    visit.enter(SAM)
    view = visit.open(MilestonesView, "milestones")
    assert not view.found.isVisible()
    keep_a_week(visit)
    visit.qtbot.waitUntil(view.found.isVisible)
    assert titles_of(view.found) == ["Sam: A week in which each due promise was kept"]
    view.found.rows.setFocus()
    visit.key(Qt.Key.Key_Return)
    visit.at(MilestoneView)
    assert "Because on these days: 16 November 2026, 17 November 2026," in visit.words()


def test_what_the_days_bring_is_found_on_the_way_in(visit: ProgressVisit, couple: TestedCouple) -> None:
    visit.enter(ALEX)
    for count in range(4):
        write_moment(visit.sitting, ALEX, NewMoment(at=EVENING - timedelta(days=count), peak=6))
    couple.clock.forward(days=30)
    visit.enter(ALEX)
    visit.qtbot.waitUntil(lambda: "own.fewer-or-weaker" in {each.id for each in own_reached(visit.sitting)})


def write_words_said(visit: ProgressVisit) -> None:
    for count in range(3):
        what = NewMoment(at=EVENING - timedelta(days=count), plan=PlanId("plan"), steps=frozenset({Step.ASKED}))
        write_moment(visit.sitting, ALEX, what)


def test_own_ones_are_shown_in_their_owners_sitting_alone(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    view = visit.open(MilestonesView, "milestones")
    write_words_said(visit)
    visit.qtbot.waitUntil(view.own.isVisible)
    own = own_reached(visit.sitting)[0]
    one = visit.open(MilestoneView, "milestone", (own.id, True))
    assert one.read_by() == "read by: only you"
    for person in (SAM, None):
        visit.enter(person)
        view = visit.open(MilestonesView, "milestones")
        visit.qtbot.waitUntil(lambda: reached_by_both(visit.sitting) == ())
        assert not view.own.isVisible()
        assert "own entries" not in visit.words()
        visit.open(MilestoneView, "milestone", (own.id, True))
        assert "This milestone isn't there any more" in visit.words()


@pytest.mark.parametrize("person", [ALEX, None])
def test_the_card_says_what_comes_next_and_leads_there(visit: ProgressVisit, person: Person | None) -> None:
    visit.enter(None)
    visit.open(MilestoneChooseView, "milestone_choose")
    visit.type("A garden")
    visit.tab_and_press("Choose it, both of you")
    visit.enter(person)
    card = NextCard(visit.page.view)
    visit.page.view.body.addWidget(card)
    card.reload()
    assert (card.title.text(), card.said.text()) == ("Next, chosen by you", "“A garden”.")
    card.look.click()
    assert visit.at(MilestoneView).head.title.text() == "A garden"


def test_what_was_found_leads_to_marking_it_and_what_is_own_does_not(visit: ProgressVisit) -> None:
    visit.enter(SAM)
    keep_a_week(visit)
    visit.qtbot.waitUntil(lambda: reached_by_both(visit.sitting) != ())
    (found,) = reached_by_both(visit.sitting)
    visit.open(MilestoneView, "milestone", (found.id, False))
    visit.tab_and_press("Mark it")
    assert visit.page.is_at("mark")
    visit.enter(ALEX)
    write_words_said(visit)
    visit.qtbot.waitUntil(lambda: own_reached(visit.sitting) != ())
    visit.open(MilestoneView, "milestone", (own_reached(visit.sitting)[0].id, True))
    assert not visit.has("Mark it")


def test_the_card_leads_to_choosing_how_to_mark_it(visit: ProgressVisit) -> None:
    visit.enter(None)
    visit.open(MilestoneChooseView, "milestone_choose")
    visit.type("A garden")
    visit.tab_and_press("Choose it, both of you")
    card = NextCard(visit.page.view)
    visit.page.view.body.addWidget(card)
    card.reload()
    card.mark_how.click()
    assert visit.page.is_at("celebrations")
