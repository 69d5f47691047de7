"""Starting: without a display, and what is imported before the first paint."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.sample.couple import PASSPHRASES, empty_sitting
from app.vault.values import Person
from tests.sample_once import copy_of_sample

HEAVY = ("alembic", "babel", "keyring", "PIL", "pyhanko", "PySide6.QtPdf", "reportlab", "zxcvbn")
"""What only single actions need."""
BEHIND_THE_PASSPHRASE = ("cryptography", "sqlalchemy", "sqlcipher3", "ui.palette", "ui.workspace")
PROGRAM = Path(__file__).parents[2]

START = """
import sys
from pathlib import Path
from ui import main
from ui.importing import import_plainly

main.ready_process()
import_plainly()
from ui.preferences import Preferences
from ui.program import Program
from ui.theme import application

app, folder = application(), Path(sys.argv[1])
preferences = Preferences(folder / "config")
preferences.choices.hiding_told = True
program = Program(app, folder / "vault", preferences, main.PAGES, main.SIGN_IN, main.SET_UP)
program.window.show()
app.processEvents()
assert not program.window.grab().isNull()
"""
UNLOCK = """
from app.vault.values import Person

def unlocked():
    from app.vault.opening import unlock
    return tuple(unlock(program.entrance.vault(), *each) for each in zip(Person, sys.argv[2:4]))

def go_in(keys):
    from app.vault.opening import open_sitting
    program.open_sitting(open_sitting(program.entrance.vault(), keys))
    assert not program.window.grab().isNull()
    app.exit()

program.warm()
program.background.run(unlocked, go_in, what="")
app.exec()
assert program.window.workspace.current.name == "today"
"""
TELL = """
import gc, linecache
print(sorted(set(sys.argv[2:]) & set(sys.modules)))
print(gc.isenabled(), [name for name in linecache.cache if "sqlalchemy/" in name])
program.end()
"""


def run(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    kept.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, *arguments],
        env=kept | environment,
        cwd=PROGRAM,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_without_a_display_it_says_so_and_ends(tmp_path: Path) -> None:
    ended = run(["-m", "ui.main", "--vault", str(tmp_path)])
    assert ended.returncode == 3
    assert ended.stderr.startswith("There is no display here")
    assert len(ended.stderr.splitlines()) == 1


def test_a_display_that_does_not_answer_is_none(tmp_path: Path) -> None:
    ended = run(["-m", "ui.main", "--vault", str(tmp_path)], DISPLAY=":987", WAYLAND_DISPLAY="nowhere")
    assert ended.returncode == 3
    assert ended.stderr.startswith("There is no display here")


@pytest.mark.parametrize(("platform", "code"), [("offscreen", 0), ("xcb", 1), ("", 1)])
def test_a_display_is_looked_for_with_the_standard_library_alone(platform: str, code: int) -> None:
    assert run(["-I", "-S", "ui/display.py"], QT_QPA_PLATFORM=platform).returncode == code


def test_nothing_heavy_is_imported_before_set_up_is_painted(tmp_path: Path) -> None:
    ended = run(["-c", START + TELL, str(tmp_path), *HEAVY, *BEHIND_THE_PASSPHRASE], QT_QPA_PLATFORM="offscreen")
    assert ended.stdout.splitlines() == ["[]", "False []"], ended.stderr


def test_nothing_heavy_is_imported_before_sign_in_is_painted(tmp_path: Path) -> None:
    empty_sitting(tmp_path / "vault", tuple(Person)).close()
    ended = run(["-c", START + TELL, str(tmp_path), *HEAVY, *BEHIND_THE_PASSPHRASE], QT_QPA_PLATFORM="offscreen")
    assert ended.stdout.splitlines() == ["[]", "False []"], ended.stderr


def test_after_unlock_only_what_every_page_needs_is_there(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    copy_of_sample(tmp_path_factory, tmp_path / "vault")
    arguments = [str(tmp_path), *PASSPHRASES.values(), *HEAVY]
    ended = run(["-c", START + UNLOCK + TELL, *arguments], QT_QPA_PLATFORM="offscreen")
    assert ended.stdout.splitlines() == ["[]", "False []"], ended.stderr
