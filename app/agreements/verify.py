"""Checking the file of a signed agreement: whether it is unchanged, and signed by exactly the two it names."""

from dataclasses import replace

from app.agreements.content import (
    NotSignableContent,
    content_digest,
    fingerprint_groups,
    signable_from_json,
)
from app.agreements.document import ATTACHMENT
from app.agreements.signing_values import SignableText
from app.agreements.verdict import (
    Outcome,
    Verdict,
    changed_sentence,
    not_ours_sentence,
    one_missing_sentence,
    strangers_sentence,
    unchanged_sentence,
)
from app.paper.reading import signatures_in
from app.paper.values import NotADocument, PasswordNeeded, SignatureFound, SignaturesFound


def check_document(pdf: bytes, expected: frozenset[str] | None = None) -> Verdict:
    """The verdict on `pdf`; `expected` are the two certificates' SHA-256 fingerprints, where they are known.

    Never raises: what can't be read is not ours.
    """
    try:
        found = signatures_in(pdf, ATTACHMENT)
    except (NotADocument, PasswordNeeded) as refused:
        return Verdict(outcome=Outcome.NOT_OURS, sentence=refused.sentence)
    content = found.signatures[0].attached if found.signatures else None
    if content is None:
        return Verdict(outcome=Outcome.NOT_OURS, sentence=not_ours_sentence())
    try:
        signable = signable_from_json(content)
    except NotSignableContent:
        return Verdict(outcome=Outcome.NOT_OURS, sentence=not_ours_sentence())
    return _judged(found, content, signable, expected)


def _judged(found: SignaturesFound, content: bytes, signable: SignableText, expected: frozenset[str] | None) -> Verdict:
    verdict = Verdict(
        outcome=Outcome.CHANGED,
        sentence=changed_sentence(),
        title=signable.text.title,
        number=signable.number,
        fingerprint=fingerprint_groups(content_digest(content)),
        signers=signable.signers,
    )
    if not _sound(found, content, signable):
        return verdict
    named = frozenset(signer.certificate_fingerprint for signer in signable.signers)
    if expected is not None and named != expected:
        return replace(verdict, outcome=Outcome.NOT_OURS, sentence=strangers_sentence())
    if len(found.signatures) == 1:
        return replace(verdict, outcome=Outcome.ONE_MISSING, sentence=one_missing_sentence())
    compared = expected is not None
    return replace(verdict, outcome=Outcome.UNCHANGED, sentence=unchanged_sentence(compared=compared))


def _sound(found: SignaturesFound, content: bytes, signable: SignableText) -> bool:
    """Every signature holds, in its own field, by the certificate named for it, over the same content."""
    certificates = {signer.person.value: signer.certificate_fingerprint for signer in signable.signers}
    fields = [*(signature.field for signature in found.signatures), *found.empty_fields]
    return (
        len(set(certificates.values())) == 2
        and sorted(fields) == sorted(certificates)
        and all(_holds(signature, content, certificates) for signature in found.signatures)
        and sum(signature.covers_whole for signature in found.signatures) == 1
    )


def _holds(signature: SignatureFound, content: bytes, certificates: dict[str, str]) -> bool:
    return (
        signature.intact
        and signature.only_allowed_changes
        and signature.attached == content
        and certificates.get(signature.field) == signature.certificate_fingerprint
    )
