"""What a reminder says, wherever it says it: the same each time, for anyone may read it."""

from app.i18n import _


def reminder_words() -> str:
    return _("There is something in Keel for today.")
