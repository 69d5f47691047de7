"""Before a document leaves the vault: what that means, and a password for those who want one."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.place import ShowsProblem
from ui.widgets.buttons import primary, quiet
from ui.widgets.disclosure import Disclosure
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.notice import InlineNotice
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.words import small

LONGEST = 127
"""Bytes; readers look at no more of a password than that."""


class SaveDialog(FittedDialog):
    agreed = Signal(str)
    """The person goes on, with this password or, where it is empty, with none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("save-document", _("Save as PDF"), parent)
        self.password = PassphraseField(_("Password"))
        self.again = PassphraseField(_("The same once more"))
        self.protect = Disclosure(_("Protect it with a password"), _("Leave it without a password"))
        self.protect.turned.connect(self._forget)
        self.go_on = primary(_("Choose a place"), self._check)
        self.told = InlineNotice(_unprotected(), "warm")
        self.add(self.told)
        for part in (self.password, self.again, small(_asks_for_it())):
            self.protect.body.addWidget(part)
        self.add(self.protect)
        self.add_actions(quiet(_("Cancel"), self.reject), self.go_on)
        self.go_on.setDefault(True)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"password": self.password, "again": self.again}

    def _forget(self, unfolded: object) -> None:
        """Nobody who folds it away means to set one."""
        self.told.say(_protected() if unfolded else _unprotected(), "warm")
        for field in (self.password, self.again):
            field.clear()
            field.clear_problem()
        if unfolded:
            self.password.setFocus()

    def _check(self) -> None:
        password = self.password.text()
        self.password.show_problem(self._password_problem(password))
        same = password == self.again.text()
        self.again.show_problem("" if same else _("These two differ. Please type the second one again."))
        if self.password.problem or self.again.problem:
            (self.password if self.password.problem else self.again).setFocus()
            return
        self.accept()
        self.agreed.emit(password)

    def _password_problem(self, password: str) -> str:
        if self.protect.unfolded and not password:
            return _("Please type a password, or leave the copy without one.")
        return _("Please use a shorter password.") if len(password.encode()) > LONGEST else ""


def _unprotected() -> str:
    return _("This file is not protected by the vault. Anyone who has it can read it.")


def _protected() -> str:
    return _("This file is not protected by the vault, only by its password. Whoever knows that can read it.")


def _asks_for_it() -> str:
    return _(
        "The copy then asks for this password each time it is opened. "
        "Keel doesn't keep it, so write it down where you will find it."
    )
