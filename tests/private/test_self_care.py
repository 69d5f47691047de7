"""Looking after oneself: a list in its own order, what was done in seven days, and nothing that counts."""

import pytest

from app.private.self_care import add_care, change_care, delete_care, did_one, move_care, self_care, take_out
from app.private.values import LONGEST_CARE, MOST_CARES, CareGone, CareId, ListFull
from app.refused import FormRefused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND


def texts(sitting: Sitting) -> list[str]:
    return [each.text for each in self_care(sitting).cares]


def test_the_list_keeps_its_order_and_each_thing_once(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    walk, rosa, _evening = (add_care(sitting, text) for text in ("Walk", " Call Rosa ", "One evening off"))
    assert add_care(sitting, "Walk") == walk
    move_care(sitting, rosa, 0)
    assert texts(sitting) == ["Call Rosa", "Walk", "One evening off"]
    move_care(sitting, rosa, 2)
    assert texts(sitting) == ["Walk", "One evening off", "Call Rosa"]
    change_care(sitting, walk, "Walk before work")
    delete_care(sitting, rosa)
    assert texts(sitting) == ["Walk before work", "One evening off"]
    add_care(sitting, "Swim")
    assert texts(sitting)[-1] == "Swim"
    sitting.close()


@pytest.mark.parametrize("text", ["", "   ", "x" * (LONGEST_CARE + 1)])
def test_what_does_not_fit_is_said_beside_the_field(couple: TestedCouple, text: str) -> None:
    sitting = couple.alone(ALEX)
    care = add_care(sitting, "Walk")
    for act in (lambda: add_care(sitting, text), lambda: change_care(sitting, care, text)):
        with pytest.raises(FormRefused) as refused:
            act()
        assert [problem.field for problem in refused.value.problems] == ["care"]
    assert texts(sitting) == ["Walk"]
    sitting.close()


def test_a_full_list_says_so(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    for number in range(MOST_CARES):
        add_care(sitting, f"Thing {number}")
    with pytest.raises(ListFull):
        add_care(sitting, "One more")
    sitting.close()


def test_what_left_the_list_is_said_so(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    gone = CareId("gone")
    for act in (
        lambda: change_care(sitting, gone, "x"),
        lambda: move_care(sitting, gone, 0),
        lambda: did_one(sitting, gone),
    ):
        with pytest.raises(CareGone):
            act()
    delete_care(sitting, gone)
    sitting.close()


def test_what_was_done_keeps_its_words_for_seven_days_and_can_be_taken_out(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    walk = add_care(sitting, "Walk")
    did_one(sitting, walk)
    couple.clock.forward(days=1)
    again = did_one(sitting, walk)
    delete_care(sitting, walk)
    assert [(each.text, each.day.day) for each in self_care(sitting).done] == [("Walk", 24), ("Walk", 23)]
    take_out(sitting, again)
    take_out(sitting, again)
    assert [each.day.day for each in self_care(sitting).done] == [23]
    couple.clock.forward(days=5)
    assert len(self_care(sitting).done) == 1
    couple.clock.forward(days=1)
    assert self_care(sitting).done == ()
    sitting.close()


def test_each_has_their_own_and_together_there_is_none(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    did_one(sitting, add_care(sitting, "Walk"))
    sitting.close()
    for other in (couple.alone(SAM), couple.together()):
        assert (self_care(other).cares, self_care(other).done) == ((), ())
        other.close()
