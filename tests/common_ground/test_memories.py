"""Memories: dated or not, a line from each, and nobody's words changed or removed by the other."""

from datetime import UTC, date, datetime

import pytest

from app.common_ground.memories.actions import (
    add_line,
    change_memory,
    form_of,
    memory_of,
    remove_line,
    remove_memory,
    write_memory,
)
from app.common_ground.memories.reads import memories, memory
from app.common_ground.memories.values import MOST_LINES, LinesFull, MemoryGone, NewMemory, Order, OthersMemory
from app.refused import FormRefused
from app.search.reads import find
from tests.common_ground.looking_in import ALEX, SAM, raw_words, sitting_of
from tests.couple import TestedCouple

TRAIN = NewMemory(title="The train", text="Three hours in a field.", day=date(2019, 7, 4))


def test_both_read_it_and_each_adds_a_line(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = write_memory(sitting, ALEX, TRAIN)
        add_line(sitting, ALEX, made, "Cherries")
    couple.clock.forward(minutes=1)
    with sitting_of(couple, SAM) as sitting:
        add_line(sitting, SAM, made, " Cows ")
        found = memory(sitting, made)
        assert found is not None
        assert (found.author, found.what) == (ALEX, TRAIN)
        assert [(line.author, line.text) for line in found.lines] == [(ALEX, "Cherries"), (SAM, "Cows")]


def test_they_are_listed_as_written_or_by_date_a_page_at_a_time(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        for title, day in (("a", date(2020, 1, 1)), ("b", None), ("c", date(2010, 1, 1)), ("d", date(2015, 1, 1))):
            write_memory(sitting, SAM, NewMemory(title=title, day=day))
            couple.clock.forward(minutes=1)
        newest, dated = memories(sitting, most=3), memories(sitting, Order.BY_DATE)
        assert ("".join(each.title for each in newest.memories), newest.more) == ("dcb", True)
        assert ("".join(each.title for each in dated.memories), dated.more) == ("badc", False)


def test_without_its_day_it_stands_on_the_local_day_it_was_written(couple: TestedCouple) -> None:
    couple.clock.moment = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    with sitting_of(couple, ALEX) as sitting:
        write_memory(sitting, ALEX, NewMemory(title="a", day=date(2026, 11, 24)))
        couple.clock.forward(minutes=1)
        late = write_memory(sitting, ALEX, NewMemory(title="b", day=date(2019, 7, 4)))
        change_memory(sitting, ALEX, late, NewMemory(title="b"))
        assert [each.title for each in memories(sitting, Order.BY_DATE).memories] == ["b", "a"]


def test_only_its_author_changes_or_removes_it(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = write_memory(sitting, ALEX, TRAIN)
    with sitting_of(couple, SAM) as sitting:
        with pytest.raises(OthersMemory):
            change_memory(sitting, SAM, made, TRAIN)
        with pytest.raises(OthersMemory):
            remove_memory(sitting, SAM, made)
    with sitting_of(couple, ALEX) as sitting:
        change_memory(sitting, ALEX, made, NewMemory(title="The bus"))
        found = memory(sitting, made)
        assert found is not None
        assert found.what == NewMemory(title="The bus")
        remove_memory(sitting, ALEX, made)
        remove_memory(sitting, ALEX, made)
        assert memory(sitting, made) is None
        with pytest.raises(MemoryGone):
            change_memory(sitting, ALEX, made, TRAIN)
        with pytest.raises(MemoryGone):
            add_line(sitting, ALEX, made, "A line")


def test_removing_it_leaves_the_line_of_the_other(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = write_memory(sitting, ALEX, NewMemory(title="Marigold", text="Marigold", when="Marigold"))
        add_line(sitting, ALEX, made, "Marigold")
    with sitting_of(couple, SAM) as sitting:
        theirs = add_line(sitting, SAM, made, "Heather")
    with sitting_of(couple, ALEX) as sitting:
        remove_memory(sitting, ALEX, made)
        found = memory(sitting, made)
        assert found is not None
        assert (found.what, found.removed_at) == (NewMemory(), couple.clock.now())
        assert [line.text for line in found.lines] == ["Heather"]
        assert not find(sitting, "marigold")
    with sitting_of(couple, SAM) as sitting:
        assert "Marigold" not in raw_words(sitting)
        with pytest.raises(OthersMemory):
            remove_line(sitting, ALEX, theirs)
        remove_line(sitting, SAM, theirs)
        remove_line(sitting, SAM, theirs)
        assert memory(sitting, made) is None


def test_a_form_comes_back_as_it_was() -> None:
    assert memory_of(form_of(TRAIN)) == TRAIN


@pytest.mark.parametrize(
    ("form", "fields"),
    [
        ({}, ["title"]),
        ({"title": "x" * 50_000, "when": "x" * 50_000}, ["title", "when"]),
        ({"text": "x" * 50_000}, ["text"]),
        ({"title": "a", "day": "some time"}, ["day"]),
    ],
)
def test_what_does_not_fit_is_said_beside_its_field(form: dict[str, str], fields: list[str]) -> None:
    with pytest.raises(FormRefused) as refused:
        memory_of(form)
    assert [problem.field for problem in refused.value.problems] == fields


def test_lines_have_their_limits(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = write_memory(sitting, ALEX, TRAIN)
        for words in (" ", "x" * 50_000):
            with pytest.raises(FormRefused):
                add_line(sitting, ALEX, made, words)
        for _number in range(MOST_LINES):
            add_line(sitting, ALEX, made, "A line")
        with pytest.raises(LinesFull):
            add_line(sitting, ALEX, made, "One more")
