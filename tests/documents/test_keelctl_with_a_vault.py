"""keelctl with a vault: its own certificates decide, and one partner's passphrase is enough."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from app.agreements.reads import document_of
from app.cli.main import main
from app.cli.verifying import verify
from app.documents.own_certificates import certificates_in
from app.documents.values import NoVaultThere, OpensNeither
from app.vault.values import AlreadyOpen, Person
from tests.agreements.printing import AGREEMENT, new_pair
from tests.agreements.printing import signed_by_both as signed_by_strangers
from tests.agreements.texts import PHONES, proposed, signed, signed_by_both
from tests.couple import PASSPHRASES, WEAK, TestedCouple


def asked(person: Person) -> Callable[[str], str]:
    return lambda _question: PASSPHRASES[person]


def checked(couple: TestedCouple, file: Path, person: Person = Person.FIRST) -> int:
    couple.vault.release()
    return verify(file, partial(certificates_in, couple.vault.folder.path, asked(person), WEAK))


def whole(couple: TestedCouple) -> bytes:
    sitting = couple.together()
    pdf = document_of(sitting, signed_by_both(couple, sitting, PHONES))
    sitting.close()
    assert pdf is not None
    return pdf


@pytest.mark.parametrize("person", list(Person))
def test_either_passphrase_tells_that_it_is_unchanged_and_ours(
    couple: TestedCouple, tmp_path: Path, person: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kept.pdf"
    file.write_bytes(whole(couple))
    assert checked(couple, file, person) == 0
    assert "unchanged since both of you signed it" in capsys.readouterr().out


def test_a_document_of_others_is_not_ours(couple: TestedCouple, tmp_path: Path) -> None:
    file = tmp_path / "theirs.pdf"
    file.write_bytes(signed_by_strangers(AGREEMENT, new_pair()))
    assert verify(file) == 0
    assert checked(couple, file) == 2


def test_one_missing_or_changed_is_one(couple: TestedCouple, tmp_path: Path) -> None:
    sitting = couple.together()
    version = proposed(sitting, PHONES)
    signed(couple, sitting, Person.FIRST, version)
    half = document_of(sitting, version)
    sitting.close()
    assert half is not None
    file = tmp_path / "half.pdf"
    file.write_bytes(half)
    assert checked(couple, file) == 1
    file.write_bytes(half.replace(b"/MediaBox", b"/MediaBux", 1))
    assert checked(couple, file) == 1


def test_the_question_names_both_labels(couple: TestedCouple) -> None:
    couple.vault.release()
    questions: list[str] = []

    def ask(question: str) -> str:
        questions.append(question)
        return PASSPHRASES[Person.SECOND]

    assert len(certificates_in(couple.vault.folder.path, ask, WEAK)) == 2
    assert questions == ["Passphrase of A. or S.: "]


def test_a_passphrase_of_neither_is_refused_and_the_vault_is_let_go(couple: TestedCouple) -> None:
    couple.vault.release()
    folder = couple.vault.folder.path
    with pytest.raises(OpensNeither):
        certificates_in(folder, lambda _question: "not the one at all", WEAK)
    assert len(certificates_in(folder, asked(Person.FIRST), WEAK)) == 2


def test_a_vault_that_is_open_is_refused_before_anything_is_asked(couple: TestedCouple) -> None:
    with pytest.raises(AlreadyOpen):
        certificates_in(couple.vault.folder.path, asked(Person.FIRST), WEAK)


def test_a_folder_without_a_vault_is_refused_and_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(NoVaultThere):
        certificates_in(tmp_path, asked(Person.FIRST), WEAK)
    assert main(["verify", "--vault", str(tmp_path), "some.pdf"]) == 2
    assert capsys.readouterr().err.startswith("There is no vault in the folder")
    assert list(tmp_path.iterdir()) == []
