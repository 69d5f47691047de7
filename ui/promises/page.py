"""The promises page: the list, and in its place the promise that was opened from it or a new one."""

from app.i18n import _
from app.people.values import PARTNERS
from app.promises.values import PROMISES
from ui.promises.page_states import STATES, STATES_ALONE
from ui.views_page import ViewsPage

VIEWS = {
    "list": "ui.promises.list_view:PromisesListView",
    "promise": "ui.promises.promise_view:PromiseView",
    "new": "ui.promises.new_view:NewPromiseView",
}
SHORTCUTS = {"new": "Ctrl+N", "earlier": "Alt+Up", "later": "Alt+Down", "preview": "Ctrl+P", "back": "Alt+Left"}


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
    def usual_label(name: str) -> str:
        return {
            "new": _("New here"),
            "earlier": _("Earlier week"),
            "later": _("Later week"),
            "preview": _("Print this week"),
            "back": _("All promises"),
        }[name]
