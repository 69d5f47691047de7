"""The font that typed words are set in by whatever program shows a form: ours, whole, for nobody knows what is typed.

ReportLab's own form fields know the standard fonts of PDF only, which hold neither Greek nor Cyrillic.
"""

import zlib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)
from reportlab.pdfbase import pdfmetrics

from app.paper.fonts import FONT_FOLDER, primary_font
from app.paper.objects import added, dictionary
from app.paper.values import Face

LAST = 0xFFFF
"""A code is a code point, in two bytes."""
SYMBOLIC = 4


def typing_font(writer: PdfWriter) -> IndirectObject:
    """The font as a part of the document in `writer`."""
    name = NameObject(f"/{primary_font(Face.TEXT)}")
    face = pdfmetrics.getFont(primary_font(Face.TEXT)).face
    descendant = dictionary(
        {
            "/Type": NameObject("/Font"),
            "/Subtype": NameObject("/CIDFontType2"),
            "/BaseFont": name,
            "/CIDSystemInfo": _identity(),
            "/FontDescriptor": added(writer, _descriptor(writer, name, face)),
            "/DW": NumberObject(round(face.defaultWidth)),
            "/W": _widths(face),
            "/CIDToGIDMap": added(writer, _stream(_glyph_map())),
        }
    )
    return added(
        writer,
        dictionary(
            {
                "/Type": NameObject("/Font"),
                "/Subtype": NameObject("/Type0"),
                "/BaseFont": name,
                "/Encoding": NameObject("/Identity-H"),
                "/DescendantFonts": ArrayObject([added(writer, descendant)]),
                "/ToUnicode": added(writer, _stream(_text_map())),
            }
        ),
    )


def _identity() -> DictionaryObject:
    adobe, identity = TextStringObject("Adobe"), TextStringObject("Identity")
    return dictionary({"/Registry": adobe, "/Ordering": identity, "/Supplement": NumberObject(0)})


def _descriptor(writer: PdfWriter, name: NameObject, face: Any) -> DictionaryObject:
    file = _stream(_file())
    file[NameObject("/Length1")] = NumberObject(_file_length())
    measures = {
        "/FontBBox": ArrayObject(NumberObject(round(edge)) for edge in face.bbox),
        "/ItalicAngle": NumberObject(0),
        "/Ascent": NumberObject(round(face.ascent)),
        "/Descent": NumberObject(round(face.descent)),
        "/CapHeight": NumberObject(round(face.capHeight)),
        "/StemV": NumberObject(round(face.stemV)),
        "/Flags": NumberObject(SYMBOLIC),
    }
    kind = {"/Type": NameObject("/FontDescriptor"), "/FontName": name, "/FontFile2": added(writer, file)}
    return dictionary({**kind, **measures})


def _widths(face: Any) -> ArrayObject:
    """Runs of neighbouring codes: the first of them, then the width of each."""
    entries = ArrayObject()
    for start, end in _stretches(tuple(sorted(code for code in face.charWidths if code <= LAST))):
        wide = (FloatObject(round(face.charWidths[code], 1)) for code in range(start, end + 1))
        entries += [NumberObject(start), ArrayObject(wide)]
    return entries


@cache
def _glyph_map() -> bytes:
    """For each code point the number of its glyph."""
    face = pdfmetrics.getFont(primary_font(Face.TEXT)).face
    numbers = bytearray(2 * (LAST + 1))
    for code, glyph in face.charToGlyph.items():
        if code <= LAST:
            numbers[2 * code : 2 * code + 2] = glyph.to_bytes(2, "big")
    return zlib.compress(bytes(numbers))


@cache
def _text_map() -> bytes:
    """What each code means when it is read out or copied: itself."""
    face = pdfmetrics.getFont(primary_font(Face.TEXT)).face
    codes = tuple(sorted(code for code in face.charToGlyph if 0 < code <= LAST))
    ranges = [f"<{start:04X}> <{end:04X}> <{start:04X}>" for start, end in _stretches(codes)]
    blocks = [ranges[start : start + 100] for start in range(0, len(ranges), 100)]
    body = "\n".join(f"{len(block)} beginbfrange\n" + "\n".join(block) + "\nendbfrange" for block in blocks)
    return zlib.compress(
        f"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{body}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
""".encode()
    )


def _stretches(codes: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbours that share their upper byte."""
    start = codes[0]
    for code, following in pairwise((*codes, -1)):
        if following != code + 1 or following % 256 == 0:
            yield start, code
            start = following


@cache
def _file() -> bytes:
    return zlib.compress((FONT_FOLDER / f"{primary_font(Face.TEXT)}.ttf").read_bytes())


def _file_length() -> int:
    return (FONT_FOLDER / f"{primary_font(Face.TEXT)}.ttf").stat().st_size


def _stream(compressed: bytes) -> StreamObject:
    stream = DecodedStreamObject()
    stream.set_data(compressed)
    stream[NameObject("/Filter")] = NameObject("/FlateDecode")
    return stream
