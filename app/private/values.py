"""Notes, and looking after oneself, as pages are given them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.exchange.values import CannotGo, Sent, Sort
from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind

NoteId = NewType("NoteId", str)
CareId = NewType("CareId", str)

NOTES = Kind("private_notes")
SELF_CARE = Kind("self_care")
SHOWN_NOTES = Kind("shown_notes")

SHOWN_NOTE = Sort("shown_note")
"""A copy of a note that its author chose to show."""

LONGEST_NOTE = 20_000
LONGEST_CARE = 200
"""Characters; longer text is refused with a sentence and kept in the draft."""
MOST_CARES = 60
LOOKS_BACK = 7
"""Days of what one did for oneself."""


class CopyState(StrEnum):
    """How far a copy of a note has come."""

    NONE = "none"
    SLEPT_ON = "slept_on"
    SENT = "sent"
    """The other has not opened it."""
    OPENED = "opened"
    REMOVED = "removed"
    """Opened once, and then its words were removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """One of one's own notes in a list."""

    id: NoteId
    beginning: str
    """As much of its words as a list shows."""
    at: datetime
    """When it was begun."""
    for_session: bool
    copy: CopyState


@dataclass(frozen=True, slots=True, kw_only=True)
class NotePage:
    """Notes, the newest first."""

    notes: tuple[NoteRow, ...]
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note, for nobody but the one who wrote it."""

    id: NoteId
    text: str
    at: datetime
    changed_at: datetime
    for_session: bool
    copy: CopyState


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownNote:
    """The copy of a note that its author chose to show."""

    id: NoteId
    text: str
    """Empty once its words were removed, or while the one who looks has not opened it."""
    sent: Sent


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownNotePage:
    """Copies, the newest first."""

    notes: tuple[ShownNote, ...]
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """Something one does to look after oneself."""

    id: CareId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CareDone:
    """That one did it, on a day."""

    id: str
    text: str
    """The words as they were then."""
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCare:
    """The list in its own order, and what was done in the last days, the newest first."""

    cares: tuple[Care, ...]
    done: tuple[CareDone, ...]


class NoteGone(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("This note isn't there any more. What you typed is kept; you could write a new one with it.")
        )


class ReadAlready(CannotGo):
    """What the other has read stays as it was read."""

    def __init__(self) -> None:
        super().__init__(_("This note was read as it was shown. A new note can say what is different now."))


class CareGone(Refused):
    def __init__(self) -> None:
        super().__init__(_("This isn't on your list any more. Nothing has changed."))


class ListFull(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("There are {most} things on your list already. You could take one off first.").format(most=MOST_CARES)
        )
