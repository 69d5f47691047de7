"""What was found to be different from what Keel wrote, and the words for it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.vault.values import Kind, Person

FINDINGS = Kind("findings")
"""Announced when something was found, or seen by its reader."""


class What(StrEnum):
    """What differs; the order is that of the banner."""

    SIGNATURE_GONE = "signature_gone"
    SIGNATURE_WRONG = "signature_wrong"
    CERTIFICATE_CHANGED = "certificate_changed"
    AUTHOR_KEY_CHANGED = "author_key_changed"
    SIGNED_TEXT_CHANGED = "signed_text_changed"
    CHAIN_BROKEN = "chain_broken"
    ENTRY_CHANGED = "entry_changed"
    ENTRY_GONE = "entry_gone"
    ENTRY_ADDED = "entry_added"
    HISTORY_GONE = "history_gone"
    HISTORY_CHANGED = "history_changed"
    GUARD_GONE = "guard_gone"
    SHARED_OLDER = "shared_older"
    PRIVATE_OLDER = "private_older"
    WAYS_IN_OLDER = "ways_in_older"
    RESTORED = "restored"
    """Not a fault: a copy was put back in Keel, by someone who is named."""
    SALVAGED = "salvaged"
    """Not a fault: what could be read of a damaged file was saved in Keel, by someone who is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that differs; without any text of the couple's."""

    what: What
    table: str = ""
    """The table of the entry; empty where the whole file is meant."""
    row: str = ""
    """The key of the row, as the history names it."""
    person: Person | None = None
    """Whose certificate, key or entry it is; never who is to blame."""
    since: datetime | None = None
    """The last moment at which it was as it should be, where that is known."""
    trace: str = ""
    """What is there now, as a digest in hex: the same alteration is one finding, another one is a new one."""

    @property
    def key(self) -> str:
        parts = (self.what, self.table, self.row, self.person or "", self.trace)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One line of the history of an entry."""

    act: str
    """"written", "changed" or "removed"."""
    who: Person
    when: datetime
    holds: bool
    """Whether the signature of its author holds."""
