"""The P-256 key and certificate a partner signs agreements with."""

import hashlib
from dataclasses import dataclass, field
from datetime import timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from cryptography.x509.oid import NameOID

from app.clock import Clock

_VALID_FOR = timedelta(days=30 * 365 + 8)
_SLACK = timedelta(days=1)
"""A computer clock that is put back a little makes no signature older than its certificate."""

_LONGEST_NAME = 64
"""Bytes of UTF-8: the upper bound of X.520 for a common name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    private: bytes = field(repr=False)
    """PKCS #8, DER."""
    certificate: bytes
    """X.509, DER, self-signed; public."""


def new_signing_key(name: str) -> SigningKey:
    """A new key and its certificate for 30 years; a name over 64 bytes is cut in the certificate only."""
    private = ec.generate_private_key(ec.SECP256R1())
    return SigningKey(
        private=private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()),
        certificate=_certificate(private, name).public_bytes(Encoding.DER),
    )


def fingerprint(certificate: bytes) -> str:
    """SHA-256 of the certificate (DER), 64 hex digits."""
    return hashlib.sha256(certificate).hexdigest()


def sign_digest(private: bytes, digest: bytes) -> bytes:
    """ECDSA over P-256, DER; `digest` is a SHA-256 of 32 bytes."""
    key = load_der_private_key(private, None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key.sign(digest, ec.ECDSA(Prehashed(SHA256())))


def digest_signature_holds(certificate: bytes, digest: bytes, signature: bytes) -> bool:
    """Whether the key of this certificate signed exactly this digest; False for a certificate of another kind."""
    try:
        key = x509.load_der_x509_certificate(certificate).public_key()
        if not (isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1)):
            return False
        key.verify(signature, digest, ec.ECDSA(Prehashed(SHA256())))
    except (InvalidSignature, ValueError):
        return False
    return True


def _certificate(private: ec.EllipticCurvePrivateKey, name: str) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, _cut(name))])
    now = Clock().now()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _SLACK)
        .not_valid_after(now + _VALID_FOR)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_signs_documents(), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(private.public_key()), critical=False)
        .sign(private, SHA256())
    )


def _signs_documents() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _cut(name: str) -> str:
    return name.encode()[:_LONGEST_NAME].decode(errors="ignore")
