"""In which order points stand: the smallest sum of both ranks, then the one that was put there first."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.sessions.agenda import put_point, rank_point
from app.sessions.reads import agenda
from app.sessions.values import RANKS, AgendaPoint, PointId, in_order
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.common_ground.looking_in import ALEX, SAM, sitting_of
from tests.couple import EVENING, TestedCouple, both

Ranks = dict[str, tuple[int | None, int | None]]
TABLE: dict[str, tuple[Ranks, str]] = {
    "nobody ranked": ({"a": (None, None), "b": (None, None), "c": (None, None)}, "abc"),
    "one ranked": ({"a": (None, None), "b": (2, None), "c": (1, None)}, "cba"),
    "both the same": ({"a": (3, 3), "b": (2, 2), "c": (1, 1)}, "cba"),
    "opposite": ({"a": (3, 1), "b": (2, 2), "c": (1, 3)}, "abc"),
    "first of one against second of both": ({"a": (1, None), "b": (2, 2), "c": (None, 1)}, "bac"),
    "third of both against none": ({"a": (None, None), "b": (3, 3)}, "ba"),
    "first of one against third of both": ({"a": (3, 3), "b": (1, None)}, "ba"),
    "more than three": ({"a": (None, None), "b": (3, None), "c": (1, 2), "d": (2, 3), "e": (None, 1)}, "cdeba"),
}


def _point(name: str, ranks: tuple[int | None, int | None]) -> AgendaPoint:
    given = tuple((person, rank) for person, rank in zip(Person, ranks, strict=True) if rank is not None)
    return AgendaPoint(id=PointId(name), author=ALEX, words_of=ALEX, text=name, at=EVENING, ranks=given)


@pytest.mark.parametrize("case", sorted(TABLE))
def test_the_rule_as_a_table(case: str) -> None:
    ranks, expected = TABLE[case]
    assert "".join(point.text for point in in_order(_point(*each) for each in ranks.items())) == expected


@pytest.mark.parametrize("case", sorted(TABLE))
def test_what_is_read_stands_in_the_same_order(couple: TestedCouple, case: str) -> None:
    ranks, expected = TABLE[case]
    with sitting_of(couple, None) as sitting:
        for name, given in ranks.items():
            point = put_point(sitting, ALEX, name)
            for person, rank in zip(Person, given, strict=True):
                rank_point(sitting, person, point, rank)
        assert "".join(point.text for point in agenda(sitting).points) == expected


@contextmanager
def _sitting() -> Iterator[Sitting]:
    with tempfile.TemporaryDirectory() as folder:
        couple = both(Path(folder) / "vault")
        try:
            with sitting_of(couple, None) as sitting:
                yield sitting
        finally:
            couple.vault.release()


Press = tuple[Person, int, int | None]
PRESSES = st.lists(
    st.tuples(st.sampled_from(list(Person)), st.integers(0, 4), st.sampled_from([*RANKS, None])), max_size=14
)


@settings(max_examples=12)  # each begins with a vault of its own
@given(PRESSES)
def test_whatever_is_pressed_each_has_each_rank_once_and_the_order_is_the_rule(presses: list[Press]) -> None:
    with _sitting() as sitting:
        points = [put_point(sitting, SAM, f"{number}") for number in range(5)]
        held: dict[Person, dict[int, int]] = {person: {} for person in Person}
        for person, which, rank in presses:
            rank_point(sitting, person, points[which], rank)
            _press(held[person], which, rank)
        read = agenda(sitting).points
        for person in Person:
            assert {int(point.text): point.rank_of(person) for point in read if point.rank_of(person)} == held[person]
            assert len(set(held[person].values())) == len(held[person]) <= len(RANKS)
        assert read == in_order(sorted(read, key=lambda point: int(point.text)))


def _press(held: dict[int, int], which: int, rank: int | None) -> None:
    """The rule in plain words: a rank that another point has is exchanged with it."""
    before = held.pop(which, None)
    holder = next((point for point, given in held.items() if given == rank), None)
    if holder is not None:
        del held[holder]
        if before is not None:
            held[holder] = before
    if rank is not None:
        held[which] = rank
