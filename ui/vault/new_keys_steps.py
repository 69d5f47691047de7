"""The steps of new keys that no other way before sign-in has: the passphrase until now, and the copies from before."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.i18n import _, ngettext
from app.refused import Refused
from ui.place import ShowsProblem
from ui.setup.step import Step
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.words import text

if TYPE_CHECKING:
    from app.vault.older_copies import OlderCopies


class PassphraseNow(Step):
    """`keep`, where there is one, goes on with the passphrase as it is."""

    step_id = "passphrase-now"

    def __init__(
        self,
        name: str,
        on: tuple[str, Callable[[str], None]],
        back: Callable[[], None] | None,
        keep: Callable[[str], None] | None = None,
        lead: str = "",
    ) -> None:
        super().__init__(_("The passphrase you use now, {name}").format(name=name), lead)
        self._name = name
        self.passphrase = PassphraseField(_("Your passphrase now"))
        self.passphrase.edited.connect(lambda _typed: self.passphrase.clear_problem())
        self.content.addWidget(self.passphrase)
        label, go_on = on
        other = (_("Keep it"), lambda: self._submit(keep)) if keep is not None else None
        self.ways((label, lambda: self._submit(go_on)), back=back, other=other)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"passphrase": self.passphrase}

    def help(self) -> tuple[str, ...]:
        return (_("It shows that it is you. Nothing has changed so far."),)

    def focus_first(self) -> None:
        self.passphrase.setFocus()

    def refuse(self, refused: Refused) -> bool:
        return self.passphrase.refuse(refused, self._name)

    def _submit(self, then: Callable[[str], None]) -> None:
        if self.passphrase.text():
            then(self.passphrase.text())
        else:
            self.passphrase.show_problem(_("Please type the passphrase you use now."))
            self.passphrase.setFocus()


class CopiesFromBefore(Step):
    step_id = "copies-from-before"

    def __init__(self, older: "OlderCopies", remove: Callable[[], None], keep: Callable[[], None]) -> None:
        super().__init__(_("Copies from before"))
        for said in (_how_many(older.count), _if_removed(), _elsewhere()):
            self.content.addWidget(text(said))
        self.ways((_("Make a new copy, remove the old ones"), remove), other=(_("Keep them"), keep))

    def help(self) -> tuple[str, ...]:
        return (_("The new copy is made and looked through first. The old ones go after that."),)


def _how_many(count: int) -> str:
    return ngettext(
        "There is {count} copy from before in this vault. It still opens with the passphrase of its day.",
        "There are {count} copies from before in this vault. They still open with the passphrases of their days.",
        count,
    ).format(count=count)


def _if_removed() -> str:
    return _("Removed copies can't be brought back. Then nothing can be put back as it was on those days.")


def _elsewhere() -> str:
    return _("Copies on sticks or in other folders stay as they are. You could look for them there.")
