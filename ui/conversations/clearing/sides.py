"""Both sides of a small thing beside each other: what one saw, and what the other meant."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversations.clearing.values import Clearing
from app.exchange.values import Sent
from app.i18n import _
from ui.conversations.clearing.words import clearing_lines, meant_lines
from ui.desk import Desk
from ui.exchange.words import removed_in_words
from ui.pace_words import day_with_name
from ui.widgets.card import Card
from ui.widgets.labelled import LabelledLines
from ui.widgets.moments import time_of_day
from ui.widgets.side_by_side import SideBySide
from ui.widgets.words import heading, muted, small


class ClearingSides(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.seen, self.meant = _Side(), _Side()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SideBySide(self.seen, self.meant))

    def fill(self, clearing: Clearing) -> None:
        couple, meant = self._desk.couple(), clearing.meant
        asker, other = clearing.sent.author, clearing.sent.author.other
        self._fill(self.seen, clearing.sent, () if clearing.what is None else clearing_lines(clearing.what))
        if meant is None:
            here = other in self._desk.sitting.here and self._desk.sitting.alone is not None
            open_ = _("There is room for what you meant.") if here else _("What {name} meant is open.")
            self.meant.fill(couple.name(other), (), open_.format(name=couple.name(other)), "")
        else:
            self._fill(self.meant, meant.sent, () if meant.text is None else meant_lines(meant.text))
        self.seen.title.setText(couple.name(asker))

    def _fill(self, side: "_Side", sent: Sent, lines: Iterable[tuple[str, str]]) -> None:
        clock, couple = self._desk.sitting.clock, self._desk.couple()
        local = clock.local(sent.at)
        when = _("{day}, {time}").format(day=day_with_name(local.date()), time=time_of_day(local))
        side.fill(couple.name(sent.author), lines, removed_in_words(sent, couple, clock), when)


class _Side(Card):
    def __init__(self) -> None:
        super().__init__()
        self.title, self.lines, self.instead, self.when = heading(""), LabelledLines(), muted(""), small("")
        self.add(self.title, self.lines, self.instead, self.when)

    def fill(self, name: str, lines: Iterable[tuple[str, str]], instead: str, when: str) -> None:
        """`instead` stands where there are no words."""
        self.title.setText(name)
        self.setAccessibleName(name)
        self.lines.fill(lines)
        for label, said in ((self.instead, instead), (self.when, when)):
            label.setText(said)
            label.setVisible(bool(said))
        self.lines.setVisible(not instead)
