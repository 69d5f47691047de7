"""Saving what can still be read of damaged files: whose, how far it is, and how much of it was saved."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.i18n import _, ngettext
from app.refused import Refused
from app.vault.values import Person
from ui.door import Door
from ui.place import ShowsProblem
from ui.setup.course import Course
from ui.setup.step import Step
from ui.signin import copies, opening
from ui.signin.opening import Tried
from ui.signin.passphrases import Passphrases
from ui.signin.who import Who, tiles_for
from ui.widgets.buttons import Button
from ui.widgets.words import text
from ui.widgets.work_line import Tell, WorkLine

if TYPE_CHECKING:
    from app.vault.backups.values import Salvaged
    from app.vault.keyslots import PersonKeys
    from app.vault.vault import Vault


class Salvaging(Course):
    """Each private space takes the passphrase of its owner; the damaged files are moved aside, not removed."""

    def __init__(self, door: Door) -> None:
        super().__init__(door, door.vault)
        self.door = door
        self.with_vault(lambda vault: self._ask(opening.labels(vault.keyslots())))

    def _ask(self, labels: Mapping[Person, str]) -> None:
        self.show_step(AskWhose(labels, self._try, self.door.show_first))

    def _try(self, step: "AskWhose", typed: dict[Person, str]) -> None:
        self.with_vault(
            lambda vault: self.run(
                lambda: opening.try_passphrases(vault, typed),
                lambda tried: self._tried(vault, step, tried),
                _("Looking …"),
            )
        )

    def _tried(self, vault: "Vault", step: "AskWhose", tried: Tried) -> None:
        if tried.refused:
            assert step.primary is not None
            step.passphrases.show_refused(tried.refused, step.primary)
        else:
            self._salvage(vault, step, tried.keys)

    def _salvage(self, vault: "Vault", step: "AskWhose", keys: "tuple[PersonKeys, ...]") -> None:
        def work(tell: Tell) -> "Salvaged":
            return copies.salvage(vault, keys, tell)

        step.let_choose(may=False)
        step.line.run(
            self.room.background,
            _("Saving what can be read"),
            work,
            lambda salvaged: self.show_step(WhatWasSaved(salvaged, self.door.show_first)),
            lambda reason: self._end_refused(step, reason),
        )

    def _end_refused(self, step: "AskWhose", reason: Refused) -> None:
        step.let_choose(may=True)
        self.room.refusals.show(reason, self)


class AskWhose(Step):
    step_id = "salvage"

    def __init__(
        self,
        labels: Mapping[Person, str],
        on: "Callable[[AskWhose, dict[Person, str]], None]",
        back: Callable[[], None],
    ) -> None:
        super().__init__(
            _("Save what can be read"),
            _("A copy is better where there is one, for it is whole. This saves line by line what is left."),
        )
        self._on = on
        self.who = Who(tiles_for(labels, both=True))
        self.passphrases = Passphrases(labels)
        self.line = WorkLine()
        self.who.chosen.connect(self._choose)
        self.who.entered.connect(self.passphrases.focus_open)
        self.passphrases.entered.connect(self._submit)
        for part in (self.who, self.passphrases, text(_what_it_reads()), self.line):
            self.content.addWidget(part)
        self.ways((_("Save what can be read"), self._submit), back=back)
        self._choose()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {person.value: field for person, field in self.passphrases.fields.items()}

    def help(self) -> tuple[str, ...]:
        return (
            _("What you share is read, and the private space of each who signs in here."),
            _("It ends with how much was saved, and how much could not be read."),
        )

    def focus_first(self) -> None:
        self.who.focus_chosen()

    def let_choose(self, *, may: bool) -> None:
        buttons = [button for button in self.findChildren(Button) if not self.line.isAncestorOf(button)]
        for part in (self.passphrases, *buttons):
            part.setEnabled(may)

    def _choose(self) -> None:
        self.passphrases.show_for(self.who.people)

    def _submit(self) -> None:
        assert self.primary is not None
        if self.line.runs or not self.primary.isEnabled() or self.passphrases.focus_open():
            return
        self.passphrases.clear_problems()
        self._on(self, self.passphrases.typed())


class WhatWasSaved(Step):
    step_id = "what-was-saved"

    def __init__(self, salvaged: "Salvaged", on: Callable[[], None]) -> None:
        super().__init__(_("What was saved"))
        for said in (_saved(salvaged.saved), _lost(salvaged.lost), *map(_beyond, salvaged.beyond)):
            self.content.addWidget(text(said))
        self.content.addWidget(text(_("The damaged files were moved aside in the vault folder. Nothing was removed.")))
        self.ways((_("Go to sign-in"), on))

    def focus_first(self) -> None:
        assert self.primary is not None
        self.primary.setFocus()

    def help(self) -> tuple[str, ...]:
        return (_("An older copy may hold what could not be read here. It can still be put back."),)


def _what_it_reads() -> str:
    return _("The damaged files are moved aside in the vault folder, not removed.")


def _saved(count: int) -> str:
    return ngettext("{n} entry was saved.", "{n} entries were saved.", count).format(n=count)


def _beyond(file: str) -> str:
    said = _("Too little of the file {file} could be read, so it stays as it is. You can put back a copy of it.")
    return said.format(file=file)


def _lost(count: int) -> str:
    if not count:
        return _("Nothing that can still be counted was lost.")
    return ngettext("{n} entry could not be read.", "{n} entries could not be read.", count).format(n=count)
