"""What was slept on goes once, and where it would take the place of newer words it stays with its author."""

from collections.abc import Callable

import pytest

from app.common_ground.goals.actions import change_goal, send_goal, set_goal
from app.common_ground.goals.reads import goal, goals
from app.common_ground.goals.values import GOAL, NewGoal
from app.common_ground.memories.actions import remove_memory, write_memory
from app.common_ground.memories.reads import memories
from app.common_ground.memories.values import MEMORY, NewMemory
from app.common_ground.rituals.plain import form_of
from app.common_ground.rituals.reads import rituals
from app.common_ground.rituals.values import RITUAL, NewRitual, RitualState
from app.exchange.sleeping import sleep_on, slept_on
from app.exchange.values import Form, Sort
from app.release import release
from app.vault.sitting import Sitting
from tests.common_ground.looking_in import ALEX, SAM, raw_words, sitting_of
from tests.couple import TestedCouple

FORMS: dict[str, tuple[Sort, Form, Callable[[Sitting], int]]] = {
    "goal": (GOAL, {"text": "Marigolds", "about_when": "spring"}, lambda sitting: len(goals(sitting).goals)),
    "memory": (MEMORY, {"title": "Marigolds"}, lambda sitting: len(memories(sitting).memories)),
    "ritual": (
        RITUAL,
        form_of(NewRitual(title="Marigolds", rule="FREQ=DAILY")),
        lambda sitting: len(rituals(sitting, RitualState.PROPOSED).rituals),
    ),
}


@pytest.mark.parametrize("what", sorted(FORMS))
def test_nothing_of_it_is_shared_before_the_morning_and_then_it_goes_once(couple: TestedCouple, what: str) -> None:
    sort, form, count = FORMS[what]
    with sitting_of(couple, ALEX) as sitting:
        sleep_on(sitting, sort, what, "new-1", form, "Marigolds")
        release(sitting)
        assert count(sitting) == 0
    with sitting_of(couple, SAM) as sitting:
        assert "Marigolds" not in raw_words(sitting)
    couple.clock.forward(days=1)
    with sitting_of(couple, ALEX) as sitting:
        release(sitting)
        release(sitting)
        assert count(sitting) == 1
        assert slept_on(sitting) == ()


def test_a_change_of_a_goal_that_crosses_a_newer_one_stays_with_its_author(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = set_goal(sitting, ALEX, NewGoal(text="A garden"))
        sleep_on(sitting, GOAL, "goal", made, {"text": "Roses", "goal": made, "version": 1}, "Roses")
    with sitting_of(couple, SAM) as sitting:
        change_goal(sitting, SAM, made, NewGoal(text="Herbs"), 1)
    couple.clock.forward(days=1)
    with sitting_of(couple, ALEX) as sitting:
        release(sitting)
        now = goal(sitting, made)
        assert now is not None
        assert now.text == "Herbs"
        (kept,) = slept_on(sitting)
        assert kept.kept_back.startswith("These words were changed in the meantime.")
        assert kept.form["text"] == "Roses"


def test_a_change_of_a_goal_that_was_cut_off_after_it_went_goes_once(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = set_goal(sitting, ALEX, NewGoal(text="A garden"))
        sleep_on(sitting, GOAL, "goal", made, {"text": "Roses", "goal": made, "version": 1}, "Roses")
        (slept,) = slept_on(sitting)
        couple.clock.forward(days=1)
        with sitting.shared.transaction(ALEX) as session:
            send_goal(session, slept)
        release(sitting)
        now = goal(sitting, made)
        assert now is not None
        assert (now.text, now.version) == ("Roses", 2)
        assert slept_on(sitting) == ()


def test_new_words_for_a_memory_that_is_gone_stay_with_their_author(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = write_memory(sitting, ALEX, NewMemory(title="The train"))
        sleep_on(sitting, MEMORY, "memory", made, {"title": "The bus", "memory": made}, "The bus")
        remove_memory(sitting, ALEX, made)
        couple.clock.forward(days=1)
        release(sitting)
        assert slept_on(sitting)[0].kept_back
