"""Saving outside the vault: whole or not at all, for the owner alone, under a password where one is given."""

import io
import stat
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

from app.documents.saving import agreement_file_name, draft_file_name, save_document, sheet_file_name
from app.documents.values import CannotSaveThere
from tests.agreements.printing import AGREEMENT, new_pair, signed_by_both

PDF = signed_by_both(AGREEMENT, new_pair())


def save(place: Path, password: str = "") -> Path:
    return save_document(place, PDF, password=password, inside="Agreement 2026-11-23.pdf", locale="en_GB")


def test_a_saved_file_is_the_document_byte_for_byte_and_closed_to_others(tmp_path: Path) -> None:
    place = save(tmp_path / "copy.pdf")
    assert place.read_bytes() == PDF
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_it_replaces_an_older_copy_whole(tmp_path: Path) -> None:
    place = tmp_path / "copy.pdf"
    place.write_bytes(b"older and longer than nothing")
    place.chmod(0o644)
    save(place)
    assert place.read_bytes() == PDF
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["copy.pdf"]


def test_a_place_that_cannot_be_written_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(CannotSaveThere) as refused:
        save(tmp_path / "nowhere" / "copy.pdf")
    assert "choose another folder" in refused.value.sentence
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "copy.pdf").mkdir()
    with pytest.raises(CannotSaveThere):
        save(tmp_path / "copy.pdf")
    assert [file.name for file in tmp_path.iterdir()] == ["copy.pdf"]


def test_a_password_encrypts_a_cover_that_holds_the_untouched_document(tmp_path: Path) -> None:
    copy = save(tmp_path / "copy.pdf", "four lamps by the river").read_bytes()
    assert b"Phones and messages" not in copy
    closed = PdfReader(io.BytesIO(copy))
    with pytest.raises(FileNotDecryptedError):
        len(closed.pages)
    opened = PdfReader(io.BytesIO(copy), password="four lamps by the river")
    assert opened.attachments["Agreement 2026-11-23.pdf"] == [PDF]


def test_proposed_names_say_nothing_of_the_content() -> None:
    names = [name(date(2026, 11, 23)) for name in (agreement_file_name, draft_file_name, sheet_file_name)]
    assert names == ["Agreement 2026-11-23.pdf", "Draft 2026-11-23.pdf", "Recovery sheet 2026-11-23.pdf"]
