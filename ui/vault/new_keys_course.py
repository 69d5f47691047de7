"""New keys, with nobody signed in: passphrases, the work itself, new sheets typed back, and the copies from before."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person, SamePassphrase
from ui.door import Door
from ui.setup.at_the_door import CourseAtTheDoor
from ui.setup.going_in import go_in
from ui.setup.hand_over import HandOver
from ui.setup.part import Owner, Part
from ui.setup.passphrase import NewPassphrase
from ui.vault.new_keys_steps import CopiesFromBefore, PassphraseNow

if TYPE_CHECKING:
    from app.people.actions import Joined
    from app.vault.keyslots import PersonKeys
    from app.vault.older_copies import OlderCopies
    from app.vault.renewing import Wish

ASKED, SHEETS, COPIES = range(3)


class NewKeys(CourseAtTheDoor):
    """Until all passphrases are there nothing changes; the way back on the first step leads to sign-in."""

    def __init__(self, door: Door, people: tuple[Person, ...], couple: Couple) -> None:
        super().__init__(door)
        self._people, self._couple = people, couple
        self._wishes: dict[Person, Wish] = {}
        self._made: tuple[Joined, ...] = ()
        self._ask_next()

    def ask_now(self, person: Person) -> None:
        """The passphrase until now; together it may stay, for only one may have been seen."""
        together = len(self._people) > 1
        self.show_step(
            PassphraseNow(
                self._couple.name(person),
                (_("Choose a new one"), lambda now: self._check(person, now, lambda: self.ask_new(person, now))),
                None if self._wishes else self.door.show_first,
                (lambda now: self._check(person, now, lambda: self._take(person, now, now))) if together else None,
                _("If someone may have seen it, choose a new one. If not, you can keep it.") if together else "",
            )
        )

    def ask_new(self, person: Person, now: str) -> None:
        def chosen(new: str) -> None:
            with self.door.refusals.shown(self):
                if new == now:
                    raise SamePassphrase
                self._take(person, now, new)

        self.show_step(NewPassphrase(self._couple.name(person), self._known(), chosen, lambda: self.ask_now(person)))

    def show_sheets(self, made: "tuple[Joined, ...]") -> None:
        self._made, self._wishes = made, {}
        self._show_sheet(0)

    def show_older(self, older: "OlderCopies") -> None:
        self._at(COPIES)
        self.show_step(CopiesFromBefore(older, lambda: self._replace(older), self._go_in))

    def _ask_next(self) -> None:
        self._at(ASKED)
        person = next((person for person in self._people if person not in self._wishes), None)
        if person is None:
            self._make()
            return
        asked = person is not self._people[0]
        if len(self._people) == 1:
            self.ask_now(person)
        else:
            back = None if asked else self.door.show_first
            name, other = self._couple.name(person), self._couple.name(person.other)
            self.show_step(HandOver(name, other, lambda: self.ask_now(person), covered=asked, back=back))

    def _check(self, person: Person, now: str, then: Callable[[], None]) -> None:
        from app.vault.opening import unlock

        self.with_vault(lambda vault: self.run(lambda: unlock(vault, person, now), lambda _keys: then(), _looking()))

    def _take(self, person: Person, now: str, new: str) -> None:
        from app.vault.renewing import Wish

        self._wishes[person] = Wish(person=person, now=now, new=new)
        self._ask_next()

    def _make(self) -> None:
        from app.people.new_keys import renew_keys

        wishes = tuple(self._wishes[person] for person in self._people)
        self.with_vault(
            lambda vault: self.run(
                lambda: renew_keys(vault, wishes, lambda _part: None), self.show_sheets, _("Making new keys …")
            )
        )

    def _show_sheet(self, at: int) -> None:
        """Later is as good: at the next sign-in alone the sheet is asked for again."""
        self._at(SHEETS)
        if at == len(self._made):
            self._look_for_older()
            return
        joined = self._made[at]
        name = self._couple.name(joined.keys.person)

        def go_on(_keys: "PersonKeys") -> None:
            self._show_sheet(at + 1)

        part = Part(self, Owner(name=name, known=self._known()), go_on, go_on)
        if len(self._made) == 1:
            part.show_sheet(joined)
            return
        other = self._couple.name(joined.keys.person.other)
        self.show_step(HandOver(name, other, lambda: part.show_sheet(joined), covered=True))

    def _look_for_older(self) -> None:
        from app.vault.older_copies import older_copies

        older = older_copies(self.door.vault().folder)
        if older.count:
            self.show_older(older)
        else:
            self._go_in()

    def _replace(self, older: "OlderCopies") -> None:
        from app.vault.older_copies import replace_older_copies

        self.with_vault(
            lambda vault: self.run(
                lambda: replace_older_copies(vault, self._keys, older, lambda _part: None),
                lambda _none: self._go_in(),
                _("Making a new copy …"),
            )
        )

    @property
    def _keys(self) -> "tuple[PersonKeys, ...]":
        return tuple(joined.keys for joined in self._made)

    def _go_in(self) -> None:
        go_in(self, self.door, self._keys)

    def _known(self) -> tuple[str, ...]:
        labels = (entry.label for entry in self.door.vault().keyslots().people.values())
        return (*(partner.name for partner in self._couple.partners), *labels)

    def _at(self, step: int) -> None:
        self.name_steps((_("Passphrase"), _("New sheet"), _("Copies from before")), step)


def _looking() -> str:
    return _("Looking …")
