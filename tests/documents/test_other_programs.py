"""Programs of others find both signatures of an agreement whole, and miss none of one that was changed."""

import shutil
from pathlib import Path

import pytest

from app.agreements.reads import document_of
from tests.agreements.texts import PHONES, signed_by_both
from tests.couple import TestedCouple
from tests.other_programs import openssl_says, pdfsig_says

VALID = "Signature is Valid"

pytestmark = pytest.mark.skipif(
    shutil.which("pdfsig") is None or shutil.which("openssl") is None, reason="pdfsig and openssl are not here"
)


def test_pdfsig_and_openssl_find_both_signatures(couple: TestedCouple, tmp_path: Path) -> None:
    sitting = couple.together()
    document = document_of(sitting, signed_by_both(couple, sitting, PHONES))
    sitting.close()
    assert document is not None
    pdf = tmp_path / "signed.pdf"
    pdf.write_bytes(document)
    assert pdfsig_says(pdf) == [VALID, VALID]
    assert openssl_says(pdf, tmp_path) == [True, True]
    pdf.write_bytes(document.replace(b"/MediaBox", b"/MediaBux", 1))
    assert VALID not in pdfsig_says(pdf)
    assert openssl_says(pdf, tmp_path) == [False, False]
