"""Dates, the agenda, and what comes after a session, in the states that the gallery looks at."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State

LONG = "This line goes on and on, for there is a lot to say about it. " * 20


def _show(page: Any, subject: object = None) -> None:
    page.show_subject(subject)


def _furnish(page: Any) -> Any:
    from ui.gallery import told_at_once
    from ui.sessions.furnished import furnish

    with told_at_once(page):
        return furnish(page.desk.sitting)


def _sessions(page: Any) -> None:
    _furnish(page)
    page.show_subject(None)


def _thing(page: Any, view: str, name: str) -> None:
    page.show_subject((view, getattr(_furnish(page), name)))


def _ranking(page: Any) -> None:
    """Together, once a name was pressed."""
    _sessions(page)
    page.view.agenda.ranker.buttons[0].click()


def _date_refused(page: Any) -> None:
    page.show_subject(("date", None))
    page.view.form.at.control.setText("half past")
    page.view.form.with_whom.set_text(LONG)
    page.view.enter.click()


def _point_preview(page: Any) -> None:
    page.show_subject(("point", None))
    page.view.text.set_text("How we say goodbye in the mornings.")
    page.view.outgoing.look()


def _point_refused(page: Any) -> None:
    page.show_subject(("point", None))
    page.view.text.set_text(LONG)
    page.view.outgoing.look()


def _heard_refused(page: Any) -> None:
    _thing(page, "session", "behind")
    page.view.heard.homework.set_text(LONG)
    page.view.heard.keep.click()


STATES: Mapping[str, "State"] = {
    "empty": _show,
    "sessions": _sessions,
    "sessions-ranking": _ranking,
    "session": partial(_thing, view="session", name="coming"),
    "session-after": partial(_thing, view="session", name="behind"),
    "session-gone": partial(_show, subject=("session", "gone")),
    "date": partial(_show, subject=("date", None)),
}
STATES_ALONE: Mapping[str, "State"] = {
    "sessions-alone": _sessions,
    "session-after-alone": partial(_thing, view="session", name="behind"),
    "date-refused": _date_refused,
    "heard-refused": _heard_refused,
    "point": partial(_show, subject=("point", None)),
    "point-preview": _point_preview,
    "point-refused": _point_refused,
    "own-session": partial(_thing, view="own_session", name="own"),
    "own-date": partial(_show, subject=("own_date", None)),
}
