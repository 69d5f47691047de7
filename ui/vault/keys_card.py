"""One's own ways in, shown alone only: the passphrase and the recovery sheet."""

from app.i18n import _
from app.vault.door_notes import How
from app.vault.unlock_log import note_done
from ui.command import Command
from ui.desk import Desk
from ui.page import Sittings
from ui.vault.card import VaultCard
from ui.vault.passphrase_dialog import PassphraseDialog
from ui.vault.recovery_dialog import RecoveryDialog
from ui.view import OpenView
from ui.widgets.buttons import secondary
from ui.widgets.flow import flow
from ui.widgets.notice import InlineNotice
from ui.widgets.words import small, strong


class KeysCard(VaultCard):
    sittings = Sittings.ALONE

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, _("Your ways in"))
        assert desk.sitting.alone is not None
        self._person = desk.sitting.alone
        self.notice = InlineNotice()
        self.notice.hide()
        self.open_question = InlineNotice(
            _("The code of your newest sheet wasn't typed back. You could make a new sheet and check it."), "warm"
        )
        self.change = secondary(_("Change your passphrase"), self.change_passphrase)
        self.renew = secondary(_("Make a new sheet"), self.renew_recovery)
        self.add(
            self.notice,
            strong(_("Passphrase")),
            small(_("It opens your part, and you sign with it. Nobody else knows it, and Keel can't show it.")),
            flow(self.change),
        )
        self.body.addSpacing(8)
        self.add(
            strong(_("Recovery sheet")),
            small(_("It opens your part when the passphrase is lost. A new sheet replaces the one you have.")),
            self.open_question,
            flow(self.renew),
        )

    def fill(self) -> None:
        self.open_question.setVisible(not self.desk.couple().partner(self._person).recovery_confirmed)

    def commands(self) -> tuple[Command, ...]:
        return (
            Command(id="passphrase", label=lambda: _("Change your passphrase"), act=self.change.click),
            Command(id="recovery", label=lambda: _("Make a new recovery sheet"), act=self.renew.click),
        )

    def lead_here(self) -> None:
        self.renew.setFocus()

    def change_passphrase(self) -> PassphraseDialog:
        said = _(
            "Your passphrase has changed. The old one opens nothing here any more. It still opens copies from before."
        )
        dialog = PassphraseDialog(self.desk, self._person, lambda: self._changed(said), self.window())
        self.desk.show_dialog(dialog)
        return dialog

    def renew_recovery(self) -> RecoveryDialog:
        said = _("The new sheet holds. You could tear up the old one.")
        dialog = RecoveryDialog(self.desk, self._person, lambda: self.notice.say(said), self.window())
        self.desk.show_dialog(dialog)
        return dialog

    def _changed(self, said: str) -> None:
        note_done(self.desk.sitting, self._person, How.NEW_PASSPHRASE)
        self.notice.say(said)
