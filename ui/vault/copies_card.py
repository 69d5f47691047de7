"""Copies of the vault: when the last ones were made, and the ways to another one and to all of them."""

from app.clock import Clock
from app.i18n import _
from app.refused import Refused
from app.vault.backups.header import backups_in
from app.vault.backups.outside import last_outside, wants_one_outside
from app.vault.backups.values import CannotCopyThere, CopyFillsDisk
from app.vault.files import VaultFolder
from app.vault.values import DiskFailing, DiskFull
from ui.command import Command
from ui.desk import Desk
from ui.icons import set_icon
from ui.theme import look
from ui.vault.card import VaultCard
from ui.vault.copies_words import made_in_words
from ui.view import OpenView
from ui.widgets.buttons import secondary
from ui.widgets.flow import flow
from ui.widgets.notice import InlineNotice
from ui.widgets.words import small, text


class CopiesCard(VaultCard):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, _("Copies"))
        self.refused = InlineNotice(tone="warm")
        self.inside, self.outside = text(""), text("")
        self.wanted = small(_("A copy on a stick or another disk helps when this computer breaks or is lost."))
        self.make = secondary(_("Make a copy now"), self.make_copy, icon="save")
        self.see = secondary(_("See all copies"), self.see_copies)
        self.add(
            self.refused,
            small(_("A copy holds everything, encrypted as it is here. Keel makes one each day something changed.")),
            self.inside,
            self.outside,
            self.wanted,
            flow(self.make, self.see),
        )

    def fill(self) -> None:
        folder, clock = self.desk.vault.folder, self.desk.sitting.clock
        self.inside.setText(_newest_in_words(folder, clock))
        self.outside.setText(_outside_in_words(folder, clock))
        self._want_one_outside(wanted=wants_one_outside(folder, clock.now()))
        self._say_refused()

    def commands(self) -> tuple[Command, ...]:
        return (
            Command(id="make-copy", label=lambda: _("Make a copy now"), act=self.make_copy),
            Command(id="copies", label=lambda: _("See all copies"), act=self.see_copies),
        )

    def lead_here(self) -> None:
        self.make.setFocus()

    def make_copy(self) -> None:
        self.open_view(("make_copy", None))

    def see_copies(self) -> None:
        self.open_view(("copies", None))

    def _want_one_outside(self, *, wanted: bool) -> None:
        """Where it is time for one, making it is the next step of the page."""
        self.wanted.setVisible(wanted)
        looks = "primary" if wanted else "secondary"
        if self.make.property("look") != looks:
            look(self.make, looks)
            set_icon(self.make, "save", "on_accent" if wanted else "ink")

    def _say_refused(self) -> None:
        """What kept the copy of today from being made, as long as none was made since."""
        reason = self.desk.daily_copy.refused
        said = "" if reason is None else _not_made_in_words(reason)
        if said != self.refused.sentence:
            self.refused.say(said, "warm")
        self.refused.setVisible(bool(said))


def _not_made_in_words(reason: Refused) -> str:
    """A full or failing disk says of itself what became of words just typed; here there are none."""
    if isinstance(reason, DiskFull | CopyFillsDisk):
        return _("Today's copy was not made: the disk is full. What you wrote is kept. You could free some space.")
    if isinstance(reason, DiskFailing):
        return _(
            "Today's copy was not made: the disk didn't answer as it should. What you wrote is kept. "
            "A copy on another disk helps now."
        )
    if isinstance(reason, CannotCopyThere):
        return _(
            "Today's copy was not made: Keel can't write in the folder of its copies. What you wrote is kept. "
            "Please allow writing there."
        )
    return _("Today's copy was not made. {reason}").format(reason=reason.sentence)


def _newest_in_words(folder: VaultFolder, clock: Clock) -> str:
    copies = backups_in(folder.backups)
    if not copies:
        return _("In the vault folder: no copy yet.")
    return _("In the vault folder: {moment}.").format(moment=made_in_words(copies[0].made_at, clock))


def _outside_in_words(folder: VaultFolder, clock: Clock) -> str:
    made_at = last_outside(folder)
    if made_at is None:
        return _("Outside the vault folder: no copy yet.")
    return _("Outside the vault folder: {moment}.").format(moment=made_in_words(made_at, clock))
