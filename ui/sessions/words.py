"""Sessions in words: when they are, how points are ranked, and who promised what."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QDate, QLocale

from app.i18n import _
from app.people.values import Couple
from app.sessions.values import AgendaPoint, Homework, JointSession, OwnSession
from ui.promises.standing_words import standing_in_words
from ui.widgets.brief import breakable
from ui.widgets.time_field import in_short

LONGEST_POINT_NAMED = 60
"""Characters of a point in what a screen reader says of a button."""


def day_said(day: date) -> str:
    """Such as "Thursday 3 December 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


def session_when(session: JointSession | OwnSession) -> str:
    """Its day, with its time where it has one."""
    day = day_said(session.day)
    return day if session.at is None else _("{day}, {time}").format(day=day, time=in_short(session.at))


def with_whom(session: JointSession | OwnSession) -> str:
    """Such as "with Dr Lind"; empty where nobody is named."""
    return breakable(_("with {name}").format(name=session.with_whom)) if session.with_whom else ""


def rank_names() -> tuple[tuple[int, str], ...]:
    """As they stand on buttons."""
    return ((1, _("First")), (2, _("Second")), (3, _("Third")))


def point_said(point: AgendaPoint, couple: Couple) -> str:
    """Whose it is, and who ranks it how."""
    return " · ".join((_from_whom(point, couple), *_ranks(point, couple)))


def taken_said(homework: Homework, couple: Couple, today: date) -> str:
    """Who promised it, and how that stands; empty where nobody did."""
    return "\n".join(
        " ".join((_("A promise of {name}.").format(name=couple.name(each.by)), standing_in_words(each.standing, today)))
        for each in homework.taken
    )


def _from_whom(point: AgendaPoint, couple: Couple) -> str:
    if point.author is point.words_of:
        return _("from {name}").format(name=couple.name(point.author))
    return _("words of {name}, put here by {other}").format(
        name=couple.name(point.words_of), other=couple.name(point.author)
    )


def _ranks(point: AgendaPoint, couple: Couple) -> Iterator[str]:
    names = {1: _("first"), 2: _("second"), 3: _("third")}
    for person, rank in point.ranks:
        yield _("{name}: {rank}").format(name=couple.name(person), rank=names[rank])
