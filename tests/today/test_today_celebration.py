"""What could be marked is offered on Today, quietly: not on the first evening, not on quiet days, not once put away."""

from app.people.pacing import call_quiet_week
from app.progress.celebrations.actions import not_this_one
from tests.celebrations.reached import WEEK, reach
from tests.couple import TestedCouple
from tests.today.living import FIRST, SECOND, first_evening, today
from tests.today.seats import sitting_of

EVERYBODY = (FIRST, SECOND, None)


def offers(couple: TestedCouple) -> list[str]:
    found = (today(couple, alone).celebration for alone in EVERYBODY)
    return ["" if offered is None else offered.title for offered in found]


def test_it_is_offered_to_both_until_one_puts_it_away(couple: TestedCouple) -> None:
    first_evening(couple)
    with sitting_of(couple) as sitting:
        occasion = reach(sitting)
    assert offers(couple) == ["", "", ""]
    couple.clock.forward(days=1)
    assert offers(couple) == [WEEK, WEEK, WEEK]
    with sitting_of(couple, SECOND) as sitting:
        not_this_one(sitting, occasion)
    assert offers(couple) == ["", "", ""]


def test_a_quiet_week_has_none(couple: TestedCouple) -> None:
    first_evening(couple)
    couple.clock.forward(days=1)
    with sitting_of(couple) as sitting:
        reach(sitting)
        call_quiet_week(sitting, FIRST)
    assert offers(couple) == ["", "", ""]
