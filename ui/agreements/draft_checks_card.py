"""The side card “Before you sign”: each line leads to its field."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from app.i18n import _
from ui.agreements.draft_checks import Check
from ui.icons import set_icon
from ui.widgets.buttons import Button, button
from ui.widgets.card import Card


class ChecksCard(Card):
    pressed = Signal(str)
    """The field that a line leads to."""

    def __init__(self) -> None:
        super().__init__(_("Before you sign"), small_title=True)
        self.lines: list[Button] = []
        self._checks: tuple[Check, ...] = ()
        self.body.setSpacing(0)
        lean_out(self)

    def fill(self, checks: Sequence[Check]) -> None:
        if tuple(checks) == self._checks:
            return
        self._checks = tuple(checks)
        while len(self.lines) < len(checks):
            self._add_line()
        for at, line in enumerate(self.lines):
            line.setVisible(at < len(checks))
            if at < len(checks):
                _say(line, checks[at])

    def _add_line(self) -> None:
        line = button("", partial(self._press, len(self.lines)), looks="nav-item", icon="open-circle")
        line.setMinimumWidth(0)
        self.lines.append(line)
        self.body.addWidget(line)

    def _press(self, at: int) -> None:
        self.pressed.emit(self._checks[at].field)


def lean_out(card: Card) -> None:
    """Have the icons of lines that can be pressed stand under the first letter of the card's title."""
    card.body.setContentsMargins(8, 18, 8, 12)
    for title in card.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly):
        title.setContentsMargins(12, 0, 0, 6)


def _say(line: Button, check: Check) -> None:
    line.setText(check.words)
    said = _("done: {words}") if check.done else _("open: {words}")
    line.setAccessibleName(said.format(words=check.words))
    set_icon(line, "check" if check.done else "open-circle", "accent" if check.done else "muted")
