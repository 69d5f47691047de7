"""The whole vault removed by both: out of its place, back again for seven days, and then deleted."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.leaving.shared_vault import remove_vault
from app.leaving.values import NotEveryone
from app.people.actions import begin_vault
from app.private.actions import write_note
from app.private.reads import note_page
from app.vault.removed import KEPT_FOR, finish_moving, put_back, removed_vaults
from app.vault.values import Person, VaultInTheWay, WrongPassphrase
from app.vault.vault import take_vault
from tests.couple import ALEX, PASSPHRASES, SAM, WEAK, TestedCouple, both, first_only
from tests.killing_leaving import kill_vault_moved

WORDS = "The blue door stayed open all night"


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    with closing(couple.alone(Person.FIRST)) as sitting:
        write_note(sitting, WORDS)
    (couple.vault.folder.backups / "keel-20261120-080000.keel").write_bytes(b"a copy")
    (couple.vault.folder.path / "shopping.txt").write_text("not ours")
    yield couple
    couple.vault.release()


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def start_again(couple: TestedCouple) -> TestedCouple:
    couple.vault.release()
    return TestedCouple(vault=take_vault(couple.vault.folder.path, couple.clock, WEAK), clock=couple.clock)


def words(couple: TestedCouple) -> list[str]:
    with closing(couple.alone(Person.FIRST)) as sitting:
        return [note.beginning for note in note_page(sitting, 9).notes]


def test_it_is_out_of_its_place_whole_and_other_files_stay(couple: TestedCouple) -> None:
    before = names(couple.vault.folder.path)
    removed = remove_vault(couple.vault, PASSPHRASES)
    assert not couple.vault.exists()
    assert names(couple.vault.folder.path) <= {"lock", "wake", "removed", "shopping.txt", "reserve"}
    assert names(removed.path) == before - {"lock", "wake", "shopping.txt", "reserve"} | {"removed.json"}
    assert removed.until == couple.clock.now() + KEPT_FOR


@pytest.mark.parametrize("typed", [{}, {Person.FIRST: PASSPHRASES[Person.FIRST]}])
def test_it_takes_everyone_who_has_a_passphrase(couple: TestedCouple, typed: dict[Person, str]) -> None:
    with pytest.raises(NotEveryone):
        remove_vault(couple.vault, typed)
    assert words(couple) == [WORDS]


def test_a_wrong_passphrase_removes_nothing(couple: TestedCouple) -> None:
    with pytest.raises(WrongPassphrase):
        remove_vault(couple.vault, PASSPHRASES | {Person.SECOND: "not the one at all"})
    assert words(couple) == [WORDS]


def test_before_the_partner_joins_one_passphrase_is_all_there_is(tmp_path: Path) -> None:
    couple = first_only(tmp_path / "vault")
    remove_vault(couple.vault, {Person.FIRST: PASSPHRASES[Person.FIRST]})
    assert not couple.vault.exists()
    couple.vault.release()


def test_put_back_everything_is_as_it_was(couple: TestedCouple) -> None:
    before = {path: path.read_bytes() for path in couple.vault.folder.path.rglob("*") if path.is_file()}
    remove_vault(couple.vault, PASSPHRASES)
    couple.clock.forward(days=6, hours=23)
    again = start_again(couple)
    (removed,) = removed_vaults(again.vault.folder)
    put_back(again.vault.folder, removed)
    after = {path: path.read_bytes() for path in couple.vault.folder.path.rglob("*") if path.is_file()}
    assert after == before
    assert words(again) == [WORDS]
    again.vault.release()


def test_after_seven_days_the_next_start_deletes_it(couple: TestedCouple) -> None:
    remove_vault(couple.vault, PASSPHRASES)
    couple.clock.forward(days=7)
    start_again(couple).vault.release()
    assert names(couple.vault.folder.path) == {"lock", "shopping.txt", "backups"}


def test_a_clock_put_back_neither_keeps_it_for_ever_nor_deletes_it_early(couple: TestedCouple) -> None:
    remove_vault(couple.vault, PASSPHRASES)
    couple.clock.forward(days=3)
    couple = start_again(couple)
    couple.clock.forward(days=-400)
    couple = start_again(couple)
    (removed,) = removed_vaults(couple.vault.folder)
    assert removed.until - couple.clock.now() == timedelta(days=4)
    couple.clock.forward(days=3, hours=23)
    couple = start_again(couple)
    assert removed_vaults(couple.vault.folder)
    couple.clock.forward(hours=1)
    couple = start_again(couple)
    assert removed_vaults(couple.vault.folder) == ()
    couple.vault.release()


def test_a_lost_note_begins_the_days_anew_and_deletes_nothing(couple: TestedCouple) -> None:
    removed = remove_vault(couple.vault, PASSPHRASES)
    (removed.path / "removed.json").write_bytes(b"\xff{")
    couple.clock.forward(days=30)
    couple = start_again(couple)
    (found,) = removed_vaults(couple.vault.folder)
    assert found.until == couple.clock.now() + KEPT_FOR
    couple.vault.release()


def test_another_vault_in_its_place_is_not_written_over(couple: TestedCouple) -> None:
    removed = remove_vault(couple.vault, PASSPHRASES)
    begin_vault(couple.vault, ALEX, SAM, PASSPHRASES[Person.FIRST])
    with pytest.raises(VaultInTheWay):
        put_back(couple.vault.folder, removed)
    again = remove_vault(couple.vault, {Person.FIRST: PASSPHRASES[Person.FIRST]})
    assert {each.path for each in removed_vaults(couple.vault.folder)} == {removed.path, again.path}
    put_back(couple.vault.folder, removed)
    assert words(couple) == [WORDS]


def test_killed_while_it_moves_it_is_in_one_place_at_the_next_start(tmp_path: Path) -> None:
    counted = kill_vault_moved(tmp_path / "vault", 10)
    assert counted.wrong == []
    assert counted.kills == 10
    assert counted.acknowledged


@pytest.mark.parametrize("said", [b"", b"out", b"out ../..", b"back 20261123-183000", b"\xff\xfe"])
def test_a_marker_that_is_not_ours_moves_nothing(couple: TestedCouple, said: bytes) -> None:
    couple.vault.folder.moving.write_bytes(said)
    finish_moving(couple.vault.folder)
    assert words(couple) == [WORDS]
