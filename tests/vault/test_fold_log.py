"""Folding the log in: while the database stays open, what was removed is in neither of its files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.vault.drafts import delete_draft, read_draft, save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple, both


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    couple: TestedCouple = both(tmp_path)
    sitting = couple.together()
    yield sitting
    sitting.close()
    couple.vault.release()


def test_the_log_is_empty_afterwards_and_the_database_goes_on(sitting: Sitting) -> None:
    log = sitting.shared.path.with_name(sitting.shared.path.name + "-wal")
    save_draft(sitting.shared, "form", "one", {"text": "words"})
    delete_draft(sitting.shared, "form", "one")
    assert log.stat().st_size > 0
    sitting.shared.fold_log()
    assert log.stat().st_size == 0
    save_draft(sitting.shared, "form", "two", {"text": "more"})
    saved = read_draft(sitting.shared, "form", "two")
    assert saved is not None
    assert saved.form == {"text": "more"}


def test_it_is_not_done_inside_a_transaction(sitting: Sitting) -> None:
    with sitting.shared.transaction(Person.FIRST), pytest.raises(AssertionError):
        sitting.shared.fold_log()
