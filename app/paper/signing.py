"""Signing the fields of a PDF (PAdES baseline B-B, ECDSA P-256), without a network."""

import asyncio
import io
from datetime import datetime

from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from app.paper.values import NotADocument

ROOM_FOR_SIGNATURE = 8192
"""Bytes (twice as many hex digits) kept for one signature with its certificate."""


class Appearance(PdfContent):
    """The one page of a small PDF, drawn in a signature field."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self.pdf = pdf

    def render(self) -> bytes:
        page = self._ensure_writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self.pdf)))
        left, bottom, right, top = page.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        self.resources.xobject["/Drawn"] = page
        return b"/Drawn Do"


def sign_field(
    pdf: bytes, field: str, key_der: bytes, certificate_der: bytes, appearance_pdf: bytes, at: datetime
) -> bytes:
    """`pdf` with one more increment that signs its empty `field`; raises `NotADocument`.

    `key_der` is PKCS #8; nothing of it is kept.
    """
    try:
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    except PdfError as error:
        raise NotADocument from error
    signer = PdfSigner(
        PdfSignatureMetadata(field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES),
        signer=_fresh_signer(key_der, certificate_der),
        stamp_style=_filling(Appearance(appearance_pdf)),
    )
    return asyncio.run(_signed(signer, writer, at))


def _filling(drawn: Appearance) -> StaticStampStyle:
    """The whole field, edge to edge."""
    middle = AxisAlignment.ALIGN_MID
    layout = SimpleBoxLayoutRule(x_align=middle, y_align=middle, margins=Margins.uniform(0))
    return StaticStampStyle(background=drawn, background_layout=layout, border_width=0)


def _fresh_signer(key_der: bytes, certificate_der: bytes) -> SimpleSigner:
    return SimpleSigner(
        signing_cert=Certificate.load(certificate_der),
        signing_key=PrivateKeyInfo.load(key_der),
        cert_registry=SimpleCertificateStore(),
    )


async def _signed(signer: PdfSigner, writer: IncrementalPdfFileWriter, at: datetime) -> bytes:
    """pyHanko's own steps, with the time given instead of the computer's."""
    session = signer.init_signing_session(writer, existing_fields_only=True)
    session.system_time = at
    document = session.prepare_tbs_document(validation_info=None, bytes_reserved=2 * ROOM_FOR_SIGNATURE)
    output = io.BytesIO()
    digest, _output = document.digest_tbs_document(output=output)
    attributes = PdfCMSSignedAttributes(signing_time=at)
    finished = await document.perform_signature(digest.document_digest, attributes)
    await finished.post_signature_processing(output)
    return output.getvalue()
