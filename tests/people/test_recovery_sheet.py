"""The recovery sheet holds the code and what it is for, and nothing about what Keel is used for."""

import io
from datetime import date

from pypdf import PdfReader

from app.people.document import recovery_sheet
from tests.paper.pages import structure_of, text_of

GROUPS = ("7K3D", "9QXN", "0M2P", "AB4T", "ZR6Y", "W8HV", "3F5J", "C1GE")
FINGERPRINT = "0123456789abcdef" * 4


def sheet(name: str = "Alex") -> bytes:
    return recovery_sheet(
        name=name, groups=GROUPS, certificate_fingerprint=FINGERPRINT, made_on=date(2026, 11, 23), locale="en_GB"
    )


def test_it_is_one_page_with_the_code_in_numbered_groups() -> None:
    assert len(PdfReader(io.BytesIO(sheet())).pages) == 1
    words = text_of(sheet())
    assert " ".join(f"{number} {group}" for number, group in enumerate(GROUPS, 1)) in words
    assert "23 November 2026" in words


def test_the_certificate_can_be_compared() -> None:
    assert "0123 4567 89AB CDEF 0123 4567 89AB CDEF" in text_of(sheet())


def test_it_says_nothing_about_couples_or_trust() -> None:
    words = text_of(sheet()).lower()
    assert not [word for word in ("couple", "trust was", "partner", "breach", "agreement", "affair") if word in words]


def test_a_name_in_any_script_is_whole() -> None:
    assert "Nguyễn Thị Ánh [sparkling heart]" in text_of(sheet("Nguyễn Thị Ánh 💖"))


def test_it_is_read_out_in_order() -> None:
    structure = structure_of(sheet())
    assert structure.index('"Alex"') < structure.index('"7K3D"') < structure.index("What it is for")
