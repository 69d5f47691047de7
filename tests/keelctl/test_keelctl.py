"""keelctl over a real vault: checked, copied, put back, exported, and refused with a sentence and a status."""

import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.cli.main import main
from app.private.actions import write_note
from app.vault.backups.header import backups_in
from app.vault.door_notes import How
from app.vault.unlock_log import note_unlock, unlock_log
from app.vault.values import Person
from tests.couple import PASSPHRASES, WEAK, TestedCouple, both
from tests.whole_vault import faults_of

WORDS = "Heather on the hill"
Ran = Callable[..., int]
STARTED = "import sys; from app.cli.main import main; sys.exit(main())"
"""As packaging/keelctl.sh starts it."""


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    """A vault that nobody holds, with a note of the first partner's own."""
    made = both(tmp_path / "vault")
    sitting = made.alone(Person.FIRST)
    write_note(sitting, WORDS)
    sitting.close()
    made.vault.release()
    yield made
    made.vault.release()


@pytest.fixture
def run(couple: TestedCouple, monkeypatch: pytest.MonkeyPatch) -> Ran:
    """keelctl with a passphrase on its standard input, the first partner's where none is given."""

    def ran(command: str, *arguments: object, passphrase: str = PASSPHRASES[Person.FIRST], vault: object = None) -> int:
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{passphrase}\n"))
        where = ("--vault", str(vault or couple.vault.folder.path))
        return main([command, *where, "--passphrase-stdin", *map(str, arguments)], WEAK)

    return ran


def test_a_vault_without_a_copy_is_whole_and_says_so(run: Ran, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 1
    said = capsys.readouterr().out
    assert said.splitlines() == [
        "The vault is whole, as far as this passphrase opens it.",
        "There is no copy in the vault folder yet.",
    ]


def test_the_newest_copy_is_put_back_aside_and_compared_row_by_row(
    run: Ran, couple: TestedCouple, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(path.name for path in couple.vault.folder.path.iterdir())
    assert run("backup", couple.vault.folder.backups) == 0
    assert run("check") == 0
    said = capsys.readouterr().out
    assert "was put back into a place of its own and read" in said
    assert "Added, changed or taken away since: 0." in said
    assert set(before) | {"tries.json"} >= {path.name for path in couple.vault.folder.path.iterdir()} - {"wake"}


@pytest.mark.parametrize("person", list(Person))
def test_a_copy_is_put_back_into_an_empty_folder_by_either(
    run: Ran, couple: TestedCouple, tmp_path: Path, person: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "stick.keel"
    assert run("backup", copy, passphrase=PASSPHRASES[person]) == 0
    assert str(copy) in capsys.readouterr().out
    assert run("restore", copy, passphrase=PASSPHRASES[person], vault=tmp_path / "again") == 0
    assert faults_of(tmp_path / "again") == []


def test_what_was_there_before_is_moved_aside(
    run: Ran, couple: TestedCouple, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "stick.keel"
    run("backup", copy)
    assert run("restore", copy) == 0
    assert "What was there before lies in" in capsys.readouterr().out
    assert faults_of(couple.vault.folder.path) == []


def test_own_data_is_written_for_people_and_for_programs(run: Ran, tmp_path: Path) -> None:
    assert run("export", "--as", "json", tmp_path / "own.json") == 0
    assert WORDS in json.dumps(json.loads((tmp_path / "own.json").read_text())["private"])
    assert run("export", tmp_path / "own.pdf", passphrase=PASSPHRASES[Person.SECOND]) == 0
    assert (tmp_path / "own.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "own.pdf").stat().st_mode & 0o077 == 0


def test_a_passphrase_of_neither_does_nothing(run: Ran, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "stick.keel"
    run("backup", copy)
    for command in (("check",), ("backup", tmp_path / "other.keel"), ("restore", copy), ("export", tmp_path / "x.pdf")):
        capsys.readouterr()
        assert run(*command, passphrase="not the one at all") == 2
        assert capsys.readouterr().err.startswith("This passphrase opens neither part.")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["stick.keel"]


def test_what_is_damaged_has_a_status_of_its_own(
    run: Ran, couple: TestedCouple, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("backup", couple.vault.folder.backups)
    (copy,) = backups_in(couple.vault.folder.backups)
    whole = copy.path.read_bytes()
    copy.path.write_bytes(whole[:-5000] + bytes(1000) + whole[-4000:])
    assert run("check") == 1
    assert f"The copy {copy.path.name} is damaged" in capsys.readouterr().err
    couple.vault.folder.shared_db.write_bytes(bytes(8192))
    assert run("check") == 1
    assert "The file shared.db is damaged" in capsys.readouterr().err


def test_a_vault_that_is_open_or_not_there_is_refused(
    run: Ran, couple: TestedCouple, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", vault=tmp_path / "nowhere") == 2
    assert not (tmp_path / "nowhere").exists()
    held = both(tmp_path / "held")
    assert run("backup", tmp_path / "copy.keel", vault=tmp_path / "held") == 2
    assert "already open" in capsys.readouterr().err
    held.vault.release()


def test_its_owner_is_told_of_the_opening(run: Ran, couple: TestedCouple) -> None:
    run("check", passphrase=PASSPHRASES[Person.SECOND])
    for person, openings in ((Person.FIRST, 1), (Person.SECOND, 2)):
        sitting = couple.alone(person)
        note_unlock(sitting, How.PASSPHRASE)
        assert [unlock.how for unlock in unlock_log(sitting)] == [How.PASSPHRASE] * openings
        sitting.close()


def test_without_a_terminal_nothing_is_done_and_the_other_way_is_named(couple: TestedCouple) -> None:
    command = [sys.executable, "-c", STARTED, "check", "--vault", str(couple.vault.folder.path)]
    ended = subprocess.run(
        command, check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True, start_new_session=True
    )
    assert ended.returncode == 2
    assert ended.stderr.startswith("No passphrase was given, so nothing was done.")
    assert "--passphrase-stdin" in ended.stderr
    assert ended.stderr.count("\n") == 1, "no warning, and no traceback"


def test_a_copy_that_is_not_there_is_said_to_be_missing(
    run: Ran, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("restore", tmp_path / "gone.keel") == 2
    assert capsys.readouterr().err.startswith(f"There is no file {tmp_path / 'gone.keel'}.")


@pytest.mark.parametrize("command", ["backup", "export"])
def test_what_is_there_is_not_written_over(
    run: Ran, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    there = tmp_path / "there"
    there.write_text("Something of ours")
    assert run(command, there) == 2
    assert capsys.readouterr().err.splitlines() == [
        f"There is a file {there} already. Nothing was written. You could choose another name."
    ]
    assert there.read_text() == "Something of ours"


def test_a_place_that_is_not_there_is_named(run: Ran, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone = tmp_path / "stick"
    assert run("backup", gone / "copy.keel") == 2
    assert capsys.readouterr().err.startswith(f"The folder {gone} is not there, so no copy was made.")


def test_an_empty_standard_input_gives_no_passphrase(run: Ran, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", passphrase="") == 2
    assert "No passphrase was given" in capsys.readouterr().err


def test_the_help_of_each_command_names_the_statuses(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["check"], ["backup"], ["restore"], ["verify"], ["export"]):
        with pytest.raises(SystemExit, match="0"):
            main([*arguments, "--help"])
        assert "Exit status:" in capsys.readouterr().out
