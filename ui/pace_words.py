"""What sets the pace, in plain words: stages, forms of talk, pacing, a quiet week, and the rhythm of check-ins."""

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from app.clock import Clock
from app.i18n import _, ngettext
from app.people.pace_values import CheckInKind, Pacing, QuietWeek, Rhythm, Stage, TalkForm
from app.people.values import Couple
from ui.widgets.date_field import in_full
from ui.widgets.time_field import in_short
from ui.widgets.weekdays_field import WEEK, day_name


def stage_names() -> tuple[tuple[Stage, str], ...]:
    return ((Stage.STEADY, _("Steady")), (Stage.UNDERSTAND, _("Understand")), (Stage.BUILD, _("Build")))


def stage_in_words(stage: Stage) -> str:
    """What Today offers in it."""
    return {
        Stage.STEADY: _("Getting through the days: the pause, small promises, plans for hard moments."),
        Stage.UNDERSTAND: _("As in Steady, and conversations about what happened and what each of you needs."),
        Stage.BUILD: _("As in Understand, and what you want to have in common from here on."),
    }[stage]


def talk_forms() -> tuple[tuple[TalkForm, str], ...]:
    return (
        (TalkForm.WRITTEN, _("In writing")),
        (TalkForm.SHORT_TALK, _("A short talk")),
        (TalkForm.LONG_TALK, _("A long talk")),
    )


def minutes_in_words(minutes: int) -> str:
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)


def pacing_in_words(pacing: Pacing, today: date) -> str:
    """Such as "In writing. No talks before Sunday."; empty where nothing is set."""
    said = [f"{words}." for form, words in talk_forms() if form is pacing.form]
    if pacing.longest_talk is not None:
        said.append(_("At most {minutes}.").format(minutes=minutes_in_words(pacing.longest_talk)))
    if pacing.not_before is not None and pacing.not_before > today:
        said.append(_("No talks before {day}.").format(day=near_day(pacing.not_before, today)))
    if pacing.quiet_days:
        said.append(_("Quiet days: {days}.").format(days=days_in_words(pacing.quiet_days)))
    return " ".join(said)


def set_by_in_words(pacing: Pacing, couple: Couple, clock: Clock) -> str:
    """Such as "Set by Alex on Monday."; empty where it was not set."""
    if pacing.set_by is None or pacing.set_at is None:
        return ""
    name, day, today = couple.name(pacing.set_by), clock.local(pacing.set_at).date(), clock.today()
    if day == today:
        return _("Set by {name} today.").format(name=name)
    return _("Set by {name} on\u00a0{day}.").format(name=name, day=near_day(day, today))


def quiet_week_in_words(week: QuietWeek, couple: Couple, today: date) -> str:
    day = _("today") if week.until == today else near_day(week.until, today)
    return _("{name} called a quiet week. It lasts until {day}.").format(name=couple.name(week.called_by), day=day)


def rhythm_in_words(kind: CheckInKind, rhythm: Rhythm) -> str:
    """Such as "Sunday, 19:00, 30 minutes"."""
    if not rhythm.on:
        return _("Not offered.")
    days = _("every day") if rhythm.days == frozenset(WEEK) else days_in_words(rhythm.days)
    if kind is CheckInKind.MONTHLY:
        days = _("the first {days} of the month").format(days=days)
    said = _("{days}, {time}, {minutes}.").format(
        days=days, time=in_short(rhythm.at), minutes=minutes_in_words(rhythm.minutes)
    )
    return said[0].upper() + said[1:]


def days_in_words(days: Iterable[int]) -> str:
    """Such as "Monday, Wednesday and Sunday"."""
    names = [day_name(day) for day in sorted(days)]
    return QLocale().createSeparatedList(names)


def near_day(day: date, today: date) -> str:
    """Its name where it is within a week, so that it cannot be mistaken; else the date in full."""
    return day_name(day.weekday()) if abs(day - today) < timedelta(days=7) else in_full(day)


def day_with_name(day: date) -> str:
    """Such as "Sunday 22 November"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), _("dddd d MMMM"))
