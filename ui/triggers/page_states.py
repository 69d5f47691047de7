"""The states of the hard moments page that the gallery looks at."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _show(page: Any, subject: object = None) -> None:
    page.show_subject(subject)


def _own_plan(page: Any, *, shown: bool) -> Any:
    """One of the plans of the one who is here, read."""
    from app.triggers.reads import own_plans

    plan = next(row for row in own_plans(page.desk.sitting) if row.shown is shown)
    page.show_subject(("plan", plan.id))
    return page.view


def _show_preview(page: Any) -> None:
    from app.triggers.values import Part

    view = _own_plan(page, shown=False)
    view.preview_shown()
    view.share.parts.button_for(Part.SIGNS).click()


def _show_others_plan(page: Any) -> None:
    from app.triggers.reads import shared_plans
    from app.vault.values import Person

    page.show_subject(("plan", shared_plans(page.desk.sitting, Person.SECOND)[0].id))


def _change(page: Any) -> None:
    view = _own_plan(page, shown=True)
    page.show_subject(("write", view.own.id))
    page.view.parts.more.unfold()


def _keep_nothing(page: Any) -> None:
    page.show_subject(("write", None))
    page.view.keep_plan()


def _delete(page: Any) -> None:
    view = _own_plan(page, shown=False)
    view.delete.click()


def _newest_entry(page: Any) -> Any:
    from app.triggers.log_reads import log_page

    page.show_subject(("moment", log_page(page.desk.sitting).moments[0].id))
    page.view.parts.more.unfold()
    return page.view


def _show_entry(page: Any) -> None:
    _newest_entry(page)


def _show_entry_preview(page: Any) -> None:
    _newest_entry(page).preview_shown()


STATES: Mapping[str, "State"] = {
    "empty": _show,
    "list": _show,
    "plan": _show_others_plan,
    "write": partial(_show, subject=("write", None)),
    "starters": partial(_show, subject=("starters", None)),
    "helping": partial(_show, subject=("helping", None)),
    "log": partial(_show, subject=("log", None)),
}
STATES_ALONE: Mapping[str, "State"] = {
    "list-alone": _show,
    "plan-own": partial(_own_plan, shown=True),
    "plan-preview": _show_preview,
    "plan-suggest": _show_others_plan,
    "change": _change,
    "write-refused": _keep_nothing,
    "deleted": _delete,
    "helping-alone": partial(_show, subject=("helping", None)),
    "log-alone": partial(_show, subject=("log", None)),
    "entry-new": partial(_show, subject=("moment", None)),
    "entry": _show_entry,
    "entry-preview": _show_entry_preview,
}
