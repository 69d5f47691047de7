"""One part in the list of the account: when, what, both columns in brief, and its place in the order."""

from collections.abc import Callable
from dataclasses import dataclass

from app.conversations.account.sheets import agreed_line
from app.conversations.account.values import AccountPart, PartId
from app.i18n import _
from ui.conversations.account.columns import two_columns
from ui.conversations.account.words import title_of, when_of
from ui.desk import Desk
from ui.widgets.act_row import ActRow
from ui.widgets.brief import in_brief
from ui.widgets.buttons import Button, icon_button, secondary
from ui.widgets.card import Card
from ui.widgets.words import muted

LONGEST_TITLE = 120
"""Characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartActs:
    open: Callable[[PartId], None]
    move: Callable[[PartId, int, Button], None]
    """One place on or back; the button says where a name is asked for."""


class PartCard(Card):
    def __init__(self, desk: Desk, part: AccountPart, ends: tuple[bool, bool], acts: PartActs) -> None:
        """`ends` says whether it is the very first and the very last."""
        super().__init__()
        self._acts, self._part = acts, part
        couple, (is_first, is_last) = desk.couple(), ends
        self._title = in_brief(title_of(part, couple), LONGEST_TITLE)
        moves = ((-1, "up", _("Move up: {what}"), is_first), (1, "down", _("Move down: {what}"), is_last))
        buttons = [self._move(step, icon, said) for step, icon, said, at_end in moves if not at_end]
        opening = secondary(_("Open"), lambda: acts.open(part.id))
        opening.setAccessibleName(_("Open: {what}").format(what=self._title))
        self.body.setSpacing(12)
        self.add(ActRow(self._title, when_of(part.head), *buttons, opening), two_columns(desk, part, brief=True))
        agreed = agreed_line(part, couple)
        if agreed:
            self.add(muted(agreed))

    def _move(self, step: int, icon: str, said: str) -> Button:
        button = icon_button(icon, said.format(what=self._title))
        button.clicked.connect(lambda _checked=False: self._acts.move(self._part.id, step, button))
        return button
