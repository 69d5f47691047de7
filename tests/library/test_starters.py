"""Beginnings of plans: over all kinds, easy to read one by one, and a folder of one's own adds to them."""

from collections import Counter
from pathlib import Path

import pytest

from app.library import packs
from app.library.starters import PLAN_KINDS
from app.library.values import ContentProblem
from app.triggers.values import LONGEST_PLAN_NAME, PlanKind
from tests.library.test_voice import grade

STARTER = """
[[starter]]
id = "stress.own-starter"
kind = "stress"
name = "The bus is full"
cue = "I stand for an hour."
i_say = "I need ten minutes alone."
what_helps = ["Sitting down"]
"""


def test_the_kinds_are_those_of_plans() -> None:
    assert {str(kind) for kind in PlanKind} == PLAN_KINDS


def test_there_are_enough_over_all_kinds() -> None:
    counts = Counter(starter.kind for starter in packs.plan_starters())
    assert counts.total() >= 25
    assert counts.keys() == PLAN_KINDS
    assert all(counts[kind] >= 2 for kind in PLAN_KINDS - {"other"}), counts
    assert counts["hiding"] >= 4
    assert counts["defending"] >= 3


def test_each_fits_and_is_easy_to_read_by_itself() -> None:
    grades = {starter.id: grade(f"{starter.cue} {starter.i_say}") for starter in packs.plan_starters()}
    assert {starter: round(level, 1) for starter, level in grades.items() if level > 7} == {}
    assert all(len(starter.name) <= LONGEST_PLAN_NAME for starter in packs.plan_starters())


def test_what_is_said_stands_without_quotation_marks() -> None:
    assert [starter.id for starter in packs.plan_starters() if starter.i_say.startswith(("“", '"'))] == []


def test_a_folder_of_ones_own_adds_to_them(tmp_path: Path) -> None:
    (tmp_path / packs.PLAN_STARTERS).write_text(STARTER, encoding="utf-8")
    assert packs.plan_starters(tmp_path)[:-1] == packs.plan_starters()
    own = packs.plan_starters(tmp_path)[-1]
    assert (own.id, own.what_helps, own.in_body, own.please_do) == ("stress.own-starter", ("Sitting down",), "", ())
    assert packs.pack_problems(tmp_path) == ()


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('kind = "stress"', 'kind = "weather"', "“kind”"),
        ('["Sitting down"]', "[]", "“what_helps”"),
        ('["Sitting down"]', '"Sitting down"', "“what_helps”"),
        ('cue = "I stand for an hour."\n', "", "“cue”"),
        ('name = "The bus is full"', 'name = "The bus is full"\ncolour = "red"', "“colour”"),
    ],
)
def test_a_mistake_is_named_and_the_file_left_out(tmp_path: Path, old: str, new: str, named: str) -> None:
    path = tmp_path / packs.PLAN_STARTERS
    path.write_text(STARTER.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentProblem) as refused:
        packs.read_plan_starters(path)
    assert named in refused.value.sentence
    assert packs.plan_starters(tmp_path) == packs.plan_starters()
    assert len(packs.pack_problems(tmp_path)) == 1
