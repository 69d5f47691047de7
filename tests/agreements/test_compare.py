"""Two texts compared: words, boundaries that came, went or moved, and terms."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.agreements.compare import Fate, compare, word_changes
from app.agreements.values import Boundary, BoundaryId, Side
from tests.agreements.texts import ANSWER, LOCKED, PHONES

THIRD = replace(ANSWER, id=BoundaryId("third"), behaviour="We call when we are late.")


def fates(before: tuple[Boundary, ...], after: tuple[Boundary, ...]) -> list[tuple[str, Fate, bool]]:
    found = compare(replace(PHONES, boundaries=before), replace(PHONES, boundaries=after))
    return [(change.boundary.id, change.fate, change.moved) for change in found.boundaries]


def test_the_same_text_has_no_changes() -> None:
    assert compare(PHONES, PHONES).same


def test_changed_words_are_marked_and_the_rest_is_left() -> None:
    pieces = word_changes("We answer within two hours.", "We answer within three hours.")
    assert pieces == (
        ("same", "We answer within "),
        ("removed", "two"),
        ("added", "three"),
        ("same", " hours."),
    )


@given(st.text(max_size=80), st.text(max_size=80))
def test_both_texts_can_be_read_from_the_pieces(before: str, after: str) -> None:
    pieces = word_changes(before, after)
    assert "".join(words for kind, words in pieces if kind != "added") == before
    assert "".join(words for kind, words in pieces if kind != "removed") == after


def test_long_texts_are_compared_by_lines() -> None:
    before = "one two three\n" * 2000
    assert word_changes(before, before + "four\n") == (("same", before), ("added", "four\n"))


def test_a_boundary_that_came_and_one_that_went() -> None:
    assert fates((ANSWER, LOCKED), (ANSWER, THIRD)) == [
        ("answer", Fate.SAME, False),
        ("third", Fate.ADDED, False),
        ("locked", Fate.REMOVED, False),
    ]


def test_one_that_went_stands_where_it_was() -> None:
    assert [identity for identity, _fate, _moved in fates((LOCKED, ANSWER), (ANSWER,))] == ["locked", "answer"]


def test_a_boundary_that_moved_is_told_once() -> None:
    moved = [identity for identity, _fate, moved in fates((ANSWER, LOCKED, THIRD), (THIRD, ANSWER, LOCKED)) if moved]
    assert moved == ["third"]


def test_choices_and_days_are_told_as_before_and_after() -> None:
    changed = replace(PHONES, boundaries=(replace(ANSWER, kept_by=Side.FIRST), LOCKED))
    (field,) = compare(PHONES, changed).boundaries[0].fields
    assert (field.field, field.before, field.after, field.pieces) == ("kept_by", Side.BOTH, Side.FIRST, ())
    later = replace(PHONES, terms=replace(PHONES.terms, review=date(2027, 1, 22)))
    (term,) = compare(PHONES, later).terms
    assert (term.field, term.after) == ("review", date(2027, 1, 22))
