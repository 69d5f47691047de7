"""Writing what ReportLab leaves out into a PDF: structure tree, language, attachment, empty signature fields."""

import io
from collections.abc import Mapping

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from app.paper.tags import Element, Outline
from app.paper.text_maps import correct_text_maps
from app.paper.values import Attachment, FieldPlace

PRINTED_AND_LOCKED = 4 + 128
SIGNATURES_EXIST_APPEND_ONLY = 3

Written = dict[Element, IndirectObject]


def finished(
    pdf: bytes,
    outline: Outline,
    language: str,
    attachment: Attachment | None = None,
    fields: tuple[FieldPlace, ...] = (),
) -> bytes:
    """`pdf` with its structure; then the attachment, then the empty fields, so that signing adds nothing but itself."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    writer.pdf_header = "%PDF-1.7"
    correct_text_maps(writer)
    _write_structure(writer, outline)
    if attachment is not None:
        attach(writer, attachment)
    if fields:
        _add_fields(writer, fields)
    _name(writer, language)
    return written(writer)


def readable(pdf: bytes) -> bytes:
    """A PDF without structure of its own, such as one drawn in a field, with its text maps right."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    correct_text_maps(writer)
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    """The document in `writer` as bytes."""
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def attach(writer: PdfWriter, attachment: Attachment) -> None:
    """Embed one file; readers list it under its name."""
    stream = DecodedStreamObject()
    stream.set_data(attachment.content)
    size = _dictionary({"/Size": NumberObject(len(attachment.content))})
    stream.update(
        _dictionary(
            {
                "/Type": NameObject("/EmbeddedFile"),
                "/Subtype": NameObject(f"/{attachment.mime}"),
                "/Params": size,
            }
        )
    )
    name = TextStringObject(attachment.name)
    specification = _added(
        writer,
        _dictionary(
            {
                "/Type": NameObject("/Filespec"),
                "/F": name,
                "/UF": name,
                "/Desc": TextStringObject(attachment.description),
                "/AFRelationship": NameObject("/Data"),
                "/EF": _dictionary({"/F": _added(writer, stream)}),
            }
        ),
    )
    files = _dictionary({"/Names": ArrayObject([name, specification])})
    writer.root_object[NameObject("/Names")] = _dictionary({"/EmbeddedFiles": files})
    writer.root_object[NameObject("/AF")] = ArrayObject([specification])


def _name(writer: PdfWriter, language: str) -> None:
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(language)
    root[NameObject("/MarkInfo")] = _dictionary({"/Marked": BooleanObject(True)})
    root[NameObject("/ViewerPreferences")] = _dictionary({"/DisplayDocTitle": BooleanObject(True)})
    title = (writer.metadata and writer.metadata.title) or ""
    writer.metadata = {"/Title": title, "/Creator": "Keel", "/Producer": "Keel"}


def _add_fields(writer: PdfWriter, fields: tuple[FieldPlace, ...]) -> None:
    """Fields stay out of the structure tree: a signature changes its field, and so would seem to change the tree."""
    widgets = ArrayObject(_add_field(writer, place) for place in fields)
    form = _dictionary({"/Fields": widgets, "/SigFlags": NumberObject(SIGNATURES_EXIST_APPEND_ONLY)})
    writer.root_object[NameObject("/AcroForm")] = _added(writer, form)


def _add_field(writer: PdfWriter, place: FieldPlace) -> IndirectObject:
    page = writer.pages[place.page - 1]
    widget = _added(
        writer,
        _dictionary(
            {
                "/Type": NameObject("/Annot"),
                "/Subtype": NameObject("/Widget"),
                "/FT": NameObject("/Sig"),
                "/T": TextStringObject(place.name),
                "/TU": TextStringObject(place.tooltip),
                "/F": NumberObject(PRINTED_AND_LOCKED),
                "/Rect": ArrayObject(FloatObject(round(edge, 2)) for edge in place.box),
                "/P": _reference(page),
            }
        ),
    )
    page.setdefault(NameObject("/Annots"), ArrayObject()).append(widget)
    return widget


def _write_structure(writer: PdfWriter, outline: Outline) -> None:
    written: Written = {}
    root = _dictionary({"/Type": NameObject("/StructTreeRoot")})
    reference = _added(writer, root)
    root[NameObject("/K")] = _write_element(writer, outline.root, reference, written)
    root[NameObject("/ParentTree")] = _dictionary({"/Nums": _parents(writer, outline, written)})
    root[NameObject("/ParentTreeNextKey")] = NumberObject(len(writer.pages))
    writer.root_object[NameObject("/StructTreeRoot")] = reference


def _write_element(writer: PdfWriter, element: Element, parent: IndirectObject, written: Written) -> IndirectObject:
    entry = _dictionary({"/Type": NameObject("/StructElem"), "/S": NameObject(f"/{element.kind}"), "/P": parent})
    reference = written[element] = _added(writer, entry)
    kids: list[PdfObject] = [_piece(writer, page, number) for page, number in element.marks]
    kids += [_write_element(writer, child, reference, written) for child in element.children]
    entry[NameObject("/K")] = ArrayObject(kids)
    _describe(entry, element)
    return reference


def _describe(entry: DictionaryObject, element: Element) -> None:
    if element.alternative:
        entry[NameObject("/Alt")] = TextStringObject(element.alternative)
    if element.kind == "TH":
        scope = {"/O": NameObject("/Table"), "/Scope": NameObject(f"/{element.scope}")}
        entry[NameObject("/A")] = _dictionary(scope)


def _piece(writer: PdfWriter, page: int, number: int) -> DictionaryObject:
    entries = {"/Type": NameObject("/MCR"), "/Pg": _reference(writer.pages[page - 1]), "/MCID": NumberObject(number)}
    return _dictionary(entries)


def _parents(writer: PdfWriter, outline: Outline, written: Written) -> ArrayObject:
    """Which element owns each numbered piece of each page."""
    entries = ArrayObject()
    for page, owners in sorted(outline.pieces.items()):
        writer.pages[page - 1][NameObject("/StructParents")] = NumberObject(page - 1)
        writer.pages[page - 1][NameObject("/Tabs")] = NameObject("/S")
        entries += [NumberObject(page - 1), _added(writer, ArrayObject(written[owner] for owner in owners))]
    return entries


def _dictionary(entries: Mapping[str, PdfObject]) -> DictionaryObject:
    return DictionaryObject({NameObject(key): value for key, value in entries.items()})


def _reference(page: PdfObject) -> IndirectObject:
    assert page.indirect_reference is not None
    return page.indirect_reference


def _added(writer: PdfWriter, entry: PdfObject) -> IndirectObject:
    return writer._add_object(entry)  # noqa: SLF001 - pypdf has no public way to add an object
