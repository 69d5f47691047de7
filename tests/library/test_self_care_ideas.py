"""Ideas for looking after oneself: enough, varied, easy to read, and a folder of one's own adds to them."""

from collections import Counter
from pathlib import Path

import pytest

from app.library import packs
from app.library.self_care import PLACES, SUITS
from app.library.values import ContentProblem
from app.private.values import LONGEST_CARE
from tests.library.test_voice import grade

IDEA = """
[[idea]]
id = "minutes.own-idea"
text = "Look out of the window."
minutes = 5
where = "indoors"
suits = ["illness"]
"""


def test_there_are_enough_for_short_and_long_times_and_for_each_situation() -> None:
    ideas = packs.care_ideas()
    assert len(ideas) >= 40
    assert min(idea.minutes for idea in ideas) == 2
    assert max(idea.minutes for idea in ideas) == 240
    assert Counter(idea.where for idea in ideas).keys() == PLACES
    counts = Counter(each for idea in ideas for each in idea.suits)
    assert all(counts[each] >= 3 for each in SUITS), counts


def test_each_fits_a_line_and_is_easy_to_read() -> None:
    assert [idea.id for idea in packs.care_ideas() if len(idea.text) > LONGEST_CARE] == []
    assert [idea.id for idea in packs.care_ideas() if grade(idea.text) > 7] == []
    assert len({idea.text for idea in packs.care_ideas()}) == len(packs.care_ideas())


def test_a_folder_of_ones_own_adds_to_them(tmp_path: Path) -> None:
    (tmp_path / packs.SELF_CARE).write_text(IDEA, encoding="utf-8")
    assert packs.care_ideas(tmp_path)[:-1] == packs.care_ideas()
    own = packs.care_ideas(tmp_path)[-1]
    assert (own.id, own.minutes, own.where, own.suits) == ("minutes.own-idea", 5, "indoors", ("illness",))
    assert packs.pack_problems(tmp_path) == ()


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("minutes = 5", "minutes = 1", "“minutes”"),
        ('"indoors"', '"upstairs"', "“where”"),
        ('["illness"]', '["rain"]', "“suits”"),
        ('text = "Look out of the window."\n', "", "“text”"),
        ("minutes = 5", 'minutes = 5\ncolour = "red"', "“colour”"),
    ],
)
def test_a_mistake_is_named_and_the_file_left_out(tmp_path: Path, old: str, new: str, named: str) -> None:
    path = tmp_path / packs.SELF_CARE
    path.write_text(IDEA.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentProblem) as refused:
        packs.read_care_ideas(path)
    assert named in refused.value.sentence
    assert packs.care_ideas(tmp_path) == packs.care_ideas()
    assert len(packs.pack_problems(tmp_path)) == 1
