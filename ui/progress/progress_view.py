"""What the views under the overview of progress have in common."""

from app.i18n import _
from ui.desk import Desk
from ui.view import OpenView
from ui.view_below import ViewBelow


class ProgressView(ViewBelow):
    def __init__(self, desk: Desk, open_view: OpenView, leads_to: tuple[str, str] | None = None) -> None:
        """`leads_to` is the view that the way back opens, and what it is called; None: the overview."""
        super().__init__(desk, open_view, leads_to or ("", _("All progress")))
