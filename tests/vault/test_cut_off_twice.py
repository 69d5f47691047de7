"""Work that was cut off, met by other work on the same files; and copies by clocks that lie."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.leaving.shared_vault import remove_vault
from app.vault.arriving import arriving, finish_arriving, is_on_its_way, swap_in
from app.vault.backups.header import backups_in
from app.vault.backups.keeping import daily_backup, no_longer_kept, told_apart
from app.vault.backups.outside import note_outside, wants_one_outside
from app.vault.backups.restoring import restore_here, restore_whole
from app.vault.backups.salvaging import salvage
from app.vault.backups.values import Backup
from app.vault.removed import finish_moving, put_back, removed_vaults
from app.vault.renewing import Wish, make_new_keys
from app.vault.values import Damaged, FolderNotWritable, Person
from app.vault.vault import take_vault
from tests.couple import EVENING, PASSPHRASES, WEAK, TestedCouple, both
from tests.vault.copying import copied, killed_at_step, unheard, write, written

ALEXS, FRESH = PASSPHRASES[Person.FIRST], "nine owls above a quiet copper mill"


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    write(made, Person.FIRST, "then")
    yield made
    made.vault.release()


def cut_off(work: Callable[[], object], is_in_the_middle: Callable[[], bool], undo: Callable[[], object]) -> None:
    for step in range(60):
        killed_at_step(step, work)
        if is_in_the_middle():
            return
        undo()
    raise AssertionError("never in the middle")


def cut_off_new_keys(couple: TestedCouple) -> None:
    """The files under new keys lie ready and are to hold; the keyslots are still those of before."""
    folder, wish = couple.vault.folder, Wish(person=Person.FIRST, now=ALEXS, new=FRESH)
    cut_off(
        lambda: make_new_keys(couple.vault, (wish,), lambda _sitting: None, unheard),
        lambda: is_on_its_way(folder),
        lambda: finish_arriving(folder),
    )


def test_a_copy_is_put_back_under_the_keys_that_were_on_their_way(couple: TestedCouple, tmp_path: Path) -> None:
    backup = copied(couple, Person.FIRST, tmp_path)
    write(couple, Person.FIRST, "later")
    cut_off_new_keys(couple)
    restore_whole(couple.vault.folder, backup.path, Person.FIRST, ALEXS, WEAK, unheard, couple.clock)
    again = _started_again(couple)
    assert written(again, Person.FIRST) == (("then",), ("then",))
    again.alone(Person.SECOND).close()
    again.vault.release()


def test_the_next_passphrase_finishes_new_keys_in_the_same_run(couple: TestedCouple) -> None:
    cut_off_new_keys(couple)
    assert written(couple, Person.FIRST, FRESH) == (("then",), ("then",))
    assert not is_on_its_way(couple.vault.folder)
    couple.alone(Person.SECOND).close()


def test_the_next_passphrase_finishes_a_copy_on_its_way(couple: TestedCouple, tmp_path: Path) -> None:
    """Else what is written now would be moved aside by the next start."""
    backup, folder = copied(couple, Person.FIRST, tmp_path), couple.vault.folder
    alex = write(couple, Person.FIRST, "later")
    cut_off(
        lambda: restore_here(couple.vault, alex, backup.path, unheard),
        lambda: any(folder.path.glob("arriving-*")),
        lambda: None,
    )
    assert written(couple, Person.FIRST) == (("then",), ("then",))
    couple.clock.forward(minutes=1)
    write(couple, Person.FIRST, "after it")
    again = _started_again(couple)
    assert written(again, Person.FIRST) == (("after it",), ("after it", "then"))
    again.vault.release()


def test_new_keys_and_removal_that_were_both_cut_off_are_both_finished(couple: TestedCouple) -> None:
    cut_off_new_keys(couple)
    typed = {Person.FIRST: FRESH, Person.SECOND: PASSPHRASES[Person.SECOND]}
    folder = couple.vault.folder
    cut_off(lambda: remove_vault(couple.vault, typed), folder.moving.exists, lambda: finish_moving(folder))
    again = _started_again(couple)
    assert not again.vault.exists()
    put_back(folder, removed_vaults(folder)[0])
    assert written(again, Person.FIRST, FRESH) == (("then",), ("then",))
    again.vault.release()


def test_before_the_moment_that_decides_only_an_empty_folder_is_left_and_goes(
    couple: TestedCouple, tmp_path: Path
) -> None:
    backup, folder = copied(couple, Person.FIRST, tmp_path), couple.vault.folder
    alex = write(couple, Person.FIRST, "later")
    cut_off(
        lambda: restore_here(couple.vault, alex, backup.path, unheard),
        lambda: any(folder.path.glob("before-restore-*")),
        lambda: None,
    )
    assert not any(folder.path.glob("arriving-*"))
    again = _started_again(couple)
    assert not any(folder.path.glob("before-restore-*"))
    assert written(again, Person.FIRST)[0] == ("later",)
    again.vault.release()


def test_what_is_saved_takes_in_a_part_that_waits_for_its_owner(couple: TestedCouple, tmp_path: Path) -> None:
    sam = write(couple, Person.SECOND, "Sam's")
    together = couple.together()
    backup = copied(couple, Person.SECOND, tmp_path)
    together.close()
    folder = couple.vault.folder
    folder.private_db(Person.SECOND).unlink()
    restore_whole(folder, backup.path, Person.FIRST, ALEXS, WEAK, unheard, couple.clock)
    assert folder.waiting_db(Person.SECOND).exists()
    assert salvage(couple.vault, sam, unheard).tables == ()
    assert written(couple, Person.SECOND) == (("Sam's",), ("Sam's",))


def test_a_damaged_private_part_keeps_neither_partner_from_the_shared_one(couple: TestedCouple) -> None:
    own = couple.vault.folder.private_db(Person.FIRST)
    own.write_bytes(own.read_bytes()[:5000])
    couple.alone(Person.SECOND).close()
    with pytest.raises(Damaged, match=r"first\.db"):
        couple.alone(Person.FIRST)
    assert not list(couple.vault.folder.path.glob("before-restore-*")), "nothing is moved on its own"


@pytest.mark.parametrize("name", ["on-its-way", "unfinished"])
def test_a_start_that_the_disk_refuses_lets_the_vault_go_again(couple: TestedCouple, name: str) -> None:
    path, clock = couple.vault.folder.path, couple.clock
    couple.vault.release()
    (path / "replacing").mkdir()
    (path / "replacing" / "on-its-way").touch()
    in_the_way = path / name
    in_the_way.mkdir()
    for _again in range(2):
        with pytest.raises(FolderNotWritable):
            take_vault(path, clock, WEAK)
    in_the_way.rmdir()
    again = TestedCouple(vault=take_vault(path, clock, WEAK), clock=clock)
    assert written(again, Person.FIRST) == (("then",), ("then",))
    again.vault.release()


def test_a_part_that_waits_takes_the_place_of_all_that_lies_beside_its_database(couple: TestedCouple) -> None:
    folder, names = couple.vault.folder, ("second.db", "second.db-journal", "second.db-wal", "second.db.put-back")
    for name in names:
        (folder.path / name).write_bytes(b"old")
    with arriving(folder) as made:
        (made / "second.db.put-back").write_bytes(b"new")
        aside = swap_in(folder, "20261123-183000")
    assert [path.name for path in sorted(folder.path.glob("second.*"))] == ["second.db.put-back"]
    assert folder.waiting_db(Person.SECOND).read_bytes() == b"new"
    assert {path.name: path.read_bytes() for path in aside.iterdir()} == dict.fromkeys(names, b"old")


def test_half_a_copy_is_cleared_away_at_the_next_start(couple: TestedCouple) -> None:
    folder = couple.vault.folder
    (folder.backups / "keel-20261123-183000.keel.part").write_bytes(b"half")
    (folder.backups / "keel-20261122-183000.keel.making").mkdir()
    (folder.backups / "keel-20261122-183000.keel.making" / "first.db").write_bytes(b"half")
    (folder.backups / "letter.part").write_bytes(b"Dear Sam")
    again = _started_again(couple)
    assert [path.name for path in folder.backups.iterdir()] == ["letter.part"]
    again.vault.release()


@pytest.mark.parametrize("years", [-6, 6])
def test_one_copy_a_day_also_while_the_clock_lies_and_after_it(couple: TestedCouple, years: int) -> None:
    before = _copy_of_a_day(couple, 0)
    couple.clock.forward(days=365 * years)
    lying = _copy_of_a_day(couple, 1)
    assert daily_backup(couple.vault, write(couple, Person.FIRST, "once more"), unheard) is None
    couple.clock.forward(days=-365 * years)
    after = _copy_of_a_day(couple, 2)
    assert daily_backup(couple.vault, write(couple, Person.FIRST, "and more"), unheard) is None
    assert {copy.path for copy in backups_in(couple.vault.folder.backups)} == {before, lying, after}


@pytest.mark.parametrize("years", [-6, 6])
def test_weeks_of_a_clock_that_lied_take_the_place_of_no_newer_copy(years: int) -> None:
    days = [EVENING + timedelta(days=number) for number in range(40)]
    kept: list[datetime] = []
    for number, day in enumerate(days):
        now = day + timedelta(days=365 * years) if number < 20 else day
        kept = _after(now, [*kept, now])
        assert now in kept
    assert set(days[-12:]) <= set(kept)


def _after(now: datetime, moments: list[datetime]) -> list[datetime]:
    """What is left of copies of these moments when they are thinned out."""
    backups = tuple(
        Backup(path=Path(f"{moment:%Y%m%d}.keel"), made_at=moment, size=1, vault_id="")
        for moment in sorted(moments, reverse=True)
    )
    gone = {each for kind in told_apart(backups, now) for each in no_longer_kept(kind)}
    return [each.made_at for each in backups if each not in gone]


def test_a_copy_outside_from_a_day_that_is_not_yet_is_no_reason_to_rest(couple: TestedCouple) -> None:
    folder = couple.vault.folder
    _copy_of_a_day(couple, 0)
    couple.clock.forward(days=3000)
    note_outside(folder, couple.clock.now())
    couple.clock.forward(days=-2900)
    assert wants_one_outside(folder, couple.clock.now())
    note_outside(folder, couple.clock.now())
    assert not wants_one_outside(folder, couple.clock.now())


def _copy_of_a_day(couple: TestedCouple, number: int) -> Path:
    couple.clock.forward(days=1)
    made = daily_backup(couple.vault, write(couple, Person.FIRST, f"day {number}"), unheard)
    assert made is not None
    return made.path


def _started_again(couple: TestedCouple) -> TestedCouple:
    couple.vault.release()
    return TestedCouple(vault=take_vault(couple.vault.folder.path, couple.clock, WEAK), clock=couple.clock)
