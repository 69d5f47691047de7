"""What was put off for one day on Today."""

from datetime import date
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.today.values import TODAY
from app.vault.records import Record, Space
from app.vault.values import Kind


class NotNow(Record, kw_only=True, eq=False, repr=False):
    """“Not now” in this sitting's own database; it says nothing about anybody, and ends with the day for most."""

    __tablename__ = "not_now"
    spaces = frozenset({Space.SHARED, Space.PRIVATE})
    kind: ClassVar[Kind] = TODAY

    what: Mapped[str] = mapped_column(primary_key=True)
    """An `Offer`, "first_evening", or "copy", which rests for 30 days."""
    day: Mapped[date] = mapped_column()
