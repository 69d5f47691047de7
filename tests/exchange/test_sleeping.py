"""What is slept on lies in its author's own file until the morning, and can be taken back whole."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.exchange.sleeping import sleep_on, slept_on, take_back, tomorrow_morning
from app.exchange.values import GoneAlready, Sort
from app.vault.drafts import read_draft, save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import SetClock, TestedCouple, both

LETTERS = Sort("letter")
WORDS = {"text": "What I would rather say tomorrow."}


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


@pytest.fixture
def alone(couple: TestedCouple) -> Iterator[Sitting]:
    sitting = couple.alone(Person.FIRST)
    yield sitting
    sitting.close()


@pytest.mark.parametrize(
    ("written", "goes"),
    [
        ((2026, 11, 23, 18, 30), (2026, 11, 24, 7, 0)),
        ((2026, 11, 23, 22, 59), (2026, 11, 24, 7, 0)),
        ((2026, 11, 23, 23, 30), (2026, 11, 24, 7, 0)),  # half past midnight where they live
        ((2026, 11, 24, 2, 59), (2026, 11, 24, 7, 0)),
        ((2026, 11, 24, 3, 0), (2026, 11, 25, 7, 0)),
    ],
)
def test_it_goes_at_eight_after_a_night(written: tuple[int, ...], goes: tuple[int, ...]) -> None:
    clock = SetClock(datetime(*written, tzinfo=UTC))  # type: ignore[misc, arg-type]
    assert tomorrow_morning(clock) == datetime(*goes, tzinfo=UTC)  # type: ignore[misc, arg-type]


def test_the_draft_is_slept_on_and_is_a_draft_again(alone: Sitting) -> None:
    save_draft(alone.own, "letter", "new", WORDS)
    slept = sleep_on(alone, LETTERS, "letter", "new", WORDS, WORDS["text"])
    assert read_draft(alone.own, "letter", "new") is None
    assert [(each.id, each.form) for each in slept_on(alone, LETTERS)] == [(slept, WORDS)]
    take_back(alone, slept)
    assert slept_on(alone) == ()
    draft = read_draft(alone.own, "letter", "new")
    assert draft is not None
    assert draft.form == WORDS


def test_what_has_gone_cannot_be_taken_back(alone: Sitting) -> None:
    slept = sleep_on(alone, LETTERS, "letter", "new", WORDS, WORDS["text"])
    take_back(alone, slept)
    with pytest.raises(GoneAlready):
        take_back(alone, slept)


def test_only_those_that_are_asked_for_are_read(alone: Sitting) -> None:
    sleep_on(alone, LETTERS, "letter", "new", WORDS, "")
    assert slept_on(alone, Sort("question")) == ()
    assert len(slept_on(alone)) == 1


def test_nothing_of_it_is_where_both_can_read(couple: TestedCouple, alone: Sitting) -> None:
    sleep_on(alone, LETTERS, "letter", "new", WORDS, WORDS["text"])
    alone.close()
    together = couple.together()
    assert slept_on(together) == ()
    with together.shared.transaction() as session:
        tables = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        rows = [
            str(row)
            for table in tables
            for row in session.execute(sa.select(sa.text("*")).select_from(sa.table(table)))
        ]
    together.close()
    assert not any("rather say" in row for row in rows)
    other = couple.alone(Person.SECOND)
    assert slept_on(other) == ()
    other.close()
