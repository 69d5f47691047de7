"""The first view of sessions: the next one, what is on its agenda, and those before."""

from app.i18n import _
from app.library.packs import page_helps
from ui.desk import Desk
from ui.view import OpenView, View
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_head import PageHead


class SessionsView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        help_ = page_helps()["sessions"]
        self.empty = EmptyState(
            help_.what, _("Enter a session"), lambda: None, how="\n".join(help_.how), icon="sessions"
        )
        self.body.addWidget(PageHead("", _("Sessions")))
        self.body.addWidget(self.empty)

    def show_sessions(self, _nothing: object = None) -> None:
        self.reload()
