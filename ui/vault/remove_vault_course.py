"""Removing the vault, with nobody signed in: the passphrase of each, then it is out of its place."""

from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.door import Door
from ui.setup.at_the_door import CourseAtTheDoor
from ui.setup.hand_over import HandOver
from ui.vault.new_keys_steps import PassphraseNow


class RemoveVault(CourseAtTheDoor):
    """`people` are all who have a passphrase; until the last of them presses, nothing changes."""

    def __init__(self, door: Door, people: tuple[Person, ...], couple: Couple) -> None:
        super().__init__(door)
        self._people, self._couple = people, couple
        self._typed: dict[Person, str] = {}
        self.ask_next()

    def ask_next(self) -> None:
        """Each alone at the keyboard, one after the other."""
        person = next(person for person in self._people if person not in self._typed)
        if person is self._people[0]:
            self._ask(person)
            return
        name, other = self._couple.name(person), self._couple.name(person.other)
        stop = (_("Stop here"), self.door.show_first)
        self.show_step(HandOver(name, other, lambda: self._ask(person), covered=True, later=stop))

    def _ask(self, person: Person) -> None:
        last = person is self._people[-1]
        label = _("Remove the vault") if last else _("Go on")
        lead = _("With it the vault is removed. It can be put back for 7 days.")
        self.show_step(
            PassphraseNow(
                self._couple.name(person),
                (label, lambda typed: self._take(person, typed)),
                self.door.show_first,
                lead=lead if last else _("This is to remove the whole vault. Nothing is removed before the next step."),
            )
        )

    def _take(self, person: Person, typed: str) -> None:
        from app.leaving.shared_vault import remove_vault
        from app.vault.opening import unlock

        if person is not self._people[-1]:
            self.with_vault(
                lambda vault: self.run(
                    lambda: unlock(vault, person, typed), lambda _keys: self._note(person, typed), _("Looking …")
                )
            )
            return
        everyone = {**self._typed, person: typed}
        self.with_vault(
            lambda vault: self.run(
                lambda: remove_vault(vault, everyone), lambda _removed: self.door.show_first(), _("Removing …")
            )
        )

    def _note(self, person: Person, typed: str) -> None:
        self._typed[person] = typed
        self.ask_next()
