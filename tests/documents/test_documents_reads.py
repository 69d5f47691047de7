"""What there is to print: signed copies and drafts, and the certificates a file is checked against."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.agreements.actions import take_back_signature
from app.agreements.verdict import Outcome
from app.documents.checking import check_file
from app.documents.drafts import draft_copy
from app.documents.reads import draft_to_print, drafts_to_print, known_certificates, printed_copies
from app.documents.values import CannotReadFile
from app.paper.values import RightToLeftText
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PAUSE, PHONES, proposed, signed, signed_by_both
from tests.couple import TestedCouple, first_only


@pytest.fixture
def sitting(couple: TestedCouple) -> Iterator[Sitting]:
    sitting = couple.together()
    yield sitting
    sitting.close()


def test_the_newest_copy_of_each_signed_version_comes_first(couple: TestedCouple, sitting: Sitting) -> None:
    signed_by_both(couple, sitting, PHONES)
    couple.clock.forward(days=1)
    half = proposed(sitting, PAUSE)
    signed(couple, sitting, Person.SECOND, half)
    assert [row.title for row in drafts_to_print(sitting)] == ["How we pause"]
    copies = printed_copies(sitting)
    assert [(row.title, row.signed_by) for row in copies.rows] == [
        ("How we pause", frozenset({Person.SECOND})),
        ("Phones and messages", frozenset(Person)),
    ]
    assert not copies.more


def test_a_signature_taken_back_leaves_no_copy(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    version = proposed(sitting, PHONES)
    signed(couple, sitting, Person.FIRST, version)
    assert len(printed_copies(sitting).rows) == 1
    couple.clock.forward(minutes=1)
    take_back_signature(sitting, Person.FIRST, version)
    assert printed_copies(sitting).rows == ()
    sitting.close()


def test_no_more_copies_than_asked_for(couple: TestedCouple, sitting: Sitting) -> None:
    for text in (PHONES, PAUSE):
        signed_by_both(couple, sitting, text)
        couple.clock.forward(minutes=1)
    copies = printed_copies(sitting, most=1)
    assert [row.title for row in copies.rows] == ["How we pause"]
    assert copies.more


def test_a_proposed_version_prints_as_a_draft(sitting: Sitting) -> None:
    version = proposed(sitting, PHONES)
    assert [row.version for row in drafts_to_print(sitting)] == [version]
    assert draft_copy(draft_to_print(sitting, version), "en_GB").startswith(b"%PDF")


def test_text_from_right_to_left_is_refused_for_paper(sitting: Sitting) -> None:
    draft = draft_to_print(sitting, proposed(sitting, PHONES))
    with pytest.raises(RightToLeftText):
        draft_copy(replace(draft, names=("שלום", "Sam")), "en_GB")


def test_only_certificates_of_those_who_joined_are_known(tmp_path: Path, sitting: Sitting) -> None:
    assert len(known_certificates(sitting)) == 2
    alone = first_only(tmp_path / "other")
    one = alone.alone(Person.FIRST)
    assert len(known_certificates(one)) == 1
    one.close()
    alone.vault.release()


@pytest.mark.parametrize("name", ["missing.pdf", "", "a\0b.pdf"])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotReadFile):
        check_file(tmp_path / name)


def test_a_file_that_is_no_pdf_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "note.pdf").write_text("milk, bread")
    assert check_file(tmp_path / "note.pdf").outcome is Outcome.NOT_OURS
