"""Any typed text is set so that nothing is missing without a word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.paper.fonts import FIRST_TO_COMPOSE, FONTS, glyphs, legible, markup, one_line, runs
from app.paper.right_to_left import has_right_to_left
from app.paper.values import Face, RightToLeftText


def written(text: str, face: Face = Face.TEXT) -> str:
    return "".join(characters for _font, characters in runs(text, face))


@pytest.mark.parametrize(
    "words", ["Ελένη Παπαδοπούλου", "Юлия Щербакова", "Nguyễn Thị Ánh Tuyết", "“Don’t” – ½ €", "★ ☕ ✓"]
)
@pytest.mark.parametrize("face", Face)
def test_letters_of_many_scripts_are_set_as_typed(words: str, face: Face) -> None:
    assert written(words, face) == words


def test_what_the_first_font_lacks_comes_from_the_next() -> None:
    assert [font for font, _characters in runs("tea ☕", Face.TEXT)] == ["NotoSans-Regular", "NotoSansSymbols2-Regular"]


def test_a_character_no_font_holds_is_named_in_words() -> None:
    assert written("for you 💖") == "for you [sparkling heart]"
    assert written("a\ue000b\ud83dc") == "a[character U+E000]b[character U+D83D]c"


def test_joiners_variation_selectors_and_control_characters_leave_no_trace() -> None:
    assert written("a\ufe0fb\u200dc\x00\x1bd\u200be") == "abcde"
    assert written("one\r\ntwo\u2028three\tfour\u202ffive") == "one\ntwo\nthree four\u00a0five"


def test_letters_and_their_marks_become_one_where_they_can() -> None:
    assert written("A\u0301") == "Á"


@pytest.mark.parametrize("words", ["שלום", "مرحبا", "plain \u202e turned"])
def test_right_to_left_is_refused_with_a_sentence(words: str) -> None:
    with pytest.raises(RightToLeftText, match="right to left"):
        markup(words)


def test_markup_is_escaped() -> None:
    assert "&lt;b&gt; &amp;" in markup("<b> &")


@given(st.text(st.characters(exclude_categories=[]), max_size=40), st.sampled_from(list(Face)))
def test_every_run_has_its_glyphs(words: str, face: Face) -> None:
    try:
        cut = runs(words, face)
    except RightToLeftText:
        return
    assert all(font in FONTS[face] for font, _characters in cut)
    assert all(set(map(ord, characters)) - {10} <= glyphs(font) for font, characters in cut)
    one_line(words).encode()


def test_letters_below_the_first_that_is_composed_are_whole_by_themselves() -> None:
    plain = "".join(filter(str.isprintable, map(chr, range(ord(FIRST_TO_COMPOSE)))))
    assert set("ß·é") <= set(plain)
    assert unicodedata.normalize("NFC", plain) == plain
    assert not any(map(unicodedata.combining, plain))
    assert not has_right_to_left(plain)
    assert legible(plain) == plain
