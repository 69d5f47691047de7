"""What can be begun between the two."""

from collections.abc import Iterable
from functools import partial

from app.checkins.values import CheckIn
from app.i18n import _
from ui.view import OpenView
from ui.widgets.buttons import Button, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow


class BeginCard(Card):
    def __init__(self, open_view: OpenView, check_ins: Iterable[CheckIn]) -> None:
        """`check_ins` can be begun although it is not their day."""
        super().__init__(_("Begin something"))
        self._open = open_view
        talks = [self._button(_check_in_named(each), each.value) for each in check_ins]
        self.begin = {view: self._button(label, view) for view, label in _beginnings().items()}
        self.body.setSpacing(12)
        self.add(flow(*self.begin.values(), *talks))

    def _button(self, label: str, view: str) -> Button:
        return secondary(label, partial(self._open, (view, None)))


def _beginnings() -> dict[str, str]:
    """By the name of the view."""
    return {
        "ask": _("Ask something"),
        "update_new": _("Write an update"),
        "clear_up": _("Clear something up"),
        "heard_begin": _("A talk where each is heard"),
        "letter_write": _("Write a letter"),
        "apology_write": _("Write an apology"),
    }


def _check_in_named(check_in: CheckIn) -> str:
    return {
        CheckIn.DAILY: _("Today’s summary"),
        CheckIn.WEEKLY: _("Weekly conversation"),
        CheckIn.MONTHLY: _("Monthly conversation"),
    }[check_in]
