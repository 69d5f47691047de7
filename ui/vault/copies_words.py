"""How copies are named on screen: by when they were made, how large they are, and where they lie."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale

from app.clock import Clock
from ui.widgets.moments import day_and_time


def made_in_words(made_at: datetime, clock: Clock) -> str:
    """Such as "24 November 2026, 19:44"."""
    return day_and_time(clock.local(made_at))


def size_in_words(size: int) -> str:
    """Such as "3.2 MB", never broken between the figure and its unit."""
    said = QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    return said.replace(" ", "\u00a0")


def breakable_path(path: Path) -> str:
    """A label breaks between words only, so a path gets places to break."""
    return str(path).replace("/", "/\u200b").replace("\\", "\\\u200b")
