"""Showing a plan: one deliberate act with a preview; the other suggests, the owner decides; taking it back is kind."""

from PySide6.QtCore import Qt

from app.triggers.actions import change_plan, write_plan
from app.triggers.reads import shared_plan
from app.triggers.sharing import show_plan
from app.triggers.values import Part, Plan, PlanId, ProposalKind
from app.vault.values import Person
from tests.triggers_ui.visiting import Visit
from ui.triggers.list_view import PlansView
from ui.triggers.plan_view import PlanView

ALEX, SAM = Person.FIRST, Person.SECOND
PLAN = Plan(
    name="No answer",
    cue="An hour without an answer",
    i_say="Where are you?",
    what_helps="A walk",
    in_body="A tight chest",
    people_to_call="Rosa, 0123",
    please_do="Say where you are",
)


def written(visit: Visit, *, shown: bool = False) -> PlanId:
    """A plan of Alex, whose sitting it is afterwards."""
    visit.enter(ALEX)
    plan = write_plan(visit.sitting, PLAN)
    if shown:
        show_plan(visit.sitting, plan, frozenset())
    return plan


def test_the_preview_is_exactly_what_the_other_will_see(visit: Visit) -> None:
    plan = written(visit)
    view = visit.open(PlanView, "plan", plan)
    assert "Only you can read this." in visit.words()
    visit.press("Show it to Sam")
    assert shared_plan(visit.sitting, plan) is None
    assert "A tight chest" not in [words for _label, words in view.share.preview.lines]
    visit.qtbot.mouseClick(view.share.parts.button_for(Part.SIGNS), Qt.MouseButton.LeftButton)
    preview = view.share.preview.lines
    assert ("In my body", "A tight chest") in preview
    assert not visit.has("Show it to Sam")
    visit.press("Show this")
    copy = shared_plan(visit.sitting, plan)
    assert copy is not None
    assert "Sam can read a copy" in visit.words()
    visit.enter(SAM)
    theirs = visit.open(PlanView, "plan", plan)
    seen = dict(theirs.first.lines) | dict(theirs.rest.lines)
    above = {"Name": PLAN.name}
    assert above | seen == dict(preview)
    assert "Rosa" not in visit.words()
    assert not visit.has("Change it")
    assert not visit.has("Delete this plan")


def test_not_yet_shows_nothing(visit: Visit) -> None:
    plan = written(visit)
    visit.open(PlanView, "plan", plan)
    visit.press("Show it to Sam")
    visit.press("Not yet")
    assert shared_plan(visit.sitting, plan) is None
    assert visit.has("Show it to Sam")


def test_a_plan_with_nothing_to_see_can_not_be_shown(visit: Visit) -> None:
    visit.enter(ALEX)
    plan = write_plan(visit.sitting, Plan(people_to_call="Rosa"))
    view = visit.open(PlanView, "plan", plan)
    visit.press("Show it to Sam")
    assert not view.share.show_now.isEnabled()
    visit.qtbot.mouseClick(view.share.parts.button_for(Part.PEOPLE), Qt.MouseButton.LeftButton)
    assert view.share.show_now.isEnabled()


def test_a_change_is_offered_to_be_shown_and_stays_private_until_then(visit: Visit) -> None:
    plan = written(visit, shown=True)
    visit.open(PlanView, "plan", plan)
    assert not visit.has("Show the new text")
    change_plan(visit.sitting, plan, Plan(cue="Two hours"))
    visit.press("Show the new text")
    visit.press("Show this")
    copy = shared_plan(visit.sitting, plan)
    assert copy is not None
    assert (copy.plan.cue, copy.version) == ("Two hours", 2)
    assert not visit.has("Show the new text")


def test_the_other_suggests_and_the_owner_takes_it_over(visit: Visit) -> None:
    plan = written(visit, shown=True)
    visit.enter(SAM)
    view = visit.open(PlanView, "plan", plan)
    view.proposals.words.setFocus()
    visit.type("I send a photo")
    visit.enter(SAM)
    view = visit.open(PlanView, "plan", plan)
    assert view.proposals.words.text() == "I send a photo"
    visit.press("Suggest it")
    assert view.proposals.words.text() == ""
    assert visit.has("Take it back: I send a photo")
    visit.press("Suggest it")
    assert view.proposals.words.problem
    visit.enter(ALEX)
    mine = visit.open(PlanView, "plan", plan)
    visit.press("Take it over: I send a photo")
    assert ("Please do", "Say where you are\nI send a photo") in mine.rest.lines
    assert "now part of the plan" in visit.words()
    assert not visit.has("Show the new text")


def test_together_the_other_suggests_by_a_press_on_their_name(visit: Visit) -> None:
    plan = written(visit, shown=True)
    visit.enter(None)
    view = visit.open(PlanView, "plan", plan)
    view.proposals.words.set_text("I wait")
    visit.qtbot.mouseClick(view.proposals.kind.button_for(ProposalKind.PLEASE_DONT), Qt.MouseButton.LeftButton)
    visit.press("Suggest it as Sam")
    copy = shared_plan(visit.sitting, plan)
    assert copy is not None
    assert [(each.author, each.kind, each.text) for each in copy.proposals] == [
        (SAM, ProposalKind.PLEASE_DONT, "I wait")
    ]
    assert not visit.has("Take it over: I wait")


def test_taken_back_it_says_so_and_nothing_more(visit: Visit) -> None:
    plan = written(visit, shown=True)
    visit.open(PlanView, "plan", plan)
    visit.press("Take it back")
    assert "Only you can read this." in visit.words()
    visit.enter(SAM)
    assert visit.at(PlansView).shown[ALEX].isHidden()
    visit.open(PlanView, "plan", plan)
    assert "Alex took this plan back on 23 November 2026." in visit.words()
    assert PLAN.cue not in visit.words()


def test_a_plan_that_never_was_is_refused_where_the_person_is(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.window.go("hard_moments", ("plan", "no-such-plan"))
    assert "isn't there any more" in visit.words()


def test_deleting_can_be_undone_until_the_list_is_left(visit: Visit) -> None:
    plan = written(visit, shown=True)
    visit.open(PlanView, "plan", plan)
    visit.press("Delete this plan")
    view = visit.at(PlansView)
    assert view.own.isHidden()
    visit.press("Undo")
    assert not view.own.isHidden()
    visit.open(PlanView, "plan", plan)
    visit.press("Delete this plan")
    visit.enter(SAM)
    assert shared_plan(visit.sitting, plan) is None
    visit.enter(ALEX)
    assert visit.at(PlansView).own.isHidden()
