"""From when a version holds once both have signed, and until when a signature may be taken back."""

from datetime import datetime, timedelta

from app.agreements.values import Terms
from app.clock import Clock
from app.i18n import _
from ui.agreements.version_words import hours
from ui.widgets.date_field import in_full
from ui.widgets.moments import day_and_time


def holds_from(terms: Terms, both_signed: datetime, clock: Clock) -> datetime:
    """When the time to think is over, and the first day has come."""
    thought_over = both_signed + timedelta(hours=terms.cooling_off)
    return thought_over if terms.starts is None else max(thought_over, clock.begins(terms.starts))


def taken_back_until(terms: Terms, clock: Clock, *, is_second: bool) -> str:
    """Said before a signature is given now; only the second one knows the moment."""
    now = clock.now()
    moment = holds_from(terms, now, clock)
    if moment <= now:
        return _("It holds as soon as both have signed.")
    if is_second:
        return _("May be taken back until {moment}.").format(moment=day_and_time(clock.local(moment)))
    if terms.starts is None or clock.begins(terms.starts) <= now:
        return _("May be taken back until {time} after both have signed.").format(time=hours(terms.cooling_off))
    day = in_full(terms.starts)
    if not terms.cooling_off:
        return _("May be taken back until it begins on {day}.").format(day=day)
    return _("May be taken back until it begins: on {day}, at the earliest {time} after both have signed.").format(
        day=day, time=hours(terms.cooling_off)
    )
