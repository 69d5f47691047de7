"""Ideas for marking something: enough, for many lives, easy to read, and a folder of one's own adds to them."""

from collections import Counter
from pathlib import Path

import pytest

from app.library import packs
from app.library.celebrations import PLACES, SIZES, SUITS
from app.library.values import ContentProblem
from app.progress.celebrations.values import LONGEST_IDEA
from tests.library.test_voice import grade

IDEA = """
[[idea]]
id = "home.own-idea"
text = "Open the window and listen"
where = "home"
size = "small"
suits = ["illness"]
"""


def test_there_are_enough_for_every_place_size_and_situation() -> None:
    ideas = packs.celebration_ideas()
    assert len(ideas) >= 44
    kinds = Counter((idea.where, idea.size) for idea in ideas)
    assert all(kinds[where, size] >= 2 for where in PLACES for size in SIZES), kinds
    counts = Counter(each for idea in ideas for each in idea.suits)
    assert all(counts[each] >= 3 for each in SUITS), counts


def test_each_fits_a_line_of_the_list_and_is_easy_to_read() -> None:
    ideas = packs.celebration_ideas()
    assert [idea.id for idea in ideas if len(idea.text) > LONGEST_IDEA or len(idea.text.split()) >= 20] == []
    assert [idea.id for idea in ideas if idea.text.endswith(".")] == []
    assert [idea.id for idea in ideas if grade(idea.text) > 7] == []
    assert len({idea.text for idea in ideas}) == len(ideas)


def test_a_folder_of_ones_own_adds_to_them(tmp_path: Path) -> None:
    (tmp_path / packs.CELEBRATION_IDEAS).write_text(IDEA, encoding="utf-8")
    assert packs.celebration_ideas(tmp_path)[:-1] == packs.celebration_ideas()
    own = packs.celebration_ideas(tmp_path)[-1]
    assert (own.id, own.where, own.size, own.suits) == ("home.own-idea", "home", "small", ("illness",))
    assert packs.pack_problems(tmp_path) == ()


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('"home"\n', '"upstairs"\n', "“where”"),
        ('"small"', '"tiny"', "“size”"),
        ('["illness"]', '["rain"]', "“suits”"),
        ('text = "Open the window and listen"\n', "", "“text”"),
        ('size = "small"', 'size = "small"\ncolour = "red"', "“colour”"),
    ],
)
def test_a_mistake_is_named_and_the_file_left_out(tmp_path: Path, old: str, new: str, named: str) -> None:
    path = tmp_path / packs.CELEBRATION_IDEAS
    path.write_text(IDEA.replace(old, new), encoding="utf-8")
    assert packs.celebration_ideas(tmp_path) == packs.celebration_ideas()
    (sentence,) = packs.pack_problems(tmp_path)
    assert packs.CELEBRATION_IDEAS in sentence
    assert named in sentence
    with pytest.raises(ContentProblem):
        packs.read_celebration_ideas(path)
