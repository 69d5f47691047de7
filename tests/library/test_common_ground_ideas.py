"""Ideas for rituals and words for values: enough of them, each one usable, and a folder of one's own adds to them."""

from pathlib import Path

import pytest

from app.common_ground.named_values.values import LONGEST_VALUE
from app.common_ground.rituals.values import LONGEST_RITUAL_TITLE, LONGEST_RITUAL_WHAT, RitualTalk
from app.library import packs
from app.library.common_ground import RITUAL_TALKS
from app.library.values import ContentProblem
from app.promises.recurrence import is_rule
from app.promises.recurrence_words import rule_in_words
from tests.couple import EVENING

RITUAL = """
[[ritual]]
id = "own.stars"
title = "Looking at the stars"
what = "Five minutes on the step."
minutes = 5
rule = "FREQ=WEEKLY;BYDAY=SA"
"""


def test_there_are_enough_and_the_two_talks_are_among_them() -> None:
    ideas = packs.ritual_ideas()
    assert len(ideas) >= 30
    assert {idea.talk for idea in ideas} - {""} == RITUAL_TALKS == {str(talk) for talk in RitualTalk}
    assert len(packs.value_words()) >= 30


def test_each_idea_fits_a_ritual_and_its_rhythm_is_read() -> None:
    for idea in packs.ritual_ideas():
        assert is_rule(idea.rule), idea.id
        assert len(idea.title) <= LONGEST_RITUAL_TITLE
        assert len(idea.what) <= LONGEST_RITUAL_WHAT


def test_the_rhythms_that_can_be_chosen_are_said_in_words() -> None:
    said = {idea.id: rule_in_words(idea.rule, EVENING.date()) for idea in packs.ritual_ideas() if idea.rule}
    own = {idea for idea, words in said.items() if words == "by a rhythm of its own"}
    assert own == {"feast.a-tree-each-year"}


def test_each_word_fits_a_value_and_stands_once() -> None:
    words = [each.word for each in packs.value_words()]
    assert len(set(map(str.casefold, words))) == len(words)
    assert all(len(word) <= LONGEST_VALUE for word in words)


def test_a_folder_of_ones_own_adds_to_them(tmp_path: Path) -> None:
    (tmp_path / packs.RITUALS).write_text(RITUAL, encoding="utf-8")
    (tmp_path / packs.VALUES).write_text('[[value]]\nid = "own"\nword = "Salt"\nmeaning = "A pinch of it."\n', "utf-8")
    assert packs.ritual_ideas(tmp_path)[-1].title == "Looking at the stars"
    assert packs.value_words(tmp_path)[-1].word == "Salt"
    assert packs.pack_problems(tmp_path) == ()


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("FREQ=WEEKLY;BYDAY=SA", "every Saturday", "“rule”"),
        ("minutes = 5", "minutes = 0", "“minutes”"),
        ("minutes = 5", 'minutes = 5\ntalk = "monthly"', "“talk”"),
        ('title = "Looking at the stars"\n', "", "“title”"),
    ],
)
def test_a_mistake_is_named_and_the_file_left_out(tmp_path: Path, old: str, new: str, named: str) -> None:
    path = tmp_path / packs.RITUALS
    path.write_text(RITUAL.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentProblem) as refused:
        packs.read_ritual_ideas(path)
    assert named in refused.value.sentence
    assert packs.ritual_ideas(tmp_path) == packs.ritual_ideas()
