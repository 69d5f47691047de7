"""Marking through the window: from an offer to a card, by keyboard, alone by turns and together."""

from datetime import timedelta

from PySide6.QtCore import Qt

from app.people.pacing import call_quiet_week
from app.progress.celebrations.actions import mark
from app.progress.celebrations.ideas import put_idea
from app.progress.celebrations.pauses import note_pause
from app.progress.celebrations.reads import celebration, celebrations
from app.progress.celebrations.values import LONGEST_LINE, NewCelebration, NewIdea
from app.vault.values import Person
from tests.celebrations.reached import ALEX, SAM, TODAY, WEEK, choose, marks, reach
from tests.visit import ProgressVisit
from ui.documents.preview_dialog import PreviewDialog
from ui.progress.celebration_view import CelebrationView
from ui.progress.celebrations_view import CelebrationsView
from ui.progress.mark_view import MarkView
from ui.progress.overview_view import OverviewView

OWN = NewCelebration(title="One quiet Sunday", day=TODAY, how="A walk")


def _offer(visit: ProgressVisit, alone: Person | None) -> OverviewView:
    visit.enter(alone)
    view = visit.open(OverviewView, "overview")
    visit.words()
    return view


def test_from_an_offer_to_a_marked_one_by_keyboard(visit: ProgressVisit) -> None:
    visit.enter(None)
    week = reach(visit.sitting, day=TODAY - timedelta(days=1))
    put_idea(visit.sitting, SAM, NewIdea(text="pancakes on Saturday", occasion=week))
    view = visit.open(OverviewView, "overview")
    assert view.offer.title.text() == WEEK
    assert view.offer.said.text() == "Reached on Sunday. Your idea was “pancakes on Saturday”."
    visit.tab_and_press("Mark it together")
    form = visit.at(MarkView)
    assert form.how.text() == "pancakes on Saturday"
    form.lines[ALEX].setFocus()
    visit.type("You whistled.")
    form.lines[SAM].setFocus()
    visit.type("I was nervous.")
    visit.tab_and_press("Mark it")
    shown = visit.at(CelebrationView)
    assert shown.found is not None
    assert dict(shown.found.lines) == {ALEX: "You whistled.", SAM: "I was nervous."}
    assert shown.found.together
    words = visit.words()
    for said in (WEEK, "pancakes on Saturday", "Marked on 23 November 2026", "Written down together"):
        assert said in words
    view = visit.open(OverviewView, "overview")
    assert view.offer.isHidden()
    (row,) = view.firsts.rows.rows._rows
    assert (row.title, row.chip) == (WEEK, "marked")


def test_not_now_and_not_this_one_leave_no_word(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    reach(visit.sitting)
    view = visit.open(OverviewView, "overview")
    visit.tab_and_press("Not now")
    assert view.offer.isHidden()
    assert visit.page.scroll_area.isAncestorOf(visit.focus()) or visit.focus() is visit.page.scroll_area
    visit.couple.clock.forward(days=3)
    view = _offer(visit, SAM)
    assert not view.offer.isHidden()
    assert "Not now" not in view.offer.said.text()
    visit.press("Not this one")
    assert view.offer.isHidden()
    visit.couple.clock.forward(days=30)
    assert _offer(visit, None).offer.isHidden()


def test_nothing_is_offered_near_a_pause_or_in_a_quiet_week(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    reach(visit.sitting)
    view = visit.open(OverviewView, "overview")
    assert not view.offer.isHidden()
    note_pause(visit.sitting)
    visit.words()
    assert view.offer.isHidden()
    assert not _offer(visit, SAM).offer.isHidden()
    call_quiet_week(visit.sitting, SAM)
    visit.words()
    view = visit.open(OverviewView, "overview")
    assert view.offer.isHidden()
    assert view.firsts.isHidden()


def test_by_turns_each_writes_in_their_own_sitting(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    visit.open(CelebrationsView, "celebrations")
    visit.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = visit.at(MarkView)
    visit.type("One quiet Sunday")
    form.day.set_day(TODAY + timedelta(days=6))
    form.how.setFocus()
    visit.type("A walk to the water")
    form.lines[ALEX].setFocus()
    visit.type("I look forward to it.")
    visit.tab_and_press("Mark it")
    made = celebrations(visit.sitting).celebrations[0].id
    assert "Planned for 29 November 2026" in visit.words()
    visit.enter(SAM)
    view = visit.open(CelebrationView, "celebration", made)
    assert "I look forward to it." in visit.words()
    assert not visit.has("Remove the line from Alex")
    assert not visit.has("Change it")
    assert not visit.has("Remove this")
    view.line.setFocus()
    visit.type("So do I.")
    visit.tab_and_press("Keep the line")
    assert view.line.text() == ""
    found = celebration(visit.sitting, made)
    assert found is not None
    assert found.lines[SAM] == "So do I."
    visit.press("Remove the line from Sam")
    assert "So do I." not in visit.words()
    visit.press("Undo")
    assert "So do I." in visit.words()


def test_together_a_line_gets_its_author_by_one_press(visit: ProgressVisit) -> None:
    visit.enter(None)
    made = mark(visit.sitting, ALEX, OWN, {})
    view = visit.open(CelebrationView, "celebration", made)
    view.line.setFocus()
    visit.type("We laughed.")
    visit.press("Keep the line")
    visit.say_who("Sam")
    found = celebration(visit.sitting, made)
    assert found is not None
    assert dict(found.lines) == {SAM: "We laughed."}


def test_what_does_not_fit_is_said_beside_the_field_and_kept(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    form = visit.open(MarkView, "mark")
    form.lines[ALEX].set_text("a" * (LONGEST_LINE + 1))
    form.day.set_plain("")
    visit.press("Mark it")
    problems = [field for field in (form.title, form.day, form.lines[ALEX]) if form.fields and field.problem]
    assert problems == [form.title, form.day, form.lines[ALEX]]
    assert celebrations(visit.sitting).celebrations == ()
    assert len(form.lines[ALEX].text()) == LONGEST_LINE + 1


def test_what_was_typed_is_there_again_after_a_lock(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    visit.open(MarkView, "mark")
    visit.type("One quiet Sunday")
    visit.enter(ALEX)
    assert visit.open(MarkView, "mark").title.text() == "One quiet Sunday"
    visit.enter(SAM)
    assert visit.open(MarkView, "mark").title.text() == ""


def test_the_others_was_first(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    week = reach(visit.sitting)
    form = visit.open(MarkView, "mark", week)
    form.how.set_text("Waffles")
    mark(visit.sitting, ALEX, marks(week), {})
    visit.press("Mark it")
    assert "This is marked already." in visit.words()
    assert form.how.text() == "Waffles"
    visit.open(MarkView, "mark", week)
    assert form.form_card.isHidden()
    visit.press("Read it")
    visit.at(CelebrationView)


def test_changing_it_and_removing_it_with_undo(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    made = mark(visit.sitting, ALEX, OWN, {ALEX: "Mine"})
    view = visit.open(CelebrationView, "celebration", made)
    visit.press("Change it")
    form = visit.at(MarkView)
    assert (form.title.text(), form.how.text()) == ("One quiet Sunday", "A walk")
    assert form.lines[ALEX].isHidden()
    form.how.set_text("A longer walk")
    visit.press("Keep it")
    assert visit.at(CelebrationView) is view
    assert "A longer walk" in visit.words()
    visit.press("Remove this")
    assert "This isn't there any more" in visit.words()
    visit.press("Undo")
    assert "A longer walk" in visit.words()
    visit.press("Remove this")
    view.settle()
    assert celebration(visit.sitting, made) is None


def test_the_card_can_be_looked_at_by_key(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    made = mark(visit.sitting, ALEX, OWN, {ALEX: "Mine"})
    view = visit.open(CelebrationView, "celebration", made)
    assert view.acts["preview"].label == "Print"
    view.print.setFocus()
    visit.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    visit.qtbot.waitUntil(lambda: bool(_previews(visit)), timeout=10_000)
    _previews(visit)[0].close()


def _previews(visit: ProgressVisit) -> list[PreviewDialog]:
    return [each for each in visit.window.findChildren(PreviewDialog) if each.isVisible()]


def test_a_chosen_milestone_leads_to_how_it_was_reached(visit: ProgressVisit) -> None:
    visit.enter(ALEX)
    chosen = choose(visit.sitting, "Ten Sundays", TODAY)
    form = visit.open(MarkView, "mark", chosen)
    assert form.named.text() == "Ten Sundays"
    visit.press("How it was reached")
    assert visit.page.is_at("milestone")
