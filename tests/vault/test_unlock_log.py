"""Who opened one's own part: kept for its owner alone, with the tries that failed while they were away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from app.people.actions import change_passphrase
from app.vault.database import Database
from app.vault.door_notes import MOST_WAITING, How, note_for_later, waiting_notes
from app.vault.opening import open_quick_sitting, unlock
from app.vault.quick_start import QuickKeys
from app.vault.unlock_log import MOST_KEPT, failed_before, note_done, note_unlock, unlock_log
from app.vault.values import Person, WrongPassphrase
from app.vault.vault import Vault
from tests.couple import PASSPHRASES, TestedCouple, both
from tests.full_disk import closed_to_writing, no_more_room

ALEX, SAM = Person
Try = Callable[[Vault, Person, str], object]


@pytest.fixture
def couple(tmp_path: Path) -> TestedCouple:
    return both(tmp_path / "vault")


def hows(couple: TestedCouple, person: Person) -> list[How]:
    sitting = couple.alone(person)
    try:
        return [unlock.how for unlock in unlock_log(sitting)]
    finally:
        sitting.close()


def opened(couple: TestedCouple, person: Person | None, how: How = How.PASSPHRASE) -> None:
    sitting = couple.together() if person is None else couple.alone(person)
    note_unlock(sitting, how)
    sitting.close()
    couple.clock.forward(minutes=1)


def test_each_has_a_list_of_their_own(couple: TestedCouple) -> None:
    opened(couple, ALEX)
    opened(couple, ALEX, How.CODE)
    opened(couple, None)
    assert hows(couple, ALEX) == [How.PASSPHRASE, How.CODE, How.PASSPHRASE]
    assert hows(couple, SAM) == [How.PASSPHRASE]
    sitting = couple.alone(SAM)
    assert unlock_log(sitting)[0].together
    sitting.close()


AT_THE_DOOR: Try = unlock
AT_A_CHANGE: Try = partial(change_passphrase, new="eleven candles in the cellar")


@pytest.mark.parametrize("tried", [AT_THE_DOOR, AT_A_CHANGE])
def test_a_failed_try_waits_for_the_one_it_concerns(couple: TestedCouple, tried: Try) -> None:
    tried_at = couple.clock.now()
    with pytest.raises(WrongPassphrase):
        tried(couple.vault, SAM, "not the one at all")
    couple.clock.forward(hours=3)
    opened(couple, ALEX)
    assert couple.vault.folder.tries.exists()
    opened(couple, SAM)
    assert not couple.vault.folder.tries.exists()
    assert hows(couple, ALEX) == [How.PASSPHRASE]
    sitting = couple.alone(SAM)
    log = unlock_log(sitting)
    sitting.close()
    assert [unlock.how for unlock in log] == [How.PASSPHRASE, How.FAILED]
    assert log[1].at == tried_at
    assert failed_before(log) == 1


def test_tries_before_the_last_opening_but_one_are_not_told_again(couple: TestedCouple) -> None:
    note_for_later(couple.vault.folder, ALEX, How.FAILED, couple.clock.now())
    opened(couple, ALEX)
    opened(couple, ALEX)
    sitting = couple.alone(ALEX)
    assert failed_before(unlock_log(sitting)) == 0
    sitting.close()


def test_quick_start_waits_too_for_the_own_file_stays_closed(couple: TestedCouple) -> None:
    before = couple.vault.folder.private_db(ALEX).read_bytes()
    keys = unlock(couple.vault, ALEX, PASSPHRASES[ALEX])
    sitting = open_quick_sitting(couple.vault, QuickKeys(keys=replace(keys, own_root=b""), seal=bytes(32)))
    note_unlock(sitting, How.QUICK_START)
    sitting.close()
    assert couple.vault.folder.private_db(ALEX).read_bytes() == before
    opened(couple, ALEX)
    assert hows(couple, ALEX) == [How.PASSPHRASE, How.QUICK_START]


def test_notes_taken_in_twice_are_there_once(couple: TestedCouple) -> None:
    folder = couple.vault.folder
    note_for_later(folder, ALEX, How.FAILED, couple.clock.now())
    waiting = folder.tries.read_bytes()
    opened(couple, ALEX)
    folder.tries.write_bytes(waiting)
    opened(couple, ALEX)
    assert hows(couple, ALEX).count(How.FAILED) == 1


@pytest.mark.parametrize(
    "found", [b"", b"[]", b"{", b'{"first": 3}', b'{"first": [{}], "second": []}', b"\xff" * 99, b"[" * 100_000]
)
def test_a_file_that_is_not_ours_says_nothing_and_stands_in_nobodys_way(couple: TestedCouple, found: bytes) -> None:
    couple.vault.folder.tries.write_bytes(found)
    assert waiting_notes(couple.vault.folder, ALEX) == ()
    opened(couple, ALEX)
    assert hows(couple, ALEX) == [How.PASSPHRASE]


def test_only_so_many_are_kept(couple: TestedCouple) -> None:
    start = couple.clock.now()
    for number in range(MOST_WAITING + 5):
        note_for_later(couple.vault.folder, ALEX, How.FAILED, start + timedelta(seconds=number))
    assert len(waiting_notes(couple.vault.folder, ALEX)) == MOST_WAITING
    couple.clock.forward(hours=1)
    opened(couple, ALEX)
    kept = hows(couple, ALEX)
    assert len(kept) == MOST_KEPT
    assert kept[0] is How.PASSPHRASE


def test_what_one_did_oneself_is_in_it(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    note_done(sitting, ALEX, How.NEW_PASSPHRASE)
    sitting.close()
    assert hows(couple, ALEX) == [How.NEW_PASSPHRASE]


def test_nothing_of_it_is_in_the_shared_space(couple: TestedCouple) -> None:
    sitting = couple.together()
    with sitting.shared.transaction() as session:
        names = session.connection().exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
    sitting.close()
    assert "unlock" not in names


@pytest.mark.parametrize("stop", [closed_to_writing, no_more_room])
def test_a_full_disk_keeps_nobody_out(couple: TestedCouple, stop: Callable[[Database], None]) -> None:
    sitting = couple.alone(ALEX)
    assert sitting.private is not None
    with sitting.private.transaction() as session:
        session.connection().exec_driver_sql("CREATE TABLE filler AS SELECT randomblob(3900) AS stuff")
    stop(sitting.private)
    for _time in range(3):
        note_unlock(sitting, How.PASSPHRASE)
    sitting.close()


def test_what_was_done_waits_where_the_disk_refuses(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    assert sitting.private is not None
    closed_to_writing(sitting.private)
    note_done(sitting, ALEX, How.NEW_PASSPHRASE)
    sitting.close()
    assert [note.how for note in waiting_notes(couple.vault.folder, ALEX)] == [How.NEW_PASSPHRASE]
    opened(couple, ALEX)
    assert hows(couple, ALEX) == [How.PASSPHRASE, How.NEW_PASSPHRASE]
    assert waiting_notes(couple.vault.folder, ALEX) == ()
