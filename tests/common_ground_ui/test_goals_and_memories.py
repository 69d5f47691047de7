"""Goals with their steps, and memories, through the window."""

from PySide6.QtCore import Qt

from app.common_ground.goals.actions import change_goal, set_goal
from app.common_ground.goals.reads import goal, goals, joint_project
from app.common_ground.goals.steps import add_step
from app.common_ground.goals.values import NewGoal, StepBy
from app.common_ground.memories.actions import add_line, write_memory
from app.common_ground.memories.reads import memories, memory
from app.common_ground.memories.values import NewMemory
from app.vault.values import Person
from tests.visit import GroundVisit
from ui.common_ground.goal_view import GoalView
from ui.common_ground.goal_write_view import GoalWriteView
from ui.common_ground.goals_view import GoalsView
from ui.common_ground.list_view import CommonGroundView
from ui.common_ground.memories_view import MemoriesView
from ui.common_ground.memory_view import MemoryView
from ui.common_ground.memory_write_view import MemoryWriteView

ALEX, SAM = Person.FIRST, Person.SECOND


def test_a_goal_with_a_step_by_keyboard_becomes_the_joint_project(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    visit.open(GoalsView, "goals")
    visit.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    visit.at(GoalWriteView)
    visit.type("A garden")
    visit.tab_and_press("Look at it first")
    visit.tab_and_press("Send it to Sam")
    view = visit.at(GoalView)
    view.steps.words.setFocus()
    visit.type("Buy earth")
    visit.tab_and_press("Who takes it: Alex")
    visit.tab_and_press("Add this step")
    visit.tab_and_press("Make it our joint project")
    joint = joint_project(visit.sitting)
    assert joint is not None
    assert [step.text for step in joint.steps] == ["Buy earth"]
    visit.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    visit.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    visit.at(CommonGroundView)
    assert "The next step · Alex" in visit.words()
    visit.press("Done: Buy earth")
    assert "The next step" not in visit.words()


def test_the_others_step_has_no_button_and_a_goal_ends_without_a_word(visit: GroundVisit) -> None:
    visit.enter(None)
    made = set_goal(visit.sitting, SAM, NewGoal(text="A garden"))
    view = visit.open(GoalView, "goal", made)
    view.steps.words.set_text("Dig")
    visit.qtbot.mouseClick(view.steps.by.buttons[2], Qt.MouseButton.LeftButton)
    visit.press("Add this step")
    visit.say_who("Sam")
    assert visit.has("Done: Dig")
    visit.enter(ALEX)
    visit.open(GoalView, "goal", made)
    assert "Dig" in visit.words()
    assert not visit.has("Done: Dig")
    visit.press("End this goal")
    assert goals(visit.sitting).goals == ()
    visit.press("Take it up again")
    assert len(goals(visit.sitting).goals) == 1


def test_removing_a_step_or_a_line_can_be_undone(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    made = set_goal(visit.sitting, ALEX, NewGoal(text="A garden"))
    add_step(visit.sitting, ALEX, made, "Dig", StepBy.BOTH)
    view = visit.open(GoalView, "goal", made)
    visit.press("Remove: Dig")
    assert not visit.has("Done: Dig")
    visit.press("Undo")
    assert visit.has("Done: Dig")
    visit.press("Remove: Dig")
    view.settle()
    now = goal(visit.sitting, made)
    assert now is not None
    assert now.steps == ()
    train = write_memory(visit.sitting, ALEX, NewMemory(title="The train"))
    add_line(visit.sitting, ALEX, train, "Cows")
    visit.open(MemoryView, "memory", train)
    visit.press("Remove: Cows")
    assert "Cows" not in visit.words()
    visit.press("Undo")
    assert "Cows" in visit.words()


def test_a_change_that_crosses_another_loses_neither(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    made = set_goal(visit.sitting, ALEX, NewGoal(text="A garden"))
    view = visit.open(GoalWriteView, "goal_write", made)
    view.text.set_text("A garden with herbs")
    view.text.touched.emit()
    visit.enter(SAM)
    change_goal(visit.sitting, SAM, made, NewGoal(text="A balcony"), 1)
    visit.enter(ALEX)
    view = visit.open(GoalWriteView, "goal_write", made)
    assert view.text.text() == "A garden with herbs"
    visit.press("Look at it first")
    visit.press("Send it to Sam")
    assert "These words were changed in the meantime." in visit.words()
    assert "A balcony" in visit.words()
    assert view.text.text() == "A garden with herbs"
    visit.press("Look at it first")
    visit.press("Send it to Sam")
    visit.at(GoalView)
    now = goal(visit.sitting, made)
    assert now is not None
    assert (now.text, now.version) == ("A garden with herbs", 3)


def test_a_memory_by_keyboard_and_a_line_of_the_other(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    visit.open(MemoriesView, "memories")
    visit.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    view = visit.at(MemoryWriteView)
    visit.type("The train")
    visit.tab_to("What it was (optional)")
    visit.type("Three hours in a field.")
    visit.tab_and_press("More")
    visit.tab_to("Or about when (optional)")
    visit.type("one July")
    visit.press("Look at it first")
    assert "one July" in visit.words()
    visit.press("Send it to Sam")
    visit.at(MemoryView)
    assert view.title.text() == ""
    (made,) = memories(visit.sitting).memories
    visit.enter(SAM)
    read = visit.open(MemoryView, "memory", made.id)
    assert not visit.has("Change it")
    assert not visit.has("Remove this memory")
    read.line.setFocus()
    visit.type("Cows")
    visit.tab_and_press("Add it")
    assert "Cows" in visit.words()
    assert visit.has("Remove: Cows")


def test_removing_a_memory_can_be_undone_and_leaves_the_line_of_the_other(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    made = write_memory(visit.sitting, ALEX, NewMemory(title="The train"))
    visit.enter(SAM)
    add_line(visit.sitting, SAM, made, "Cows")
    visit.enter(ALEX)
    view = visit.open(MemoryView, "memory", made)
    visit.press("Remove this memory")
    assert "Cows" not in visit.words()
    visit.press("Undo")
    assert "Cows" in visit.words()
    visit.press("Remove this memory")
    view.settle()
    view.reload()
    assert "Alex removed the words." in visit.words()
    found = memory(visit.sitting, made)
    assert found is not None
    assert found.title == ""


def test_a_line_begun_is_kept_through_a_lock(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    made = write_memory(visit.sitting, ALEX, NewMemory(title="The train"))
    visit.open(MemoryView, "memory", made).line.setFocus()
    visit.type("Half a li")
    visit.enter(ALEX)
    assert visit.open(MemoryView, "memory", made).line.text() == "Half a li"
