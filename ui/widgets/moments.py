"""Days and times in full, in the language and the way of writing that was chosen."""

from datetime import datetime

from PySide6.QtCore import QLocale, QTime

from app.i18n import _
from ui.widgets.date_field import in_full


def day_and_time(local: datetime) -> str:
    """Such as "24 November 2026, 19:44"; `local` is in the local zone."""
    return _("{day}, {time}").format(day=in_full(local.date()), time=time_of_day(local))


def time_of_day(local: datetime) -> str:
    """Such as "19:44"."""
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
