"""Choosing a PIN: the passphrase of each who is here, and the PIN twice."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.refused import Refused
from app.vault.door_notes import How
from app.vault.pin import LEAST_DIGITS, MOST_DIGITS, WrappedKeys, check_pin, keys_under_pin
from app.vault.unlock_log import note_done
from app.vault.values import Person, PinTooEasy
from ui.desk import Desk
from ui.place import ShowsProblem, clear
from ui.signin.opening import try_passphrases
from ui.signin.passphrases import Passphrases
from ui.widgets.buttons import primary, quiet
from ui.widgets.field import Field
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.pin_field import PinField

if TYPE_CHECKING:
    from app.vault.vault import Vault

Made = WrappedKeys | Mapping[Person, Refused]
"""The keys under the PIN; or which passphrases did not fit."""


class PinDialog(FittedDialog):
    """`chosen` is called once the PIN holds."""

    def __init__(self, desk: Desk, chosen: Callable[[], None], parent: QWidget) -> None:
        super().__init__("choose-pin", _("Choose a PIN"), parent)
        self._desk, self._chosen = desk, chosen
        couple = desk.couple()
        self.passphrases = Passphrases({person: couple.name(person) for person in desk.sitting.here})
        self.passphrases.show_for(desk.sitting.here)
        self.pin = PinField(_("PIN"), _("{least} to {most} digits.").format(least=LEAST_DIGITS, most=MOST_DIGITS))
        self.again = PinField(_("The PIN once more"))
        self.go_on = primary(_("Choose this PIN"), self._choose)
        self.go_on.setDefault(True)
        self.passphrases.entered.connect(self.pin.setFocus)
        self.add(self.passphrases, self.pin, self.again)
        self.add_actions(quiet(_("Cancel"), self.reject), self.go_on)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {**{person.value: field for person, field in self.passphrases.fields.items()}, "pin": self.pin}

    def _choose(self) -> None:
        clear(self)
        self.again.clear_problem()
        empty = [field for field in self.passphrases.fields.values() if not field.text()]
        if empty:
            _show(empty[0], _("Please type the passphrase; it stays as it is."))
        elif self._pin_is_fine():
            self._begin(self.passphrases.typed(), self.pin.text())

    def _pin_is_fine(self) -> bool:
        try:
            check_pin(self.pin.text())
        except PinTooEasy as refused:
            _show(self.pin, refused.sentence)
            return False
        if self.pin.text() != self.again.text():
            _show(self.again, _("These two differ. Please type the second one again."))
            return False
        return True

    def _begin(self, typed: Mapping[Person, str], pin: str) -> None:
        self.go_on.setEnabled(False)
        vault = self._desk.vault
        job = self._desk.background.run(
            lambda: _made(vault, typed, pin), self._finish, refused=self._refuse, what=_("Choosing the PIN")
        )
        self.finished.connect(lambda _how: job.cancel())

    def _finish(self, made: Made) -> None:
        self.go_on.setEnabled(True)
        if not isinstance(made, WrappedKeys):
            self.passphrases.show_refused(made, self.go_on)
            return
        self._desk.vault.pin.hold(made)
        self.accept()
        self._chosen()
        for person in self._desk.sitting.here:
            note_done(self._desk.sitting, person, How.NEW_PIN)

    def _refuse(self, refused: Refused) -> None:
        self.go_on.setEnabled(True)
        self._desk.refusals.show(refused, self)


def _made(vault: "Vault", typed: Mapping[Person, str], pin: str) -> Made:
    tried = try_passphrases(vault, typed)
    return tried.refused or keys_under_pin(pin, vault.keyslots(), tried.keys, vault.policy)


def _show(field: Field, sentence: str) -> None:
    field.show_problem(sentence)
    field.setFocus()
