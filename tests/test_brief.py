"""The beginning of long words: whole words where that can be, and never longer than was asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.brief import beginning


@pytest.mark.parametrize(
    ("words", "longest", "said"),
    [
        ("I write before nine", 30, "I write before nine"),
        ("I write before nine when I stand until late", 34, "I write before nine when I stand…"),
        ("I write before nine, when I stand", 22, "I write before nine…"),
        ("I write before", 8, "I write…"),
        ("Donaudampfschiff", 10, "Donaudamp…"),
        ("So Donaudampfschifffahrt", 12, "So Donaudam…"),
    ],
)
def test_what_is_said(words: str, longest: int, said: str) -> None:
    assert beginning(words, longest) == said


@given(st.text(), st.integers(2, 80))
def test_it_is_never_longer_and_begins_as_the_words_do(words: str, longest: int) -> None:
    said = beginning(words, longest)
    assert len(said) <= longest
    assert words.startswith(said.removesuffix("…"))
