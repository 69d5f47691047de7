"""The first view of keys and copies: one card for each thing that keeps the vault closed or whole."""

import importlib
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.command import Command
from ui.desk import Desk
from ui.vault.card import VaultCard
from ui.view import OpenView, View
from ui.widgets.columns import Columns
from ui.widgets.page_head import PageHead

MAIN: Mapping[str, str] = {
    "keys": "ui.vault.keys_card:KeysCard",
    "copies": "ui.vault.copies_card:CopiesCard",
    "locking": "ui.vault.locking_card:LockingCard",
    "pin": "ui.vault.pin_card:PinCard",
    "quick_start": "ui.vault.quick_start_card:QuickStartCard",
}
"""By name: `module:class` of each card of the main column, in the order of the page."""
SIDE: Mapping[str, str] = {
    "unlocks": "ui.vault.unlock_log_card:UnlockLogCard",
    "new_keys": "ui.vault.new_keys_card:NewKeysCard",
    "place": "ui.vault.place_card:PlaceCard",
    "leaving": "ui.vault.leaving_card:LeavingCard",
}


class OverviewView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.cards: dict[str, VaultCard] = {}
        columns = Columns()
        self._place(MAIN, columns.main)
        self._place(SIDE, columns.side)
        self.body.addWidget(PageHead("", _("Keys and copies")))
        self.body.addWidget(columns)

    def show_overview(self, card: object = None) -> None:
        """With the keyboard at what one came for, where a card is named."""
        self.reload()
        if isinstance(card, str) and card in self.cards:
            QTimer.singleShot(0, self.cards[card], self.cards[card].lead_here)

    def reload(self) -> None:
        for card in self.cards.values():
            card.fill()

    def commands(self) -> Sequence[Command]:
        return tuple(command for card in self.cards.values() for command in card.commands())

    def _place(self, cards: Mapping[str, str], column: QVBoxLayout) -> None:
        for name, path in cards.items():
            module, kind = path.split(":")
            card: type[VaultCard] = getattr(importlib.import_module(module), kind)
            here = card.after_quick_start if self.desk.sitting.quick else card.sittings.include(alone=self.alone)
            if here:
                self.cards[name] = card(self.desk, self.open_view)  # type: ignore[call-arg]  # each has a title of its own
                column.addWidget(self.cards[name])
