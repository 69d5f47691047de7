"""How the page greets those who are here, by the time of day."""

from datetime import datetime, time, timedelta

from app.i18n import _

NOON, EVENING, NIGHT_ENDS = time(12), time(17), time(4)


def greeting(names: str, local: datetime) -> str:
    at = local.time()
    if NIGHT_ENDS <= at < NOON:
        return _("Good morning, {names}").format(names=names)
    if NOON <= at < EVENING:
        return _("Good afternoon, {names}").format(names=names)
    return _("Good evening, {names}").format(names=names)


def next_greeting(local: datetime) -> datetime:
    """When the next one begins."""
    later = [datetime.combine(local.date(), at, local.tzinfo) for at in (NIGHT_ENDS, NOON, EVENING)]
    tomorrow = datetime.combine(local.date() + timedelta(days=1), NIGHT_ENDS, local.tzinfo)
    return next((moment for moment in (*later, tomorrow) if moment > local), tomorrow)
