"""A protected copy asks for its password, and holds the document byte for byte."""

import io

import pytest
from pypdf import PasswordType, PdfReader
from pypdf.generic import DictionaryObject

from app.paper.protected import protected_copy
from app.paper.reading import signatures_in
from app.paper.values import PasswordNeeded

INSIDE = b"%PDF-1.7 any bytes"


def test_the_password_opens_it_and_the_document_is_untouched() -> None:
    reader = PdfReader(io.BytesIO(protected_copy(INSIDE, "four calm words", "agreement.pdf", "en_GB")))
    assert reader.decrypt("another") is PasswordType.NOT_DECRYPTED
    assert reader.decrypt("four calm words") is not PasswordType.NOT_DECRYPTED
    assert reader.attachments == {"agreement.pdf": [INSIDE]}
    assert "agreement.pdf" in reader.pages[0].extract_text()


def test_it_is_encrypted_by_revision_6() -> None:
    reader = PdfReader(io.BytesIO(protected_copy(INSIDE, "four calm words", "agreement.pdf", "en_GB")))
    encryption = reader.trailer["/Encrypt"].get_object()
    assert isinstance(encryption, DictionaryObject)
    assert str(encryption["/R"]) == "6"


def test_nothing_of_it_can_be_read_from_its_bytes() -> None:
    assert INSIDE not in protected_copy(INSIDE, "four calm words", "agreement.pdf", "en_GB")


def test_reading_its_signatures_asks_for_the_password() -> None:
    with pytest.raises(PasswordNeeded, match="password"):
        signatures_in(protected_copy(INSIDE, "four calm words", "agreement.pdf", "en_GB"), "agreement.json")
