"""Correcting what ReportLab says of characters beyond the first 65,536, so that they can be read out and copied."""

import re
from collections.abc import Iterator

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, StreamObject

BEYOND = re.compile(rb"<(1?[0-9A-F]{5})>")
"""A code point written with five or six digits, where the format wants UTF-16."""


def correct_text_maps(writer: PdfWriter) -> None:
    """Rewrite the text maps of all fonts in `writer`."""
    maps = {id(stream): stream for page in writer.pages for stream in _text_maps(page)}
    for stream in maps.values():
        _correct(stream)


def _text_maps(page: DictionaryObject) -> Iterator[StreamObject]:
    for font in _within(_within(page, "/Resources"), "/Font").values():
        entries = font.get_object()
        if isinstance(entries, DictionaryObject) and "/ToUnicode" in entries:
            stream = entries["/ToUnicode"]
            assert isinstance(stream, StreamObject)
            yield stream


def _within(entries: DictionaryObject, key: str) -> DictionaryObject:
    value = entries.get(key, DictionaryObject()).get_object()
    assert isinstance(value, DictionaryObject)
    return value


def _correct(stream: StreamObject) -> None:
    before = stream.get_data()
    after = BEYOND.sub(lambda found: b"<" + _utf16(int(found[1], 16)) + b">", before)
    if after != before:
        stream.set_data(after)


def _utf16(code_point: int) -> bytes:
    return chr(code_point).encode("utf-16-be").hex().upper().encode()
