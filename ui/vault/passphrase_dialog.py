"""Changing one's own passphrase: the old one, a new one twice, and how hard the new one is to guess."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.people.actions import change_passphrase
from app.refused import Refused
from app.vault.passphrase import strength
from app.vault.values import Person
from ui.desk import Desk
from ui.place import ShowsProblem, clear
from ui.widgets.buttons import primary, quiet
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.strength import Strength
from ui.widgets.words import small


class PassphraseDialog(FittedDialog):
    """`changed` is called once the new passphrase holds."""

    def __init__(self, desk: Desk, person: Person, changed: Callable[[], None], parent: QWidget) -> None:
        super().__init__("change-passphrase", _("Change your passphrase"), parent)
        self._desk, self._person, self._changed = desk, person, changed
        self.old = PassphraseField(_("Your passphrase now"))
        self.new = PassphraseField(_("New passphrase"), _("A sentence that only you would think of works well."))
        self.again = PassphraseField(_("New passphrase once more"))
        self.strength = Strength()
        self.new.edited.connect(self._rate)
        self.go_on = primary(_("Change it"), self._change)
        self.go_on.setDefault(True)
        why = _("It opens your part only. Your recovery sheet stays as it is.")
        seen = _("If someone may have seen the one you use now, new keys do more: you find them on this page.")
        self.add(small(why), small(seen), self.old, self.new, self.strength, self.again)
        self.cancel = quiet(_("Cancel"), self.reject)
        self.add_actions(self.cancel, self.go_on)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"old": self.old, "new": self.new, "again": self.again}

    def reject(self) -> None:
        """Not while it is being changed: the new one may hold already."""
        if self.cancel.isEnabled():
            super().reject()

    def _rate(self, typed: str) -> None:
        self.strength.show_strength(strength(typed, self._known()).score if typed else None)

    def _known(self) -> tuple[str, ...]:
        return tuple(partner.name for partner in self._desk.couple().partners)

    def _change(self) -> None:
        clear(self)
        old, new = self.old.text(), self.new.text()
        if not old:
            self._show(self.old, _("Please type the passphrase you use now."))
        elif new != self.again.text():
            self._show(self.again, _("These two differ. Please type the second one again."))
        else:
            self._begin(old, new)

    def _begin(self, old: str, new: str) -> None:
        self._wait(waits=True)
        vault, person = self._desk.vault, self._person
        self._desk.background.run(
            lambda: change_passphrase(vault, person, old, new),
            lambda _done: self._finish(),
            refused=self._refuse,
            what=_("Changing the passphrase"),
        )

    def _finish(self) -> None:
        self.accept()
        self._changed()

    def _refuse(self, refused: Refused) -> None:
        self._wait(waits=False)
        if not self.old.refuse(refused, self._desk.couple().name(self._person)):
            self._show(self.new, refused.sentence)

    def _wait(self, *, waits: bool) -> None:
        for button in (self.cancel, self.go_on):
            button.setEnabled(not waits)

    def _show(self, field: PassphraseField, sentence: str) -> None:
        field.show_problem(sentence)
        field.setFocus()
