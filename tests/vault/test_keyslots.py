"""Passphrases and codes open what they opened before, and nothing else does, whatever was changed in between."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.vault.files import VaultFolder
from app.vault.keyslots import (
    Keyslots,
    add_person,
    change_passphrase,
    has_joined,
    new_keyslots,
    read_keyslots,
    recover,
    relabel,
    renew_code,
    signing_private_key,
    unlock,
    unlock_with_code,
    write_keyslots,
)
from app.vault.keyslots_document import as_json, from_json
from app.vault.passphrase import Policy
from app.vault.signing_key import digest_signature_holds, new_signing_key, sign_digest
from app.vault.values import (
    AlreadyJoined,
    Damaged,
    MistypedCode,
    NewerVault,
    NotJoinedYet,
    PassphraseTooEasy,
    PassphraseTooShort,
    Person,
    WrongCode,
    WrongPassphrase,
)

WEAK = Policy(memory_kib=64, iterations=1, lanes=1)
ALEX, SAM = Person.FIRST, Person.SECOND
ALEX_PASSPHRASE, SAM_PASSPHRASE = "copper lantern wet gravel", "seven paper boats asleep"
ANOTHER = "an umbrella for the piano"


class Couple:
    """Two partners who have joined, with what each was given."""

    def __init__(self) -> None:
        self.signing = {ALEX: new_signing_key("Alex"), SAM: new_signing_key("Sam")}
        empty = new_keyslots({ALEX: "Alex", SAM: "Sam"})
        self.alone, self.alex, self.alex_code = add_person(empty, ALEX, ALEX_PASSPHRASE, self.signing[ALEX], None, WEAK)
        self.keyslots, self.sam, self.sam_code = add_person(
            self.alone, SAM, SAM_PASSPHRASE, self.signing[SAM], self.alex.shared_root, WEAK
        )


@pytest.fixture(scope="module")
def couple() -> Couple:
    return Couple()


@pytest.fixture
def folder(tmp_path: Path) -> VaultFolder:
    folder = VaultFolder(tmp_path / "keel")
    folder.create()
    return folder


def test_each_opens_their_own_and_both_the_shared(couple: Couple) -> None:
    assert unlock(couple.keyslots, ALEX, ALEX_PASSPHRASE, WEAK) == couple.alex
    assert unlock(couple.keyslots, SAM, SAM_PASSPHRASE, WEAK) == couple.sam
    assert couple.alex.shared_root == couple.sam.shared_root
    roots = {couple.alex.shared_root, couple.alex.own_root, couple.sam.own_root}
    assert len(roots) == 3
    assert {len(root) for root in roots} == {32}
    assert couple.alex.author_key != couple.sam.author_key


def test_a_wrong_passphrase_is_said_with_the_label(couple: Couple) -> None:
    with pytest.raises(WrongPassphrase, match="Alex"):
        unlock(couple.keyslots, ALEX, SAM_PASSPHRASE, WEAK)
    with pytest.raises(WrongPassphrase, match="Sam"):
        signing_private_key(couple.keyslots, SAM, ALEX_PASSPHRASE, WEAK)


def test_the_code_opens_one_partners_part(couple: Couple) -> None:
    assert unlock_with_code(couple.keyslots, SAM, couple.sam_code.lower()) == couple.sam
    with pytest.raises(WrongCode):
        unlock_with_code(couple.keyslots, ALEX, couple.sam_code)
    with pytest.raises(MistypedCode):
        unlock_with_code(couple.keyslots, ALEX, couple.alex_code[:-1])


def test_the_signing_key_fits_the_certificate(couple: Couple) -> None:
    private = signing_private_key(couple.keyslots, SAM, SAM_PASSPHRASE, WEAK)
    digest = bytes(range(32))
    assert digest_signature_holds(couple.signing[SAM].certificate, digest, sign_digest(private, digest))


def test_joining_twice_is_refused(couple: Couple) -> None:
    with pytest.raises(AlreadyJoined, match="Alex"):
        add_person(couple.keyslots, ALEX, ANOTHER, couple.signing[ALEX], None, WEAK)


def test_who_has_not_joined_has_nothing_to_open(couple: Couple) -> None:
    assert has_joined(couple.alone, ALEX)
    assert not has_joined(couple.alone, SAM)
    with pytest.raises(NotJoinedYet, match="Sam"):
        unlock(couple.alone, SAM, SAM_PASSPHRASE, WEAK)
    with pytest.raises(NotJoinedYet, match="Sam"):
        unlock_with_code(couple.alone, SAM, couple.sam_code)


def test_a_changed_passphrase_replaces_the_old_one_and_nothing_else(couple: Couple) -> None:
    changed = change_passphrase(couple.keyslots, ALEX, ALEX_PASSPHRASE, ANOTHER, WEAK)
    assert unlock(changed, ALEX, ANOTHER, WEAK) == couple.alex
    assert signing_private_key(changed, ALEX, ANOTHER, WEAK) == couple.signing[ALEX].private
    assert unlock_with_code(changed, ALEX, couple.alex_code) == couple.alex
    with pytest.raises(WrongPassphrase):
        unlock(changed, ALEX, ALEX_PASSPHRASE, WEAK)
    assert changed.people[SAM] == couple.keyslots.people[SAM]


def test_changing_takes_the_old_passphrase(couple: Couple) -> None:
    with pytest.raises(WrongPassphrase):
        change_passphrase(couple.keyslots, ALEX, SAM_PASSPHRASE, ANOTHER, WEAK)


def test_recovery_sets_a_passphrase_and_uses_the_code_up(couple: Couple) -> None:
    recovered, keys, code = recover(couple.keyslots, ALEX, couple.alex_code, ANOTHER, WEAK)
    assert keys == couple.alex == unlock(recovered, ALEX, ANOTHER, WEAK) == unlock_with_code(recovered, ALEX, code)
    assert signing_private_key(recovered, ALEX, ANOTHER, WEAK) == couple.signing[ALEX].private
    with pytest.raises(WrongCode):
        recover(recovered, ALEX, couple.alex_code, ANOTHER, WEAK)
    with pytest.raises(WrongPassphrase):
        unlock(recovered, ALEX, ALEX_PASSPHRASE, WEAK)


def test_a_renewed_code_replaces_the_old_one(couple: Couple) -> None:
    renewed, code = renew_code(couple.keyslots, SAM, SAM_PASSPHRASE, WEAK)
    assert unlock_with_code(renewed, SAM, code) == couple.sam
    assert unlock(renewed, SAM, SAM_PASSPHRASE, WEAK) == couple.sam
    with pytest.raises(WrongCode):
        unlock_with_code(renewed, SAM, couple.sam_code)


Setting = Callable[[Couple, str], object]


@pytest.mark.parametrize(
    "set_passphrase",
    [
        lambda couple, new: add_person(couple.alone, SAM, new, couple.signing[SAM], bytes(32), WEAK),
        lambda couple, new: change_passphrase(couple.keyslots, ALEX, ALEX_PASSPHRASE, new, WEAK),
        lambda couple, new: recover(couple.keyslots, ALEX, couple.alex_code, new, WEAK),
    ],
)
def test_no_way_sets_a_weak_passphrase(couple: Couple, set_passphrase: Setting) -> None:
    with pytest.raises(PassphraseTooShort):
        set_passphrase(couple, "short")
    with pytest.raises(PassphraseTooEasy):
        set_passphrase(couple, "password123")


def test_a_new_label_changes_no_key(couple: Couple) -> None:
    named = relabel(couple.keyslots, SAM, "Sunflower")
    assert unlock(named, SAM, SAM_PASSPHRASE, WEAK) == couple.sam
    with pytest.raises(WrongPassphrase, match="Sunflower"):
        unlock(named, SAM, ANOTHER, WEAK)


def test_no_key_is_shown_by_accident(couple: Couple) -> None:
    for secret in (couple.alex.shared_root, couple.alex.own_root, couple.alex.author_key):
        assert repr(secret) not in repr(couple.alex)


def test_the_file_holds_labels_and_no_secret_in_the_clear(couple: Couple) -> None:
    text = as_json(couple.keyslots).decode()
    secrets = (couple.alex.shared_root, couple.alex.own_root, couple.alex.author_key, couple.signing[ALEX].private)
    assert "Alex" in text
    assert not [secret for secret in secrets if secret.hex() in text]
    assert ALEX_PASSPHRASE not in text
    assert couple.alex_code not in text


# The document: every field of it, tampered with in several ways.

Place = tuple[str, ...]


def fields(document: Any, place: Place = ()) -> list[Place]:
    if isinstance(document, dict):
        return [found for name, inner in document.items() for found in fields(inner, (*place, name))]
    return [place]


def at(document: Any, place: Place) -> Any:
    for name in place:
        document = document[name]
    return document


def edited(keyslots: Keyslots, place: Place, value: object) -> bytes:
    document = json.loads(as_json(keyslots))
    at(document, place[:-1])[place[-1]] = value
    return json.dumps(document).encode()


def changed_a_little(value: object) -> object:
    if isinstance(value, str):
        return value[:-1] + ("0" if value[-1] != "0" else "1")
    assert isinstance(value, int | None)
    return 1 if value is None else value + 1


BOUND = [place for place in fields(json.loads(as_json(Couple().keyslots))) if "label" not in place]


def opens_everything(data: bytes, couple: Couple) -> bool:
    """Whether all four ways in and both signing keys still give what they gave; refusals are raised."""
    keyslots = from_json(data)
    return (
        unlock(keyslots, ALEX, ALEX_PASSPHRASE, WEAK) == unlock_with_code(keyslots, ALEX, couple.alex_code)
        and unlock(keyslots, SAM, SAM_PASSPHRASE, WEAK) == unlock_with_code(keyslots, SAM, couple.sam_code)
        and signing_private_key(keyslots, ALEX, ALEX_PASSPHRASE, WEAK) == couple.signing[ALEX].private
        and signing_private_key(keyslots, SAM, SAM_PASSPHRASE, WEAK) == couple.signing[SAM].private
    )


def test_untouched_it_opens_and_spacing_does_not_matter(couple: Couple) -> None:
    assert opens_everything(as_json(couple.keyslots), couple)
    assert opens_everything(json.dumps(json.loads(as_json(couple.keyslots))).encode(), couple)


@pytest.mark.parametrize("place", BOUND, ids=".".join)
def test_no_field_can_be_edited(couple: Couple, place: Place) -> None:
    was = at(json.loads(as_json(couple.keyslots)), place)
    with pytest.raises((ValueError, Damaged, NewerVault, WrongPassphrase, WrongCode)):
        opens_everything(edited(couple.keyslots, place, changed_a_little(was)), couple)


@pytest.mark.parametrize("place", BOUND, ids=".".join)
@pytest.mark.parametrize("value", [None, True, 1.0, -1, 10**30, "", "é", [], {}])
def test_a_value_of_another_kind_is_no_keyslots_file(couple: Couple, place: Place, value: object) -> None:
    if value != at(json.loads(as_json(couple.keyslots)), place) or isinstance(value, bool | float):
        with pytest.raises((ValueError, Damaged, NewerVault, WrongPassphrase, WrongCode)):
            opens_everything(edited(couple.keyslots, place, value), couple)


@pytest.mark.parametrize("place", BOUND, ids=".".join)
def test_a_missing_or_added_field_is_no_keyslots_file(couple: Couple, place: Place) -> None:
    document = json.loads(as_json(couple.keyslots))
    at(document, place[:-1])["added"] = 1
    with pytest.raises(ValueError, match="not a keyslots file"):
        from_json(json.dumps(document).encode())
    del at(document, place[:-1])["added"], at(document, place[:-1])[place[-1]]
    with pytest.raises(ValueError, match="not a keyslots file"):
        from_json(json.dumps(document).encode())


@pytest.mark.parametrize("part", ["slots", "bundle", "signing"])
def test_nothing_can_be_moved_from_one_partner_to_the_other(couple: Couple, part: str) -> None:
    document = json.loads(as_json(couple.keyslots))
    document["people"]["first"]["part"][part] = document["people"]["second"]["part"][part]
    with pytest.raises((Damaged, WrongPassphrase)):
        opens_everything(json.dumps(document).encode(), couple)


def test_behind_an_open_slot_there_is_damage_and_never_a_wrong_passphrase(couple: Couple) -> None:
    for part, open_it in (("bundle", unlock), ("signing", signing_private_key)):
        place = ("people", "first", "part", part)
        was = at(json.loads(as_json(couple.keyslots)), place)
        keyslots = from_json(edited(couple.keyslots, place, changed_a_little(was)))
        with pytest.raises(Damaged, match=r"keyslots\.json"):
            open_it(keyslots, ALEX, ALEX_PASSPHRASE, WEAK)


def test_a_file_cannot_lower_the_work_of_a_try(couple: Couple) -> None:
    with pytest.raises(Damaged):
        unlock(couple.keyslots, ALEX, ALEX_PASSPHRASE)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"null", b"[]", b"7", b'"x"', b"{}", b"\xff\xfe", b"[" * 100_000, b'{"format": 1e999}']
)
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a keyslots file"):
        from_json(data)


# The file and its copy.


def test_what_was_written_is_read(folder: VaultFolder, couple: Couple) -> None:
    write_keyslots(folder, couple.keyslots)
    assert read_keyslots(folder) == couple.keyslots
    assert {path.stat().st_mode & 0o777 for path in (folder.keyslots, folder.keyslots_bak)} == {0o600}


@pytest.mark.parametrize("damage", [b"", b"{", b"\0" * 500])
def test_the_copy_stands_in_for_a_damaged_file(folder: VaultFolder, couple: Couple, damage: bytes) -> None:
    write_keyslots(folder, couple.keyslots)
    folder.keyslots.write_bytes(damage)
    assert read_keyslots(folder) == couple.keyslots
    folder.keyslots.unlink()
    assert read_keyslots(folder) == couple.keyslots


def test_the_copy_lacks_nobody_who_joined_and_opens_with_no_old_passphrase(folder: VaultFolder, couple: Couple) -> None:
    write_keyslots(folder, couple.alone)
    write_keyslots(folder, couple.keyslots)
    write_keyslots(folder, change_passphrase(couple.keyslots, ALEX, ALEX_PASSPHRASE, ANOTHER, WEAK))
    folder.keyslots.unlink()
    assert unlock(read_keyslots(folder), SAM, SAM_PASSPHRASE, WEAK) == couple.sam
    with pytest.raises(WrongPassphrase):
        unlock(read_keyslots(folder), ALEX, ALEX_PASSPHRASE, WEAK)


def test_both_damaged_or_missing_is_damage(folder: VaultFolder, couple: Couple) -> None:
    with pytest.raises(Damaged, match=r"keyslots\.json"):
        read_keyslots(folder)
    write_keyslots(folder, couple.keyslots)
    folder.keyslots.write_bytes(b"")
    folder.keyslots_bak.write_bytes(b"")
    with pytest.raises(Damaged, match=r"keyslots\.json"):
        read_keyslots(folder)


def test_a_newer_file_is_refused_and_no_older_copy_stands_in(folder: VaultFolder, couple: Couple) -> None:
    write_keyslots(folder, couple.keyslots)
    folder.keyslots.write_bytes(b'{"format": 2, "other": "things"}')
    with pytest.raises(NewerVault):
        read_keyslots(folder)


DIE_AT = """
import os, sys
from pathlib import Path
from app.vault.files import VaultFolder
from app.vault.keyslots_document import from_json
from app.vault.keyslots_file import write_keyslots

folder, left = VaultFolder(Path(sys.argv[1])), [int(sys.argv[2])]
keyslots = from_json(sys.stdin.buffer.read())

def die(event, arguments):
    if event in ("open", "os.rename", "os.remove"):
        left[0] -= 1
        if left[0] == 0:
            os._exit(9)

sys.addaudithook(die)
write_keyslots(folder, keyslots)
"""


def test_a_crash_at_any_step_of_writing_leaves_the_old_or_the_new(folder: VaultFolder, couple: Couple) -> None:
    """The program dies before its first touch of a file, then before its second, until it gets through."""
    seen = []
    for step in range(1, 30):
        write_keyslots(folder, couple.alone)
        command = [sys.executable, "-c", DIE_AT, str(folder.path), str(step)]
        outcome = subprocess.run(command, input=as_json(couple.keyslots), check=False)
        seen.append(read_keyslots(folder))
        assert from_json(folder.keyslots_bak.read_bytes()) in (couple.alone, couple.keyslots)
        if outcome.returncode == 0:
            break
        assert outcome.returncode == 9
    assert seen[0] == couple.alone
    assert seen[-1] == couple.keyslots
    assert seen == sorted(seen, key=lambda each: each == couple.keyslots)
    assert len(seen) > 6


def test_the_lock_screen_can_read_labels_before_any_cryptography_is_loaded() -> None:
    code = "import sys, app.vault.keyslots_file\nprint({'cryptography', 'zxcvbn'} & set(sys.modules))"
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert outcome.stdout.strip() == "set()"
