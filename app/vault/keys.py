"""The keys of the databases, each derived from a root with a label of its own."""

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_SIZE = 32

SHARED_DATABASE = "shared database"
PRIVATE_DATABASE = "private database"
SHARED_COPY = "shared database in a copy"
PRIVATE_COPY = "private database in a copy"


def database_key(root: bytes, label: str) -> bytes:
    """The raw SQLCipher key of 32 bytes: HKDF-SHA256 (RFC 5869) of the root, with the label as info."""
    return derived_key(root, b"", f"keel 1 {label}")


def derived_key(secret: bytes, salt: bytes, purpose: str) -> bytes:
    """32 bytes from a secret that is random already; RFC 5869 with SHA-256."""
    key = HKDF(algorithm=SHA256(), length=KEY_SIZE, salt=salt or None, info=purpose.encode()).derive(secret)
    assert len(key) == KEY_SIZE
    return key
