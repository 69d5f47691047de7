"""A copy put back before anyone is signed in: which one, whose passphrase opens it, and the way to sign-in."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.i18n import _
from app.refused import Refused
from app.vault.values import Person, WaitBeforeTrying, WrongPassphrase
from ui.door import Door
from ui.place import ShowsProblem
from ui.setup.course import Course
from ui.setup.step import Step
from ui.signin import copies
from ui.signin.copies import FoundCopy
from ui.signin.passphrases import Passphrases
from ui.signin.putting_back import put_back_in_words
from ui.signin.who import Who, tiles_for
from ui.vault.copies_words import made_in_words, size_in_words
from ui.widgets.act_row import ActRow
from ui.widgets.buttons import Button, secondary
from ui.widgets.chooser import choose_file
from ui.widgets.words import hairline, muted, strong, text
from ui.widgets.work_line import Tell, WorkLine

if TYPE_CHECKING:
    from app.clock import Clock
    from app.vault.backups.values import Backup

SHOWN = 6
"""Copies of the vault folder that are offered; an older one is chosen as a file."""


class PutBack(Course):
    """Nothing changes before the passphrase opened the copy and all of it was read."""

    def __init__(self, door: Door) -> None:
        super().__init__(door, door.vault)
        self.door = door
        self.ask_copy()

    def ask_copy(self) -> None:
        self._at(0)

        def show(found: "tuple[Backup, ...]") -> None:
            clock = self.door.vault().clock
            self.show_step(ChooseCopy(found, clock, self.take_file, self.door.show_first))

        self.with_vault(lambda vault: show(copies.copies_of(vault)[:SHOWN]))

    def take_file(self, file: Path) -> None:
        with self.room.refusals.shown(self):
            self.ask_passphrase(copies.look_into(file))

    def ask_passphrase(self, found: FoundCopy) -> None:
        self._at(1)
        moment = made_in_words(found.copy.made_at, self.door.vault().clock)
        self.show_step(OpenCopy(moment, found.labels, partial(self._restore, found, moment), self.ask_copy))

    def _restore(self, found: FoundCopy, moment: str, person: Person, passphrase: str) -> None:
        step, vault = self.step, self.door.vault()
        assert isinstance(step, OpenCopy)

        def work(tell: Tell) -> Path:
            return copies.restore(vault, found.copy.path, person, passphrase, tell)

        step.begin()
        step.line.run(
            self.room.background,
            _("Putting the copy back"),
            work,
            lambda aside: self.door.show_first(put_back_in_words(moment, aside)),
            self._end_refused,
        )

    def _end_refused(self, reason: Refused) -> None:
        step = self.step
        assert isinstance(step, OpenCopy)
        step.end()
        if not step.refuse(reason):
            self.room.refusals.show(reason, self)

    def _at(self, step: int) -> None:
        self.name_steps((_("A copy"), _("Its passphrase")), step)


class ChooseCopy(Step):
    step_id = "choose-copy"

    def __init__(
        self,
        found: "tuple[Backup, ...]",
        clock: "Clock",
        take: Callable[[Path], None],
        back: Callable[[], None],
    ) -> None:
        super().__init__(_("Put back a copy"), _("What is here now is moved aside, not removed."))
        self._take = take
        if found:
            self.content.addWidget(strong(_("In the vault folder")))
        for number, copy in enumerate(found):
            moment = made_in_words(copy.made_at, clock)
            act = secondary(_("Choose"), partial(take, copy.path))
            act.setAccessibleName(_("Choose the copy of {moment}").format(moment=moment))
            if number:
                self.content.addWidget(hairline())
            self.content.addWidget(ActRow(moment, size_in_words(copy.size), act))
        if not found:
            self.content.addWidget(
                muted(_("In the vault folder there is none. One may be on a stick or another disk."))
            )
        self.ways((_("Choose a file"), self._ask_file), back=back)

    def help(self) -> tuple[str, ...]:
        return (
            _("A copy is one file whose name ends in .keel. Keel keeps some in the vault folder."),
            _("Choosing one changes nothing yet. Its passphrase is asked next."),
        )

    def focus_first(self) -> None:
        rows = self.findChildren(ActRow)
        focus = rows[0].acts[0] if rows else self.primary
        assert focus is not None
        focus.setFocus()

    def _ask_file(self) -> None:
        choose_file(self, _("Choose a copy"), _("Copies of Keel (*.keel)"), self._take)


class OpenCopy(Step):
    step_id = "open-copy"

    def __init__(
        self,
        moment: str,
        labels: Mapping[Person, str],
        on: Callable[[Person, str], None],
        back: Callable[[], None],
    ) -> None:
        super().__init__(
            _("The copy of {moment}").format(moment=moment),
            _("The passphrase you use now opens it, or the one you had on that day. One of you is enough."),
        )
        self._on = on
        self.who = Who(tiles_for(labels, both=False))
        self.passphrases = Passphrases(labels)
        self.line = WorkLine()
        self.who.chosen.connect(self._choose)
        self.who.entered.connect(self.passphrases.focus_open)
        self.passphrases.entered.connect(self._submit)
        for part in (self.who, self.passphrases, text(_other_part()), self.line):
            self.content.addWidget(part)
        self.ways((_("Put it back"), self._submit), back=back)
        self._choose()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {person.value: field for person, field in self.passphrases.fields.items()}

    def help(self) -> tuple[str, ...]:
        return (
            _("The copy is read through before anything changes."),
            _("If the passphrase of that day opens it, that passphrase is yours again."),
        )

    def focus_first(self) -> None:
        self.who.focus_chosen()

    def refuse(self, refused: Refused) -> bool:
        if not isinstance(refused, WrongPassphrase | WaitBeforeTrying):
            return False
        self.passphrases.fields[self.who.people[0]].show_problem(refused.sentence)
        self.passphrases.focus_first()
        return True

    def begin(self) -> None:
        self._let_choose(may=False)

    def end(self) -> None:
        self._let_choose(may=True)

    def _let_choose(self, *, may: bool) -> None:
        buttons = [button for button in self.findChildren(Button) if not self.line.isAncestorOf(button)]
        for part in (self.passphrases, *buttons):
            part.setEnabled(may)

    def _choose(self) -> None:
        self.passphrases.show_for(self.who.people)

    def _submit(self) -> None:
        if self.line.runs or self.passphrases.focus_open():
            return
        self.passphrases.clear_problems()
        person = self.who.people[0]
        self._on(person, self.passphrases.typed()[person])


def _other_part() -> str:
    return _("Your partner's private space stays closed. They open it with their own passphrase, as before.")
