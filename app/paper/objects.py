"""The objects a PDF is made of, as pypdf holds them."""

from collections.abc import Mapping

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, IndirectObject, NameObject, PdfObject


def dictionary(entries: Mapping[str, PdfObject]) -> DictionaryObject:
    return DictionaryObject({NameObject(key): value for key, value in entries.items()})


def reference(page: PdfObject) -> IndirectObject:
    assert page.indirect_reference is not None
    return page.indirect_reference


def added(writer: PdfWriter, entry: PdfObject) -> IndirectObject:
    return writer._add_object(entry)  # noqa: SLF001 - pypdf has no public way to add an object
