"""New keys: what opened the old files opens nothing of the new ones, nothing is lost, and it is all or nothing."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.people.new_keys import renew_keys
from app.people.reads import couple as read_couple
from app.private.actions import write_note
from app.private.reads import note_page
from app.vault.arriving import is_on_its_way
from app.vault.author_key import public_key
from app.vault.door_notes import How
from app.vault.engine import connect
from app.vault.keys import PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.keyslots import Keyslots, PersonKeys, signing_private_key, unlock, unlock_with_code
from app.vault.keyslots_file import read_keyslots
from app.vault.opening import open_sitting
from app.vault.renewing import Wish
from app.vault.slots import about_part, access_by_passphrase, part_of, unwrap_whole
from app.vault.unlock_log import note_unlock, unlock_log
from app.vault.values import Damaged, PassphraseTooShort, Person, WrongPassphrase
from tests.couple import PASSPHRASES, WEAK, TestedCouple, both, first_only
from tests.opened_bytes import is_open, opened_file
from tests.whole_vault import opened

ALEX, SAM = Person
NEW = {ALEX: "eleven candles in the cellar", SAM: "thirty geese over the frozen field"}
WORDS = "The blue door stayed open all night"


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    for person in Person:
        with closing(couple.alone(person)) as sitting:
            write_note(sitting, f"{WORDS}, {person}")
    yield couple
    couple.vault.release()


def wish(person: Person, now: str | None = None, new: str | None = None) -> Wish:
    return Wish(person=person, now=now or PASSPHRASES[person], new=new or NEW[person])


def renew(couple: TestedCouple, *people: Person) -> dict[Person, str]:
    """The recovery codes."""
    made = renew_keys(couple.vault, tuple(wish(person) for person in people), lambda _part: None)
    return {joined.keys.person: joined.recovery_code for joined in made}


def keys_now(couple: TestedCouple, person: Person, passphrase: str) -> PersonKeys:
    return unlock(couple.vault.keyslots(), person, passphrase, WEAK)


def own_key(keys: PersonKeys) -> bytes:
    return database_key(keys.own_root, PRIVATE_DATABASE)


def shared_key(keys: PersonKeys) -> bytes:
    return database_key(keys.shared_root, SHARED_DATABASE)


def opens(path: Path, key: bytes) -> bool:
    """By the key alone, from the bytes as they lie there, and by SQLCipher: both say the same."""
    opened = is_open(opened_file(path, key))
    try:
        connect(path, key).close()
    except Damaged:
        assert not opened
        return False
    assert opened
    return True


def held_before(couple: TestedCouple, person: Person) -> tuple[Keyslots, PersonKeys]:
    """What someone has who saw the passphrase and copied the keyslots."""
    keyslots = couple.vault.keyslots()
    return keyslots, unlock(keyslots, person, PASSPHRASES[person], WEAK)


def test_old_keyslots_with_the_old_passphrase_open_nothing_of_the_new_private_file(couple: TestedCouple) -> None:
    keyslots, seen = held_before(couple, ALEX)
    file = couple.vault.folder.private_db(ALEX)
    assert WORDS.encode() in opened_file(file, own_key(seen))
    renew(couple, ALEX)
    assert not opens(file, own_key(seen))
    assert WORDS.encode() not in opened_file(file, own_key(seen))
    assert WORDS.encode() in opened_file(file, own_key(keys_now(couple, ALEX, NEW[ALEX])))
    access = access_by_passphrase(keyslots, ALEX, PASSPHRASES[ALEX], WEAK)
    now = couple.vault.keyslots()
    for key, sealed, kind in (
        (access.personal_key, part_of(now, ALEX).bundle, "bundle"),
        (access.signing_key, part_of(now, ALEX).signing, "signing"),
    ):
        with pytest.raises(Damaged):
            unwrap_whole(key, sealed, about_part(now, ALEX, kind))


def test_alone_the_shared_space_keeps_its_key_and_so_does_the_partner(couple: TestedCouple) -> None:
    seen = held_before(couple, ALEX)[1]
    before = couple.vault.folder.private_db(SAM).read_bytes()
    renew(couple, ALEX)
    assert opens(couple.vault.folder.shared_db, shared_key(seen))
    assert couple.vault.folder.private_db(SAM).read_bytes() == before
    couple.alone(SAM).close()


def test_together_every_file_gets_another_key(couple: TestedCouple) -> None:
    seen = {person: held_before(couple, person)[1] for person in Person}
    renew(couple, ALEX, SAM)
    folder = couple.vault.folder
    assert not opens(folder.shared_db, shared_key(seen[ALEX]))
    for person in Person:
        assert not opens(folder.private_db(person), own_key(seen[person]))
        now = keys_now(couple, person, NEW[person])
        assert opens(folder.private_db(person), own_key(now))
        assert opens(folder.shared_db, shared_key(now))


def test_before_the_partner_joins_one_renews_all_of_it(tmp_path: Path) -> None:
    couple = first_only(tmp_path / "vault")
    seen = held_before(couple, ALEX)[1]
    renew(couple, ALEX)
    assert not opens(couple.vault.folder.shared_db, shared_key(seen))
    couple.vault.release()


def test_everything_written_is_there_and_the_author_and_signing_keys_stay(couple: TestedCouple) -> None:
    seen = held_before(couple, ALEX)[1]
    signing = signing_private_key(couple.vault.keyslots(), ALEX, PASSPHRASES[ALEX], WEAK)
    renew(couple, ALEX, SAM)
    for person in Person:
        with closing(open_sitting(couple.vault, (keys_now(couple, person, NEW[person]),))) as sitting:
            assert [note.beginning for note in note_page(sitting, 9).notes] == [f"{WORDS}, {person}"]
            assert read_couple(sitting).partner(person).joined
    assert public_key(keys_now(couple, ALEX, NEW[ALEX]).author_key) == public_key(seen.author_key)
    assert signing_private_key(couple.vault.keyslots(), ALEX, NEW[ALEX], WEAK) == signing


def test_the_new_sheet_opens_and_is_an_open_question_until_it_is_typed_back(couple: TestedCouple) -> None:
    old = access_by_passphrase(couple.vault.keyslots(), ALEX, PASSPHRASES[ALEX], WEAK)
    code = renew(couple, ALEX)[ALEX]
    now = couple.vault.keyslots()
    with closing(open_sitting(couple.vault, (unlock_with_code(now, ALEX, code),))) as sitting:
        assert not read_couple(sitting).first.recovery_confirmed
        assert read_couple(sitting).second.recovery_confirmed
        note_unlock(sitting, How.PASSPHRASE)
        assert [line.how for line in unlock_log(sitting)] == [How.PASSPHRASE, How.NEW_KEYS]
    with pytest.raises(WrongPassphrase):
        unlock(now, ALEX, PASSPHRASES[ALEX], WEAK)
    assert old != access_by_passphrase(now, ALEX, NEW[ALEX], WEAK)


def test_a_passphrase_that_nobody_saw_can_stay(couple: TestedCouple) -> None:
    seen = held_before(couple, SAM)[1]
    wishes = (wish(ALEX), wish(SAM, new=PASSPHRASES[SAM]))
    renew_keys(couple.vault, wishes, lambda _part: None)
    assert not opens(couple.vault.folder.private_db(SAM), own_key(seen))
    couple.vault.release()
    assert opens(couple.vault.folder.private_db(SAM), own_key(keys_now(couple, SAM, PASSPHRASES[SAM])))


@pytest.mark.parametrize(
    ("wished", "refusal"),
    [
        ((wish(ALEX), wish(SAM, now="not the one at all")), WrongPassphrase),
        ((wish(ALEX), wish(SAM, new="short")), PassphraseTooShort),
    ],
)
def test_a_refusal_changes_nothing(couple: TestedCouple, wished: tuple[Wish, ...], refusal: type[Exception]) -> None:
    before = {path.name: path.read_bytes() for path in couple.vault.folder.path.glob("*.db")}
    with pytest.raises(refusal):
        renew_keys(couple.vault, wished, lambda _part: None)
    assert {path.name: path.read_bytes() for path in couple.vault.folder.path.glob("*.db")} == before
    couple.together().close()


def test_work_that_is_stopped_leaves_the_keys_there_were(couple: TestedCouple) -> None:
    def stop(_part: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        renew_keys(couple.vault, (wish(ALEX), wish(SAM)), stop)
    assert not list(couple.vault.folder.path.glob("*.new*"))
    couple.together().close()


def test_once_the_new_keys_hold_a_disk_that_refuses_refuses_nobody(couple: TestedCouple) -> None:
    """The database has its place, the second keyslots do not get theirs: that is done before the next opening."""
    folder = couple.vault.folder
    folder.keyslots_bak.unlink()
    folder.keyslots_bak.mkdir()
    renew(couple, ALEX)
    assert is_on_its_way(folder)
    folder.keyslots_bak.rmdir()
    with opened(couple.vault, ALEX, NEW[ALEX]) as sitting:
        assert [note.beginning for note in note_page(sitting, 9).notes] == [f"{WORDS}, first"]
    assert not is_on_its_way(folder)


def test_a_damaged_file_is_said_and_left_as_it_is(couple: TestedCouple) -> None:
    file = couple.vault.folder.private_db(ALEX)
    damaged = bytearray(file.read_bytes())
    damaged[-3000] ^= 1
    file.write_bytes(damaged)
    keyslots = couple.vault.folder.keyslots.read_bytes()
    with pytest.raises(Damaged):
        renew(couple, ALEX)
    assert couple.vault.folder.keyslots.read_bytes() == keyslots
    assert not is_on_its_way(couple.vault.folder)
    assert read_keyslots(couple.vault.folder) == couple.vault.keyslots()
