"""The states of the agreements page that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ui import window_states
from ui.agreements import version_states

if TYPE_CHECKING:
    from ui.page import State


def _show_list(page: Any) -> None:
    page.show_subject(None)


def _show_ready(page: Any) -> None:
    page.show_subject(("ready", "how-we-pause"))


def _draft(page: Any) -> Any:
    """The newest draft of this sitting, opened."""
    from app.agreements.drafting import all_drafts

    page.show_subject(("draft", all_drafts(page.desk.sitting)[0].subject))
    return page.view


def _show_draft(page: Any) -> None:
    _draft(page)


def _unfold_boundary(page: Any) -> None:
    _draft(page).boundaries.cards[0].unfold()


def _open_terms(page: Any) -> None:
    _draft(page).terms.unfold()


def _open_library(page: Any) -> None:
    _draft(page).open_library()


def _show_before_sharing(page: Any) -> None:
    view = _draft(page)
    view.go_to("terms.review")
    view.terms.form.review_when.buttons[0].click()
    view.propose()


def _show_what_is_missing(page: Any) -> None:
    page.show_subject(None)
    page.view.write_one()
    page.view.show_all_problems()


STATES: Mapping[str, "State"] = {
    "empty": _show_list,
    "list": _show_list,
    "ready": _show_ready,
    "draft": _show_draft,
    "draft-boundary": _unfold_boundary,
    "draft-terms": _open_terms,
    "draft-missing": _show_what_is_missing,
    "library": _open_library,
    **version_states.STATES,
    **window_states.STATES,
}
STATES_ALONE: Mapping[str, "State"] = {
    "list-alone": _show_list,
    "draft-alone": _show_draft,
    "showing": _show_before_sharing,
    **version_states.STATES_ALONE,
    **window_states.STATES_ALONE,
}
