"""What the check-ins of both are called, on screen and on paper."""

from app.i18n import _
from app.people.pace_values import CheckInKind


def check_in_name(kind: CheckInKind) -> str:
    return {
        CheckInKind.DAILY: _("Daily summary"),
        CheckInKind.WEEKLY: _("Weekly conversation"),
        CheckInKind.MONTHLY: _("Monthly conversation"),
    }[kind]
