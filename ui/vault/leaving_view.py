"""Leaving: each way with what it does and what it doesn't; alone nobody else is asked."""

from app.i18n import _
from app.vault.keyslots import everyone_is_here
from ui.desk import Desk
from ui.vault import leaving_words
from ui.vault.remove_private_course import RemovePrivate
from ui.vault.remove_vault_course import RemoveVault
from ui.view import OpenView
from ui.view_below import ViewBelow
from ui.widgets.buttons import Button, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.labelled import LabelledLines
from ui.widgets.text_column import TextColumn
from ui.widgets.words import small


class LeavingView(ViewBelow):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("", _("All keys and copies")))
        self.head.say(_("Keys and copies"), _("Leaving"))
        self.own_data = secondary(_("Go to your own data"), lambda: desk.go("documents"))
        self.remove_private = secondary(_("Lock and go on to remove your private space"), self._remove_private)
        self.remove_vault = secondary(_("Lock and go on to remove the vault"), self._remove_vault)
        own = (
            _take_along(self.own_data),
            _card(_("Remove your private space"), leaving_words.private_part(), self.remove_private),
        )
        for card in own:
            self.body.addWidget(card)
            card.setVisible(self.alone)
        self.vault_card = _card(_("Remove the whole vault"), leaving_words.vault(), self.remove_vault)
        self.takes_both = small(leaving_words.takes_both())
        self.vault_card.add(self.takes_both)
        self.body.addWidget(self.vault_card)

    def show_leaving(self, _thing: object = None) -> None:
        everyone = everyone_is_here(self.desk.vault.keyslots(), self.desk.sitting.here)
        self.remove_vault.setVisible(everyone)
        self.takes_both.setVisible(not everyone)

    def _remove_private(self) -> None:
        person, couple = self.desk.sitting.alone, self.desk.couple()
        assert person is not None, "the card is there alone only"
        self.desk.lock_into(lambda door: RemovePrivate(door, person, couple.name(person)))

    def _remove_vault(self) -> None:
        people, couple = self.desk.sitting.here, self.desk.couple()
        self.desk.lock_into(lambda door: RemoveVault(door, people, couple))


def _take_along(button: Button) -> Card:
    card = Card(_("Take your words along"))
    card.add(
        small(_("All that you wrote can be saved as a document or as a file for programs. It stays here as well.")),
        flow(button),
    )
    return card


def _card(title: str, said: leaving_words.Lines, button: Button) -> Card:
    card, lines = Card(title), LabelledLines()
    lines.fill(said)
    card.add(TextColumn(lines), flow(button))
    return card
