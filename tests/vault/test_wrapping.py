"""A wrapped secret opens under its key, about its own matter, and unchanged; in no other way."""

import secrets

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from app.vault.keys import PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.wrapping import WrongKeyError, unwrap, wrap

KEY = bytes(range(32))
ABOUT: dict[str, str | int] = {"vault": "v", "person": "first", "m": 64}


@given(st.binary(max_size=200))
def test_a_secret_comes_back(secret: bytes) -> None:
    assert unwrap(KEY, wrap(KEY, secret, ABOUT), ABOUT) == secret


def test_the_order_of_what_it_is_about_does_not_matter() -> None:
    assert unwrap(KEY, wrap(KEY, b"secret", ABOUT), dict(reversed(ABOUT.items()))) == b"secret"


@pytest.mark.parametrize(
    "about",
    [{**ABOUT, "person": "second"}, {**ABOUT, "m": 65}, {**ABOUT, "m": "64"}, {"vault": "v"}, {**ABOUT, "p": 1}],
)
def test_nothing_it_is_about_can_be_changed(about: dict[str, str | int]) -> None:
    with pytest.raises(WrongKeyError):
        unwrap(KEY, wrap(KEY, b"secret", ABOUT), about)


def test_another_key_does_not_open_it() -> None:
    with pytest.raises(WrongKeyError):
        unwrap(secrets.token_bytes(32), wrap(KEY, b"secret", ABOUT), ABOUT)


def test_no_bit_can_be_changed_and_no_byte_cut() -> None:
    wrapped = wrap(KEY, b"secret", ABOUT)
    for place in range(len(wrapped)):
        changed = bytes([*wrapped[:place], wrapped[place] ^ 1, *wrapped[place + 1 :]])
        for broken in (changed, wrapped[:place]):
            with pytest.raises(WrongKeyError):
                unwrap(KEY, broken, ABOUT)


def test_the_key_check_inside_is_looked_at() -> None:
    nonce = bytes(12)
    forged = nonce + AESGCM(KEY).encrypt(nonce, bytes(64), b'{"a":1}')
    with pytest.raises(WrongKeyError):
        unwrap(KEY, forged, {"a": 1})


def test_wrapping_twice_gives_different_bytes() -> None:
    assert wrap(KEY, b"secret", ABOUT) != wrap(KEY, b"secret", ABOUT)


def test_each_database_has_a_key_of_its_own() -> None:
    other_root = bytes(32)
    keys = {
        database_key(KEY, SHARED_DATABASE),
        database_key(KEY, PRIVATE_DATABASE),
        database_key(other_root, SHARED_DATABASE),
    }
    assert len(keys) == 3
    assert {len(key) for key in keys} == {32}
    assert database_key(KEY, SHARED_DATABASE) == database_key(KEY, SHARED_DATABASE)
