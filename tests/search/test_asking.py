"""Whatever is typed or pasted into the search field: answered or not, without a fault and without a wait."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.agreements.actions import show_needs
from app.agreements.values import NeedKind
from app.search.reads import find
from app.vault.sitting import Sitting
from tests.couple import TestedCouple
from tests.search.sittings import ALEX


@pytest.fixture
def sitting(couple: TestedCouple) -> Iterator[Sitting]:
    opened = couple.alone(ALEX)
    yield opened
    opened.close()


WRITTEN = (
    "Ein Spaziergang nach dem Essen, café crème",
    "我们今天晚上一起散步",
    "A hug 🤗 after supper; don't explain",
)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("spazier", 0),
        ("ESSEN", 0),
        ("cafe creme", 0),
        ("cafe\u0301", 0),
        ("essen spazier", 0),
        ("一起散步", 1),
        ("🤗", 2),
        ("hug 🤗", 2),
        ("don't expl", 2),
        ("hug, after", 2),
        ("supper a", 2),
        ("\u200bhug\x00", 2),
    ],
)
def test_words_of_any_script_are_found_as_they_are_typed(sitting: Sitting, words: str, place: int) -> None:
    show_needs(sitting, NeedKind.NEED, WRITTEN)
    (found,) = find(sitting, words)
    assert found.snippet in WRITTEN[place]


@pytest.mark.parametrize(
    "words",
    ["", " ", "a", "é", '"', '""', "*", "NEAR(", "OR x", "NOT", "- -", "^", "{words}:", "(", "🦖", "\ud83e", "-", "—"],
)
def test_too_little_or_nothing_but_signs_finds_nothing(sitting: Sitting, words: str) -> None:
    show_needs(sitting, NeedKind.NEED, WRITTEN)
    assert find(sitting, words) == ()


def test_a_whole_letter_that_was_pasted_is_looked_for_without_a_fault(sitting: Sitting) -> None:
    show_needs(sitting, NeedKind.NEED, WRITTEN)
    for letter in ("hug " * 25_000, "x" * 100_000, '"' * 100_000, "🤗" * 100_000, "散步 " * 40_000):
        assert isinstance(find(sitting, letter), tuple)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_no_text_is_a_fault(sitting: Sitting, words: str) -> None:
    find(sitting, words)


def test_words_that_stand_as_typed_come_before_newer_ones(sitting: Sitting) -> None:
    show_needs(sitting, NeedKind.NEED, ("A walk after supper.", "A walking stick, and after that supper.", "Walks."))
    snippets = [each.snippet for each in find(sitting, "walk")]
    assert snippets == ["A walk after supper.", "Walks.", "A walking stick, and after that supper."]
    assert find(sitting, "after supper")[0].snippet == "A walk after supper."


def test_no_more_is_given_than_was_asked_for(sitting: Sitting) -> None:
    show_needs(sitting, NeedKind.NEED, ("one walk", "two walks", "three walks"))
    assert len(find(sitting, "walk", most=2)) == 2


@pytest.mark.parametrize(
    ("text", "words", "snippet"),
    [
        ("one " * 60 + "the Zébra came " + "two " * 60, "zebra", "the Zébra came two"),
        ("A line.\n\nAnother   line.", "another", "A line. Another line."),
        ("短い" * 50 + "散歩" + "長い" * 50, "散歩", "散歩長い"),
    ],
)
def test_the_snippet_shows_what_was_found_on_one_line(sitting: Sitting, text: str, words: str, snippet: str) -> None:
    show_needs(sitting, NeedKind.NEED, (text,))
    (found,) = find(sitting, words)
    assert snippet in found.snippet
    assert "\n" not in found.snippet
    assert len(found.snippet) <= 170
