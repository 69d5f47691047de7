"""That a copy was put back, or what could be read was saved: a file that was only swapped has no such row."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.vault.records import SharedRecord, append_only
from app.vault.values import Kind


class Restoration(SharedRecord, kw_only=True, eq=False, repr=False):
    """Written into the shared database before it gets its place; `at` is when it was put back, `author` by whom."""

    __tablename__ = "restoration"
    kind: ClassVar[Kind] = Kind("restoration")

    id: Mapped[str] = mapped_column(primary_key=True)
    copied_at: Mapped[datetime] = mapped_column()
    """When the copy was made; after a salvage, when that was."""
    copy_digest: Mapped[str] = mapped_column()
    """SHA-256 of the shared database in the copy, 64 hex digits; after a salvage, one of those below."""


append_only(Restoration.__table__)

SALVAGED, SALVAGED_WITHOUT_HISTORY = "", "history"
"""What could be read of a damaged file was saved; the second: and some lines of the history could not be read."""
