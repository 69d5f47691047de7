"""Quick start where keys are replaced or the disk refuses: it is off, and its secret is out of the store."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.leaving.private_space import remove_private_space
from app.people.new_keys import renew_keys
from app.vault.backups.values import unwatched
from app.vault.quick_start import turn_off_with_old_keys
from app.vault.quick_start_file import read_entries
from app.vault.quick_values import WhyOff
from app.vault.renewing import Wish
from app.vault.values import FolderNotWritable, Person
from tests.couple import PASSPHRASES
from tests.quick_started import FIRST, SECOND, Quick, is_off, quick

__all__ = ["quick"]


def renew(quick: Quick, *people: Person) -> None:
    """New keys by the passphrases there are, which stay."""
    wishes = tuple(Wish(person=person, now=PASSPHRASES[person], new=PASSPHRASES[person]) for person in people)
    renew_keys(quick.vault, wishes, unwatched)


def remove(quick: Quick) -> None:
    remove_private_space(quick.vault, FIRST, PASSPHRASES[FIRST], unwatched)


@pytest.mark.parametrize("replace_keys", [lambda quick: renew(quick, FIRST), remove], ids=["new keys", "leaving"])
def test_replaced_keys_turn_off_what_is_their_owners_and_no_more(
    quick: Quick, replace_keys: Callable[[Quick], None]
) -> None:
    quick.on(FIRST)
    quick.on(SECOND)
    replace_keys(quick)
    assert set(read_entries(quick.vault.folder)) == {SECOND}
    assert [name.split()[-1] for _service, name in quick.keyring.kept] == ["second"]
    assert is_off(quick, WhyOff.UNREADABLE)
    assert quick.open(person=SECOND).keys.person is SECOND


def test_new_keys_together_leave_neither_file_nor_secret(quick: Quick) -> None:
    quick.on(FIRST)
    quick.on(SECOND)
    renew(quick, FIRST, SECOND)
    assert not quick.file.exists()
    assert quick.keyring.kept == {}


@pytest.mark.parametrize("replace_keys", [lambda quick: renew(quick, FIRST), remove], ids=["new keys", "leaving"])
def test_a_store_that_is_locked_stops_nothing(quick: Quick, replace_keys: Callable[[Quick], None]) -> None:
    quick.on()
    quick.keyring.locked = True
    replace_keys(quick)
    assert not quick.file.exists()
    quick.couple.alone(FIRST).close()


def test_where_it_is_off_the_store_is_not_asked(quick: Quick) -> None:
    quick.on(SECOND)
    quick.keyring.kept = {(service, name[:-6] + "first"): kept for (service, name), kept in quick.keyring.kept.items()}
    turn_off_with_old_keys(quick.vault, FIRST)
    assert len(quick.keyring.kept) == 1


def in_the_way(quick: Quick) -> Path:
    """Nothing gets the place of the file of quick start."""
    part = quick.file.with_name(quick.file.name + ".part")
    part.mkdir()
    (part / "in the way").touch()
    return part


def test_a_disk_that_refuses_as_it_is_turned_on_leaves_no_secret(quick: Quick) -> None:
    part = in_the_way(quick)
    with pytest.raises(FolderNotWritable):
        quick.on()
    assert quick.keyring.kept == {}
    assert read_entries(quick.vault.folder) == {}
    (part / "in the way").unlink()
    part.rmdir()
    quick.on()
    quick.open()


def test_what_the_other_has_on_stays_on_then(quick: Quick) -> None:
    quick.on(SECOND)
    in_the_way(quick)
    with pytest.raises(FolderNotWritable):
        quick.on(FIRST)
    assert set(read_entries(quick.vault.folder)) == {SECOND}
    assert [name.split()[-1] for _service, name in quick.keyring.kept] == ["second"]
