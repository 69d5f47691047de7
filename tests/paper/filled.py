"""Filling in a form as a program that shows PDFs does, for tests."""

import io
from collections.abc import Mapping
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject


def fields_of(pdf: bytes) -> list[tuple[int, Any]]:
    """Each field with its page, counted from 0, in the order of the pages."""
    pages = enumerate(PdfReader(io.BytesIO(pdf)).pages)
    found = ((page, thing.get_object()) for page, sheet in pages for thing in sheet.get("/Annots", []))
    return [(page, thing) for page, thing in found if thing["/Subtype"] == "/Widget"]


def filled_in(pdf: bytes, values: Mapping[str, str]) -> bytes:
    """Typed, or ticked with "/Yes"; drawn by the program that filled it in."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    for page in writer.pages:
        writer.update_page_form_field_values(page, dict(values), auto_regenerate=False)
    return _written(writer)


def left_to_reader(pdf: bytes, words: str) -> bytes:
    """`words` in every field for text, to be drawn by whatever shows it, in the form's own font."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    for page in writer.pages:
        for thing in page.get("/Annots", []):
            field = thing.get_object()
            if field.get("/FT") == "/Tx":
                field[NameObject("/V")] = TextStringObject(words)
                del field["/AP"]
    writer.set_need_appearances_writer()
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
