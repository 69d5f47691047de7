"""Sealing something so that its owner's root alone opens it: X25519 (RFC 7748), HKDF-SHA256 and AES-256-GCM."""

from collections.abc import Mapping

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from app.vault.keys import KEY_SIZE, derived_key
from app.vault.wrapping import WrongKeyError, unwrap, wrap

About = Mapping[str, str | int]


def sealing_key(own_root: bytes) -> bytes:
    """Public, 32 raw bytes; whoever has it can seal and not open."""
    return _private(own_root).public_key().public_bytes_raw()


def seal(public: bytes, secret: bytes, about: About) -> bytes:
    """A new key pair for each seal: its public half comes first, its private half is dropped."""
    once = X25519PrivateKey.generate()
    half = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(public))
    return half + wrap(derived_key(shared, half + public, "keel 1 seal"), secret, about)


def unseal(own_root: bytes, sealed: bytes, about: About) -> bytes:
    """Raises WrongKeyError where it was sealed for another root, for another thing, or was changed."""
    private, half = _private(own_root), sealed[:KEY_SIZE]
    try:
        shared = private.exchange(X25519PublicKey.from_public_bytes(half))
    except ValueError as fault:
        raise WrongKeyError from fault
    key = derived_key(shared, half + private.public_key().public_bytes_raw(), "keel 1 seal")
    return unwrap(key, sealed[KEY_SIZE:], about)


def _private(own_root: bytes) -> X25519PrivateKey:
    assert len(own_root) == KEY_SIZE, "a closed private space opens no seal"
    return X25519PrivateKey.from_private_bytes(derived_key(own_root, b"", "keel 1 sealing key"))
