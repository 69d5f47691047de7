"""Reading signatures and attachments out of a PDF that may have been tampered with."""

import hashlib
import io
import logging
import struct
import zlib

from asn1crypto.cms import ContentInfo
from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.general import UnacceptableSignerError
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from app.paper.values import NotADocument, PasswordNeeded, SignatureFound, SignaturesFound

logging.getLogger("pyhanko").addHandler(logging.NullHandler())  # what it finds is told by the verdict, not on stderr

LARGEST = 64 * 1024 * 1024
"""Bytes; nothing Keel prints comes near it."""

UNREADABLE = (
    PdfError,
    SignatureValidationError,
    UnacceptableSignerError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RuntimeError,
    MemoryError,
    EOFError,
    OSError,
    struct.error,
    zlib.error,
)
"""What reading a damaged file has been seen to raise: a tampered byte can turn any object into any other."""


def signatures_in(pdf: bytes, attachment: str) -> SignaturesFound:
    """All signatures of `pdf`, each with the bytes of `attachment` at that time.

    Raises `NotADocument` and `PasswordNeeded`.
    """
    if len(pdf) > LARGEST or not pdf.startswith(b"%PDF-"):
        raise NotADocument
    try:
        reader = PdfFileReader(io.BytesIO(pdf))
        if reader.encrypted:
            raise PasswordNeeded
        return _found(reader, pdf, attachment)
    except UNREADABLE as error:
        raise NotADocument from error


def _found(reader: PdfFileReader, pdf: bytes, attachment: str) -> SignaturesFound:
    fields = list(enumerate_sig_fields(reader, with_name=None))
    filled = [(name, field) for name, value, field in fields if value is not None]
    return SignaturesFound(
        signatures=tuple(_signature(reader, pdf, name, field, attachment) for name, field in filled),
        empty_fields=tuple(name for name, value, _field in fields if value is None),
    )


def _signature(
    reader: PdfFileReader, pdf: bytes, name: str, field: DictionaryObject, attachment: str
) -> SignatureFound:
    signature = EmbeddedPdfSignature(reader, field.get_object(), name)
    certificate = signature.signer_cert
    covers_whole, only_allowed_changes = _coverage(signature)
    return SignatureFound(
        field=name,
        signer_name=str(certificate.subject.native.get("common_name", "")),
        certificate_fingerprint=hashlib.sha256(certificate.dump()).hexdigest(),
        intact=_intact(signature) and _nothing_hidden(signature, pdf),
        covers_whole=covers_whole,
        only_allowed_changes=only_allowed_changes,
        attached=_attached(reader, signature.signed_revision, attachment),
    )


def _coverage(signature: EmbeddedPdfSignature) -> tuple[bool, bool]:
    """Whether the signature covers the whole file, and whether what follows is the other signature alone."""
    signature.compute_integrity_info()
    changes = signature.diff_result
    level = getattr(changes, "modification_level", ModificationLevel.OTHER)
    whole = signature.coverage == SignatureCoverageLevel.ENTIRE_FILE
    revision = signature.coverage >= SignatureCoverageLevel.ENTIRE_REVISION
    return whole, revision and level <= ModificationLevel.FORM_FILLING


def _intact(signature: EmbeddedPdfSignature) -> bool:
    digest = signature.compute_digest()
    same, signed = validate_sig_integrity(signature.signer_info, signature.signer_cert, "data", digest)
    return bool(same and signed)


def _nothing_hidden(signature: EmbeddedPdfSignature, pdf: bytes) -> bool:
    """The gap that a signature leaves for itself holds that signature and zeros, nothing else."""
    start, length, after, _end = map(int, signature.byte_range)
    gap = pdf[start + length : after]
    message = ContentInfo.load(signature.pkcs7_content).dump()
    return bool(gap == b"<" + message.hex().upper().encode().ljust(len(gap) - 2, b"0") + b">")


def _attached(reader: PdfFileReader, revision: int, name: str) -> bytes | None:
    """The attachment called `name`, if it is the only one."""
    files = reader.get_historical_root(revision).get("/Names", {}).get("/EmbeddedFiles", {}).get("/Names", [])
    if len(files) != 2 or str(files[0]) != name:
        return None
    return bytes(files[1]["/EF"]["/F"].data)
