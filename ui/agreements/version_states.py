"""The states of versions, signing, comparing and needs that the gallery looks at, over the sample couple's vault."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _open(page: Any, *titles: str) -> Any:
    """The first agreement with one of these titles, opened."""
    from app.agreements.list_reads import agreements_page

    listed = agreements_page(page.desk.sitting, 30, 30)
    rows = (*listed.open, *listed.holding, *listed.past)
    row = next((row for title in titles for row in rows if title in row.title), rows[0])
    page.show_subject(("version", row.version))
    return page.view


def _waiting(page: Any) -> Any:
    """One that is proposed and not signed."""
    from app.agreements.list_reads import agreements_page

    page.show_subject(("version", agreements_page(page.desk.sitting).open[0].version))
    return page.view


def _answer(page: Any) -> None:
    """One that waits for the answers of the one who is here."""
    from app.agreements.list_reads import agreements_page

    rows = agreements_page(page.desk.sitting).open
    waiting = next((row for row in rows if page.desk.sitting.alone in row.unanswered_by), rows[0])
    page.show_subject(("version", waiting.version))
    page.view.take_step()


def _show_waiting(page: Any) -> None:
    _waiting(page)


def _talk(page: Any) -> None:
    view = _waiting(page)
    apart = [point.number for point in view.page.open_points]
    view.talk_about(apart[0] if apart else 1)


def _holding(page: Any) -> Any:
    from app.agreements.list_reads import agreements_page

    page.show_subject(("version", agreements_page(page.desk.sitting).holding[0].version))
    return page.view


def _show_holding(page: Any) -> None:
    _holding(page)


def _show_review(page: Any) -> None:
    _holding(page).do.review()


def _take_back(page: Any) -> None:
    _waiting(page).do.ask_to_take_back()


def _who_signs(page: Any) -> None:
    _holding(page).do.withdraw()


def _compare(page: Any) -> None:
    """An agreement with a counter-proposal."""
    view = _open(page, "Phones")
    page.show_subject(("compare", view.page.versions[0].version))


def _sign(page: Any) -> None:
    from ui.agreements.sign_version import SignVersion

    view = _waiting(page)
    person = page.desk.sitting.here[-1]
    page.desk.take_window(SignVersion(page.desk, view.page, person, view.tell))


def _at_once(page: Any) -> Any:
    """How they pause, put forward a moment ago: each may agree to all of it when signing."""
    from app.agreements import drafting
    from app.agreements.actions import propose_version
    from app.library.packs import ready_agreements
    from ui.agreements.ready_text import ready_text

    sitting = page.desk.sitting
    ready = next(each for each in ready_agreements(page.desk.preferences.packs) if each.area == "pausing")
    text = ready_text(sitting, page.desk.couple(), ready, {})
    page.show_subject(("version", propose_version(sitting, sitting.here[0], drafting.new_draft(sitting, text))))
    return page.view


def _show_at_once(page: Any) -> None:
    _at_once(page)


def _sign_at_once(page: Any) -> None:
    from ui.agreements.sign_version import SignVersion

    view = _at_once(page)
    page.desk.take_window(SignVersion(page.desk, view.page, page.desk.sitting.here[0], view.tell))


def _withdraw(page: Any) -> None:
    from ui.agreements.sign_decision import SignWithdrawal

    view = _holding(page)
    page.desk.take_window(SignWithdrawal(page.desk, view.page, page.desk.sitting.here[0], view.tell))


def _end(page: Any) -> None:
    from app.agreements.values import DecisionKind
    from ui.agreements.review_words import Decision
    from ui.agreements.sign_decision import SignDecision

    view, person = _holding(page), page.desk.sitting.here[0]
    page.desk.take_window(SignDecision(page.desk, view.page, person, Decision(kind=DecisionKind.END), view.tell))


def _people_to_call(page: Any) -> None:
    from ui.help_lines_dialog import HelpLinesDialog

    page.desk.show_dialog(HelpLinesDialog(page.desk.preferences, _holding(page)))


def _needs(page: Any) -> None:
    page.show_subject(("needs", None))


def _preview_needs(page: Any) -> None:
    _needs(page)
    form = page.view.forms[0]
    form.lines[0].control.setText("A message when you leave work")
    form.preview_shown()


STATES: Mapping[str, "State"] = {
    "version-waiting": _show_waiting,
    "version-talk": _talk,
    "version-in-force": _show_holding,
    "review": _show_review,
    "take-back": _take_back,
    "who-signs": _who_signs,
    "compare": _compare,
    "sign": _sign,
    "version-at-once": _show_at_once,
    "sign-at-once": _sign_at_once,
    "withdraw": _withdraw,
    "end": _end,
    "people-to-call": _people_to_call,
    "needs": _needs,
}
STATES_ALONE: Mapping[str, "State"] = {
    "version-waiting-alone": _show_waiting,
    "version-answer": _answer,
    "sign-alone": _sign,
    "needs-alone": _needs,
    "needs-preview": _preview_needs,
}
