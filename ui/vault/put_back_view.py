"""Before a copy is put back: what comes back, what stays, and the passphrase of everyone who is here."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from app.i18n import _
from app.refused import Refused
from app.vault.backups.header import listed
from app.vault.backups.restoring import restore_here
from app.vault.backups.values import Backup, OtherVault
from app.vault.keyslots import PersonKeys
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.signin.opening import Tried, try_passphrases
from ui.signin.passphrases import Passphrases
from ui.signin.putting_back import PuttingBack
from ui.vault.copies_words import made_in_words
from ui.view import OpenView
from ui.view_below import ViewBelow
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.text_column import TextColumn
from ui.widgets.words import text


class PutBackView(ViewBelow):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("copies", _("All copies")))
        self._copy: Backup | None = None
        here = desk.sitting.here
        self.passphrases = Passphrases({person: desk.couple().name(person) for person in here})
        self.passphrases.show_for(here)
        self.passphrases.entered.connect(self.put_back)
        self.go_on = primary(_("Put it back"), self.put_back)
        self.cancel = quiet(_("Cancel"), self.go_back)
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {person.value: field for person, field in self.passphrases.fields.items()}

    def show_put_back(self, file: object) -> None:
        """Raises NotABackup, BackupDamaged, NewerBackup, OtherVault."""
        assert isinstance(file, Path)
        copy = listed(file)
        if copy.vault_id != self.desk.sitting.vault_id:
            raise OtherVault(file.name)
        self._copy = copy
        self.passphrases.clear()
        self.passphrases.clear_problems()
        moment = made_in_words(copy.made_at, self.desk.sitting.clock)
        self.head.say(_("Put back a copy"), _("The copy of {moment}").format(moment=moment))

    def settle(self) -> None:
        """A passphrase is not kept for later."""
        self.passphrases.clear()

    def put_back(self) -> None:
        if self._copy is None or not self.go_on.isEnabled() or self.passphrases.focus_open():
            return
        self.passphrases.clear_problems()
        self._wait(waits=True)
        copy, vault, typed = self._copy, self.desk.vault, self.passphrases.typed()
        self.desk.background.run(
            lambda: try_passphrases(vault, typed),
            lambda tried: self._tried(copy, tried),
            refused=self._refuse,
            what=_("Looking at the passphrase"),
        )

    def _tried(self, copy: Backup, tried: Tried) -> None:
        if not tried.refused:
            self._begin(copy, tried.keys)
            return
        self._wait(waits=False)
        self.passphrases.show_refused(tried.refused, self.go_on)

    def _begin(self, copy: Backup, keys: tuple[PersonKeys, ...]) -> None:
        """Keel locks first: nothing of this sitting is open while files change."""
        vault = self.desk.vault
        moment = made_in_words(copy.made_at, self.desk.sitting.clock)
        self.passphrases.clear()
        self.desk.lock_into(
            lambda door: PuttingBack(door, moment, lambda tell: restore_here(vault, keys, copy.path, tell))
        )

    def _refuse(self, reason: Refused) -> None:
        self._wait(waits=False)
        self.desk.refusals.show(reason, self.place())

    def _wait(self, *, waits: bool) -> None:
        for control in (self.passphrases, self.go_on, self.cancel):
            control.setEnabled(not waits)

    def _lay_out(self) -> None:
        what, stays = Card(_("What is put back")), Card(_("What stays"))
        what.add(*_lines(_put_back(alone=self.alone)))
        stays.add(*_lines(self._staying()))
        asked = Card(quiet=True)
        asked.add(TextColumn(text(_asked(alone=self.alone))), TextColumn(self.passphrases))
        asked.add(flow(self.go_on, self.cancel))
        for card in (what, stays, asked):
            self.body.addWidget(card)

    def _staying(self) -> Sequence[str]:
        person = self.desk.sitting.alone
        other = () if person is None else (_other_stays(self.desk.couple().name(person.other)),)
        return (
            *other,
            _("Passphrases and recovery sheets stay as they are now."),
            _("A private space that the copy holds under other keys than today's stays as it is now."),
            _("The files as they are now are moved aside in the vault folder. Nothing is removed."),
        )


def _lines(sentences: Sequence[str]) -> list[TextColumn]:
    return [TextColumn(text(sentence)) for sentence in sentences]


def _put_back(*, alone: bool) -> Sequence[str]:
    parts = (
        _("What the two of you share, and your private space, as they were then.")
        if alone
        else _("What the two of you share, and both private spaces, as they were then.")
    )
    return (
        parts,
        _("What was written after that is then no longer shown."),
        _("At the next sign-in, Keel says that a copy was put back."),
    )


def _other_stays(name: str) -> str:
    return _("{name}'s private space stays as it is now.").format(name=name)


def _asked(*, alone: bool) -> str:
    if alone:
        return _("Type the passphrase you use now. Then Keel locks, reads the copy through, and shows sign-in again.")
    return _(
        "Each of you types the passphrase you use now. "
        "Then Keel locks, reads the copy through, and shows sign-in again."
    )
