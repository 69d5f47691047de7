"""What the week or month brings to a point of the agenda: promises, hard moments, doubts, agreements, plans."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.checkins.page_values import Agenda, Doubt
from app.i18n import _, ngettext
from app.promises.page_values import PersonLines
from app.triggers.values import SharedMoment
from app.vault.values import Person
from ui.checkins.account_part import AccountPart
from ui.promises.person_promises import PersonPromises
from ui.promises.words import day_named
from ui.view import View
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet
from ui.widgets.words import muted, strong, text

MOST_SHOWN = 10
"""Promises of one person, hard moments, doubts: the rest has its own page."""
LONGEST_SHOWN = 300


def brings(question: str) -> bool:
    """Whether the week or month can bring anything to that point."""
    return question in _MAKE


def brought(view: View, agenda: Agenda, question: str) -> Iterator[QWidget]:
    """To the point of that question."""
    return _MAKE[question](view, agenda)


def _promises(view: View, agenda: Agenda) -> Iterator[QWidget]:
    week = agenda.week
    if week is None or not week.lines:
        yield muted(_("No promise falls into this week."))
        return
    couple, today = view.desk.couple(), view.desk.sitting.clock.today()
    for person in Person:
        lines = week.of(person)
        if not lines:
            continue
        card = PersonPromises(person, partial(view.desk.go, "promises"), lambda _person: view.desk.go("promises"))
        shown = PersonLines(person=person, lines=lines[:MOST_SHOWN], more=len(lines) > MOST_SHOWN)
        card.fill(shown, couple, today, over=False)
        yield card
    yield AccountPart(view, week)


def _moments(view: View, agenda: Agenda) -> Iterator[QWidget]:
    for moment in agenda.moments[:MOST_SHOWN]:
        yield two_lines(_when(view, moment), _what(moment))
    if len(agenda.moments) > MOST_SHOWN:
        more = len(agenda.moments) - MOST_SHOWN
        yield muted(ngettext("And {n} more.", "And {n} more.", more).format(n=more))


def _said(view: View, doubts: tuple[Doubt, ...]) -> Iterator[QWidget]:
    couple = view.desk.couple()
    for doubt in doubts[-MOST_SHOWN:]:
        about = _("{name}, {day}").format(name=couple.name(doubt.person), day=day_named(doubt.day))
        yield two_lines(about, in_brief(doubt.text, LONGEST_SHOWN))


def _agreements(view: View, agenda: Agenda) -> Iterator[QWidget]:
    if not agenda.agreements:
        yield muted(_("No review day has come."))
    for due in agenda.agreements[:MOST_SHOWN]:
        yield from _link(view, in_brief(due.title, LONGEST_SHOWN), "agreements", ("version", due.version))


def _plans(view: View, agenda: Agenda) -> Iterator[QWidget]:
    couple = view.desk.couple()
    for each in agenda.plans:
        about = _("A plan of {name}: {plan}").format(name=couple.name(each.owner), plan=in_brief(each.plan.title, 120))
        yield from _link(view, about, "hard_moments", ("plan", each.id))


def _link(view: View, words: str, page: str, subject: object) -> Iterator[QWidget]:
    """What opens another page; what is typed here is kept."""
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(quiet(words, partial(view.desk.go, page, subject), icon="forward"), 0, Qt.AlignmentFlag.AlignLeft)
    yield row


def _when(view: View, moment: SharedMoment) -> str:
    day = view.desk.sitting.clock.local(moment.what.at).date()
    return _("{name}, {day}").format(name=view.desk.couple().name(moment.owner), day=day_named(day))


def _what(moment: SharedMoment) -> str:
    what = moment.what
    helped = _("What helped: {words}").format(words=what.what_helped) if what.what_helped else ""
    parts = [part.rstrip(".") for part in (moment.plan_title, what.note, helped) if part]
    return in_brief(". ".join(parts), LONGEST_SHOWN)


def two_lines(above: str, below: str) -> QWidget:
    """Who and when, and below it what."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(strong(above))
    if below:
        column.addWidget(text(below))
    return widget


def _doubts(view: View, agenda: Agenda) -> Iterator[QWidget]:
    return _said(view, agenda.doubts)


def _appreciations(view: View, agenda: Agenda) -> Iterator[QWidget]:
    return _said(view, agenda.appreciations)


def _needs(view: View, _agenda: Agenda) -> Iterator[QWidget]:
    return _link(view, _("What each of you needs"), "agreements", ("needs", None))


def _rhythm(view: View, _agenda: Agenda) -> Iterator[QWidget]:
    return _link(view, _("Rhythm and pacing in settings"), "settings", None)


_MAKE: Mapping[str, Callable[[View, Agenda], Iterator[QWidget]]] = {
    "weekly.promises": _promises,
    "weekly.hard-moments": _moments,
    "weekly.doubts": _doubts,
    "weekly.appreciations": _appreciations,
    "weekly.agreements": _agreements,
    "weekly.coming": _plans,
    "monthly.agreements": _agreements,
    "monthly.needs": _needs,
    "monthly.rhythm": _rhythm,
}
"""By the id of the question."""
