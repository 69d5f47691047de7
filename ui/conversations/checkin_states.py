"""The states of the conversations page that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _show(view: str) -> "State":
    def reach(page: Any) -> None:
        page.show_subject((view, None))

    return reach


def _show_what_is_offered(page: Any) -> None:
    """With a rhythm that asks for everything at this hour."""
    from datetime import timedelta

    from app.people.pace_values import CheckInKind, Rhythm
    from app.people.pacing import choose_rhythm, set_bedtime

    sitting = page.desk.sitting
    now = sitting.clock.local(sitting.clock.now())
    set_bedtime(sitting, sitting.here[0], (now + timedelta(hours=4)).time().replace(microsecond=0))
    for kind, minutes in ((CheckInKind.DAILY, 1), (CheckInKind.WEEKLY, 30)):
        today = frozenset({now.weekday()})
        at = now.time().replace(second=0, microsecond=0)
        choose_rhythm(sitting, sitting.here[0], kind, Rhythm(days=today, at=at, minutes=minutes))
    page.show_subject(None)


def _show_more_of_daily(page: Any) -> None:
    page.show_subject(("daily", None))
    page.view.form.how.buttons[1].click()
    page.view.form.more.unfold()


def _show_an_earlier_day(page: Any) -> None:
    _open_first(page, "daily")


def _show_a_sheet(page: Any) -> None:
    _open_first(page, "sheet")


def _open_first(page: Any, view: str) -> None:
    """The newest day or conversation of the record."""
    from app.checkins.reads import conversations_page

    for week in conversations_page(page.desk.sitting, 8).earlier:
        found = [each.talk for each in week.talks if each.finished_at] if view == "sheet" else _read(week)
        if found:
            page.show_subject((view, found[-1]))
            return


def _read(week: Any) -> list[Any]:
    return [each.day for each in week.days if len(each.hows) > 1]


def _show_promises_of_week(page: Any) -> None:
    page.show_subject(("weekly", None))
    if page.view.points:
        page.view.go_to(2)


def _show_doubts(page: Any) -> None:
    page.show_subject(("weekly", None))
    page.view.go_to(4)


STATES: Mapping[str, "State"] = {
    "empty": _show("list"),
    "list": _show("list"),
    "offered": _show_what_is_offered,
    "weekly": _show("weekly"),
    "weekly-promises": _show_promises_of_week,
    "weekly-doubts": _show_doubts,
    "monthly": _show("monthly"),
    "sheet": _show_a_sheet,
    "day-together": _show_an_earlier_day,
    "questions": _show("questions"),
}
STATES_ALONE: Mapping[str, "State"] = {
    "list-alone": _show("list"),
    "offered-alone": _show_what_is_offered,
    "daily": _show("daily"),
    "daily-more": _show_more_of_daily,
    "day-alone": _show_an_earlier_day,
    "alone": _show("alone"),
    "weekly-alone": _show("weekly"),
}
