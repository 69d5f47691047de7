"""The promises page: the list, and in its place the promise that was opened from it or a new one."""

from app.i18n import _
from app.people.values import PARTNERS
from app.promises.values import PROMISES
from ui.promises.page_states import STATES, STATES_ALONE
from ui.views_page import USUAL, ViewsPage

VIEWS = {
    "list": "ui.promises.list_view:PromisesListView",
    "promise": "ui.promises.promise_view:PromiseView",
    "new": "ui.promises.new_view:NewPromiseView",
}
SHORTCUTS = {**USUAL, "earlier": "Alt+Up", "later": "Alt+Down"}


class PromisesPage(ViewsPage):
    name = "promises"
    icon = "check"
    under = "agreements"
    shows = frozenset({PROMISES, PARTNERS})
    states = STATES
    states_alone = STATES_ALONE
    views = VIEWS
    shortcuts = SHORTCUTS

    @staticmethod
    def label() -> str:
        return _("Promises")

    @staticmethod
    def all_label() -> str:
        return _("All promises")

    @classmethod
    def usual_label(cls, name: str) -> str:
        here = {"earlier": _("Earlier week"), "later": _("Later week"), "preview": _("Print this week")}
        return here.get(name) or super().usual_label(name)
