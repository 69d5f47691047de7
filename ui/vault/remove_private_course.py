"""Removing one's own private space, with nobody signed in: the passphrase, the work, and what came of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.i18n import _, ngettext
from app.vault.values import Person
from ui.door import Door
from ui.setup.at_the_door import CourseAtTheDoor
from ui.setup.step import Step
from ui.vault.new_keys_steps import PassphraseNow
from ui.widgets.words import text

if TYPE_CHECKING:
    from app.leaving.private_space import Emptied


class RemovePrivate(CourseAtTheDoor):
    def __init__(self, door: Door, person: Person, name: str) -> None:
        super().__init__(door)
        self._person = person
        lead = _("With it your private space is removed now. It can't be undone.")
        self.show_step(PassphraseNow(name, (_("Remove my private space"), self._remove), door.show_first, lead=lead))

    def show_emptied(self, emptied: "Emptied") -> None:
        self.show_step(PrivatePartIsEmpty(emptied.changed, emptied.left, self.door.show_first))

    def _remove(self, passphrase: str) -> None:
        from app.leaving.private_space import remove_private_space

        self.with_vault(
            lambda vault: self.run(
                lambda: remove_private_space(vault, self._person, passphrase, lambda _part: None),
                self.show_emptied,
                _("Removing …"),
            )
        )


class PrivatePartIsEmpty(Step):
    """For the one who is at the keyboard; gone with the next press."""

    step_id = "private-part-is-empty"

    def __init__(self, changed: int, left: tuple[str, ...], on: Callable[[], object]) -> None:
        super().__init__(_("Your private space is empty"))
        for said in (_stays(), _changed(changed) if changed else "", _left(left) if left else "", _outside()):
            if said:
                self.content.addWidget(text(said))
        self.ways((_("Go to sign-in"), on))

    def help(self) -> tuple[str, ...]:
        return (_("Nothing of this is shown to your partner, here or in Keel."),)


def _stays() -> str:
    return _("Your passphrase and your recovery sheet open Keel as before.")


def _changed(count: int) -> str:
    return ngettext(
        "Your private space was taken out of {count} copy in this vault.",
        "Your private space was taken out of {count} copies in this vault.",
        count,
    ).format(count=count)


def _left(names: tuple[str, ...]) -> str:
    return ngettext(
        "One copy could not be changed: {names}. You could delete it in the folder of copies.",
        "These copies could not be changed: {names}. You could delete them in the folder of copies.",
        len(names),
    ).format(names=", ".join(names))


def _outside() -> str:
    return _("Copies on sticks or in other folders still hold your private space.")
