"""What is signed and the signature made from it, as they go to the worker and come back."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

from app.agreements.signing_values import Ink, SignableText, WishToSign
from app.agreements.states import Event
from app.agreements.values import VersionId
from app.vault.values import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSign:
    """Everything one signature is made from; holds no key."""

    version: VersionId
    wish: WishToSign | None
    event: Event
    """What happens once everyone who has to has signed."""
    person: Person
    name: str
    certificate: bytes
    content: bytes
    """Canonical JSON; its SHA-256 is what is signed."""
    signable: SignableText | None
    """The agreement itself; None for a decision or a withdrawal, which have no document of their own."""
    document: bytes | None
    """The document with the other's signature in it, where there is one."""

    @property
    def decision(self) -> str | None:
        """The id of the wish; None where the version itself or a withdrawal is signed."""
        return self.wish.id if self.wish else None

    @property
    def digest(self) -> bytes:
        return hashlib.sha256(self.content).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A signature that was made and is not entered yet."""

    to_sign: ToSign
    signature: bytes = field(repr=False)
    ink: Ink
    at: datetime
    document: bytes | None = field(repr=False)
