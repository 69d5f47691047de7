"""Looking at an agreement again: keep, renew, change, add, or end."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from app.agreements.page_values import Act, VersionPage
from app.i18n import _, ngettext
from ui.agreements.review_words import REVIEW_DAYS, Way, fitting_days, ways
from ui.theme import current_theme
from ui.widgets.buttons import primary, quiet
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import in_full
from ui.widgets.scroll import Scroll
from ui.widgets.words import heading, muted, small

Chosen = Callable[[Act, date], None]
"""The way, and the new review day where it takes one."""


_LOWEST = 420
_AROUND = QSize(60, 60)
"""Pixels of the window that stay in view around it."""


class ReviewDialog(QDialog):
    def __init__(self, page: VersionPage, today: date, chosen: Chosen, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self.setWindowTitle("Keel")
        asked = QSize(current_theme().px(520), current_theme().px(700))
        room = parent.size() - _AROUND
        self.setMinimumSize(QSize(asked.width(), _LOWEST).boundedTo(room))
        self.resize(asked.boundedTo(room))
        self._page, self._today, self._chosen = page, today, chosen
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._offer_days)
        self.ways = ways(page, today)
        self.choices = {way.act: self._choice(way) for way in self.ways}
        words = [(days, ngettext("{n} day", "{n} days", days).format(n=days)) for days in REVIEW_DAYS]
        self.days = ChoiceField(_("Look at it again in"), words)
        self.days.set_choice(REVIEW_DAYS[0])
        self.go_on = primary(_("Go on"), self._go_on)
        self._lay_out(page)
        self.choices[self.ways[0].act].setChecked(True)

    @property
    def way(self) -> Way:
        return next(way for way in self.ways if self.choices[way.act].isChecked())

    def _lay_out(self, page: VersionPage) -> None:
        scroll = Scroll((0, 0, 12, 0), spacing=4)
        last_with_days = next((way for way in reversed(self.ways) if way.takes_days), None)
        for way in self.ways:
            scroll.body.addWidget(self.choices[way.act])
            scroll.body.addWidget(_indented(small(way.meaning)))
            if way is last_with_days:
                scroll.body.addWidget(_indented(self.days))
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading(_("Look at it again: {title}").format(title=page.text.title)))
        column.addWidget(muted(_("Nothing changes before both of you have signed.")))
        if Act.KEEP not in self.choices:
            column.addWidget(muted(_("The last day, {day}, comes first.").format(day=in_full(page.text.terms.ends))))
        column.addWidget(scroll, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(quiet(_("Not now"), self.reject))
        buttons.addWidget(self.go_on)
        column.addLayout(buttons)

    def _choice(self, way: Way) -> QRadioButton:
        choice = QRadioButton(way.label)
        choice.setAccessibleName(way.label)
        choice.setAccessibleDescription(way.meaning)
        self._group.addButton(choice)
        return choice

    def _offer_days(self, _choice: QAbstractButton, on: bool) -> None:  # noqa: FBT001 - as the signal has it
        """Those that fit the way that is chosen."""
        if not on:
            return
        way = self.way
        fitting = fitting_days(self._page, way.act, self._today) if way.takes_days else ()
        self.days.setEnabled(bool(fitting))
        for days in REVIEW_DAYS:
            self.days.button_for(days).setEnabled(days in fitting)
        if fitting and self.days.choice() not in fitting:
            self.days.set_choice(fitting[0])

    def _go_on(self) -> None:
        days = self.days.choice()
        review = self._today + timedelta(days=days if isinstance(days, int) else REVIEW_DAYS[0])
        act = self.way.act
        self.accept()
        self._chosen(act, review)


def _indented(widget: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(32, 0, 0, 10)
    layout.addWidget(widget)
    return row
