"""The sample couple chooses ahead and marks a few things, in the first three months and thinly after them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from app.people.pace_values import Pace
from app.progress.celebrations.reads import celebration, celebrations, ideas, offered
from app.sample import celebrations as sample
from app.sample.celebration_texts import MARKED
from app.sample.days import THREE_MONTHS, sessions_in, three_databases
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.celebrations.reached import WEEK, reach
from tests.couple import SetClock, TestedCouple, both

NOW = datetime(2026, 11, 24, 20, 30, tzinfo=UTC)
LAST = THREE_MONTHS + 40
"""The second round has come as far as its first celebration."""


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestedCouple]:
    couple = both(tmp_path_factory.mktemp("sample") / "vault", SetClock(NOW))
    sitting = couple.together()
    reach(sitting, day=NOW.date() - timedelta(days=LAST - 30))
    with three_databases(sitting, couple.clock) as (shared, private), sessions_in(shared, private) as sessions:
        for number in range(LAST + 1):
            sample.live_day(sessions.day(number, LAST, NOW))
    sitting.close()
    yield couple
    couple.vault.release()


@pytest.fixture
def sitting(lived: TestedCouple) -> Iterator[Sitting]:
    sitting = lived.alone(Person.SECOND)
    yield sitting
    sitting.close()


def test_ideas_are_chosen_and_the_last_one_waits(sitting: Sitting) -> None:
    page = ideas(sitting)
    assert next(idea.what.text for idea in page.agreed) == "Pancakes on Saturday"
    assert (len(page.agreed), len(page.waiting)) == (3, 1)


def test_a_few_things_are_marked_with_a_line_of_each(sitting: Sitting) -> None:
    marked = celebrations(sitting).celebrations
    assert [each.what.title for each in marked] == [MARKED[33][1], MARKED[79][1], MARKED[57][1], WEEK]
    for each in marked:
        found = celebration(sitting, each.id)
        assert found is not None
        assert found.lines.keys() == set(Person)


def test_what_is_reached_at_the_end_is_left_to_be_offered(lived: TestedCouple) -> None:
    sitting = lived.alone(Person.FIRST)
    reach(sitting, "Ten weekly conversations", NOW.date() - timedelta(days=2))
    found = offered(sitting, Pace())
    sitting.close()
    assert found is not None
    assert (found.title, found.idea) == ("Ten weekly conversations", "Pancakes on Saturday")
