"""The computer breaks: what was written comes back from a copy, by keys alone, and is there after signing in."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from app.vault.values import Person
from tests.couple import PASSPHRASES, both
from tests.end_to_end.typing_person import FORMS, sign_in
from tests.end_to_end.walking import KeyWalk, keel
from tests.vault_ui.choosing import choose_in_chooser

WORDS = "I write before I am late, each time"


def test_what_was_written_comes_back_from_a_stick(qapp: QApplication, tmp_path: Path) -> None:
    both(tmp_path / "vault").vault.release()
    stick = tmp_path / "stick"
    stick.mkdir()
    with keel(tmp_path) as program:
        walk = KeyWalk(program.window)
        sign_in(walk, Person.FIRST)
        write(walk)
        make_a_copy(walk, stick)
    (copy,) = stick.iterdir()
    for file in (tmp_path / "vault").iterdir():
        if file.is_file():
            file.unlink()
    with keel(tmp_path) as program:
        walk = KeyWalk(program.window)
        put_back(walk, copy)
        sign_in(walk, Person.FIRST)
        assert written(walk) == WORDS


def write(walk: KeyWalk) -> None:
    walk.open_page("Promises")
    walk.press("Ctrl+N")
    walk.fill(FORMS["promise"].field, WORDS)


def written(walk: KeyWalk) -> str:
    walk.open_page("Promises")
    walk.press("Ctrl+N")
    field = walk.wait_for(lambda: walk.field(FORMS["promise"].field))
    assert isinstance(field, QLineEdit | QTextEdit)
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def make_a_copy(walk: KeyWalk, stick: Path) -> None:
    walk.open_page("Keys and copies")
    walk.click("Make a copy now")
    walk.click("Choose a folder")
    choose_in_chooser(walk.window, stick)
    walk.click("Make the copy")
    walk.wait_for(lambda: any(text.startswith("Saved as") for text in walk.texts()))


def put_back(walk: KeyWalk, copy: Path) -> None:
    walk.click("I have a copy")
    walk.click("Choose a file")
    choose_in_chooser(walk.window, copy)
    walk.fill("Passphrase of A.", PASSPHRASES[Person.FIRST])
    walk.press("Return")
    walk.wait_for(lambda: any("was put back" in text for text in walk.texts()))
