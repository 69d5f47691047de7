"""A recurrence rule in words, such as "every Monday and Thursday"."""

from collections.abc import Mapping, Sequence
from datetime import date

from app.i18n import _, ngettext
from app.promises.recurrence import LAST, WEEKDAYS, read_rule


def rule_in_words(rule: str, starts: date) -> str:
    """Empty for once; `starts` gives what the rule leaves to its first day."""
    parts = read_rule(rule)
    if not parts:
        return ""
    say = {"DAILY": _days, "WEEKLY": _weeks, "MONTHLY": _months}.get(parts["FREQ"])
    words = say(parts, starts) if say is not None else ""
    return words or _("by a rhythm of its own")


def weekday_names() -> tuple[str, ...]:
    """From Monday on."""
    return (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))


def listed(words: Sequence[str]) -> str:
    """Such as "Monday, Tuesday and Friday"."""
    if len(words) < 2:
        return "".join(words)
    return _("{most} and {last}").format(most=", ".join(words[:-1]), last=words[-1])


def _days(parts: Mapping[str, str], _starts: date) -> str:
    if parts.keys() - {"FREQ", "INTERVAL"}:
        return ""
    count = int(parts.get("INTERVAL", "1"))
    return ngettext("every day", "every {count} days", count).format(count=count)


def _weeks(parts: Mapping[str, str], starts: date) -> str:
    days = parts.get("BYDAY", WEEKDAYS[starts.weekday()]).split(",")
    if parts.keys() - {"FREQ", "INTERVAL", "BYDAY", "WKST"} or not set(days) <= set(WEEKDAYS):
        return ""
    count, names = int(parts.get("INTERVAL", "1")), weekday_names()
    places = sorted(WEEKDAYS.index(day) for day in set(days))
    first, last = places[0], places[-1]
    if len(places) > 2 and last - first == len(places) - 1:
        words = ngettext("every week from {first} to {last}", "every {count} weeks from {first} to {last}", count)
        return words.format(count=count, first=names[first], last=names[last])
    on = listed([names[place] for place in places])
    return ngettext("every {days}", "every {count} weeks on {days}", count).format(count=count, days=on)


def _months(parts: Mapping[str, str], starts: date) -> str:
    days = parts.get("BYMONTHDAY", str(starts.day)).split(",")
    shortened = parts.get("BYSETPOS") == "-1" and days == [str(day) for day in range(28, int(days[-1]) + 1)]
    if parts.keys() - {"FREQ", "INTERVAL", "BYMONTHDAY", "BYSETPOS"} or not (shortened or len(days) == 1):
        return ""
    count, day = int(parts.get("INTERVAL", "1")), int(days[-1])
    if day == LAST:
        words = ngettext("on the last day of each month", "on the last day of every {count} months", count)
    elif shortened:
        words = ngettext(
            "every month on day {day}, in shorter months on the last day",
            "every {count} months on day {day}, in shorter months on the last day",
            count,
        )
    elif day > 0:
        words = ngettext("every month on day {day}", "every {count} months on day {day}", count)
    else:
        return ""
    return words.format(count=count, day=day)
