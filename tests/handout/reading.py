"""What a handout on paper says beside its words: what stands for its figures."""

import io
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject


def alternatives_of(pdf: bytes) -> list[str]:
    """Of all figures, in the order of reading."""
    return list(_alternatives(PdfReader(io.BytesIO(pdf)).root_object["/StructTreeRoot"]))


def pages_of(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


def _alternatives(element: object) -> Iterator[str]:
    part = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(part, ArrayObject):
        for child in part:
            yield from _alternatives(child)
    elif isinstance(part, DictionaryObject):
        if "/Alt" in part:
            yield str(part["/Alt"])
        if "/K" in part:
            yield from _alternatives(part["/K"])
