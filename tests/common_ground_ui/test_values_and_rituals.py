"""Values named alone, and rituals proposed by one, through the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.common_ground.named_values.actions import name_values
from app.common_ground.named_values.reads import named_values
from app.common_ground.rituals.actions import propose_ritual, say_yes
from app.common_ground.rituals.reads import ritual, rituals, rituals_today
from app.common_ground.rituals.values import NewRitual, RitualState, RitualTalk
from app.people.pace import pace
from app.people.pace_values import Stage
from app.people.pacing import move_stage
from app.vault.values import Person
from tests.visit import GroundVisit
from ui.common_ground.list_view import CommonGroundView
from ui.common_ground.ritual_ideas_view import RitualIdeasView
from ui.common_ground.ritual_view import RitualView
from ui.common_ground.ritual_write_view import RitualWriteView
from ui.common_ground.rituals_view import RitualsView
from ui.common_ground.values_view import ValuesView

ALEX, SAM = Person.FIRST, Person.SECOND
TEA = NewRitual(title="Tea", rule="FREQ=DAILY")


def test_naming_values_by_keyboard_and_from_the_list(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    view = visit.open(ValuesView, "values")
    visit.tab_to("Value 1")
    visit.type("Patience")
    visit.tab_and_press("Words to choose from")
    view.words.rows.setFocus()
    visit.key(Qt.Key.Key_Return)
    assert view.lines["value_2"].text() == "Honesty"
    visit.press("Look at it first")
    assert "Shown once both of you have named yours" in visit.words()
    visit.press("Send it to Sam")
    assert named_values(visit.sitting).mine == ("Patience", "Honesty")
    assert visit.has("Change mine")


def test_nothing_shows_whether_the_other_has_named_theirs(visit: GroundVisit) -> None:
    visit.enter(SAM)
    visit.open(ValuesView, "values")
    before = visit.words()
    visit.enter(ALEX)
    name_values(visit.sitting, ["Patience"])
    visit.enter(SAM)
    visit.open(ValuesView, "values")
    assert visit.words() == before
    name_values(visit.sitting, ["patience", "Play"])
    visit.enter(None)
    visit.open(ValuesView, "values")
    assert "Patience" in visit.words()
    assert "Sam also named" in visit.words()
    assert not visit.has("Change mine")
    assert "Patience" in visit.open(CommonGroundView, "list").overlap.both.text()


def test_taking_them_back_keeps_the_words_as_a_draft(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    name_values(visit.sitting, ["Patience"])
    view = visit.open(ValuesView, "values")
    visit.press("Take mine back")
    assert named_values(visit.sitting).mine == ()
    assert view.lines["value_1"].text() == "Patience"


def test_a_ritual_from_an_idea_by_keyboard_holds_once_the_other_says_yes(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    visit.open(RitualsView, "rituals")
    visit.press("Ideas")
    visit.at(RitualIdeasView)
    visit.key(Qt.Key.Key_Return)
    visit.at(RitualWriteView)
    visit.tab_and_press("Look at it first")
    assert "It leads to the weekly conversation." in visit.words()
    visit.press("Send it to Sam")
    visit.at(RitualView)
    assert "It holds once Sam says yes." in visit.words()
    assert not visit.has("Yes, let's do this")
    visit.enter(SAM)
    visit.press("Look at it: The weekly conversation")
    visit.press("Yes, let's do this")
    assert "Both of you said yes." in visit.words()
    assert visit.has("Go to Conversations")


def test_a_proposal_taken_back_keeps_its_words(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    visit.open(RitualView, "ritual", propose_ritual(visit.sitting, ALEX, TEA))
    visit.press("Take the proposal back")
    assert "This ritual isn't there any more" in visit.words()
    assert visit.open(RitualWriteView, "ritual_write").parts.title.text() == "Tea"


def test_together_the_yes_is_pressed_on_the_name_of_the_other(visit: GroundVisit) -> None:
    visit.enter(None)
    made = propose_ritual(visit.sitting, SAM, TEA)
    visit.open(RitualView, "ritual", made)
    visit.press("Yes, says Alex")
    found = ritual(visit.sitting, made)
    assert found is not None
    assert found.state is RitualState.HELD


def test_doing_it_pausing_and_letting_go(visit: GroundVisit) -> None:
    visit.enter(None)
    made = propose_ritual(visit.sitting, SAM, TEA)
    say_yes(visit.sitting, ALEX, made)
    visit.open(CommonGroundView, "list")
    visit.press("We did it: Tea")
    assert rituals_today(visit.sitting, pace(visit.sitting))[0].done_today
    visit.press("Take that back: Tea")
    visit.enter(ALEX)
    visit.open(RitualView, "ritual", made)
    visit.press("We did it today")
    assert "You did it on 23 November 2026." in visit.words()
    visit.press("Let it rest")
    visit.press("Take it up again")
    visit.press("Let it go")
    assert [each.id for each in rituals(visit.sitting, RitualState.LET_GO).rituals] == [made]
    visit.press("Propose it again")
    assert "It holds once Sam says yes." in visit.words()
    visit.press("Take the proposal back")
    assert "You let it go." in visit.words()


def test_a_rhythm_of_its_own_is_said_in_words_until_another_is_chosen(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    begun = NewRitual(title="The swap", rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", talk=RitualTalk.APOLOGY)
    view = visit.open(RitualWriteView, "ritual_write", ("idea", begun))
    assert "It comes every 2 weeks on Saturday." in visit.words()
    assert not view.parts.rhythm.isVisible()
    visit.press("Choose another rhythm")
    assert view.parts.rhythm.isVisible()
    visit.press("How often: Every day")
    visit.press("Look at it first")
    assert "Every day." in visit.words()


def test_what_stands_in_front_follows_the_stage(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    view = visit.at(CommonGroundView)
    parts: tuple[QWidget, ...] = (view.lines, view.joint)
    assert view._front[0] is parts[0]
    move_stage(visit.sitting, ALEX, Stage.BUILD)
    assert view._front[0] is parts[1]


def test_what_is_slept_on_and_what_is_begun_after_it_stay_apart(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    for title in ("Tea", "Coffee"):
        view = visit.open(RitualWriteView, "ritual_write")
        view.parts.title.setFocus()
        visit.type(title)
        if title == "Tea":
            visit.press("Look at it first")
            visit.press("Sleep on it")
    visit.open(CommonGroundView, "list")
    visit.press("Take it back")
    assert visit.at(RitualWriteView).parts.title.text() == "Tea"
    visit.press("Delete this draft")
    assert visit.open(RitualWriteView, "ritual_write").parts.title.text() == "Coffee"
    view = visit.open(RitualWriteView, "ritual_write", ("two.an-evening-out", NewRitual(title="An evening out")))
    assert view.parts.title.text() == "An evening out"
