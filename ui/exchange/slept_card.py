"""What the one who is here sleeps on: when it goes, and the way to take it back."""

from collections.abc import Callable

from app.exchange.sleeping import take_back
from app.exchange.values import Slept
from app.i18n import _
from ui.desk import Desk
from ui.exchange.words import goes_when
from ui.view import View
from ui.widgets.act_row import ActRow
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet
from ui.widgets.card import Card

LONGEST_SHOWN = 120
"""Characters of its words."""


class SleptCard(Card):
    """Nobody else learns that there is something."""

    def __init__(self, view: View, slept: Slept, open_draft: Callable[[Slept], None]) -> None:
        """`open_draft` shows the form with its words again."""
        super().__init__(quiet=True)
        self._view, self._slept, self._open_draft = view, slept, open_draft
        self.take_back = quiet(_("Take it back"), self._take_back)
        self.add(ActRow(self._title(view.desk), in_brief(slept.text, LONGEST_SHOWN), self.take_back))

    def _title(self, desk: Desk) -> str:
        sitting = desk.sitting
        assert sitting.alone is not None, "slept on alone"
        if self._slept.kept_back:
            return self._slept.kept_back
        when = goes_when(self._slept.goes_at, sitting.clock)
        return _("You are sleeping on this. It goes to {name} on {when}.").format(
            name=desk.couple().name(sitting.alone.other), when=when
        )

    def _take_back(self) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            take_back(self._view.desk.sitting, self._slept.id)
            self._open_draft(self._slept)
