"""Milestones as content: enough of them, each usable, and a mistake in a user's file named by file, line and key."""

from pathlib import Path

import pytest

from app.library import packs
from app.library.milestones import OWNER, RULES, TOPICS
from app.library.values import ContentProblem
from app.progress.milestones.values import LONGEST_MILESTONE
from tests.library.test_voice import grade

ONE = """# Mine.

[[milestone]]
id = "own.two-weeks"
title = "Two weeks of promises kept."
why = "It was a hard fortnight."
on_what = "promises"
seen_by = "both"
rule = "promises_kept"
days = 14
least = 5
"""


def test_there_are_enough_over_all_topics_and_rules_and_for_their_owner_alone() -> None:
    ours = packs.milestones()
    assert len(ours) >= 28
    assert {each.on_what for each in ours} == TOPICS
    assert {each.rule for each in ours} == RULES.keys() - {"repair_promised"}, "a promise to put right is no deed yet"
    assert sum(each.seen_by == OWNER for each in ours) >= 5


def test_each_fits_what_both_can_choose_and_stands_once() -> None:
    ours = packs.milestones()
    assert all(len(each.title) <= LONGEST_MILESTONE for each in ours)
    assert len({each.title for each in ours}) == len({each.why for each in ours}) == len(ours)
    assert [each.id for each in ours if grade(f"{each.title} {each.why}") > 7] == []


@pytest.mark.parametrize(
    "identity",
    [
        "updates.seven-days",
        "replies.a-week",
        "own.fewer-or-weaker",
        "repair.put-right-within-a-day",
        "repair.looked-at-after-thirty-days",
        "agreements.first-renewed",
        "own.first-with-a-plan",
        "conversations.ten-weekly",
        "conversations.decided-together",
    ],
)
def test_those_of_the_design_are_among_them(identity: str) -> None:
    (found,) = [each for each in packs.milestones() if each.id == identity]
    assert (found.seen_by == OWNER) == identity.startswith("own.")


def test_a_folder_of_ones_own_adds_to_them(tmp_path: Path) -> None:
    (tmp_path / packs.MILESTONES).write_text(ONE, encoding="utf-8")
    own = packs.milestones(tmp_path)[-1]
    assert (own.title, dict(own.numbers)) == ("Two weeks of promises kept.", {"days": 14, "least": 5})
    assert packs.pack_problems(tmp_path) == ()


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('rule = "promises_kept"', 'rule = "promises_loved"', "rule"),
        ('rule = "promises_kept"', "", "rule"),
        ("days = 14", 'days = "14"', "days"),
        ("days = 14", "days = 9999", "days"),
        ("least = 5", "", "least"),
        ("least = 5", "least = 0", "least"),
        ("least = 5", "least = 5\nwithin = 3", "within"),
        ('seen_by = "both"', 'seen_by = "owner"', "seen_by"),
        ('seen_by = "both"', 'seen_by = "everybody"', "seen_by"),
        ('on_what = "promises"', 'on_what = "weather"', "on_what"),
        ('title = "Two weeks of promises kept."', 'title = ""', "title"),
        ('rule = "promises_kept"', 'rule = "moments_with_plan"\ncount = 2', "seen_by"),
        ('rule = "promises_kept"\ndays = 14\nleast = 5', 'rule = "repair_looked_at"\nafter = 10', "after"),
    ],
)
def test_a_mistake_is_named_by_file_line_and_key_and_the_rest_still_works(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    (tmp_path / packs.MILESTONES).write_text(ONE.replace(old, new), encoding="utf-8")
    (tmp_path / packs.VALUES).write_text('[[value]]\nid = "own"\nword = "Salt"\nmeaning = "A pinch."\n', "utf-8")
    (problem,) = packs.pack_problems(tmp_path)
    assert problem.startswith(f"milestones.toml, line 3, “own.two-weeks”, “{key}”: ")
    assert problem.endswith(" The file was left out.")
    assert packs.milestones(tmp_path) == packs.milestones()
    assert packs.value_words(tmp_path)[-1].word == "Salt"
    with pytest.raises(ContentProblem):
        packs.read_milestones(tmp_path / packs.MILESTONES)


def test_an_id_of_ours_is_taken_and_a_day_more_than_are_looked_at_is_refused(tmp_path: Path) -> None:
    path = tmp_path / packs.MILESTONES
    path.write_text(ONE.replace("own.two-weeks", "promises.a-week"), encoding="utf-8")
    assert "“promises.a-week” is taken" in packs.pack_problems(tmp_path)[0]
    path.write_text(ONE.replace("promises_kept", "evenings_of_both").replace("least = 5", "least = 15"), "utf-8")
    assert "“least”" in packs.pack_problems(tmp_path)[0]
