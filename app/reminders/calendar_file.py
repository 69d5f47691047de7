"""A calendar file with the times of reminders and none of the words, for the couple's own calendar program."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_OID, uuid5
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.i18n import _
from app.people.pace import pace_in
from app.promises.recurrence import read_rule
from app.reminders.calendar_zone import calendar_zone
from app.reminders.reads import review_days
from app.reminders.recurring import FAR, Recurring, recurring_check_ins, recurring_promises
from app.reminders.values import USUAL_TIME
from app.vault.sitting import Sitting

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//Keel//Keel//EN"
ZONE_KNOWN_FOR = timedelta(days=20 * 366)
"""How far ahead the file says when clocks change."""
_WITHOUT_ZONE = {"UTC", "Etc/UTC"}
"""Their times are written as such."""
_SHORTEST = timedelta(minutes=5)
_REVIEW = timedelta(minutes=30)


def calendar_export(sitting: Sitting, usual: time = USUAL_TIME, zone: ZoneInfo | None = None) -> bytes:
    """Promises with a reminder, check-ins in their rhythm, and days on which agreements are looked at again.

    Alone, one's own promises; nothing from anyone's own space, for the file can be read by others. `zone` is the one
    that the computer is set to, where none is given. Written again later, each entry replaces itself (stable UID).
    """
    from icalendar import Calendar

    zone = zone or local_zone()
    today = sitting.clock.today()
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    if zone is not None and zone.key not in _WITHOUT_ZONE:
        calendar.add_component(calendar_zone(zone, today.replace(month=1, day=1), today + ZONE_KNOWN_FOR))
    for event in _events(sitting, usual, zone, today):
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def local_zone() -> ZoneInfo | None:
    """The zone that this computer is set to; None where it says none, and times are then those of any wall."""
    from tzlocal import get_localzone

    try:
        return get_localzone()
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _events(sitting: Sitting, usual: time, zone: ZoneInfo | None, today: date) -> Iterator["Event"]:
    with sitting.shared.reading() as session:
        pace = pace_in(session, sitting.clock)
        recurring = [
            *recurring_promises(session, pace, today, sitting.alone),
            *recurring_check_ins(session, pace, today),
        ]
    for each in recurring:
        first = _first_kept(each, today)
        if first is not None:
            yield _recurring_event(sitting, each, first, zone)
    for key, day in review_days(sitting):
        if day >= today and day.weekday() not in pace.pacing.quiet_days:
            begins = datetime.combine(day, usual, zone)
            yield _event(sitting, key, _("Keel: look again"), begins, _REVIEW)


def _first_kept(recurring: Recurring, today: date) -> date | None:
    """The first day that is not left out, for a calendar shows the beginning in any case; None where none is known."""
    day = recurring.first(today)
    while day is not None and day in recurring.left_out:
        day = recurring.first(day + timedelta(days=1))
    return None if day is None or (recurring.left_out and day > today + FAR) else day


def _recurring_event(sitting: Sitting, recurring: Recurring, first: date, zone: ZoneInfo | None) -> "Event":
    begins = datetime.combine(first, recurring.at, zone)
    takes = max(timedelta(minutes=recurring.minutes), _SHORTEST)
    event = _event(sitting, recurring.key, _("A moment for Keel"), begins, takes)
    if recurring.rule:
        event.add("rrule", _rule(recurring, zone))
        for day in sorted(day for day in recurring.left_out if day > first):
            event.add("exdate", datetime.combine(day, recurring.at, zone))
    return event


def _rule(recurring: Recurring, zone: ZoneInfo | None) -> dict[str, object]:
    parts: dict[str, object] = {name: value.split(",") for name, value in read_rule(recurring.rule).items()}
    if recurring.until is not None:
        parts["UNTIL"] = _until(datetime.combine(recurring.until, recurring.at, zone))
    return parts


def _until(last: datetime) -> datetime:
    """RFC 5545 wants UTC where the beginning has a zone.

    Some programs read it as local time all the same, so it is late enough to keep the last day either way.
    """
    return last if last.tzinfo is None else max(last.astimezone(UTC), last.replace(tzinfo=UTC))


def _event(sitting: Sitting, key: str, title: str, begins: datetime, takes: timedelta) -> "Event":
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_OID, f'{sitting.vault_id} {key}')}@keel")
    event.add("dtstamp", sitting.clock.now())
    event.add("summary", title)
    event.add("dtstart", begins)
    event.add("duration", takes)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    return event
