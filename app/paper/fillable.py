"""Fields to fill in on a screen, and links: each a thing on its page, and read out where it stands in the structure.

Fields carry their own empty appearance, so that no program has to draw the form anew before it is used.
"""

from collections.abc import Sequence

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from app.paper.objects import added, dictionary, reference
from app.paper.styles import ACCENT, INK
from app.paper.tags import Bookmark, Element, Input, Spot
from app.paper.typing_font import typing_font

TO_FIT = 0
"""The size of typed letters: readers make them smaller where more is typed, so that nothing is lost on paper."""
PRINTED = 4
MULTILINE = 1 << 12
FONT = "/NotoSans"
TYPED = f"{FONT} {TO_FIT} Tf {INK.red:.3f} {INK.green:.3f} {INK.blue:.3f} rg"
TICKED = NameObject("/Yes")
UNTICKED = NameObject("/Off")


class Annotations:
    """All fields and links of one document while they are written."""

    def __init__(self, writer: PdfWriter, pages: Sequence[PageObject]) -> None:
        """`pages` are those of `writer`; they have the first numbers in the tree of parents."""
        self._writer, self._pages, self._next = writer, pages, len(pages)
        self._fields = ArrayObject()
        self._tick: DictionaryObject | None = None
        self.parents: list[PdfObject] = []
        """Entries of the tree of parents, in order."""

    def add(self, element: Element, entry: IndirectObject) -> None:
        """The field or link of `element`, whose place in the structure is `entry`."""
        assert element.spot is not None
        page = self._pages[element.spot.page - 1]
        what = self._field(element.input, element.spot) if element.input else self._link(element)
        what.update(_lies(element.spot, reference(page), self._next))
        annotation = added(self._writer, what)
        page.setdefault(NameObject("/Annots"), ArrayObject()).append(annotation)
        self.parents += [NumberObject(self._next), entry]
        self._next += 1
        if element.input:
            self._fields.append(annotation)
        thing = {"/Type": NameObject("/OBJR"), "/Pg": reference(page), "/Obj": annotation}
        part = entry.get_object()
        assert isinstance(part, DictionaryObject)
        kids = part["/K"]
        assert isinstance(kids, ArrayObject)
        kids.insert(0, dictionary(thing))

    def finish(self) -> None:
        """The list of fields and the font for what is typed, where there are any."""
        if self._fields:
            fonts = dictionary({FONT: typing_font(self._writer)})
            form = {"/Fields": self._fields, "/DR": dictionary({"/Font": fonts}), "/DA": TextStringObject(TYPED)}
            self._writer.root_object[NameObject("/AcroForm")] = added(self._writer, dictionary(form))

    def _field(self, field: Input, spot: Spot) -> DictionaryObject:
        named: dict[str, PdfObject] = {
            "/Subtype": NameObject("/Widget"),
            "/T": TextStringObject(field.name),
            "/TU": TextStringObject(field.tooltip),
            "/F": NumberObject(PRINTED),
        }
        return dictionary({**named, **(self._box_to_tick() if field.to_tick else self._text(field, spot))})

    def _text(self, field: Input, spot: Spot) -> dict[str, PdfObject]:
        empty = added(self._writer, _drawing(spot, b"/Tx BMC EMC"))
        several = {"/Ff": NumberObject(MULTILINE)} if field.lines > 1 else {}
        return {
            "/FT": NameObject("/Tx"),
            "/DA": TextStringObject(TYPED),
            "/AP": dictionary({"/N": empty}),
            **several,
        }

    def _box_to_tick(self) -> dict[str, PdfObject]:
        return {
            "/FT": NameObject("/Btn"),
            "/V": UNTICKED,
            "/AS": UNTICKED,
            "/AP": dictionary({"/N": self._ticks()}),
            "/MK": dictionary({"/CA": TextStringObject("4")}),
        }

    def _ticks(self) -> DictionaryObject:
        """How a box looks ticked and not; the box itself is drawn on the page."""
        if self._tick is None:
            colour = f"{ACCENT.red:.3f} {ACCENT.green:.3f} {ACCENT.blue:.3f} RG"
            tick = f"q {colour} 1.5 w 1 J 1 j 2 4.6 m 4 2.4 l 7.2 7 l S Q"
            square = Spot(0, (0, 0, 9, 9))
            drawn = {str(TICKED): _drawing(square, tick.encode()), str(UNTICKED): _drawing(square, b"")}
            self._tick = dictionary({name: added(self._writer, stream) for name, stream in drawn.items()})
        return self._tick

    def _link(self, element: Element) -> DictionaryObject:
        bookmark = element.goes_to
        assert bookmark is not None
        return dictionary(
            {
                "/Subtype": NameObject("/Link"),
                "/Contents": TextStringObject(bookmark.title),
                "/Border": ArrayObject([NumberObject(0)] * 3),
                "/F": NumberObject(PRINTED),
                "/Dest": _place_of(self._pages, bookmark),
            }
        )


def _place_of(pages: Sequence[PageObject], bookmark: Bookmark) -> ArrayObject:
    """Where a link leads."""
    page = reference(pages[bookmark.page - 1])
    return ArrayObject(
        [page, NameObject("/XYZ"), NumberObject(0), FloatObject(round(bookmark.top, 1)), NumberObject(0)]
    )


def _lies(spot: Spot, page: IndirectObject, number: int) -> DictionaryObject:
    where: dict[str, PdfObject] = {
        "/Type": NameObject("/Annot"),
        "/Rect": ArrayObject(FloatObject(round(edge, 2)) for edge in spot.box),
        "/P": page,
        "/StructParent": NumberObject(number),
    }
    return dictionary(where)


def _drawing(spot: Spot, content: bytes) -> StreamObject:
    left, bottom, right, top = spot.box
    stream = DecodedStreamObject()
    stream.set_data(content)
    stream.update(
        dictionary(
            {
                "/Type": NameObject("/XObject"),
                "/Subtype": NameObject("/Form"),
                "/BBox": ArrayObject(FloatObject(round(edge, 2)) for edge in (0, 0, right - left, top - bottom)),
                "/Resources": DictionaryObject(),
            }
        )
    )
    return stream
