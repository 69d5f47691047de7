"""Hints on wording, on or off for everyone at this computer account."""

from PySide6.QtWidgets import QCheckBox

from app.i18n import _
from ui.desk import Desk
from ui.widgets.card import Card
from ui.widgets.words import small


class HintsCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Hints on wording"), small_title=True)
        self._desk = desk
        self.on = QCheckBox(_("Underline and explain"))
        self.on.setAccessibleName(_("Hints on wording: underline and explain"))
        self.on.clicked.connect(self._turn)
        self.add(small(_("They offer other words, and never stand in the way.")), self.on)

    def fill(self) -> None:
        self.on.setChecked(self._desk.preferences.choices.hints)

    def _turn(self, on: object) -> None:
        self._desk.preferences.choices.hints = bool(on)
        self._desk.preferences.save()
