"""A program that keeps folders in step rewrites the vault beneath an open sitting: nothing is lost without a word."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.conversations.questions.actions import ask
from app.conversations.questions.reads import question_thread
from app.conversations.questions.values import NewQuestion, OpenQuestionId
from app.vault.sitting import Sitting
from app.vault.values import Person, Swapped
from tests.couple import TestedCouple, both
from tests.whole_vault import faults_of

ALEX = Person.FIRST


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def asked(sitting: Sitting, words: str) -> OpenQuestionId:
    return ask(sitting, ALEX, NewQuestion(text=words))


def put_in_place(older: Path, path: Path) -> None:
    """As such programs do it: a file beside, then its name."""
    beside = path.with_name(f"{path.name}.tmp")
    shutil.copyfile(older, beside)
    beside.replace(path)


def test_what_would_go_into_a_replaced_file_is_refused_and_the_vault_opens(
    couple: TestedCouple, tmp_path: Path
) -> None:
    path, older = couple.vault.folder.shared_db, tmp_path / "older.db"
    shutil.copyfile(path, older)
    sitting = couple.alone(ALEX)
    asked(sitting, "What did the rain change?")
    put_in_place(older, path)
    with pytest.raises(Swapped, match=r"shared\.db"):
        asked(sitting, "And the wind?")
    with pytest.raises(Swapped):
        question_thread(sitting, OpenQuestionId("any"))
    sitting.close()
    couple.vault.release()
    assert faults_of(couple.vault.folder.path) == []


def test_a_file_that_is_taken_away_is_noticed_too(couple: TestedCouple, tmp_path: Path) -> None:
    sitting = couple.alone(ALEX)
    couple.vault.folder.shared_db.rename(tmp_path / "elsewhere.db")
    with pytest.raises(Swapped):
        asked(sitting, "And the wind?")
    (tmp_path / "elsewhere.db").rename(couple.vault.folder.shared_db)
    question = asked(sitting, "And now?")
    sitting.close()
    with closing(couple.alone(ALEX)) as again:
        assert question_thread(again, question) is not None


def test_keyslots_rewritten_with_the_same_words_open_as_before(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    put_in_place(couple.vault.folder.keyslots, couple.vault.folder.keyslots)
    couple.vault.folder.keyslots_bak.unlink()
    question = asked(sitting, "What did the rain change?")
    sitting.close()
    with closing(couple.alone(ALEX)) as again:
        assert question_thread(again, question) is not None
