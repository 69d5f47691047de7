"""Making a vault, letting the second in, cut-offs in between, and what a stranger finds in the files."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.agreements.actions import show_needs
from app.agreements.values import NeedKind
from app.people.actions import begin_vault, join
from app.people.reads import couple as read_couple
from app.people.recovery import recover
from app.vault import keyslots, opening
from app.vault.drafts import save_draft
from app.vault.keyslots import has_joined
from app.vault.opening import open_sitting, unlock
from app.vault.records import Space, tables_of
from app.vault.sitting import Sitting
from app.vault.values import AlreadyOpen, Damaged, NewerVault, Person, WaitBeforeTrying, WrongPassphrase
from app.vault.vault import take_vault
from tests.couple import ALEX, PASSPHRASES, SAM, WEAK, SetClock, TestedCouple, both, first_only
from ui.entrance import Entrance


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def test_both_come_in_alone_and_together(couple: TestedCouple) -> None:
    alex, together = couple.alone(Person.FIRST), couple.together()
    assert (alex.alone, alex.here) == (Person.FIRST, (Person.FIRST,))
    assert alex.private is not None
    assert (together.alone, together.here) == (None, (Person.FIRST, Person.SECOND))
    assert together.private is None
    alex.close()
    together.close()


def test_files_are_for_the_owner_alone(couple: TestedCouple) -> None:
    folder = couple.vault.folder.path
    assert folder.stat().st_mode & 0o777 == 0o700
    modes = {file.name: file.stat().st_mode & 0o077 for file in folder.rglob("*")}
    assert set(modes.values()) == {0}, modes


def test_every_table_there_is_was_made(couple: TestedCouple) -> None:
    alex = couple.alone(Person.FIRST)
    assert alex.private is not None
    for database, space in ((alex.shared, Space.SHARED), (alex.private, Space.PRIVATE)):
        with database.transaction() as session:
            names = set(session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")))
        beside = {name for name in names if name == "search" or name.startswith("search_")}
        assert names - beside - {"alembic_version"} == {table.name for table in tables_of(space)}
        assert {"search", "search_text"} <= beside
    alex.close()


def test_nothing_typed_is_found_in_any_file(couple: TestedCouple) -> None:
    words = "Harbourlight over the quiet bakery"
    alex = couple.alone(Person.FIRST)
    save_draft(alex.own, "letter", "one", {"text": words})
    show_needs(alex, NeedKind.NEED, (words,))
    typed = (words, ALEX.name, SAM.name, PASSPHRASES[Person.FIRST], "need", "CREATE TABLE")
    for form in (_bytes(couple), _closed_bytes(couple, alex)):
        assert [word for word in typed if word.encode() in form or word.encode("utf-16-le") in form] == []


def _bytes(couple: TestedCouple) -> bytes:
    return b"".join(file.read_bytes() for file in couple.vault.folder.path.rglob("*") if file.is_file())


def _closed_bytes(couple: TestedCouple, sitting: Sitting) -> bytes:
    sitting.close()
    return _bytes(couple)


def test_a_wrong_passphrase_is_told_apart_and_slows_down_from_the_fourth_try(couple: TestedCouple) -> None:
    for _try in range(3):
        with pytest.raises(WrongPassphrase, match=r"A\."):
            unlock(couple.vault, Person.FIRST, "not the passphrase at all")
    with pytest.raises(WrongPassphrase):
        unlock(couple.vault, Person.FIRST, "not the passphrase at all")
    with pytest.raises(WaitBeforeTrying):
        unlock(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST])
    assert unlock(couple.vault, Person.SECOND, PASSPHRASES[Person.SECOND]).person is Person.SECOND


def test_a_second_program_is_sent_to_the_first(couple: TestedCouple) -> None:
    with pytest.raises(AlreadyOpen):
        take_vault(couple.vault.folder.path, couple.clock)
    assert couple.vault.folder.wake.exists()


def test_a_newer_vault_is_left_alone(couple: TestedCouple) -> None:
    alex = couple.alone(Person.FIRST)
    with alex.shared.transaction() as session:
        session.execute(sa.text("UPDATE alembic_version SET version_num = 'shared_99'"))
    alex.close()
    with pytest.raises(NewerVault):
        couple.alone(Person.FIRST)


def test_databases_without_keyslots_are_damage_not_a_new_vault(couple: TestedCouple) -> None:
    couple.vault.folder.keyslots.unlink()
    couple.vault.folder.keyslots_bak.unlink(missing_ok=True)
    with pytest.raises(Damaged, match="keyslots"):
        couple.vault.exists()


def test_set_up_takes_no_private_part_away_that_lies_without_its_keyslots(couple: TestedCouple) -> None:
    folder = couple.vault.folder
    for path in (folder.keyslots, folder.keyslots_bak, folder.shared_db):
        path.unlink()
    with pytest.raises(Damaged, match="keyslots"):
        couple.vault.exists()
    with pytest.raises(Damaged, match="keyslots"):
        begin_vault(couple.vault, ALEX, SAM, PASSPHRASES[Person.FIRST])
    couple.vault.release()
    assert Entrance(folder.path, couple.clock, WEAK).looks_set_up(), "what is missing is said, and no set-up is offered"
    take_vault(folder.path, couple.clock, WEAK).release()
    assert all(folder.private_db(person).exists() for person in Person)


def test_the_keyslots_hold_labels_and_no_names(couple: TestedCouple) -> None:
    text = couple.vault.folder.keyslots.read_text()
    assert {person["label"] for person in json.loads(text)["people"].values()} == {ALEX.label, SAM.label}
    assert ALEX.name not in text


class CutOff(Exception):
    pass


@pytest.mark.parametrize("step", ["_create_private", "create_tables"])
def test_a_set_up_cut_off_before_the_first_passphrase_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def cut(*_arguments: object) -> None:
        raise CutOff

    vault = take_vault(tmp_path / "vault", SetClock(), WEAK)
    with monkeypatch.context() as patched:
        patched.setattr(opening, step, cut)
        with pytest.raises(CutOff):
            begin_vault(vault, ALEX, SAM, PASSPHRASES[Person.FIRST])
    vault.release()
    again = take_vault(tmp_path / "vault", SetClock(), WEAK)
    assert not again.exists()
    keys = begin_vault(again, ALEX, SAM, PASSPHRASES[Person.FIRST]).keys
    sitting = open_sitting(again, (keys,))
    assert read_couple(sitting).first.name == ALEX.name
    sitting.close()
    again.release()


def test_joining_that_was_cut_off_can_be_begun_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut(*_arguments: object) -> None:
        raise CutOff

    couple = first_only(tmp_path / "vault")
    alex = couple.alone(Person.FIRST)
    with monkeypatch.context() as patched:
        patched.setattr(keyslots, "write_keyslots", cut)
        with pytest.raises(CutOff):
            join(couple.vault, alex, PASSPHRASES[Person.SECOND])
    assert not has_joined(couple.vault.keyslots(), Person.SECOND)
    join(couple.vault, alex, PASSPHRASES[Person.SECOND])
    alex.close()
    sam = couple.alone(Person.SECOND)
    assert read_couple(sam).second.joined
    sam.close()
    couple.vault.release()


def test_the_recovery_code_gives_a_new_passphrase_and_a_new_code(tmp_path: Path) -> None:
    vault = take_vault(tmp_path / "vault", SetClock(), WEAK)
    code = begin_vault(vault, ALEX, SAM, PASSPHRASES[Person.FIRST]).recovery_code
    joined = recover(vault, Person.FIRST, code, "eleven pears beside a cold river")
    assert joined.recovery_code != code
    assert unlock(vault, Person.FIRST, "eleven pears beside a cold river") == joined.keys
    with pytest.raises(WrongPassphrase):
        unlock(vault, Person.FIRST, PASSPHRASES[Person.FIRST])
    vault.release()


def test_the_letterbox_opens_only_for_those_who_are_here(couple: TestedCouple) -> None:
    alex, together = couple.alone(Person.FIRST), couple.together()
    with together.letterbox(Person.SECOND) as own:
        assert own.path.name == "second.db"
    with pytest.raises(KeyError), alex.letterbox(Person.SECOND):
        pass
    alex.close()
    together.close()
