"""Signing keys make signatures that hold for one digest and one certificate, and certificates that readers accept."""

import hashlib

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from app.vault import author_key
from app.vault.signing_key import (
    SigningKey,
    digest_signature_holds,
    fingerprint,
    new_signing_key,
    sign_digest,
)

DIGEST = hashlib.sha256(b"what both agreed").digest()


@pytest.fixture(scope="module")
def alex() -> SigningKey:
    return new_signing_key("Alex Doe")


def read(key: SigningKey) -> x509.Certificate:
    return x509.load_der_x509_certificate(key.certificate)


def common_name(key: SigningKey) -> str:
    value = read(key).subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    assert isinstance(value, str)
    return value


def test_a_signature_holds_for_its_digest_and_certificate_only(alex: SigningKey) -> None:
    signature = sign_digest(alex.private, DIGEST)
    assert digest_signature_holds(alex.certificate, DIGEST, signature)
    assert not digest_signature_holds(alex.certificate, hashlib.sha256(b"else").digest(), signature)
    assert not digest_signature_holds(new_signing_key("Alex Doe").certificate, DIGEST, signature)


def test_the_signature_is_plain_ecdsa_over_what_was_hashed(alex: SigningKey) -> None:
    public = read(alex).public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    public.verify(sign_digest(alex.private, DIGEST), b"what both agreed", ec.ECDSA(SHA256()))


@pytest.mark.parametrize("signature", [b"", b"0", bytes(70)])
def test_garbage_is_no_signature(alex: SigningKey, signature: bytes) -> None:
    assert not digest_signature_holds(alex.certificate, DIGEST, signature)


def test_garbage_and_foreign_digests_are_no_error(alex: SigningKey) -> None:
    signature = sign_digest(alex.private, DIGEST)
    assert not digest_signature_holds(b"no certificate", DIGEST, signature)
    assert not digest_signature_holds(alex.certificate, b"short", signature)


def test_a_certificate_of_another_kind_signs_nothing(alex: SigningKey) -> None:
    certificate = read(alex)
    other = (
        x509.CertificateBuilder()
        .subject_name(certificate.subject)
        .issuer_name(certificate.subject)
        .public_key(ed25519.Ed25519PrivateKey.generate().public_key())
        .serial_number(1)
        .not_valid_before(certificate.not_valid_before_utc)
        .not_valid_after(certificate.not_valid_after_utc)
        .sign(ec.generate_private_key(ec.SECP256R1()), SHA256())
    )
    assert not digest_signature_holds(other.public_bytes(Encoding.DER), DIGEST, sign_digest(alex.private, DIGEST))


def test_the_certificate_says_who_and_what_for(alex: SigningKey) -> None:
    certificate = read(alex)
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
    identifier = certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    assert common_name(alex) == "Alex Doe"
    assert usage.critical
    assert (usage.value.digital_signature, usage.value.content_commitment) == (True, True)
    assert not any((usage.value.key_cert_sign, usage.value.key_agreement, usage.value.key_encipherment))
    assert not constraints.value.ca
    assert identifier.value == x509.SubjectKeyIdentifier.from_public_key(certificate.public_key())
    certificate.verify_directly_issued_by(certificate)


def test_the_certificate_lasts_thirty_years(alex: SigningKey) -> None:
    certificate = read(alex)
    years = (certificate.not_valid_after_utc - certificate.not_valid_before_utc).days / 365.25
    assert years == pytest.approx(30, abs=0.1)


@pytest.mark.parametrize("name", ["Ελευθερία " * 6, "Nguyễn Thị Ánh Tuyết" * 3, "👩‍❤️‍👩" * 8, "a" * 64])
def test_a_long_name_is_cut_between_letters(name: str) -> None:
    cut = common_name(new_signing_key(name))
    assert name.startswith(cut)
    assert 50 < len(cut.encode()) <= 64


def test_the_fingerprint_is_sha256_in_hex(alex: SigningKey) -> None:
    assert fingerprint(alex.certificate) == read(alex).fingerprint(SHA256()).hex()
    assert len(fingerprint(alex.certificate)) == 64


def test_the_private_key_is_not_shown_by_accident(alex: SigningKey) -> None:
    assert "private" not in repr(alex)


def test_an_author_signs_entries() -> None:
    key, other = author_key.new_author_key(), author_key.new_author_key()
    public = author_key.public_key(key)
    signature = author_key.sign(key, b"entry")
    assert (len(key), len(public), len(signature)) == (32, 32, 64)
    assert author_key.signature_holds(public, b"entry", signature)
    assert not author_key.signature_holds(public, b"entrY", signature)
    assert not author_key.signature_holds(author_key.public_key(other), b"entry", signature)
    assert not author_key.signature_holds(b"no key", b"entry", signature)
