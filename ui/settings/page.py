"""Settings: people, ways in, appearance and content; whatever is chosen holds at once."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.library.packs import pack_problems
from app.people.values import PARTNERS
from ui.command import Command
from ui.desk import Desk
from ui.page import Page
from ui.refusal import ShowsProblem
from ui.settings.about_card import about_card, place_card
from ui.settings.help_lines_card import HelpLinesCard
from ui.settings.hints_card import HintsCard
from ui.settings.join_card import JoinCard
from ui.settings.keys_card import KeysCard
from ui.settings.look_card import LookCard
from ui.settings.page_states import STATES, STATES_ALONE
from ui.settings.people_card import PeopleCard
from ui.widgets.columns import Columns
from ui.widgets.notice import InlineNotice
from ui.widgets.page_head import PageHead


class SettingsPage(Page):
    name = "settings"
    icon = "settings"
    shows = frozenset({PARTNERS})
    foot = True
    states = STATES
    states_alone = STATES_ALONE

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        alone = desk.sitting.alone
        self.join = JoinCard(desk)
        self.people = PeopleCard(desk, self)
        self.keys = KeysCard(desk, alone) if alone is not None else None
        self.look = LookCard(desk)
        self.hints = HintsCard(desk)
        self.help_lines = HelpLinesCard(desk)
        self.left_out = InlineNotice(tone="warm")
        self.left_out.hide()
        self._place_cards()

    @staticmethod
    def label() -> str:
        return _("Settings")

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.people.fields

    def commands(self) -> tuple[Command, ...]:
        keys = self.keys
        if keys is None:
            return ()
        return (
            Command(id="passphrase", label=lambda: _("Change your passphrase"), act=keys.change.click),
            Command(id="recovery", label=lambda: _("Make a new recovery sheet"), act=keys.renew.click),
        )

    def show_subject(self, subject: object) -> None:
        """ "recovery": the card with the recovery sheet."""
        if subject == "recovery" and self.keys is not None:
            QTimer.singleShot(0, self.keys.renew, self.keys.renew.setFocus)

    def reload(self) -> None:
        self.join.fill()
        self.people.fill()
        if self.keys is not None:
            self.keys.fill()
        self.help_lines.fill()
        self._say_left_out("\n".join(pack_problems(self.desk.preferences.packs)))

    def settle(self) -> None:
        self.people.settle()
        self.help_lines.settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Text size and appearance have shortcuts too, so what is chosen is looked up each time."""
        super().showEvent(event)
        self.look.fill()
        self.hints.fill()

    def _say_left_out(self, sentences: str) -> None:
        """Which files of the user's own content can't be used, said once."""
        if sentences != self.left_out.sentence:
            self.left_out.say(sentences, "warm")

    def _place_cards(self) -> None:
        columns = Columns()
        for card in (self.join, self.people, self.keys, self.look):
            if card is not None:
                columns.main.addWidget(card)
        folder = place_card(self.desk.vault.folder.path)
        for side in (self.left_out, self.hints, self.help_lines, folder, about_card()):
            columns.side.addWidget(side)
        self.body.addWidget(PageHead("", _("Settings")))
        self.body.addWidget(columns)
        self.body.addStretch(1)
