"""The states of the pictures of progress that the gallery looks at."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _overview(page: Any) -> None:
    page.show_subject(None)


def _looks_back(page: Any, name: str) -> None:
    """How far back, of all but the usual."""
    from app.progress.values import Period

    page.show_subject(None)
    page.view.period.button_for(Period(name)).click()


def _sparse(page: Any) -> None:
    """One partner has marked one day, nothing else is there."""
    from app.promises.actions import add_promise, mark_day
    from app.promises.values import Kept, NewPromise
    from app.vault.values import Person

    sitting, author = page.desk.sitting, Person.SECOND
    today = sitting.clock.today()
    for text, kept in (
        ("I write when I leave work.", Kept.KEPT),
        ("I call before seven.", Kept.PARTLY),
        ("I cook on Thursday.", Kept.EXCUSED),
    ):
        promise = add_promise(sitting, author, NewPromise(text=text, rule="FREQ=DAILY"))
        mark_day(sitting, author, promise, today, kept)
    page.show_subject(None)


def _table(page: Any) -> None:
    from app.vault.values import Person

    page.show_subject(None)
    page.view.pictures.promises[Person.SECOND].table.click()


def _quiet_week(page: Any) -> None:
    from app.people.pacing import call_quiet_week
    from app.vault.values import Person

    call_quiet_week(page.desk.sitting, Person.FIRST)
    page.show_subject(None)


def _preview(page: Any) -> None:
    from app.progress.pictures.values import Subject

    page.show_subject(("showing", Subject.SAFE))


def _show(page: Any) -> None:
    _preview(page)
    page.view.show_it()


def _shown_before(page: Any) -> None:
    _show(page)
    _preview(page)


def _own(page: Any) -> None:
    """Further down, what is seen by nobody else."""
    page.show_subject(None)
    page.scroll_area.ensureWidgetVisible(page.view.pictures.own, 0, 600)


PICTURE_STATES: Mapping[str, "State"] = {
    "overview": _overview,
    "empty": _overview,
    "empty-but-two-marks": _sparse,
    "four-weeks": partial(_looks_back, name="four_weeks"),
    "a-year": partial(_looks_back, name="year"),
    "all": partial(_looks_back, name="all"),
    "table": _table,
    "quiet-week": _quiet_week,
}
PICTURE_STATES_ALONE: Mapping[str, "State"] = {
    "alone": _overview,
    "own": _own,
    "show-preview": _preview,
    "shown": _show,
    "shown-before": _shown_before,
}
