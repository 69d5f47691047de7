"""What the page about one's own answers at a signature is given."""

from dataclasses import dataclass
from datetime import datetime

from app.agreements.signing_values import FreeToSayNo
from app.agreements.values import VersionId


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFree:
    """An answer at a signature that was anything but yes; nothing was signed with it."""

    id: str
    answer: FreeToSayNo
    at: datetime
    version: VersionId | None
    title: str
    """Of what was to be signed; both empty where it isn't there any more."""
    note: str
    """What its owner wrote to it, for themselves."""
