"""What paper is given and gives back: faces, places, attachments, signatures found, and its refusals."""

from dataclasses import dataclass
from enum import StrEnum

from app.i18n import _
from app.refused import Refused


class RightToLeftText(Refused):
    """Text written from right to left cannot be set on paper faithfully yet."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Keel can't print text that is written from right to left yet. Nothing was lost. "
                "It stays readable on screen; for paper, please write it in another script."
            )
        )


class NotADocument(Refused):
    """The bytes are no PDF, or one too damaged to read."""

    def __init__(self) -> None:
        super().__init__(_("This file can't be read as a PDF. Please choose another copy of it."))


class PasswordNeeded(Refused):
    """The PDF is encrypted, as a protected copy is."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This copy is protected by a password. Open it in a PDF reader with its password, "
                "save the document attached to it, and check that one."
            )
        )


class Face(StrEnum):
    """How a run of text is set."""

    TEXT = "text"
    STRONG = "strong"
    TITLE = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is the same on every page of one document."""

    title: str
    """As PDF readers show it in their title bar."""
    locale: str
    """Such as "en_GB"; decides paper size and dates."""
    name: str = ""
    """First in the footer, shortened where there is no room for all of it."""
    footer: tuple[str, ...] = ()
    """What follows the name, never shortened; "Page x of y" stands at the right."""
    watermark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One field of a form on paper: filled in, or with room to write by hand."""

    label: str
    hint: str = ""
    words: str = ""
    """What was filled in; empty: lines are drawn in its place, or the choices to tick."""
    lines: int = 2
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormGroup:
    """Fields that belong together, under a heading of their own."""

    heading: str = ""
    fields: tuple[FormField, ...]
    beside: bool = True
    """Short labels stand beside what they ask for, long ones above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A whole form, blank or filled in; typeset alone, or as one of many in a workbook."""

    title: str
    above: str
    """Set small above the title: what it belongs to."""
    about: str = ""
    groups: tuple[FormGroup, ...]
    footer: tuple[str, ...] = ()
    """What follows the title at the foot of each page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookletPart:
    """Forms that belong together."""

    heading: str
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Booklet:
    """Many forms in one document, with a first page and a list of what is in it."""

    title: str
    above: str
    said: tuple[str, ...]
    """On the first page, one paragraph each."""
    boxed: tuple[str, ...]
    """On a pale ground under it."""
    parts: tuple[BookletPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPart:
    """A few words of a card under their label."""

    label: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What stands on a card to carry or to hang up."""

    title: str
    parts: tuple[CardPart, ...]
    blank: bool = False
    """To be filled in by hand: each part has lines to write on, and those with words keep them."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF."""

    name: str
    mime: str
    content: bytes
    description: str


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where an empty signature field goes."""

    name: str
    tooltip: str
    """What a screen reader says for it."""
    page: int
    """Counted from 1."""
    box: tuple[float, float, float, float]
    """Left, bottom, right, top in points, from the lower left corner of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureFound:
    """One signature in a PDF, as far as the file itself can tell."""

    field: str
    signer_name: str
    certificate_fingerprint: str
    """SHA-256 of the signing certificate, 64 hex digits."""
    intact: bool
    """The bytes it covers are the ones that were signed, and the certificate's key signed them."""
    covers_whole: bool
    """Nothing follows after it in the file."""
    only_allowed_changes: bool
    """What follows only fills in the remaining signature field."""
    attached: bytes | None
    """The attachment asked for, as it was when this signature was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignaturesFound:
    """All signature fields of a PDF."""

    signatures: tuple[SignatureFound, ...]
    empty_fields: tuple[str, ...]
