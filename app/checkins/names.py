"""What each check-in is called, on screen and on paper."""

from app.checkins.values import CheckIn
from app.i18n import _
from app.people.check_in_names import check_in_name
from app.people.pace_values import CheckInKind


def name_of(check_in: CheckIn) -> str:
    return _("For yourself") if check_in is CheckIn.ALONE else check_in_name(CheckInKind(check_in.value))
