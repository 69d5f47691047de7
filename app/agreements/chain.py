"""The chain of everything signed: each link holds the digest of the one before."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from app.agreements.entities import ChainRecord
from app.agreements.values import VersionId
from app.vault.database import VaultSession
from app.vault.values import Damaged, Person

BEGINNING = bytes(32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link, before or after it was written."""

    number: int
    previous: bytes
    what: str
    """"agreed", "kept", "ended" or "withdrawn"."""
    version_id: VersionId
    content: bytes
    """The content digest that was signed."""
    signatures: Mapping[Person, bytes]

    def digest(self) -> bytes:
        """SHA-256 of the link as JSON with sorted keys."""
        plain = {
            "number": self.number,
            "previous": self.previous.hex(),
            "what": self.what,
            "version": self.version_id,
            "content": self.content.hex(),
            "signatures": _hex(self.signatures),
        }
        return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).digest()


def add_link(
    session: VaultSession, what: str, version: VersionId, content: bytes, signatures: Mapping[Person, bytes]
) -> Link:
    """Append a link to the head of the chain; raises Damaged where the chain before it is broken."""
    links = links_in(session)
    head = session.scalar(sa.select(ChainRecord.digest).order_by(ChainRecord.number.desc()).limit(1)) or BEGINNING
    if not is_unbroken(links, head):
        raise Damaged("shared.db")
    link = Link(
        number=len(links) + 1,
        previous=head,
        what=what,
        version_id=version,
        content=content,
        signatures=signatures,
    )
    session.add(
        ChainRecord(
            number=link.number,
            previous=link.previous,
            what=what,
            version_id=version,
            content=content,
            signatures=json.dumps(_hex(signatures)),
            digest=link.digest(),
        )
    )
    return link


def links_in(session: VaultSession, version: VersionId | None = None) -> tuple[Link, ...]:
    """The whole chain, or those links of it that are about one version; the first link first."""
    wanted = sa.select(ChainRecord).order_by(ChainRecord.number)
    if version is not None:
        wanted = wanted.where(ChainRecord.version_id == version)
    return tuple(
        Link(
            number=record.number,
            previous=record.previous,
            what=record.what,
            version_id=record.version_id,
            content=record.content,
            signatures={Person(who): bytes.fromhex(text) for who, text in json.loads(record.signatures).items()},
        )
        for record in session.scalars(wanted)
    )


def is_unbroken(links: Iterable[Link], head: bytes) -> bool:
    """Whether every link follows from the one before, up to a head with this digest."""
    previous = BEGINNING
    for number, link in enumerate(links, start=1):
        if link.number != number or link.previous != previous:
            return False
        previous = link.digest()
    return previous == head


def _hex(signatures: Mapping[Person, bytes]) -> dict[str, str]:
    return {person.value: signature.hex() for person, signature in signatures.items()}
