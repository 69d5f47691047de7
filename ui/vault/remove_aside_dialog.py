"""Before former files of the vault are removed: what that means, and the passphrase of everyone who is here."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.refused import Refused
from app.vault.backups.put_aside import PutAside, remove_put_aside
from app.vault.values import Person
from app.vault.vault import Vault
from ui.background import Progress
from ui.desk import Desk
from ui.place import ShowsProblem, clear
from ui.signin.opening import try_passphrases
from ui.signin.passphrases import Passphrases
from ui.vault.copies_words import made_in_words, size_in_words
from ui.widgets.buttons import primary, quiet
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.words import small, text


class RemoveAsideDialog(FittedDialog):
    """`removed` is called once it is gone."""

    def __init__(self, desk: Desk, aside: PutAside, removed: Callable[[], None], parent: QWidget) -> None:
        super().__init__("remove-aside", _("Remove what was moved aside"), parent)
        self._desk, self._aside, self._removed = desk, aside, removed
        here, couple = desk.sitting.here, desk.couple()
        self.passphrases = Passphrases({person: couple.name(person) for person in here})
        self.passphrases.show_for(here)
        self.passphrases.entered.connect(self._remove)
        self.go_on = primary(_("Remove it"), self._remove)
        moment = made_in_words(aside.since, desk.sitting.clock)
        said = _("The vault's files as they were until {moment} ({size}) are deleted. They can't be brought back.")
        self.add(
            text(said.format(moment=moment, size=size_in_words(aside.size))),
            small(_("What you see in Keel now stays as it is, and so do the copies.")),
            self.passphrases,
        )
        self.add_actions(quiet(_("Keep it"), self.reject), self.go_on)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {person.value: field for person, field in self.passphrases.fields.items()}

    def _remove(self) -> None:
        if not self.go_on.isEnabled() or self.passphrases.focus_open():
            return
        clear(self)
        self.go_on.setEnabled(False)
        vault, typed, aside = self._desk.vault, self.passphrases.typed(), self._aside
        job = self._desk.background.run_long(
            lambda progress: _tried_and_removed(vault, typed, aside, progress),
            self._finish,
            refused=self._refuse,
            what=_("Removing"),
        )
        self.finished.connect(lambda _how: job.cancel())

    def _finish(self, refused: Mapping[Person, Refused]) -> None:
        self.go_on.setEnabled(True)
        if refused:
            self.passphrases.show_refused(refused, self.go_on)
            return
        self.accept()
        self._removed()

    def _refuse(self, refused: Refused) -> None:
        self.go_on.setEnabled(True)
        self._desk.refusals.show(refused, self)


def _tried_and_removed(
    vault: Vault, typed: Mapping[Person, str], aside: PutAside, progress: Progress
) -> Mapping[Person, Refused]:
    """Which passphrases did not fit; nothing is removed unless all did, and nobody thought better of it."""
    tried = try_passphrases(vault, typed)
    progress.at(0)
    if not tried.refused:
        remove_put_aside(aside)
    return tried.refused
