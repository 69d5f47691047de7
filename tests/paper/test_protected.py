"""A protected copy asks for its password; what is signed is in it byte for byte."""

import io

import pytest
from pypdf import PasswordType, PdfReader, PdfWriter
from pypdf.generic import DictionaryObject

from app.handout.document import handout_document
from app.paper.booklet import booklet_document
from app.paper.protected import protected_copy
from app.paper.reading import signatures_in
from app.paper.values import Booklet, BookletPart, Form, FormField, FormGroup, PasswordNeeded
from tests.agreements.printing import AGREEMENT, new_pair, signed_by_both
from tests.documents.makers import HANDOUT
from tests.paper.pages import structure_of, text_of

INSIDE = signed_by_both(AGREEMENT, new_pair())
PASSWORD = "four calm words"


def opened(pdf: bytes) -> bytes:
    """The same without its password."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf), password=PASSWORD))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_what_is_not_signed_opens_at_once_with_its_words_and_their_order() -> None:
    plain = handout_document(HANDOUT, locale="en_GB")
    copy = protected_copy(plain, PASSWORD, "page.pdf", "en_GB")
    reader = PdfReader(io.BytesIO(copy))
    assert reader.is_encrypted
    assert reader.decrypt("another") is PasswordType.NOT_DECRYPTED
    assert b"Felt safe" not in copy
    assert text_of(opened(copy)) == text_of(plain)
    assert structure_of(opened(copy)) == structure_of(plain)
    assert dict(PdfReader(io.BytesIO(copy), password=PASSWORD).attachments) == {}


def test_fields_to_fill_in_are_there_under_a_password_too() -> None:
    group = FormGroup(fields=(FormField(label="The cue", lines=2),))
    form = Form(title="A plan", above="A", groups=(group,))
    part = BookletPart(heading="A part", forms=(form,))
    booklet = Booklet(title="Workbook", above="Empty", said=(), boxed=(), parts=(part,))
    copy = protected_copy(booklet_document(booklet, locale="en_GB", fillable=True), PASSWORD, "workbook.pdf", "en_GB")
    assert PdfReader(io.BytesIO(copy), password=PASSWORD).get_fields()


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
