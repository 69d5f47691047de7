"""Checking a file: every way of tampering is told, and nothing makes it raise."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pypdf import PdfReader, PdfWriter

from app.agreements.verdict import Outcome
from app.agreements.verify import check_document
from app.cli.main import main
from app.paper.protected import protected_copy
from app.vault.signing_key import new_signing_key
from app.vault.values import Person
from tests.agreements.printing import AGREEMENT, NAMES, new_pair, signed_by, signed_by_both, signed_by_first, unsigned

PAIR = new_pair()
OURS = PAIR.fingerprints
ONE = signed_by_first(AGREEMENT, PAIR)
BOTH = signed_by(ONE, Person.SECOND, NAMES[1], PAIR.keys[1])
FORGERS = new_pair()
FORGED = signed_by_both(replace(AGREEMENT, purpose="Something else."), FORGERS)


def outcome(pdf: bytes, expected: frozenset[str] | None = OURS) -> Outcome:
    return check_document(pdf, expected).outcome


def test_signed_by_both_and_unchanged() -> None:
    verdict = check_document(BOTH, OURS)
    assert verdict.outcome is Outcome.UNCHANGED
    assert (verdict.title, verdict.number) == ("Phones and messages", 1)
    assert tuple(signer.name for signer in verdict.signers) == NAMES
    assert frozenset(signer.certificate_fingerprint for signer in verdict.signers) == OURS


def test_without_known_certificates_the_sentence_asks_to_compare_them() -> None:
    verdict = check_document(BOTH)
    assert verdict.outcome is Outcome.UNCHANGED
    assert "recovery sheets" in verdict.sentence


def test_one_signature_is_missing() -> None:
    assert outcome(ONE) is Outcome.ONE_MISSING


def test_cut_after_the_first_signature() -> None:
    assert outcome(BOTH[: len(ONE)]) is Outcome.ONE_MISSING


def test_not_signed_at_all() -> None:
    assert outcome(unsigned(AGREEMENT, PAIR)) is Outcome.NOT_OURS


@pytest.mark.parametrize("part", range(60))
def test_a_flipped_bit_anywhere(part: int) -> None:
    position = 3 + part * ((len(BOTH) - 4) // 60)
    changed = bytearray(BOTH)
    changed[position] ^= 1
    assert outcome(bytes(changed)) in {Outcome.CHANGED, Outcome.NOT_OURS}


@settings(max_examples=25)
@given(st.integers(0, len(BOTH) - 1), st.integers(1, 255))
def test_a_changed_byte_anywhere(position: int, change: int) -> None:
    changed = bytearray(BOTH)
    changed[position] ^= change
    assert outcome(bytes(changed)) is not Outcome.UNCHANGED


def test_a_changed_byte_in_the_room_of_the_last_signature() -> None:
    start = BOTH.rindex(b"/Contents <") + len(b"/Contents <")
    end = BOTH.index(b">", start)
    for position in (start, start + 9, start + 100, start + 700, start + 1300, end - 400, end - 1):
        changed = bytearray(BOTH)
        changed[position] ^= 1
        assert outcome(bytes(changed)) is not Outcome.UNCHANGED


def test_truncated() -> None:
    for part in (1, 4, 100, 1000, len(BOTH) // 2, len(BOTH) - 1, len(ONE) - 7, len(ONE) + 50):
        assert outcome(BOTH[:part]) in {Outcome.CHANGED, Outcome.NOT_OURS}, part


def test_bytes_appended() -> None:
    assert outcome(BOTH + b"\n% more") is Outcome.CHANGED


def with_page_changed(pdf: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    more = writer.add_object(generic.StreamObject(stream_data=b"0 0 200 200 re f"))
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), more])
    writer.update_container(page)
    return written(writer)


def with_page_added(pdf: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    kids = writer.root["/Pages"]["/Kids"]
    kids.append(kids.raw_get(0))
    writer.update_container(kids)
    return written(writer)


def with_note(pdf: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    note = generic.DictionaryObject(
        {
            generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/FreeText"),
            generic.pdf_name("/Rect"): generic.ArrayObject(generic.NumberObject(edge) for edge in (72, 600, 300, 640)),
            generic.pdf_name("/Contents"): generic.pdf_string("Not agreed"),
        }
    )
    page["/Annots"] = generic.ArrayObject([writer.add_object(note)])
    writer.update_container(page)
    return written(writer)


def with_other_attachment(pdf: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    attached = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][1]["/EF"]
    content = attached["/F"].data.replace(b"guess", b"doubt")
    attached["/F"] = writer.add_object(generic.StreamObject(stream_data=content))
    writer.update_container(attached)
    return written(writer)


def written(writer: IncrementalPdfFileWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("tamper", [with_page_changed, with_page_added, with_note, with_other_attachment])
def test_changed_by_an_incremental_update(tamper: object) -> None:
    assert callable(tamper)
    assert outcome(tamper(BOTH)) is Outcome.CHANGED
    assert outcome(tamper(ONE)) is Outcome.CHANGED


@pytest.mark.parametrize("tamper", [with_page_changed, with_page_added, with_note, with_other_attachment])
def test_changed_between_the_two_signatures(tamper: object) -> None:
    assert callable(tamper)
    both = signed_by(tamper(ONE), Person.SECOND, NAMES[1], PAIR.keys[1])
    assert outcome(both) is Outcome.CHANGED


def test_an_impostor_of_the_same_name() -> None:
    impostor = signed_by(ONE, Person.SECOND, NAMES[1], new_signing_key(NAMES[1]))
    assert outcome(impostor) is Outcome.CHANGED
    assert outcome(impostor, None) is Outcome.CHANGED


def test_one_person_signing_twice() -> None:
    assert outcome(signed_by(ONE, Person.SECOND, NAMES[1], PAIR.keys[0])) is Outcome.CHANGED


def test_forged_whole_with_other_keys() -> None:
    assert outcome(FORGED) is Outcome.NOT_OURS
    verdict = check_document(FORGED)
    assert verdict.outcome is Outcome.UNCHANGED
    assert "recovery sheets" in verdict.sentence
    assert frozenset(signer.certificate_fingerprint for signer in verdict.signers) == FORGERS.fingerprints


def test_written_anew_by_another_program() -> None:
    writer = PdfWriter(clone_from=io.BytesIO(BOTH))
    out = io.BytesIO()
    writer.write(out)
    assert outcome(out.getvalue()) is not Outcome.UNCHANGED


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-", b"%PDF-1.7\n%%EOF", b"PK\x03\x04 no document", b"%PDF-1.7\n" + b"\x00" * 5000, b"<html>"]
)
def test_a_file_that_is_none(content: bytes) -> None:
    assert outcome(content) is Outcome.NOT_OURS


def test_a_huge_file() -> None:
    assert outcome(b"%PDF-1.7\n" + bytes(65 * 1024 * 1024)) is Outcome.NOT_OURS


def test_a_protected_copy_says_how_to_go_on() -> None:
    verdict = check_document(protected_copy(BOTH, "four calm words", "agreement.pdf", "en_GB"), OURS)
    assert verdict.outcome is Outcome.NOT_OURS
    assert "save the document attached to it" in verdict.sentence


def test_the_document_out_of_a_protected_copy_is_unchanged() -> None:
    reader = PdfReader(io.BytesIO(protected_copy(BOTH, "four calm words", "agreement.pdf", "en_GB")))
    reader.decrypt("four calm words")
    assert outcome(bytes(reader.attachments["agreement.pdf"][0])) is Outcome.UNCHANGED


@pytest.mark.parametrize(
    ("content", "status", "said"),
    [
        (BOTH, 0, "This document is unchanged"),
        (with_note(BOTH), 1, "changed after signing"),
        (ONE, 1, "One signature is missing"),
        (b"no document", 2, "can't be read"),
    ],
)
def test_keelctl_verify(
    content: bytes, status: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "agreement.pdf"
    file.write_bytes(content)
    assert main(["verify", str(file)]) == status
    shown = capsys.readouterr()
    assert said in shown.out
    assert not shown.err
    for fingerprint in OURS if status < 2 else ():
        assert fingerprint in shown.out


def test_keelctl_verify_of_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(tmp_path / "nothing.pdf")]) == 2
    assert "can't be opened" in capsys.readouterr().err
