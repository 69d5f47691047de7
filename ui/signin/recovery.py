"""A lost passphrase: the recovery code, then a new passphrase and a new sheet."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.i18n import _
from app.refused import Refused
from app.vault.values import MistypedCode, Person, WrongCode
from ui.door import Door
from ui.place import ShowsProblem
from ui.setup import work
from ui.setup.at_the_door import CourseAtTheDoor
from ui.setup.going_in import go_in
from ui.setup.part import Owner, Part
from ui.setup.step import Step
from ui.signin import opening
from ui.signin.who import Who, tiles_for
from ui.widgets.code_field import CodeField

if TYPE_CHECKING:
    from app.vault.keyslots import PersonKeys


class Recovery(CourseAtTheDoor):
    """Until the new passphrase is set nothing changes, and the old code stays good."""

    def __init__(self, door: Door, person: Person) -> None:
        super().__init__(door)
        self._labels = opening.labels(door.vault().keyslots())
        self._person = person if person in self._labels else Person.FIRST
        self.ask_code()

    def ask_code(self) -> None:
        self._at(0)
        self.show_step(AskCode(self._labels, self._person, self._check, self.door.show_first))

    def _check(self, person: Person, code: str) -> None:
        self._person = person
        self.with_vault(
            lambda vault: self.run(
                lambda: opening.check_code(vault, person, code), lambda _none: self.ask_passphrase(code), _("Looking …")
            )
        )

    def ask_passphrase(self, code: str) -> None:
        self._at(1)
        person, label = self._person, self._labels[self._person]
        part = Part(self, Owner(name=label, known=tuple(self._labels.values())), self._go_in, self._go_in)
        part.ask_passphrase(lambda vault, passphrase: work.recover_part(vault, person, code, passphrase), self.ask_code)

    def _go_in(self, keys: "PersonKeys") -> None:
        from app.vault.door_notes import How

        go_in(self, self.door, (keys,), How.CODE)

    def _at(self, step: int) -> None:
        self.name_steps((_("Recovery code"), _("New passphrase and sheet")), step)


class AskCode(Step):
    step_id = "recovery-code"
    without_hands = True

    def __init__(
        self,
        labels: Mapping[Person, str],
        person: Person,
        on: Callable[[Person, str], None],
        back: Callable[[], None],
    ) -> None:
        super().__init__(
            _("Use a recovery code"),
            _("It stands on the newest recovery sheet: eight groups of four. Nothing changes until the next step."),
        )
        self._on = on
        self.who = Who(tiles_for(labels, both=False))
        self.who.choose((person,))
        self.code = CodeField(_("Recovery code"))
        self.code.edited.connect(lambda _code: self.code.clear_problem())
        self.who.entered.connect(self.code.setFocus)
        self.content.addWidget(self.who)
        self.content.addWidget(self.code)
        self.ways((_("Go on"), self._submit), back=back)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"code": self.code}

    def help(self) -> tuple[str, ...]:
        return (
            _("The code opens one part only: choose whose sheet it is."),
            _("After this you choose a new passphrase and get a new sheet. The old one opens nothing then."),
        )

    def focus_first(self) -> None:
        self.who.focus_chosen()

    def refuse(self, refused: Refused) -> bool:
        if isinstance(refused, MistypedCode) and refused.group is not None:
            self.code.show_problem_in(refused.group, refused.sentence)
            return True
        if isinstance(refused, (MistypedCode, WrongCode)):
            self.code.show_problem(refused.sentence)
            QTimer.singleShot(0, self.code, self.code.setFocus)
            return True
        return False

    def _submit(self) -> None:
        if not self.code.point_at_short():
            self._on(self.who.people[0], self.code.code())
