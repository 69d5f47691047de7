"""What a search has found, as the screen is given it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing that was written, and the way to it."""

    title: str
    """What it is, such as the name of an agreement."""
    snippet: str
    """The words around what was found, on one line."""
    page: str
    """The name of the page that shows it."""
    subject: object
    """What that page is to open; None: the page itself."""
    at: datetime
    """When it was written."""
    private: bool
    """Whether it lies in the reader's own space."""
