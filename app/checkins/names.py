"""What each check-in is called, on screen and on paper."""

from app.checkins.values import CheckIn
from app.i18n import _


def name_of(check_in: CheckIn) -> str:
    return {
        CheckIn.DAILY: _("Daily summary"),
        CheckIn.WEEKLY: _("Weekly conversation"),
        CheckIn.MONTHLY: _("Monthly conversation"),
        CheckIn.ALONE: _("For yourself"),
    }[check_in]
