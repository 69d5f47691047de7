"""Days and moments in full, as paper gives them."""

from datetime import date, datetime

from babel.dates import format_date, format_skeleton, format_time, get_timezone_gmt

from app.i18n import _
from app.paper.styles import known_locale


def day(value: date, locale: str) -> str:
    """Such as "23 November 2026"."""
    return str(format_date(value, "long", known_locale(locale)))


def month(value: date, locale: str) -> str:
    """Such as "November 2026"."""
    return str(format_skeleton("yMMMM", value, locale=known_locale(locale)))


def short_day(value: date, locale: str) -> str:
    """Such as "Mon 23 Nov"; where the week is told beside it."""
    return str(format_skeleton("MMMEd", value, locale=known_locale(locale)))


def brief_day(value: date, locale: str) -> str:
    """Such as "23 Nov 2026"; where there is little room."""
    return str(format_skeleton("yMMMd", value, locale=known_locale(locale)))


def moment(value: datetime, locale: str) -> str:
    """Such as "23 November 2026, 19:42 (GMT+01:00)"; `value` is aware and in the zone it is told in."""
    assert value.tzinfo is not None
    language = known_locale(locale)
    time = format_time(value.timetz(), "short", tzinfo=value.tzinfo, locale=language)
    zone = get_timezone_gmt(value, "long", language)
    return _("{day}, {time} ({zone})").format(day=day(value.date(), locale), time=time, zone=zone)
