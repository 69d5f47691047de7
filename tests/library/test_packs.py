"""Content files: ours load, a mistake is named with file, line and key, and a folder of one's own adds to them."""

from pathlib import Path

import pytest

from app.agreements.values import Area
from app.library import packs
from app.library.values import AREAS, ContentProblem

CLAUSE = """
[[clause]]
id = "phones.own-clause"
area = "phones"
behaviour = "We call on Monday."
need = "A voice."
known_by = "The call."
if_crossed = "It is Monday."
corrective_step = "We call on Tuesday."
cost = "low"
mutual = true
"""

RULE = """
[[rule]]
id = "whatever"
kind = "wording"
patterns = ['whatever']
explanation = "It ends the talk."
rewrite = "I need ten minutes."
hits = ["Whatever.", "Oh whatever.", "Do whatever."]
near_misses = ["What ever happened?", "What a day.", "Ever since."]
"""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def sentence_about(path: Path) -> str:
    with pytest.raises(ContentProblem) as refusal:
        packs.read_clauses(path)
    return refusal.value.sentence


def test_our_clauses_cover_every_area() -> None:
    clauses = packs.clauses()
    counts = {area: sum(clause.area == area for clause in clauses) for area in AREAS}
    assert len(clauses) >= 72
    assert all(count >= 5 for count in counts.values()), counts


def test_the_areas_are_those_of_agreements() -> None:
    assert {str(area) for area in Area} == AREAS


def test_our_other_content_is_complete() -> None:
    assert len(packs.wording_rules()) >= 36
    assert [ready.area for ready in packs.ready_agreements()] == ["pausing", "talking", "telling"]
    assert all(len(ready.questions) == 4 for ready in packs.ready_agreements())
    assert packs.help_lines().checked == "2026-11"
    assert {"is-this-for-us", "what-keel-cannot-protect-from"} <= packs.set_up_texts().keys()
    assert {"agreements", "drafting", "signing", "settings"} <= packs.page_helps().keys()


def test_a_wrong_value_is_named_with_file_line_entry_and_key(tmp_path: Path) -> None:
    text = "# A comment\n" + CLAUSE + CLAUSE.replace("own-clause", "second-one").replace('"low"', '"huge"')
    sentence = sentence_about(written(tmp_path, "clauses.toml", text))
    assert "clauses.toml, line 14, “phones.second-one”, “cost”" in sentence
    assert "high, low" in sentence


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('need = "A voice."\n', "", "“need”"),
        ('need = "A voice."', 'need = "  "', "“need”"),
        ('need = "A voice."', "need = 3", "“need”"),
        ("mutual = true", 'mutual = "yes"', "“mutual”"),
        ('area = "phones"', 'area = "pets"', "“area”"),
        ("phones.own-clause", "Phones Own", "“id”"),
        ("mutual = true", 'mutual = true\npunishment = "none"', "“punishment”"),
    ],
)
def test_each_kind_of_mistake_is_named(tmp_path: Path, old: str, new: str, named: str) -> None:
    assert named in sentence_about(written(tmp_path, "clauses.toml", CLAUSE.replace(old, new)))


def test_two_entries_with_one_id_are_refused(tmp_path: Path) -> None:
    assert "Another entry has this id" in sentence_about(written(tmp_path, "clauses.toml", CLAUSE + CLAUSE))


@pytest.mark.parametrize("text", ["[[clause", "clause = 3", "", "[[sentence]]\nid = 'a'"])
def test_a_file_that_is_something_else_is_refused(tmp_path: Path, text: str) -> None:
    assert "clauses.toml" in sentence_about(written(tmp_path, "clauses.toml", text))


def test_a_file_that_is_not_text_or_not_there_is_refused(tmp_path: Path) -> None:
    assert "can't be read" in sentence_about(tmp_path / "clauses.toml")
    (tmp_path / "clauses.toml").write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in sentence_about(tmp_path / "clauses.toml")


@pytest.mark.parametrize("pattern", ["(never", "a+b", "ab*", "a|b", r"\d days", "a{2,}", "(?:a|)x"])
def test_a_pattern_that_can_not_be_used_is_refused(tmp_path: Path, pattern: str) -> None:
    path = written(tmp_path, "wording_rules.toml", RULE.replace("'whatever'", f"'{pattern}'"))
    with pytest.raises(ContentProblem, match="patterns"):
        packs.read_wording_rules(path)


def test_a_placeholder_nobody_asks_for_is_refused(tmp_path: Path) -> None:
    ours = (packs.OUR_FOLDER / packs.AGREEMENTS).read_text(encoding="utf-8")
    path = written(tmp_path, packs.AGREEMENTS, ours.replace("Our sign is {signal}", "Our sign is {sign}"))
    with pytest.raises(ContentProblem, match="“sign”"):
        packs.read_agreements(path)


@pytest.mark.parametrize("part", ["places", "The signal"])
def test_a_part_that_is_there_already_or_is_no_word_is_refused(tmp_path: Path, part: str) -> None:
    ours = (packs.OUR_FOLDER / packs.AGREEMENTS).read_text(encoding="utf-8")
    path = written(tmp_path, packs.AGREEMENTS, ours.replace('part = "signal"', f'part = "{part}"'))
    with pytest.raises(ContentProblem, match="small letters"):
        packs.read_agreements(path)


def test_a_folder_of_ones_own_adds_entries_after_ours(tmp_path: Path) -> None:
    written(tmp_path, packs.CLAUSES, CLAUSE)
    written(tmp_path, packs.WORDING_RULES, RULE)
    assert packs.clauses(tmp_path)[:-1] == packs.clauses()
    assert packs.clauses(tmp_path)[-1].id == "phones.own-clause"
    assert packs.wording_rules(tmp_path)[-1].id == "whatever"
    assert packs.ready_agreements(tmp_path) == packs.ready_agreements()
    assert packs.pack_problems(tmp_path) == ()


def test_a_bad_file_of_ones_own_is_left_out_and_ours_stay(tmp_path: Path) -> None:
    written(tmp_path, packs.CLAUSES, CLAUSE.replace('"low"', '"none"'))
    written(tmp_path, packs.HELP_LINES, 'checked = "soon"\n[[line]]\n')
    assert packs.clauses(tmp_path) == packs.clauses()
    assert packs.help_lines(tmp_path) == packs.help_lines()
    problems = packs.pack_problems(tmp_path)
    assert [problem.split(",")[0] for problem in problems] == ["clauses.toml", "help_lines.toml"]


def test_an_id_of_ours_can_not_be_taken(tmp_path: Path) -> None:
    written(tmp_path, packs.CLAUSES, CLAUSE.replace("own-clause", "answer-within-two-hours"))
    assert packs.clauses(tmp_path) == packs.clauses()
    (problem,) = packs.pack_problems(tmp_path)
    assert "phones.answer-within-two-hours" in problem


def test_help_lines_of_ones_own_take_the_place_of_ours(tmp_path: Path) -> None:
    line = '[[line]]\nid = "my.friend"\ncountry = "Home"\nname = "A friend"\nnumber = "123"\nkinds = ["not_safe"]\n'
    written(tmp_path, packs.HELP_LINES, f'checked = "2027-01"\n{line}')
    lines = packs.help_lines(tmp_path)
    assert (lines.checked, [line.name for line in lines.lines]) == ("2027-01", ["A friend"])


def test_every_country_has_an_emergency_number() -> None:
    lines = packs.help_lines().lines
    with_emergency = {line.country for line in lines if line.id.endswith(".emergency")}
    assert with_emergency == {line.country for line in lines}


def test_each_file_is_read_once() -> None:
    assert packs.clauses() is packs.clauses()
