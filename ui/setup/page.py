"""Set-up at the first start: reading, naming, then each partner alone at the keyboard, then in."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from app.i18n import _
from app.vault.values import Person
from ui.door import Door
from ui.setup import work
from ui.setup.at_the_door import CourseAtTheDoor
from ui.setup.going_in import go_in
from ui.setup.hand_over import HandOver
from ui.setup.names import NOBODY, Described, Named, YouTwo, check_named
from ui.setup.part import Owner, Part
from ui.setup.reading import ForUs, ThisComputer, WhereKept
from ui.setup.states import STATES

if TYPE_CHECKING:
    from app.vault.keyslots import PersonKeys
    from ui.page import State

FOR_US, COMPUTER, YOU, FIRST, SECOND, KEPT = range(6)


class SetUp(CourseAtTheDoor):
    """Nothing is kept until the first passphrase is set; from then on signing in goes on where this was left."""

    states: ClassVar["Mapping[str, State]"] = STATES

    def __init__(self, door: Door) -> None:
        super().__init__(door)
        self.named = NOBODY
        self.alone = False
        self._keys: tuple[PersonKeys, ...] = ()
        self.show_for_us()

    def come_to_nothing(self) -> None:
        """Once there is a passphrase, signing in goes on where this was left."""
        if self.vault().exists():
            super().come_to_nothing()

    def show_for_us(self) -> None:
        self._at(FOR_US)
        self.show_step(ForUs(self.door.preferences, self.show_computer, self._put_back))
        if self.door.holds_copies():
            self.notice.say(_("There are copies of a vault in this folder. “I have a copy” brings it back."))

    def show_computer(self) -> None:
        self._at(COMPUTER)
        self.show_step(ThisComputer(self.door.preferences, self.show_names, self.show_for_us))

    def show_names(self) -> None:
        self._at(YOU)
        self.show_step(YouTwo(self.door.preferences, self.named, self._take_both, self._take_one, self._leave_names))

    def hand_to_first(self) -> None:
        self._at(FIRST)
        first, second = self._names()
        self.show_step(HandOver(first, second, self.ask_first, covered=False, back=self.show_names))

    def ask_first(self) -> None:
        self._at(FIRST)
        first, second = self.named.first.as_partner(), self.named.second.as_partner()
        back = self.show_names if self.alone else self.hand_to_first
        part = Part(self, self._owner(Person.FIRST), self._first_done)
        part.ask_passphrase(lambda vault, passphrase: work.begin(vault, first, second, passphrase), back)

    def hand_to_second(self) -> None:
        self._at(SECOND)
        first, second = self._names()
        later = (_("{name} will join later").format(name=second), self._put_off)
        self.show_step(HandOver(second, first, self.ask_second, covered=True, later=later))

    def ask_second(self) -> None:
        host = self._keys[0]
        part = Part(self, self._owner(Person.SECOND), self._second_done)
        part.ask_passphrase(lambda vault, passphrase: work.join_beside(vault, host, passphrase), self.hand_to_second)

    def show_kept(self) -> None:
        self._at(KEPT)
        self.with_vault(lambda vault: self.show_step(WhereKept(vault.folder.path, self._go_in)))

    def _put_back(self) -> None:
        """Somebody whose vault lies in a copy comes to sign-in by it."""
        from ui.signin.put_back import PutBack

        self.door.show(PutBack(self.door))

    def _take_both(self, named: Named) -> None:
        with self.door.refusals.shown(self):
            check_named(named)
            self.named, self.alone = named, False
            self.hand_to_first()

    def _take_one(self, named: Named) -> None:
        with self.door.refusals.shown(self):
            check_named(named)
            self.named, self.alone = named, True
            self.ask_first()

    def _leave_names(self, named: Named) -> None:
        self.named = named
        self.show_computer()

    def _first_done(self, keys: "PersonKeys") -> None:
        self._keys = (keys,)
        if self.alone:
            self._put_off()
        else:
            self.hand_to_second()

    def _second_done(self, keys: "PersonKeys") -> None:
        self._keys = (*self._keys, keys)
        self.show_kept()

    def _put_off(self) -> None:
        keys = self._keys[0]
        self.with_vault(
            lambda vault: self.run(
                lambda: work.put_off_joining(vault, keys), lambda _none: self.show_kept(), _("One moment …")
            )
        )

    def _go_in(self) -> None:
        go_in(self, self.door, self._keys)

    def _owner(self, person: Person) -> Owner:
        described = self.named.of(person)
        known = tuple(word for each in (self.named.first, self.named.second) for word in (each.name, each.label))
        return Owner(name=described.name, known=known)

    def _names(self) -> tuple[str, str]:
        return self.named.first.name, self.named.second.name

    def _at(self, step: int) -> None:
        self.name_steps(_step_names(self.named), step)


def _step_names(named: Named) -> tuple[str, ...]:
    def said(described: Described, otherwise: str) -> str:
        return described.name or otherwise

    return (
        _("For us?"),
        _("This computer"),
        _("You two"),
        said(named.first, _("One of you")),
        said(named.second, _("The other one")),
        _("Where it is kept"),
    )
