"""Quick start: a PIN with a secret of this computer opens the shared space, and nothing else ever."""

from concurrent.futures import CancelledError
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.agreements.signing import decision_to_sign, version_to_sign, withdrawal_to_sign
from app.agreements.values import VersionId
from app.vault.apart import apart
from app.vault.backups.header import AS_IT_LAY, UNDER_COPY_KEY, read_header
from app.vault.backups.making import back_up
from app.vault.backups.restoring import restore_whole
from app.vault.keys import PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.keyslots import signing_private_key, unlock
from app.vault.opening import open_quick_sitting
from app.vault.quick_start import open_quickly, turn_off, turn_on
from app.vault.quick_start_file import read_entries
from app.vault.quick_values import PrivateClosed, QuickStartOff, WhyOff
from app.vault.sealing import sealing_key
from app.vault.slots import access_by_passphrase
from app.vault.values import Damaged, FolderNotWritable, PinTooEasy, WrongPin
from app.vault.wrapping import unwrap
from tests.couple import PASSPHRASES, WEAK
from tests.quick_started import FIRST, OTHER, PIN, SECOND, Quick, go_on, is_off, quick
from tests.vault.copying import unheard, write, written

__all__ = ["quick"]


def test_it_is_off_until_somebody_turns_it_on(quick: Quick) -> None:
    assert read_entries(quick.vault.folder) == {}
    assert not quick.file.exists()
    quick.on()
    assert set(read_entries(quick.vault.folder)) == {FIRST}
    assert quick.file.stat().st_mode & 0o777 == 0o600


def test_each_partner_has_a_quick_start_of_their_own(quick: Quick) -> None:
    quick.on(FIRST)
    quick.on(SECOND)
    assert quick.open(person=SECOND).keys.person is SECOND
    turn_off(quick.vault, FIRST, go_on)
    assert set(read_entries(quick.vault.folder)) == {SECOND}
    assert len(quick.keyring.kept) == 1
    turn_off(quick.vault, SECOND, go_on)
    assert not quick.file.exists()
    assert quick.keyring.kept == {}


def test_it_opens_the_shared_space_and_its_keys_open_no_private_one(quick: Quick) -> None:
    """From the raw keys: no root and no access key of the private space is among them, nor is one that signs."""
    quick.on()
    opened, own = quick.open(), unlock(quick.vault.keyslots(), FIRST, PASSPHRASES[FIRST], WEAK)
    assert (opened.keys.shared_root, opened.keys.author_key) == (own.shared_root, own.author_key)
    assert (opened.keys.own_root, opened.keys.opens_private) == (b"", False)
    held = opened.keys.shared_root + opened.keys.author_key + opened.seal
    access = access_by_passphrase(quick.vault.keyslots(), FIRST, PASSPHRASES[FIRST], WEAK)
    signing = signing_private_key(quick.vault.keyslots(), FIRST, PASSPHRASES[FIRST], WEAK)
    assert not any(secret in held for secret in (own.own_root, access.personal_key, access.signing_key, signing))
    folder = quick.vault.folder
    assert opens(folder.shared_db, database_key(opened.keys.shared_root, SHARED_DATABASE))
    parts = [held[at : at + 32] for at in range(0, 96, 32)]
    for root in [*parts, b""]:
        for label in (PRIVATE_DATABASE, SHARED_DATABASE):
            assert not opens(folder.private_db(FIRST), database_key(root, label))


def test_what_is_wrapped_is_the_shared_root_the_author_key_and_a_public_key(quick: Quick) -> None:
    from app.vault.quick_start import _about, _key

    quick.on()
    entry, (secret,) = read_entries(quick.vault.folder)[FIRST], quick.keyring.kept.values()
    key = _key(bytes.fromhex(secret), PIN, entry.salt, entry.policy)
    own = unlock(quick.vault.keyslots(), FIRST, PASSPHRASES[FIRST], WEAK)
    plain = unwrap(key, entry.wrapped, _about(quick.vault, FIRST, entry))
    assert plain == own.shared_root + own.author_key + sealing_key(own.own_root)


def opens(path: Path, key: bytes) -> bool:
    connection = dbapi2.connect(str(path))
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError:
        return False
    finally:
        connection.close()
    return True


def test_neither_the_file_nor_the_store_alone_opens_anything(quick: Quick) -> None:
    quick.on()
    own = unlock(quick.vault.keyslots(), FIRST, PASSPHRASES[FIRST], WEAK)
    (secret,) = quick.keyring.kept.values()
    written = quick.file.read_text()
    for kept in (own.shared_root, own.own_root, own.author_key):
        assert kept.hex() not in written
        assert kept.hex() != secret
    assert secret not in written
    assert PIN not in written


def test_the_fifth_wrong_pin_in_a_row_turns_it_off(quick: Quick) -> None:
    quick.on()
    for left in (4, 3):
        with pytest.raises(WrongPin) as wrong:
            quick.open(OTHER)
        assert wrong.value.left == left
    quick.open()
    for left in (4, 3, 2, 1):
        with pytest.raises(WrongPin) as wrong:
            quick.open(OTHER)
        assert wrong.value.left == left
    with pytest.raises(QuickStartOff) as off:
        quick.open(OTHER)
    assert off.value.why is WhyOff.TRIES
    assert is_off(quick, WhyOff.UNREADABLE)


def test_a_try_is_counted_before_it_is_made(quick: Quick) -> None:
    quick.on()
    quick.keyring.answers.clear()

    def call_off() -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        open_quickly(quick.vault, FIRST, PIN, call_off)
    assert read_entries(quick.vault.folder)[FIRST].wrong == 1


def test_where_tries_cannot_be_counted_none_is_made(quick: Quick) -> None:
    quick.on()
    part = quick.file.with_name(quick.file.name + ".part")
    part.mkdir()
    (part / "in the way").touch()
    with pytest.raises(FolderNotWritable):
        quick.open()


def test_an_easy_pin_is_refused(quick: Quick) -> None:
    with pytest.raises(PinTooEasy):
        turn_on(quick.vault, unlock(quick.vault.keyslots(), FIRST, PASSPHRASES[FIRST], WEAK), "1234", go_on)


def test_nothing_is_signed_in_its_sitting(quick: Quick) -> None:
    quick.on()
    sitting = open_quick_sitting(quick.vault, quick.open())
    for ask in (version_to_sign, decision_to_sign, withdrawal_to_sign):
        with pytest.raises(PrivateClosed):
            ask(sitting, VersionId("any"), FIRST)
    sitting.close()


def test_its_sitting_is_alone_with_the_shared_space_and_a_closed_private_one(quick: Quick) -> None:
    quick.on()
    before = (quick.vault.folder.private_db(FIRST)).read_bytes()
    sitting = open_quick_sitting(quick.vault, quick.open())
    assert (sitting.alone, sitting.quick) == (FIRST, True)
    with apart(sitting) as opened:
        assert opened.private is not sitting.private
        assert opened.quick
    sitting.close()
    assert quick.vault.folder.private_db(FIRST).read_bytes() == before
    usual = quick.couple.alone(FIRST)
    assert not usual.quick
    usual.close()


def test_a_copy_made_in_its_sitting_brings_the_private_part_back_to_its_owner(quick: Quick, tmp_path: Path) -> None:
    """The private file is taken as it lies, for its keys are not here; its owner's passphrase opens it again."""
    write(quick.couple, FIRST, "kept")
    quick.on()
    copy = back_up(quick.vault, (quick.open().keys,), tmp_path, unheard)
    assert [(part.name, part.under) for part in read_header(copy.path).files] == [
        *((name, AS_IT_LAY) for name in ("keyslots.json", "first.db", "second.db")),
        ("shared.db", UNDER_COPY_KEY),
    ]
    write(quick.couple, FIRST, "later")
    folder, clock = quick.vault.folder, quick.vault.clock
    restore_whole(folder, copy.path, FIRST, PASSPHRASES[FIRST], WEAK, unheard, clock)
    assert written(quick.couple, FIRST) == (("kept",), ("kept",))


def test_a_damaged_shared_file_is_damage_here_too(quick: Quick) -> None:
    quick.on()
    opened = quick.open()
    quick.vault.folder.shared_db.write_bytes(b"")
    with pytest.raises(Damaged):
        open_quick_sitting(quick.vault, opened)
