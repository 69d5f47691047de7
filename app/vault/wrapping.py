"""Putting a secret under a key together with what it is about, so that neither can be swapped or edited."""

import hmac
import json
import secrets
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.vault.keys import derived_key

_NONCE_SIZE = 12
_CHECK_SIZE = 32


class WrongKeyError(Exception):
    """The key is not the one, or the wrapped bytes or what they are about were changed."""


def wrap(key: bytes, secret: bytes, about: Mapping[str, str | int]) -> bytes:
    """AES-256-GCM; the nonce comes first. `about` is bound as associated data and is not stored."""
    nonce = secrets.token_bytes(_NONCE_SIZE)
    return nonce + AESGCM(key).encrypt(nonce, _key_check(key) + secret, _canonical(about))


def unwrap(key: bytes, wrapped: bytes, about: Mapping[str, str | int]) -> bytes:
    """The secret that `wrap` was given; raises WrongKeyError."""
    try:
        plain = AESGCM(key).decrypt(wrapped[:_NONCE_SIZE], wrapped[_NONCE_SIZE:], _canonical(about))
    except (InvalidTag, ValueError) as fault:
        raise WrongKeyError from fault
    if not hmac.compare_digest(plain[:_CHECK_SIZE], _key_check(key)):
        raise WrongKeyError
    return plain[_CHECK_SIZE:]


def _key_check(key: bytes) -> bytes:
    """Ties the text to one key: GCM by itself can be made to open under two."""
    return derived_key(key, b"", "keel 1 key check")


def _canonical(about: Mapping[str, str | int]) -> bytes:
    return json.dumps(about, sort_keys=True, separators=(",", ":")).encode()
