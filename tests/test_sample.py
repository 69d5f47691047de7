"""The sample couple: their record is whole, lies in the past, and shows each state a page can be in."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.agreements.list_reads import agreements_page
from app.agreements.reads import document_of, shown_needs, version_page
from app.agreements.values import OpenPointKind, State
from app.agreements.verdict import Outcome
from app.agreements.verify import check_document
from app.people.reads import couple
from app.sample.couple import empty_sitting
from app.sample.vault import sample_sitting
from app.tampering.checking import look_over
from app.vault.values import Person


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "vault"
    sample_sitting(folder, tuple(Person)).close()
    return folder


def test_the_list_has_something_in_every_group(folder: Path) -> None:
    sitting = sample_sitting(folder, tuple(Person))
    page = agreements_page(sitting)
    sitting.close()
    assert [row.title for row in page.holding] == ["Phones and messages", "How we pause"]
    assert {row.state for row in page.open} == {State.PROPOSED}
    assert [row.state for row in page.past] == [State.ENDED]
    assert len(page.drafts) == 1


def test_nothing_in_it_lies_in_the_future(folder: Path) -> None:
    sitting = sample_sitting(folder, (Person.FIRST,))
    page = agreements_page(sitting)
    moments = [
        event.at
        for row in (*page.open, *page.holding, *page.past)
        for event in version_page(sitting, row.version).events
    ]
    sitting.close()
    assert max(moments) < datetime.now(UTC)


def test_nothing_in_it_looks_altered(folder: Path) -> None:
    """After each kind of thing that the couple does in three months."""
    with closing(sample_sitting(folder, tuple(Person))) as sitting:
        assert look_over(sitting) == ()


def test_signed_agreements_have_documents_that_hold(folder: Path) -> None:
    sitting = sample_sitting(folder, tuple(Person))
    expected = frozenset(partner.certificate_fingerprint for partner in couple(sitting).partners)
    documents = [document_of(sitting, row.version) for row in agreements_page(sitting).holding]
    sitting.close()
    for document in documents:
        assert document is not None
        assert check_document(document, expected).outcome is Outcome.UNCHANGED


def test_something_is_left_to_talk_about(folder: Path) -> None:
    sitting = sample_sitting(folder, tuple(Person))
    (evenings,) = [row for row in agreements_page(sitting).open if row.title == "Evenings and time apart"]
    points = version_page(sitting, evenings.version).open_points
    sitting.close()
    assert [(point.number, point.kind) for point in points] == [(3, OpenPointKind.TO_TALK_ABOUT)]


def test_each_has_shown_what_they_need(folder: Path) -> None:
    sitting = sample_sitting(folder, (Person.SECOND,))
    shown = shown_needs(sitting)
    sitting.close()
    assert all(each.needs and each.nonnegotiables for each in shown)


def test_the_empty_vault_is_theirs_and_empty(tmp_path: Path) -> None:
    sitting = empty_sitting(tmp_path / "vault", tuple(Person))
    page, names = agreements_page(sitting), [partner.name for partner in couple(sitting).partners]
    sitting.close()
    assert names == ["Alex Rivera", "Sam Lindqvist"]
    assert (page.drafts, page.open, page.holding, page.past) == ((), (), (), ())
