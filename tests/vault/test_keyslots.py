"""Passphrases and codes open what they opened before, and nothing else does."""

from collections.abc import Callable

import pytest

from app.vault.keyslots import (
    add_person,
    change_passphrase,
    has_joined,
    recover,
    relabel,
    renew_code,
    signing_private_key,
    unlock,
    unlock_with_code,
)
from app.vault.keyslots_document import as_json
from app.vault.signing_key import digest_signature_holds, sign_digest
from app.vault.values import (
    AlreadyJoined,
    MistypedCode,
    NotJoinedYet,
    PassphraseTooEasy,
    PassphraseTooShort,
    WrongCode,
    WrongPassphrase,
)
from tests.vault.two_keyslots import ALEX, ALEX_PASSPHRASE, ANOTHER, SAM, SAM_PASSPHRASE, WEAK, Couple


@pytest.fixture(scope="module")
def couple() -> Couple:
    return Couple()


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
