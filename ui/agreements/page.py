"""The agreements page: the list, and in its place the draft, version or comparison that was opened from it."""

from app.agreements.values import AGREEMENTS, NEEDS
from app.i18n import _
from app.people.values import PARTNERS
from app.vault.values import DRAFTS
from ui.agreements.page_states import STATES, STATES_ALONE
from ui.views_page import USUAL, ViewsPage

VIEWS = {
    "list": "ui.agreements.list_page:ListView",
    "ready": "ui.agreements.ready_view:ReadyView",
    "draft": "ui.agreements.draft_view:DraftView",
    "version": "ui.agreements.version_view:VersionView",
    "compare": "ui.agreements.compare_view:CompareView",
    "needs": "ui.agreements.needs_view:NeedsView",
}
SHORTCUTS = {
    **USUAL,
    "undo": "Ctrl+Z",
    "redo": "Ctrl+Shift+Z; Ctrl+Y",
    "library": "Ctrl+Shift+L",
    "propose": "",
}


class AgreementsPage(ViewsPage):
    name = "agreements"
    icon = "agreements"
    shows = frozenset({AGREEMENTS, NEEDS, DRAFTS, PARTNERS})
    states = STATES
    states_alone = STATES_ALONE
    views = VIEWS
    shortcuts = SHORTCUTS

    @staticmethod
    def label() -> str:
        return _("Agreements")

    @staticmethod
    def all_label() -> str:
        return _("All agreements")

    @classmethod
    def usual_label(cls, name: str) -> str:
        here = {
            "preview": _("Preview"),
            "undo": _("Undo"),
            "redo": _("Redo"),
            "library": _("From the library"),
            "propose": _("Put it before both"),
        }
        return here.get(name) or super().usual_label(name)
