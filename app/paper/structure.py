"""Writing what ReportLab leaves out into a PDF: structure tree, language, attachment, empty signature fields."""

import io
from collections.abc import Sequence

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    Fit,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from app.paper.fillable import Annotations
from app.paper.objects import added, dictionary, reference
from app.paper.tags import Bookmark, Element, Outline
from app.paper.text_maps import correct_text_maps
from app.paper.values import Attachment, FieldPlace

PRINTED_AND_LOCKED = 4 + 128
SIGNATURES_EXIST_APPEND_ONLY = 3

Written = dict[Element, IndirectObject]
Pages = Sequence[PageObject]


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
    _write_bookmarks(writer, outline)
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
    size = dictionary({"/Size": NumberObject(len(attachment.content))})
    stream.update(
        dictionary(
            {
                "/Type": NameObject("/EmbeddedFile"),
                "/Subtype": NameObject(f"/{attachment.mime}"),
                "/Params": size,
            }
        )
    )
    name = TextStringObject(attachment.name)
    specification = added(
        writer,
        dictionary(
            {
                "/Type": NameObject("/Filespec"),
                "/F": name,
                "/UF": name,
                "/Desc": TextStringObject(attachment.description),
                "/AFRelationship": NameObject("/Data"),
                "/EF": dictionary({"/F": added(writer, stream)}),
            }
        ),
    )
    files = dictionary({"/Names": ArrayObject([name, specification])})
    writer.root_object[NameObject("/Names")] = dictionary({"/EmbeddedFiles": files})
    writer.root_object[NameObject("/AF")] = ArrayObject([specification])


def _name(writer: PdfWriter, language: str) -> None:
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(language)
    root[NameObject("/MarkInfo")] = dictionary({"/Marked": BooleanObject(True)})
    root[NameObject("/ViewerPreferences")] = dictionary({"/DisplayDocTitle": BooleanObject(True)})
    title = (writer.metadata and writer.metadata.title) or ""
    writer.metadata = {"/Title": title, "/Creator": "Keel", "/Producer": "Keel"}


def _add_fields(writer: PdfWriter, fields: tuple[FieldPlace, ...]) -> None:
    """Fields stay out of the structure tree: a signature changes its field, and so would seem to change the tree."""
    widgets = ArrayObject(_add_field(writer, place) for place in fields)
    form = dictionary({"/Fields": widgets, "/SigFlags": NumberObject(SIGNATURES_EXIST_APPEND_ONLY)})
    writer.root_object[NameObject("/AcroForm")] = added(writer, form)


def _add_field(writer: PdfWriter, place: FieldPlace) -> IndirectObject:
    page = writer.pages[place.page - 1]
    widget = added(
        writer,
        dictionary(
            {
                "/Type": NameObject("/Annot"),
                "/Subtype": NameObject("/Widget"),
                "/FT": NameObject("/Sig"),
                "/T": TextStringObject(place.name),
                "/TU": TextStringObject(place.tooltip),
                "/F": NumberObject(PRINTED_AND_LOCKED),
                "/Rect": ArrayObject(FloatObject(round(edge, 2)) for edge in place.box),
                "/P": reference(page),
            }
        ),
    )
    page.setdefault(NameObject("/Annots"), ArrayObject()).append(widget)
    return widget


def _write_structure(writer: PdfWriter, outline: Outline) -> None:
    written: Written = {}
    pages = list(writer.pages)  # asking for one at a time takes pypdf as long as asking for all
    root = dictionary({"/Type": NameObject("/StructTreeRoot")})
    tree = added(writer, root)
    root[NameObject("/K")] = _write_element(writer, pages, outline.root, tree, written)
    annotations = Annotations(writer, pages)
    placed = [element for element in outline.root.whole() if element.spot is not None]
    for element in placed:
        annotations.add(element, written[element])
    annotations.finish()
    parents = ArrayObject([*_parents(writer, pages, outline, written), *annotations.parents])
    root[NameObject("/ParentTree")] = dictionary({"/Nums": parents})
    root[NameObject("/ParentTreeNextKey")] = NumberObject(len(pages) + len(placed))
    writer.root_object[NameObject("/StructTreeRoot")] = tree


def _write_bookmarks(writer: PdfWriter, outline: Outline) -> None:
    entries: dict[Bookmark, IndirectObject] = {}
    for bookmark in outline.bookmarks:
        entries[bookmark] = writer.add_outline_item(
            title=bookmark.title,
            page_number=bookmark.page - 1,
            parent=entries[bookmark.under] if bookmark.under is not None else None,
            fit=Fit.xyz(left=0, top=bookmark.top),
        )


def _write_element(
    writer: PdfWriter, pages: Pages, element: Element, parent: IndirectObject, written: Written
) -> IndirectObject:
    entry = dictionary({"/Type": NameObject("/StructElem"), "/S": NameObject(f"/{element.kind}"), "/P": parent})
    place = written[element] = added(writer, entry)
    kids: list[PdfObject] = [_piece(pages, page, number) for page, number in element.marks]
    kids += [_write_element(writer, pages, child, place, written) for child in element.children]
    entry[NameObject("/K")] = ArrayObject(kids)
    _describe(entry, element)
    return place


def _describe(entry: DictionaryObject, element: Element) -> None:
    if element.alternative:
        entry[NameObject("/Alt")] = TextStringObject(element.alternative)
    if element.kind == "TH":
        scope = {"/O": NameObject("/Table"), "/Scope": NameObject(f"/{element.scope}")}
        entry[NameObject("/A")] = dictionary(scope)


def _piece(pages: Pages, page: int, number: int) -> DictionaryObject:
    entries = {"/Type": NameObject("/MCR"), "/Pg": reference(pages[page - 1]), "/MCID": NumberObject(number)}
    return dictionary(entries)


def _parents(writer: PdfWriter, pages: Pages, outline: Outline, written: Written) -> ArrayObject:
    """Which element owns each numbered piece of each page."""
    entries = ArrayObject()
    for page, owners in sorted(outline.pieces.items()):
        pages[page - 1][NameObject("/StructParents")] = NumberObject(page - 1)
        pages[page - 1][NameObject("/Tabs")] = NameObject("/S")
        entries += [NumberObject(page - 1), added(writer, ArrayObject(written[owner] for owner in owners))]
    return entries
