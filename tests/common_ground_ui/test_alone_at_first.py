"""While the partner has not joined, the page says what takes both, and the rest can begin."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.common_ground.goals.actions import set_goal
from app.common_ground.goals.values import NewGoal
from app.common_ground.rituals.actions import propose_ritual
from app.common_ground.rituals.values import NewRitual
from app.vault.values import Person
from tests.couple import TestedCouple, first_only
from tests.visit import GroundVisit
from ui.common_ground.goal_view import GoalView
from ui.common_ground.list_view import CommonGroundView
from ui.common_ground.ritual_view import RitualView

ALEX = Person.FIRST


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = first_only(tmp_path / "vault")
    yield couple
    couple.vault.release()


def test_it_says_what_takes_both(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    assert "Goals, memories and lines can begin now." in visit.words()
    assert visit.at(CommonGroundView).closeness.isHidden()


def test_a_goal_can_begin_and_a_ritual_waits(visit: GroundVisit) -> None:
    visit.enter(ALEX)
    visit.open(GoalView, "goal", set_goal(visit.sitting, ALEX, NewGoal(text="A garden")))
    assert visit.has("Make it our joint project")
    visit.open(RitualView, "ritual", propose_ritual(visit.sitting, ALEX, NewRitual(title="Tea")))
    assert "It holds once Sam says yes." in visit.words()
    assert visit.has("Take the proposal back")
