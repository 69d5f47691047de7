"""Promises on paper: one week as it went, and the same sheet to fill in by hand."""

from app.i18n import _
from app.paper.dates import day, short_day
from app.paper.forms import form_document
from app.paper.values import Form, FormField, FormGroup
from app.people.values import Couple
from app.promises.mark_words import mark_in_words
from app.promises.values import Dot, Week, WeekLine
from app.vault.values import Person

BLANK_PROMISES = 4
"""For each of the two, on one sheet."""


def week_document(week: Week, couple: Couple, *, locale: str) -> bytes:
    """Each promise with what was said of its days, one person after the other; raises `RightToLeftText`."""
    title = _("Promises, week of {day}").format(day=day(week.monday, locale))
    groups = tuple(week_groups(week, couple, locale))
    about = "" if groups else _("Nothing was due in this week.")
    return form_document(Form(title=title, above=_("Promises"), about=about, groups=groups), locale=locale)


def week_groups(week: Week, couple: Couple, locale: str) -> list[FormGroup]:
    """What each promised, as part of another sheet; empty for who promised nothing."""
    return [
        FormGroup(
            heading=couple.name(person),
            fields=tuple(FormField(label=line.promise.text, words=_days(line, couple, locale)) for line in lines),
            beside=False,
        )
        for person in Person
        if (lines := [line for line in week.of(person) if line.falls_in_week])
    ]


def promises_form() -> Form:
    """A week of promises to fill in by hand."""
    days = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
    promise = (
        FormField(label=_("What I promise"), lines=1),
        FormField(label=_("Kept on"), choices=days, lines=0),
        FormField(label=_("A note, or what helps"), lines=1),
    )
    groups = tuple(
        FormGroup(heading=_("Promise {n}").format(n=number), fields=promise) for number in range(1, BLANK_PROMISES + 1)
    )
    about = _("Marked by the one who promised. A day left empty says nothing.")
    return Form(title=_("A week of promises"), above=_("Promises"), about=about, groups=groups)


def promise_form(names: tuple[str, str]) -> Form:
    """Two promises to write by hand."""
    often = (_("Once"), _("Every day"), _("Every week"), _("Every month"))
    fields = (
        FormField(label=_("What I promise"), hint=_("Who does what, and when. Small enough for a hard day."), lines=3),
        FormField(label=_("Promised by"), choices=names, lines=0),
        FormField(label=_("How often"), choices=often, lines=0),
        FormField(label=_("From"), lines=1),
        FormField(label=_("Until"), hint=_("The last day."), lines=1),
        FormField(label=_("What would make it easier")),
        FormField(label=_("Where it comes from"), hint=_("A boundary, a talk, something put right."), lines=1),
    )
    groups = tuple(FormGroup(heading=_("Promise {n}").format(n=number), fields=fields) for number in (1, 2))
    about = _("One promise for one week is enough to begin with.")
    return Form(title=_("A promise"), above=_("Promises"), about=about, groups=groups)


def _days(line: WeekLine, couple: Couple, locale: str) -> str:
    said = [_day(dot, couple, locale) for dot in line.dots if dot.due or dot.said is not None or dot.accounts]
    return "\n".join(said) or _("Not due this week.")


def _day(dot: Dot, couple: Couple, locale: str) -> str:
    """Such as "Mon 23 Nov: kept. “On the train.”"; a day without a mark is named and left open."""
    day = short_day(dot.day, locale)
    parts = [_("{day}: {mark}.").format(day=day, mark=mark_in_words(dot.mark)) if dot.mark else f"{day}:"]
    if dot.note.strip():
        parts.append(f"“{dot.note.strip()}”")
    if dot.later is not None:
        parts.append(_("Later: {mark}.").format(mark=mark_in_words(dot.later)))
    parts += [f"{couple.name(account.author)}: “{account.words.strip()}”" for account in dot.accounts]
    return " ".join(parts)
