"""A copy that asks for a password: the document encrypted, or where signatures are in it, attached to a cover page."""

import io

from pypdf import PdfWriter

from app.i18n import _
from app.paper.structure import attach, written
from app.paper.tags import Outline
from app.paper.text import text
from app.paper.typeset import typeset
from app.paper.values import Attachment, Setting


def protected_copy(pdf: bytes, password: str, file_name: str, locale: str) -> bytes:
    """An AES-256 encrypted PDF (revision 6).

    What is signed is held byte for byte under `file_name`, for another byte would undo its signatures; everything else
    opens at once, in readers too that show no attachments.
    """
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    if _is_signed(writer):
        writer = PdfWriter(clone_from=io.BytesIO(_cover(file_name, locale)))
        attach(writer, Attachment(file_name, "application/pdf", pdf, _("The document itself")))
    writer.encrypt(password, algorithm="AES-256")
    return written(writer)


def _is_signed(writer: PdfWriter) -> bool:
    """Or made to be signed."""
    form = writer.root_object.get("/AcroForm")
    return form is not None and "/SigFlags" in form.get_object()


def _cover(file_name: str, locale: str) -> bytes:
    outline = Outline()
    root = outline.root
    story = [
        text(root.child("P"), _("Protected copy").upper(), "eyebrow"),
        text(root.child("H1"), _("The document is attached"), "title"),
        text(
            root.child("P"),
            _(
                "This page and the file attached to it are encrypted. Open the list of attachments in your PDF reader, "
                "and save or open “{file_name}” from there."
            ).format(file_name=file_name),
        ),
        text(root.child("P"), _("Keeping it"), "section"),
        text(
            root.child("P"),
            _(
                "The attached file is the original, unchanged, so that its signatures can still be checked. "
                "Once saved from here, it is no longer protected by the password."
            ),
        ),
    ]
    return typeset(story, outline, Setting(title=_("Protected copy"), locale=locale))
