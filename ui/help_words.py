"""When the numbers of people to call were last checked, said the same way wherever they are shown."""

from PySide6.QtCore import QDate, QLocale

from app.i18n import _


def checked_in_words(month: str) -> str:
    """Such as "Numbers checked in November 2026." for "2026-11"."""
    year, number = (int(part) for part in month.split("-"))
    return _("Numbers checked in {month}.").format(month=QLocale().toString(QDate(year, number, 1), "MMMM yyyy"))
