"""Where what was said before is read again, sort by sort."""

from functools import partial

from app.i18n import _
from ui.view import OpenView
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.flow import flow


class ReadAgainCard(Card):
    def __init__(self, open_view: OpenView) -> None:
        super().__init__(_("Read again"), small_title=True, quiet=True)
        self.add(flow(*(quiet(label, partial(open_view, (view, None))) for view, label in _kept().items()), line_gap=0))


def _kept() -> dict[str, str]:
    """By the name of the view."""
    return {
        "asked": _("Questions"),
        "updates": _("Updates"),
        "cleared": _("Small things"),
        "heard": _("Talks"),
        "letters": _("Letters"),
        "apologies": _("Apologies"),
        "account": _("Our account"),
        "shown_note": _("Shown notes"),
    }
