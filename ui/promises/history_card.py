"""What happened to a promise, the newest first, with authors and times."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.clock import Clock
from app.i18n import _
from app.people.values import Couple
from app.promises.mark_words import mark_in_words
from app.promises.page_values import Happened, HistoryLine
from ui.promises.words import day_named, days_named
from ui.widgets.brief import breakable
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.moments import day_and_time
from ui.widgets.words import muted, small, text


class HistoryCard(Card):
    def __init__(self, couple: Callable[[], Couple], clock: Clock, show_more: Callable[[], None]) -> None:
        super().__init__(_("What happened"))
        self._couple, self._clock = couple, clock
        self._shown: tuple[HistoryLine, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        self.more = quiet(_("Show earlier"), show_more)
        self.body.addLayout(self._lines)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, lines: tuple[HistoryLine, ...], *, more: bool) -> None:
        self.more.setVisible(more)
        if lines == self._shown:
            return
        self._shown = lines
        clear_layout(self._lines)
        couple = self._couple()
        for line in lines:
            self._lines.addWidget(self._line(line, couple))

    def _line(self, line: HistoryLine, couple: Couple) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(text(history_words(line, couple)))
        if line.words and line.happened is not Happened.MADE:
            column.addWidget(muted(_("“{words}”").format(words=breakable(line.words))))
        column.addWidget(small(day_and_time(self._clock.local(line.at))))
        return made


def history_words(line: HistoryLine, couple: Couple) -> str:
    said = {
        Happened.MADE: _("{name} made this promise."),
        Happened.MARKED: _("{name} marked {day}: {kept}."),
        Happened.CORRECTED: _("{name} corrected {day}: {kept}."),
        Happened.MARKED_LATER: _("{name} added later, for {day}: {kept}."),
        Happened.SEEN: _("How {name} saw {day}:"),
        Happened.SEEN_LATER: _("How {name} saw {day}, added later:"),
        Happened.SAID_HARD: _("{name} said that it is still hard."),
        Happened.SAID_LIGHTER: _("{name} said what would make it easier.")
        if line.words
        else _("{name} said that it has become easier."),
        Happened.PAUSE_SUGGESTED: _("{name} suggested a pause: {days}."),
        Happened.PAUSE_AGREED: _("{name} agreed to the pause: {days}."),
        Happened.PAUSE_NOT_AGREED: _("{name} did not agree to the pause: {days}."),
        Happened.PAUSE_TAKEN_BACK: _("{name} took back the pause: {days}."),
        Happened.ENDED: _("{name} ended this promise."),
    }[line.happened]
    return said.format(
        name=couple.name(line.author),
        day=day_named(line.day) if line.day else "",
        days=days_named(line.day, line.last) if line.day and line.last else "",
        kept=mark_in_words(line.kept) if line.kept else "",
    )
