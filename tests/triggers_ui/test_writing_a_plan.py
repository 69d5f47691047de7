"""Writing a plan: three fields are enough, everything typed is kept, and what does not fit is said beside its field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from app.triggers.begun import begun_plans
from app.triggers.reads import own_plan, own_plans, shared_plans
from app.triggers.values import Need, PlanKind
from app.vault.values import Person
from tests.triggers_ui.visiting import Visit
from ui.triggers.list_view import PlansView
from ui.triggers.plan_view import PlanView
from ui.triggers.starters_view import StartersView
from ui.triggers.write_view import WriteView

ALEX, SAM = Person.FIRST, Person.SECOND
CUE = "No answer for an hour"


def test_the_smallest_plan_by_keyboard_alone(visit: Visit) -> None:
    page = visit.enter(ALEX)
    page.scroll_area.setFocus()
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    visit.at(WriteView)
    visit.type(CUE)
    visit.key(Qt.Key.Key_Tab)
    visit.type("I need to know where you are.")
    visit.key(Qt.Key.Key_Tab)
    visit.type("A walk")
    visit.at(WriteView).keep.setFocus()
    visit.key(Qt.Key.Key_Return)
    view = visit.at(PlanView)
    assert view.own is not None
    assert (view.own.plan.cue, view.own.plan.what_helps) == (CUE, "A walk")
    assert [label for label, _words in view.first.lines] == ["The cue", "I say", "What helps"]
    assert begun_plans(visit.sitting) == ()
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert [row.title for row in visit.at(PlansView).own.rows.rows._rows] == [CUE]


def test_everything_is_reached_in_the_order_it_stands_in(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.open(WriteView, "write")
    view.parts.more.unfold()
    for name in ("What I say", "What helps", "Name, in my own words", "Place", "In my body", "Please do"):
        visit.tab_to(name)
    visit.tab_to("What I need: Comfort")
    visit.key(Qt.Key.Key_Space)
    visit.key(Qt.Key.Key_Right)
    visit.key(Qt.Key.Key_Space)
    visit.tab_to("Questions for now")
    visit.tab_to("How likely am I to use this?: 0")
    visit.key(Qt.Key.Key_7)
    visit.tab_to("Where is it kept?")
    visit.type("In my coat")
    view.parts.fields["kind"].set_plain(PlanKind.HIDING)
    view.keep_plan()
    own = visit.at(PlanView).own
    assert own is not None
    assert own.plan.needs == frozenset({Need.COMFORT, Need.INFORMATION})
    assert (own.plan.likely, own.plan.kept_at, own.plan.kind) == (7, "In my coat", PlanKind.HIDING)


def test_what_is_typed_stays_over_a_lock_and_only_for_its_writer(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.open(WriteView, "write")
    visit.type(CUE)
    for other in (SAM, None):
        visit.enter(other)
        assert CUE not in visit.words()
        assert visit.at(PlansView).own.isHidden()
    visit.enter(ALEX)
    (row,) = visit.at(PlansView).own.rows.rows._rows
    assert (row.title, row.chip) == (CUE, "begun")
    visit.at(PlansView).open_view(row.subject)
    view = visit.at(WriteView)
    assert view.parts.fields["cue"].plain() == CUE
    view.keep_plan()
    assert len(own_plans(visit.sitting)) == 1
    assert begun_plans(visit.sitting) == ()


def test_opening_the_form_alone_keeps_nothing(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.open(WriteView, "write")
    visit.window.go("hard_moments", ("list", None))
    assert begun_plans(visit.sitting) == ()
    assert not visit.at(PlansView).empty.isHidden()


def test_an_empty_one_is_refused_beside_its_field_and_a_long_one_where_it_is_folded(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.open(WriteView, "write")
    view.keep_plan()
    assert "is enough" in view.parts.fields["cue"].problem
    view.parts.fields["place"].set_plain("🌧" * 100_000)
    view.parts.fields["on_day"].set_plain("31 Febr")
    view.keep_plan()
    assert view.parts.more.unfolded
    assert "as a day" in view.parts.fields["on_day"].problem
    view.parts.fields["on_day"].set_plain("")
    view.keep_plan()
    assert "at most 500" in view.parts.fields["place"].problem
    assert own_plans(visit.sitting) == ()
    view.parts.fields["place"].set_plain("The bus")
    view.keep_plan()
    assert len(own_plans(visit.sitting)) == 1


def test_a_beginning_of_ours_can_be_changed_and_kept(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.open(StartersView, "starters")
    everything = len(view.rows.rows.rows._rows)
    view.kind.set_choice(PlanKind.DEFENDING)
    view.reload()
    rows = view.rows.rows.rows._rows
    assert 0 < len(rows) < everything
    view.rows.rows.opened.emit(rows[0].subject)
    writing = visit.at(WriteView)
    assert begun_plans(visit.sitting) == ()
    writing.keep_plan()
    own = visit.at(PlanView).own
    assert own is not None
    assert own.plan.kind is PlanKind.DEFENDING
    assert own.plan.please_do


def test_a_change_is_begun_and_can_be_left(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.open(WriteView, "write")
    visit.type(CUE)
    view.keep_plan()
    own = visit.at(PlanView).own
    assert own is not None
    visit.press("Change it")
    visit.at(WriteView)
    visit.type("Two words more: ")
    visit.enter(ALEX)
    visit.open(PlanView, "plan", own.id)
    visit.press("Go on changing it")
    view = visit.at(WriteView)
    assert view.parts.fields["cue"].plain() == f"Two words more: {CUE}"
    visit.press("Leave my changes")
    kept = own_plan(visit.sitting, own.id)
    assert kept is not None
    assert kept.plan.cue == CUE
    assert visit.open(WriteView, "write", own.id).parts.fields["cue"].plain() == CUE


def test_what_was_begun_can_be_let_go_and_taken_back(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.open(WriteView, "write")
    visit.type(CUE)
    visit.press("Delete this draft")
    view = visit.at(PlansView)
    assert view.own.isHidden()
    view.offer.take_back()
    assert [row.title for row in view.own.rows.rows._rows] == [CUE]
    view.open_view(view.own.rows.rows._rows[0].subject)
    visit.press("Delete this draft")
    visit.at(PlansView).settle()
    assert begun_plans(visit.sitting) == ()


def test_together_a_plan_gets_its_author_by_one_press_and_both_read_it(visit: Visit) -> None:
    visit.enter(None)
    view = visit.open(WriteView, "write")
    visit.type("We pass that street")
    visit.press("Keep this plan")
    menu = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible())
    assert shared_plans(visit.sitting) == ()
    next(action for action in menu.actions() if action.text() == "Sam").trigger()
    menu.close()
    plan = visit.at(PlanView)
    assert plan.own is None
    assert plan.copy is not None
    assert plan.copy.owner is SAM
    assert view.parts.fields["cue"].plain() == ""
    visit.enter(SAM)
    assert [row.chip for row in visit.at(PlansView).own.rows.rows._rows] == ["shown to Alex"]
