"""Check-ins in words: how a day was, what a conversation is about, what is offered and what it holds."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from app.checkins.page_values import EarlierDay, Offered
from app.checkins.values import Answer, CheckIn, How, Keep
from app.i18n import _, ngettext
from app.people.values import Couple
from ui.pace_words import minutes_in_words
from ui.promises.words import day_named, week_named
from ui.widgets.brief import breakable
from ui.widgets.time_field import in_short


def how_names() -> tuple[tuple[How, str], ...]:
    """As they stand on the three large buttons."""
    return ((How.HARD, _("Hard")), (How.MIXED, _("Mixed")), (How.ALL_RIGHT, _("All right")))


def how_words(how: How) -> str:
    return {How.HARD: _("hard"), How.MIXED: _("mixed"), How.ALL_RIGHT: _("all right")}[how]


def said_in_words(answer: Answer) -> str:
    if answer.number is not None:
        return _("{number} of 10").format(number=answer.number)
    return breakable(answer.text)


def keep_names(other: str, *, agenda: bool) -> tuple[tuple[Keep, str], ...]:
    """Where an answer can go, as its author chooses."""
    names = [(Keep.PRIVATE, _("For me alone")), (Keep.SHOWN, _("Show {name}").format(name=other))]
    return (*names, (Keep.AGENDA, _("On the next agenda"))) if agenda else tuple(names)


def period_named(check_in: CheckIn, period: date, today: date) -> str:
    """The day, the week or the month that it is about."""
    if check_in is CheckIn.WEEKLY:
        return week_named(period, today)
    return month_named(period) if check_in is CheckIn.MONTHLY else day_named(period)


def month_named(month: date) -> str:
    """Such as "November 2026"."""
    return QLocale().toString(QDate(month.year, month.month, month.day), "MMMM yyyy")


def offered_words(one: Offered) -> str:
    """When, how long, and what it holds, such as "19:00, 30 minutes. 3 promises, 1 hard moment."."""
    when = _("{time}, {minutes}.").format(time=in_short(one.at), minutes=minutes_in_words(one.minutes))
    held = ", ".join(_counts(one))
    return _("{when} {held}.").format(when=when, held=held) if held else when


def begin_words(one: Offered) -> str:
    """What its button says."""
    if one.begun:
        return _("Go on together") if one.together else _("Go on")
    return _("Begin together") if one.together else _("Write it")


def day_words(day: EarlierDay, couple: Couple) -> str:
    """Such as "Monday 23 November: Alex hard, Sam mixed"."""
    said = ", ".join(
        _("{name} {how}").format(name=couple.name(person), how=how_words(how)) for person, how in day.hows.items()
    )
    named = day_named(day.day)
    return _("{day}: {said}").format(day=named, said=said) if said else named


def _counts(one: Offered) -> list[str]:
    counts = (
        (one.promises, ngettext("{n} promise", "{n} promises", one.promises)),
        (one.moments, ngettext("{n} hard moment", "{n} hard moments", one.moments)),
        (one.agreements, ngettext("{n} agreement to look at", "{n} agreements to look at", one.agreements)),
    )
    return [words.format(n=count) for count, words in counts if count]
