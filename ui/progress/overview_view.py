"""The first view of progress: the pictures, what comes next, and what stood out."""

from app.i18n import _
from app.library.packs import page_helps
from ui.desk import Desk
from ui.view import OpenView, View
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_head import PageHead


class OverviewView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        help_ = page_helps()["progress"]
        self.empty = EmptyState(
            help_.what, _("Go to promises"), lambda: desk.go("promises"), how="\n".join(help_.how), icon="progress"
        )
        self.body.addWidget(PageHead("", _("Progress")))
        self.body.addWidget(self.empty)

    def show_overview(self, _nothing: object = None) -> None:
        self.reload()
