"""What the views of common ground under the first have in common."""

from app.i18n import _
from ui.desk import Desk
from ui.view import OpenView
from ui.view_below import ViewBelow


class GroundView(ViewBelow):
    def __init__(self, desk: Desk, open_view: OpenView, leads_to: tuple[str, str] | None = None) -> None:
        """`leads_to` is the view that the way back opens, and what it is called; None: the first view."""
        super().__init__(desk, open_view, leads_to or ("", _("All of our common ground")))
