"""Milestones in words: why one is there, that something reads differently by now, and how often it was so far."""

from app.i18n import _, ngettext
from app.progress.milestones.values import Reached, SayDay
from app.promises.recurrence_words import listed

_MOST_DAYS = 14


def because(reached: Reached, say_day: SayDay) -> str:
    """What it was found in, by its days."""
    if reached.counted is not None and reached.counted_before is not None:
        return _because_of_counts(reached, say_day)
    days = reached.days
    said = listed([say_day(day) for day in days[:_MOST_DAYS]])
    more = len(days) - _MOST_DAYS
    if more > 0:
        sentence = ngettext(
            "Because on these days: {days}, and {count} more.", "Because on these days: {days}, and {count} more.", more
        )
        return sentence.format(days=", ".join(map(say_day, days[:_MOST_DAYS])), count=more)
    if len(days) == 1:
        return _("Because on this day: {day}.").format(day=said)
    return _("Because on these days: {days}.").format(days=said)


def changed(reached: Reached, say_day: SayDay) -> str:
    """A note, where what it was found in reads differently by now; empty otherwise."""
    if reached.changed_on is None:
        return ""
    return _("Something it was found in reads differently since {day}. It stays as it was found.").format(
        day=say_day(reached.changed_on)
    )


def so_far_in_words(count: int | None) -> str:
    """Empty where it is not counted."""
    if count is None:
        return ""
    if count == 0:
        return _("None so far.")
    return ngettext("{count} so far.", "{count} so far.", count).format(count=count)


def _because_of_counts(reached: Reached, say_day: SayDay) -> str:
    span = (reached.day - reached.first_day).days // 2 + 1
    sentence = _("Because of what you wrote: {now} in the {span} days up to {day}, {before} in the {span} before.")
    said = sentence.format(now=reached.counted, before=reached.counted_before, span=span, day=say_day(reached.day))
    if reached.counted != reached.counted_before:
        return said
    return _("{counts} At their strongest they were weaker.").format(counts=said)
