"""How a zone's clock changes are written into a calendar file, so that weaker readers find the right times too."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.promises.recurrence import WEEKDAYS

if TYPE_CHECKING:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_WEEK = timedelta(days=7)


def calendar_zone(zone: ZoneInfo, first: date, last: date) -> "Timezone":
    """A VTIMEZONE that holds from `first` on; changes that come on the same day each year are written as a rule.

    icalendar lists every single change, and some programs read no more of such a list than its first entry.
    """
    from icalendar import Timezone

    written = Timezone.from_tzinfo(zone, first_date=first, last_date=last)
    written.pop("COMMENT", None)  # until when it holds, which is not so for rules
    for change in written.subcomponents:
        _write_as_rule(change)
    return written


def _write_as_rule(change: "TimezoneStandard | TimezoneDaylight") -> None:
    """Or each change by itself, where there is no rule for them."""
    listed = [moment for moment, _end in change.rdates if isinstance(moment, datetime)]
    if not listed:
        return
    del change["RDATE"]
    rule = _yearly_rule([change.DTSTART, *listed])
    if rule is not None:
        change.add("rrule", rule)
    for moment in listed if rule is None else ():
        change.add("rdate", moment)


def _yearly_rule(moments: Sequence[datetime]) -> dict[str, object] | None:
    """The day of the year that all of these are, such as the last Sunday of March; None where they are not."""
    first = moments[0]
    alike = {(each.month, each.weekday(), each.time()) for each in moments}
    years = [each.year for each in moments]
    if len(alike) > 1 or years != list(range(years[0], years[0] + len(years))):
        return None
    place = _place_in_month(moments)
    if place is None:
        return None
    return {"FREQ": "YEARLY", "BYMONTH": first.month, "BYDAY": f"{place}{WEEKDAYS[first.weekday()]}"}


def _place_in_month(moments: Sequence[datetime]) -> int | None:
    """Which one of its month the weekday is, from the end as -1; None where it differs."""
    if all((each + _WEEK).month != each.month for each in moments):
        return -1
    places = {(each.day - 1) // _WEEK.days + 1 for each in moments}
    return places.pop() if len(places) == 1 else None
