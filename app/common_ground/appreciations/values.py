"""Lines about the other: kept alone or shown, as their author decides."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from app.exchange.values import Sent, Sort
from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind

AppreciationId = NewType("AppreciationId", str)

APPRECIATIONS = Kind("appreciations")
APPRECIATION = Sort("appreciation")

LONGEST_APPRECIATION = 1_000
"""Characters; longer text is refused with a sentence and kept in the draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAppreciation:
    """One of the one who is here alone."""

    id: AppreciationId
    text: str
    at: datetime
    sent: Sent | None
    """None: nobody else reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAppreciation:
    """One that its author shows to the other."""

    id: AppreciationId
    sent: Sent
    text: str
    """Empty until the other has opened it, for whoever is here but its author; and once it was removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPage:
    appreciations: tuple[OwnAppreciation, ...]
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPage:
    appreciations: tuple[ShownAppreciation, ...]
    more: bool


class AppreciationGone(Refused):
    def __init__(self) -> None:
        super().__init__(_("This line isn't there any more. Nothing else has changed. You could write a new one."))


class IsShown(Refused):
    """Its words would be changed or deleted while the other can read them."""

    def __init__(self) -> None:
        super().__init__(_("Your partner can read this. Nothing has changed. Keep it for yourself first."))
