"""Putting something right: what is being put right now, a new one, and those that were."""

from app.agreements.values import AGREEMENTS
from app.exchange.values import SLEPT_ON
from app.i18n import _
from app.people.values import PARTNERS
from app.promises.values import PROMISES
from app.repair.setbacks.under_way import is_under_way
from app.repair.setbacks.values import LAST_STEPS, SETBACKS
from app.vault.values import DRAFTS
from ui.repair.page_states import STATES, STATES_ALONE
from ui.views_page import ViewsPage

VIEWS = {
    "list": "ui.repair.setbacks.list_view:SetbacksView",
    "write": "ui.repair.setbacks.write_view:SetbackWriteView",
    "setback": "ui.repair.setbacks.setback_view:SetbackView",
    "account": "ui.repair.setbacks.account_write_view:AccountWriteView",
    "look": "ui.repair.setbacks.look_write_view:LookWriteView",
}


class PutRightPage(ViewsPage):
    name = "put_right"
    icon = "repair"
    on_every_page = True
    shows = frozenset({SETBACKS, LAST_STEPS, SLEPT_ON, AGREEMENTS, PROMISES, PARTNERS, DRAFTS})
    states = STATES
    states_alone = STATES_ALONE
    views = VIEWS

    @staticmethod
    def label() -> str:
        return _("Put something right")

    @staticmethod
    def all_label() -> str:
        return _("All that was put right")

    def arrive(self) -> None:
        """On a bad day one press is enough: while nothing is being put right, the form is there at once."""
        if self.is_at("list") and not is_under_way(self.desk.sitting):
            self.show_subject(("write", None))
