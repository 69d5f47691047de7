"""Cut off in mid-sentence, by a lock or by the plug: the words are back, and were in no file that can be read."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from app.vault.values import Person
from tests.agreements.texts import PHONES, proposed
from tests.couple import SetClock, both
from tests.end_to_end.typing_person import FORMS, TITLE, sign_in
from tests.end_to_end.walking import KeyWalk, MouseWalk, keel
from ui.draft_keeping import PAUSE_BEFORE_SAVING

CHECKOUT = Path(__file__).parent.parent.parent
WORDS = "Whoever comes home after the harbour lamps are lit writes beforeha"


@pytest.fixture
def walk(qapp: QApplication, tmp_path: Path) -> Iterator[KeyWalk]:
    """Alex, alone; what both have before them is an agreement on phones."""
    couple = both(tmp_path / "vault")
    sitting = couple.together()
    proposed(sitting, PHONES)
    sitting.close()
    couple.vault.release()
    with keel(tmp_path) as program:
        walk = KeyWalk(program.window)
        sign_in(walk, Person.FIRST)
        walk.open_page("Agreements")
        yield walk


def lock_and_come_back(walk: KeyWalk) -> None:
    walk.press("Ctrl+L")
    assert WORDS not in " ".join(walk.texts())
    sign_in(walk, Person.FIRST)
    walk.open_page("Agreements")


def words_in(walk: KeyWalk | MouseWalk, name: str) -> str:
    field = walk.wait_for(lambda: walk.field(name))
    assert isinstance(field, QLineEdit | QTextEdit)
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def readable(folder: Path, words: str) -> list[str]:
    """Files that hold any part of the words as they are, in either of the ways text is usually kept."""
    parts = [part.encode(way) for part in (words, words[:24], words[-24:]) for way in ("utf-8", "utf-16-le")]
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [str(file) for file in files if any(part in file.read_bytes() for part in parts)]


def test_a_boundary_in_mid_sentence_survives_a_lock(walk: KeyWalk, tmp_path: Path) -> None:
    walk.click("Write an agreement")
    walk.fill("Title", TITLE)
    walk.click("Write boundary 1")
    walk.fill("What we do", WORDS)
    lock_and_come_back(walk)
    walk.choose(TITLE)
    walk.click("Edit boundary 1")
    assert words_in(walk, "What we do") == WORDS
    assert readable(tmp_path, WORDS) == []


def test_a_comment_in_mid_sentence_survives_a_lock(walk: KeyWalk, tmp_path: Path) -> None:
    walk.choose(PHONES.title)
    walk.click("Answer boundary 1")
    walk.click("Boundary 1: do you agree?: talk about it")
    walk.fill("Boundary 1: a comment (optional)", WORDS)
    lock_and_come_back(walk)
    walk.choose(PHONES.title)
    assert words_in(walk, "Boundary 1: a comment (optional)") == WORDS
    assert readable(tmp_path, WORDS) == []


def test_a_need_in_mid_sentence_survives_a_lock(walk: KeyWalk, tmp_path: Path) -> None:
    walk.click("What I need")
    walk.fill("What I need, 1 of 3", WORDS)
    lock_and_come_back(walk)
    walk.click("What I need")
    assert words_in(walk, "What I need, 1 of 3") == WORDS
    assert readable(tmp_path, WORDS) == []


@pytest.mark.parametrize("name", FORMS)
def test_a_form_in_mid_sentence_survives_kill_9(qapp: QApplication, tmp_path: Path, name: str) -> None:
    """What is typed is kept well within a second; as soon as it is, the program gets no chance to close anything."""
    assert PAUSE_BEFORE_SAVING < 1000
    both(tmp_path / "vault").vault.release()
    type_and_be_killed(tmp_path, name)
    assert readable(tmp_path, WORDS) == []
    with keel(tmp_path, clock=SetClock()) as program:
        walk = MouseWalk(program.window)
        sign_in(walk, *FORMS[name].people)
        come_back_to(walk, name)
        assert readable(tmp_path, WORDS) == []
    assert readable(tmp_path, WORDS) == []


def come_back_to(walk: MouseWalk, name: str) -> None:
    if name == "pause":  # it is over; what was written down about it is in the log
        walk.open_page("Hard moments")
        walk.click("Look back")
        walk.wait_for(lambda: walk.sees(WORDS))
        return
    if name == "boundary":
        walk.open_page("Agreements")
        walk.choose(TITLE)
        walk.click("Edit boundary 1")
    elif name == "plan":
        walk.open_page("Hard moments")
        walk.choose(WORDS)
    else:
        FORMS[name].open(walk)
    assert words_in(walk, FORMS[name].field) == WORDS


def type_and_be_killed(folder: Path, name: str, surroundings: Mapping[str, str] = MappingProxyType({})) -> None:
    """Its home and its temporary files are in the folder, so that whatever it writes is looked at."""
    home, scratch = folder / "home", folder / "scratch"
    for place in (home, scratch):
        place.mkdir(mode=0o700)
    around = {"HOME": str(home), "TMPDIR": str(scratch), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    around |= surroundings
    for variable in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        around[variable] = str(home)
    command = [sys.executable, "-m", "tests.end_to_end.typing_person", str(folder), name, WORDS]
    with subprocess.Popen(command, cwd=CHECKOUT, env={**os.environ, **around}, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"typed\n"
        program.send_signal(signal.SIGKILL)
    assert program.returncode == -signal.SIGKILL
