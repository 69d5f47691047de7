"""Drafts: kept as typed, undone and redone, and found again after a lock or a kill."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.vault.drafts import (
    MOST_STEPS,
    delete_draft,
    drafts_in,
    read_draft,
    redo_draft,
    save_draft,
    undo_draft,
)
from app.vault.sitting import Sitting
from app.vault.values import DRAFTS, Person
from tests.couple import TestedCouple, both


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path)
    yield made
    made.vault.release()


@pytest.fixture
def alex(couple: TestedCouple) -> Iterator[Sitting]:
    sitting = couple.alone(Person.FIRST)
    yield sitting
    sitting.close()


def form_of(sitting: Sitting, subject: str = "one") -> object:
    draft = read_draft(sitting.own, "letter", subject)
    return draft and draft.form


def test_the_newest_words_are_read_back(alex: Sitting) -> None:
    save_draft(alex.own, "letter", "one", {"text": "What I would like to say"})
    save_draft(alex.own, "letter", "one", {"text": "What I would like to say on Sunday"})
    assert form_of(alex) == {"text": "What I would like to say on Sunday"}


def test_undo_and_redo_walk_through_the_values(alex: Sitting) -> None:
    for text in ("a", "ab", "abc"):
        save_draft(alex.own, "letter", "one", {"text": text})
    back = undo_draft(alex.own, "letter", "one")
    assert back is not None
    assert (back.form, back.can_undo, back.can_redo) == ({"text": "ab"}, True, True)
    undo_draft(alex.own, "letter", "one")
    assert undo_draft(alex.own, "letter", "one") is None
    assert redo_draft(alex.own, "letter", "one") is not None
    assert form_of(alex) == {"text": "ab"}


def test_typing_after_undo_lets_the_undone_go(alex: Sitting) -> None:
    for text in ("a", "ab"):
        save_draft(alex.own, "letter", "one", {"text": text})
    undo_draft(alex.own, "letter", "one")
    save_draft(alex.own, "letter", "one", {"text": "ax"})
    assert redo_draft(alex.own, "letter", "one") is None
    assert form_of(alex) == {"text": "ax"}


def test_the_same_value_is_no_new_step(alex: Sitting) -> None:
    save_draft(alex.own, "letter", "one", {"text": "a"})
    save_draft(alex.own, "letter", "one", {"text": "a"})
    draft = read_draft(alex.own, "letter", "one")
    assert draft is not None
    assert not draft.can_undo


def test_long_writing_keeps_the_newest_steps_only(alex: Sitting) -> None:
    for number in range(MOST_STEPS + 20):
        save_draft(alex.own, "letter", "one", {"text": str(number)})
    walked = 0
    while undo_draft(alex.own, "letter", "one"):
        walked += 1
    assert walked == MOST_STEPS - 1


def test_a_huge_form_is_kept_whole(alex: Sitting) -> None:
    for ending in ("a", "b", "c"):
        save_draft(alex.own, "letter", "one", {"text": "x" * 5_000_000 + ending})
    draft = read_draft(alex.own, "letter", "one")
    assert draft is not None
    assert draft.form["text"].endswith("c")
    assert len(draft.form["text"]) == 5_000_001


def test_alone_it_lies_in_the_private_file(couple: TestedCouple, alex: Sitting) -> None:
    save_draft(alex.own, "letter", "one", {"text": "mine"})
    assert drafts_in(alex.shared, "letter") == ()
    alex.close()
    together = couple.together()
    assert drafts_in(together.own, "letter") == ()
    together.close()


def test_together_it_lies_in_the_shared_file(couple: TestedCouple) -> None:
    together = couple.together()
    save_draft(together.own, "letter", "one", {"text": "ours"})
    together.close()
    sam = couple.alone(Person.SECOND)
    assert [draft.form for draft in drafts_in(sam.shared, "letter")] == [{"text": "ours"}]
    assert drafts_in(sam.own, "letter") == ()
    sam.close()


def test_deleting_takes_every_step_along(alex: Sitting) -> None:
    kinds: list[object] = []
    alex.changes.subscribe(kinds.append)
    save_draft(alex.own, "letter", "one", {"text": "a"})
    delete_draft(alex.own, "letter", "one")
    save_draft(alex.own, "letter", "one", {"text": "b"})
    assert undo_draft(alex.own, "letter", "one") is None
    assert kinds == [frozenset({DRAFTS})] * 3


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.couple import TestedCouple, SetClock, WEAK
from app.vault.vault import take_vault
from app.vault.values import Person
from app.vault.drafts import save_draft
clock = SetClock()
couple = TestedCouple(vault=take_vault(Path(sys.argv[1]), clock, WEAK), clock=clock)
save_draft(couple.alone(Person.FIRST).own, "letter", "one", {"text": "in the middle of a sen"})
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_program_loses_nothing_that_was_kept(couple: TestedCouple, tmp_path: Path) -> None:
    couple.vault.release()
    environment = os.environ | {"PYTHONPATH": "."}
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False, env=environment)
    assert killed.returncode == -signal.SIGKILL
    sitting = couple.alone(Person.FIRST)
    assert form_of(sitting) == {"text": "in the middle of a sen"}
    sitting.close()
