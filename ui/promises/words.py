"""Promises in words: how a day went, how often something is due, and what happened when."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from app.i18n import _
from app.people.values import Couple
from app.promises.mark_words import mark_in_words
from app.promises.recurrence_words import listed, rule_in_words
from app.promises.values import Dot, Kept, Origin, Promise, WeekLine
from app.vault.values import Person
from ui.widgets.brief import in_brief
from ui.widgets.date_field import in_full

LONGEST_SHOWN = 160
LONGEST_IN_A_TIP = 200
"""Characters of a promise or a note where there is little room; its own view shows all of it."""


def kept_names() -> tuple[tuple[Kept, str], ...]:
    """As they stand on buttons."""
    return (
        (Kept.KEPT, _("Kept")),
        (Kept.PARTLY, _("Partly")),
        (Kept.NOT_KEPT, _("Not kept")),
        (Kept.EXCUSED, _("Excused")),
        (Kept.DID_NOT_ARISE, _("Did not arise")),
    )


def day_named(day: date) -> str:
    """Such as "Monday 23 November"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")


def day_in_short(day: date) -> str:
    """Such as "Mon 23 Nov"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def weekday_in_short(day: date) -> str:
    """Such as "Mon"."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def week_named(monday: date, today: date) -> str:
    begins = today - timedelta(days=today.weekday())
    if monday == begins:
        return _("This week")
    return _("Week of {day}").format(day=in_full(monday))


def days_named(first: date, last: date) -> str:
    if first == last:
        return in_full(first)
    return _("{first} to {last}").format(first=in_full(first), last=in_full(last))


def state_of(dot: Dot) -> str:
    """How a day stands, in one or a few words; empty where nothing is due."""
    if dot.mark is not None and dot.later is not None:
        return _("{mark}, later: {later}").format(mark=mark_in_words(dot.mark), later=mark_in_words(dot.later))
    if dot.later is not None:
        return _("later: {later}").format(later=mark_in_words(dot.later))
    if dot.mark is not None:
        return mark_in_words(dot.mark)
    if dot.paused:
        return _("paused")
    return _("open") if dot.due else ""


def dot_said(dot: Dot) -> str:
    """The text of one dot, such as "Monday 23 November: kept"; empty where nothing is due."""
    state = state_of(dot)
    if not state:
        return ""
    notes = [in_brief(note, LONGEST_IN_A_TIP) for note in (dot.note, dot.later_note) if note]
    said = _("{day}: {state}").format(day=day_named(dot.day), state=state)
    return "\n".join((said, *(_("“{note}”").format(note=note) for note in notes)))


def week_said(line: WeekLine) -> str:
    """All dots of a week after each other."""
    return "; ".join(said.replace("\n", ", ") for said in map(dot_said, line.dots) if said)


def often(promise: Promise) -> str:
    """How often and how long it is due."""
    if not promise.rule:
        return _("Once, on {day}.").format(day=in_full(promise.starts))
    rule = rule_in_words(promise.rule, promise.starts)
    words = _("Due {rule}.").format(rule=rule)
    if promise.until is not None and promise.ended is None:
        words = _("Due {rule}, until {day}.").format(rule=rule, day=in_full(promise.until))
    return words


def over_words(promise: Promise) -> str:
    """How often it was due, and when that ended."""
    if promise.ended is not None:
        return " ".join((often(promise), _("Ended on {day}.").format(day=in_full(promise.ended))))
    if not promise.rule or promise.until is None:
        return often(promise)
    rule = rule_in_words(promise.rule, promise.starts)
    return _("Due {rule}, the last time on {day}.").format(rule=rule, day=in_full(promise.until))


def hard_words(people: tuple[Person, ...], couple: Couple) -> str:
    """Who says that it is still hard; empty for nobody."""
    if not people:
        return ""
    names = listed([couple.name(person) for person in people])
    return _("Still hard, said by {names}.").format(names=names)


def origin_words(origin: Origin) -> str:
    return {
        Origin.CLAUSE: _("From an agreement"),
        Origin.PUTTING_RIGHT: _("From putting something right"),
        Origin.CONVERSATION: _("From a conversation"),
        Origin.APOLOGY: _("From an apology"),
        Origin.OWN: _("Of one's own"),
    }[origin]
