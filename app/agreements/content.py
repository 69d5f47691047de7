"""What is signed, as canonical JSON: one text for one meaning, its digest, and the way back."""

import hashlib
import json
from dataclasses import asdict
from typing import Any

from app.agreements.plain import plain_text, text_from_plain
from app.agreements.signing_values import Base, SignableText, Signer
from app.agreements.values import AgreementId, VersionId, VersionRole
from app.vault.values import Person

FORMAT = "keel-agreement-1"
GROUPS = 6


class NotSignableContent(ValueError):
    """The bytes are not the canonical JSON of an agreement."""


def canonical_json(signable: SignableText) -> bytes:
    """Sorted keys, no spaces, UTF-8, text as typed, days as ISO dates, no floats.

    A lone surrogate, which UTF-8 cannot hold, is written as JSON's own escape.
    """
    text = json.dumps(_as_data(signable), sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "backslashreplace")


def content_digest(content: bytes) -> str:
    """SHA-256 of canonical JSON, 64 hex digits."""
    return hashlib.sha256(content).hexdigest()


def fingerprint_groups(digest_hex: str) -> str:
    """The first 96 bits as people compare them: six groups of four."""
    digits = digest_hex.upper()
    return " ".join(digits[start : start + 4] for start in range(0, 4 * GROUPS, 4))


def signable_from_json(content: bytes) -> SignableText:
    """The way back; raises `NotSignableContent` for anything but what `canonical_json` writes."""
    try:
        signable = _signable(json.loads(content))
        faithful = canonical_json(signable) == content
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise NotSignableContent from error
    if not faithful:
        raise NotSignableContent
    return signable


def _as_data(signable: SignableText) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "vault": signable.vault,
        "agreement": signable.agreement,
        "version": signable.version,
        "number": signable.number,
        "role": signable.role.value,
        "text": plain_text(signable.text),
        "signers": [_signer_data(signer) for signer in signable.signers],
        "base": None if signable.base is None else asdict(signable.base),
    }


def _signer_data(signer: Signer) -> dict[str, str]:
    return {
        "person": signer.person.value,
        "name": signer.name,
        "certificate_sha256": signer.certificate_fingerprint,
    }


def _signable(data: dict[str, Any]) -> SignableText:
    first, second = data["signers"]
    return SignableText(
        vault=data["vault"],
        agreement=AgreementId(data["agreement"]),
        version=VersionId(data["version"]),
        number=_count(data["number"]),
        role=VersionRole(data["role"]),
        text=text_from_plain(data["text"]),
        signers=(_signer(first), _signer(second)),
        base=None if data["base"] is None else _base(data["base"]),
    )


def _base(data: dict[str, Any]) -> Base:
    return Base(
        version=VersionId(_words(data["version"])),
        number=_count(data["number"]),
        title=_words(data["title"]),
        digest=_words(data["digest"]),
    )


def _signer(data: dict[str, Any]) -> Signer:
    return Signer(
        person=Person(data["person"]),
        name=_words(data["name"]),
        certificate_fingerprint=_words(data["certificate_sha256"]),
    )


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _count(value: object) -> int:
    if type(value) is not int:
        raise TypeError
    return value
