"""Every line of our content keeps to the voice: short, plain, even-handed."""

import re
import tomllib
from collections.abc import Iterator

import pytest

from app.library import packs

QUOTED = frozenset({"patterns", "unless", "hits", "near_misses", "explanation"})
"""Keys that hold or quote what the rules look for."""

NOT_SENTENCES = frozenset(
    {
        "id",
        "number",
        "kinds",
        "kind",
        "area",
        "cost",
        "kept_by",
        "key",
        "checked",
        "name",
        "country",
        "check_in",
        "form",
        "space",
        "after",
        "where",
        "suits",
        "rule",
        "talk",
        "on_what",
        "seen_by",
    }
)

FORBIDDEN = re.compile(
    r"\b(?:always|never|should|must|just|simply|obviously|great job|only a reminder)\b", re.IGNORECASE
)
LOADED = re.compile(
    r"\b(?:victims?|betray\w*|offend\w*|cheat\w*|guilty|innocent|affairs?|infidelity|adulter\w*|perpetrator\w*|"
    r"he|she|him|her|his|hers|husband|wife|boyfriend|girlfriend|heals?|proven|triggers?)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[^.!?]+[.!?]?")
LONGEST = 19
"""Words in a sentence."""

FILES = sorted(packs.OUR_FOLDER.glob("*.toml"))
WITHOUT_SENTENCES = frozenset({"help_lines.toml", "feelings.toml", "celebration_ideas.toml"})
"""Names and single words."""


def lines_of(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Each text with the key it stands under."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from lines_of(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from lines_of(part, key)


ALL = [
    (path.name, key, text)
    for path in FILES
    for key, text in lines_of(tomllib.loads(path.read_text(encoding="utf-8")))
    if key not in NOT_SENTENCES
]
OWN = [(name, text) for name, key, text in ALL if key not in QUOTED]
READ = [(name, text) for name, key, text in ALL if key not in QUOTED - {"explanation"}]


def syllables(word: str) -> int:
    return max(1, len(re.findall(r"[aeiouy]+", re.sub(r"(?:e|ed|es)$", "", word.lower()))))


def grade(text: str) -> float:
    """Flesch-Kincaid grade level (Kincaid et al. 1975), with syllables estimated from groups of vowels."""
    sentences = [part for part in SENTENCE.findall(text) if part.strip(" .!?”“")]
    words = re.findall(r"[A-Za-z'’]+", text)
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_all_files_are_looked_at() -> None:
    assert [path.name for path in FILES] == [
        "agreements.toml",
        "celebration_ideas.toml",
        "clauses.toml",
        "feelings.toml",
        "first_run.toml",
        "help_lines.toml",
        "milestones.toml",
        "page_help.toml",
        "plan_starters.toml",
        "questions.toml",
        "rituals.toml",
        "self_care.toml",
        "values.toml",
        "wording_rules.toml",
    ]


def test_no_word_that_orders_or_judges() -> None:
    assert [(name, text) for name, text in OWN if FORBIDDEN.search(text)] == []


def test_no_word_that_takes_sides_or_names_a_gender() -> None:
    assert [(name, text) for name, text in READ if LOADED.search(text)] == []


def test_no_exclamation_marks_and_no_straight_quotation_marks() -> None:
    assert [(name, text) for name, text in READ if "!" in text or '"' in text] == []


def test_sentences_are_short() -> None:
    long = [
        (name, sentence.strip())
        for name, text in READ
        for sentence in SENTENCE.findall(text)
        if len(sentence.split()) > LONGEST
    ]
    assert long == []


@pytest.mark.parametrize("name", [path.name for path in FILES if path.name not in WITHOUT_SENTENCES])
def test_the_reading_grade_is_at_most_seven(name: str) -> None:
    assert grade(" ".join(text for file, text in READ if file == name)) <= 7


def test_each_clause_is_easy_to_read_by_itself() -> None:
    grades = {clause.id: grade(clause.behaviour) for clause in packs.clauses()}
    assert {clause: round(level, 1) for clause, level in grades.items() if level > 9} == {}


def test_ids_are_unique_over_a_file_and_each_file_says_how_to_add_to_it() -> None:
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        ids = re.findall(r'(?m)^id = "(.+)"$', text)
        assert ids
        assert len(ids) == len(set(ids))
        assert all(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)?", name) for name in ids)
        assert text.startswith("# ")
