"""Disks, files and printers that are not as they were: a plain sentence through the window, and nothing lost."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtWidgets import QApplication, QTextEdit

from app.documents.values import CannotReadFile
from app.vault.values import AlreadyOpen, Damaged, DiskFull, FolderNotWritable, NewerVault, Person, WrongPassphrase
from tests.couple import PASSPHRASES, TestedCouple, both
from tests.end_to_end.walking import MouseWalk, keel
from tests.full_disk import no_more_room, room_again
from ui.documents.printing import has_printer
from ui.program import Program

LOST = "Whoever comes home late writes beforehand, in one line."


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    yield couple
    couple.vault.release()


def shut(couple: TestedCouple) -> TestedCouple:
    couple.vault.release()
    return couple


def type_passphrase(walk: MouseWalk, passphrase: str = PASSPHRASES[Person.FIRST]) -> None:
    walk.say_who("A.")
    walk.fill("Passphrase of A.", passphrase)
    walk.click("Open")


def says(walk: MouseWalk, sentence: str) -> bool:
    return walk.wait_for(lambda: walk.sees(sentence))


@contextmanager
def signed_in(folder: Path) -> Iterator[tuple[Program, MouseWalk]]:
    with keel(folder) as program:
        walk = MouseWalk(program.window)
        type_passphrase(walk)
        walk.wait_for(lambda: walk.button("Lock"))
        yield program, walk


# ---- at the door


def test_a_folder_that_cannot_be_written_is_said_at_the_start(qapp: QApplication, tmp_path: Path) -> None:
    """Where the folder would be, there is a file: also for root, who may write everywhere else."""
    (tmp_path / "vault").touch()
    with keel(tmp_path) as program:
        says(MouseWalk(program.window), FolderNotWritable(str(tmp_path / "vault")).sentence)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write in every folder")
def test_a_read_only_folder_is_said_at_the_start(qapp: QApplication, couple: TestedCouple, tmp_path: Path) -> None:
    shut(couple)
    (tmp_path / "vault").chmod(0o500)
    try:
        with keel(tmp_path) as program:
            says(MouseWalk(program.window), FolderNotWritable(str(tmp_path / "vault")).sentence)
    finally:
        (tmp_path / "vault").chmod(0o700)


def test_a_second_start_is_sent_to_the_first(qapp: QApplication, couple: TestedCouple, tmp_path: Path) -> None:
    with keel(tmp_path) as program:
        says(MouseWalk(program.window), AlreadyOpen().sentence)


def test_a_newer_vault_is_named_after_the_passphrase(qapp: QApplication, couple: TestedCouple, tmp_path: Path) -> None:
    sitting = couple.alone(Person.FIRST)
    with sitting.shared.transaction() as session:
        session.execute(sa.text("UPDATE alembic_version SET version_num = 'shared_99'"))
    sitting.close()
    shut(couple)
    with keel(tmp_path) as program:
        walk = MouseWalk(program.window)
        type_passphrase(walk)
        says(walk, NewerVault().sentence)


@pytest.mark.parametrize("how", ["missing", "empty", "damaged"])
def test_damage_is_told_apart_from_a_wrong_passphrase(
    qapp: QApplication, couple: TestedCouple, tmp_path: Path, how: str
) -> None:
    file = shut(couple).vault.folder.shared_db
    harm(file, how)
    before = file.read_bytes() if file.exists() else None
    with keel(tmp_path) as program:
        walk = MouseWalk(program.window)
        type_passphrase(walk, "not the one at all")
        says(walk, WrongPassphrase("A.").sentence)
        type_passphrase(walk)
        says(walk, Damaged("shared.db").sentence)
        assert not walk.sees(WrongPassphrase("A.").sentence)
    assert (file.read_bytes() if file.exists() else None) == before


def harm(file: Path, how: str) -> None:
    if how == "missing":
        file.unlink()
    elif how == "empty":
        file.write_bytes(b"")
    else:
        file.write_bytes(os.urandom(4096) + file.read_bytes()[4096:])


# ---- inside


def test_on_a_full_disk_words_stay_in_the_field_and_are_kept_later(
    qapp: QApplication, couple: TestedCouple, tmp_path: Path
) -> None:
    shut(couple)
    long = LOST * 400
    with signed_in(tmp_path) as (program, walk):
        walk.open_page("Agreements")
        walk.click("Write an agreement")
        walk.fill("Title", "Full")
        walk.click("Write boundary 1")
        assert program.window.workspace is not None
        own = program.window.workspace.desk.sitting.own
        no_more_room(own)
        paste(walk, "What we do", long)
        says(walk, DiskFull().sentence)
        assert typed_in(walk, "What we do") == long
        room_again(own)
        walk.write("X")
        says(walk, "Agreement, draft · saved")
        assert not walk.sees(DiskFull().sentence)
        walk.lock()
        type_passphrase(walk)
        walk.open_page("Agreements")
        walk.choose("Full")
        walk.click("Edit boundary 1")
        assert typed_in(walk, "What we do") == long + "X"


def test_100000_characters_in_a_clause_are_kept_and_named(
    qapp: QApplication, couple: TestedCouple, tmp_path: Path
) -> None:
    shut(couple)
    with signed_in(tmp_path) as (_program, walk):
        walk.open_page("Agreements")
        walk.click("Write an agreement")
        walk.fill("Title", "Long")
        walk.click("Write boundary 1")
        paste(walk, "What we do", "x" * 100_000)
        says(walk, "Please use at most 20,000 characters")
        says(walk, "Agreement, draft · saved")
        walk.lock()
        type_passphrase(walk)
        walk.open_page("Agreements")
        walk.choose("Long")
        walk.click("Edit boundary 1")
        assert typed_in(walk, "What we do") == "x" * 100_000


def paste(walk: MouseWalk, field: str, words: str) -> None:
    QApplication.clipboard().setText(words)
    walk.fill(field, "")
    walk.press("Ctrl+V")


def typed_in(walk: MouseWalk, field: str) -> str:
    found = walk.wait_for(lambda: walk.field(field))
    assert isinstance(found, QTextEdit)
    return found.toPlainText()


def test_no_printer_is_said_and_a_file_is_offered(qapp: QApplication, couple: TestedCouple, tmp_path: Path) -> None:
    if has_printer():
        pytest.skip("there is a printer here")
    shut(couple)
    with signed_in(tmp_path) as (_program, walk):
        walk.open_page("Agreements")
        walk.click("Write an agreement")
        walk.fill("Title", "Printed")
        walk.click("Preview")
        walk.click("Print")
        says(walk, "There is no printer on this computer.")
        walk.click("Save as PDF")
        walk.click("Cancel")
        walk.click("Close")


@pytest.mark.parametrize("content", [b"", b"Not a document at all.", b"%PDF-1.7\n", None])
def test_what_is_not_a_document_of_ours_is_said(
    qapp: QApplication, couple: TestedCouple, tmp_path: Path, content: bytes | None
) -> None:
    shut(couple)
    file = tmp_path / "other.pdf"
    if content is not None:
        file.write_bytes(content)
    with signed_in(tmp_path) as (_program, walk):
        walk.open_page("Documents")
        walk.click("Type its name instead")
        walk.fill("Name and place of the file", str(file))
        walk.click("Check it")
        says(walk, "This file can't be read as a PDF." if content is not None else CannotReadFile(str(file)).sentence)
