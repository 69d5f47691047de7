"""The Ed25519 key that signs a partner's entries in the history."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey


def new_author_key() -> bytes:
    """A private key: 32 raw bytes."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_key(author_key: bytes) -> bytes:
    """What the signatures are checked with: 32 raw bytes."""
    return Ed25519PrivateKey.from_private_bytes(author_key).public_key().public_bytes_raw()


def sign(author_key: bytes, data: bytes) -> bytes:
    """64 bytes (RFC 8032)."""
    return Ed25519PrivateKey.from_private_bytes(author_key).sign(data)


def signature_holds(public: bytes, data: bytes, signature: bytes) -> bool:
    """Whether the author with this public key signed exactly this."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True
