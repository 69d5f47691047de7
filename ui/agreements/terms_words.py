"""The terms of an agreement in one or two sentences."""

from app.agreements.values import Terms
from app.i18n import _, ngettext
from ui.widgets.date_field import in_full

HOURS_A_DAY = 24


def terms_in_words(terms: Terms) -> str:
    """From when, until when, and when it is looked at again."""
    return " ".join((_holds(terms), _looked_at_again(terms)))


def thinking_time(hours: int) -> str:
    """How long between the second signature and the moment it holds."""
    days = hours // HOURS_A_DAY
    return ngettext("{n} day", "{n} days", days).format(n=days) if hours else _("It holds at once")


def _holds(terms: Terms) -> str:
    if terms.ends is None:
        return _("{start}, with no last day.").format(start=_start(terms))
    return _("{start}, until {day}.").format(start=_start(terms), day=in_full(terms.ends))


def _start(terms: Terms) -> str:
    if terms.starts is not None:
        return _start_on(in_full(terms.starts), terms.cooling_off)
    if terms.cooling_off == 0:
        return _("From the moment both have signed")
    days = terms.cooling_off // HOURS_A_DAY
    return ngettext("From {n} day after both have signed", "From {n} days after both have signed", days).format(n=days)


def _start_on(day: str, cooling_off: int) -> str:
    if cooling_off == 0:
        return _("From {day}, once both have signed").format(day=day)
    days = cooling_off // HOURS_A_DAY
    return ngettext(
        "From {day}, at the earliest {n} day after both have signed",
        "From {day}, at the earliest {n} days after both have signed",
        days,
    ).format(day=day, n=days)


def _looked_at_again(terms: Terms) -> str:
    if terms.review is None:
        return _("Looked at again on …")
    return _("Looked at again on {day}.").format(day=in_full(terms.review))
