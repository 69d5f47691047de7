"""Set-up taken up again after signing in, where it was cut off; "Later" always leads in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.i18n import _
from app.people.values import Couple
from ui.door import Door
from ui.setup import work
from ui.setup.at_the_door import CourseAtTheDoor
from ui.setup.going_in import go_in
from ui.setup.hand_over import HandOver
from ui.setup.part import Part, owner_of
from ui.setup.reading import WhereKept
from ui.setup.step import Step
from ui.widgets.words import text

if TYPE_CHECKING:
    from app.vault.keyslots import PersonKeys


class Continuing(CourseAtTheDoor):
    """`passphrase` is the one just typed: a new recovery sheet takes it once more."""

    def __init__(
        self, door: Door, keys: "PersonKeys", couple: Couple, passphrase: str, *, asks_for_partner: bool
    ) -> None:
        super().__init__(door)
        self._keys: tuple[PersonKeys, ...] = (keys,)
        self._couple = couple
        self._passphrase = passphrase
        self._asks_for_partner = asks_for_partner
        self._own, self._other = couple.partner(keys.person), couple.partner(keys.person.other)
        if self._own.recovery_confirmed:
            self.hand_over()
        else:
            self.show_step(UnconfirmedSheet(self._own.name, self._renew, self._go_in))

    def hand_over(self) -> None:
        later = (_("Later"), self._put_off)
        self.show_step(HandOver(self._other.name, self._own.name, self._ask_other, covered=True, later=later))

    def _renew(self) -> None:
        keys, passphrase = self._keys[0], self._passphrase
        part = Part(self, owner_of(self._couple, self._own.person), self._renewed, lambda _keys: self._go_in())
        self.with_vault(
            lambda vault: self.run(
                lambda: work.renew(vault, keys, passphrase), part.show_sheet, _("Making a new code …")
            )
        )

    def _renewed(self, _keys: "PersonKeys") -> None:
        self._passphrase = ""
        if self._asks_for_partner:
            self.hand_over()
        else:
            self._go_in()

    def _ask_other(self) -> None:
        host = self._keys[0]
        part = Part(self, owner_of(self._couple, self._other.person), self._joined)
        part.ask_passphrase(lambda vault, passphrase: work.join_beside(vault, host, passphrase), self.hand_over)

    def _joined(self, keys: "PersonKeys") -> None:
        self._keys = (*self._keys, keys)
        self.with_vault(lambda vault: self.show_step(WhereKept(vault.folder.path, self._go_in)))

    def _put_off(self) -> None:
        keys = self._keys[0]
        self.with_vault(
            lambda vault: self.run(
                lambda: work.put_off_joining(vault, keys), lambda _none: self._go_in(), _("One moment …")
            )
        )

    def _go_in(self) -> None:
        go_in(self, self.door, self._keys)


class UnconfirmedSheet(Step):
    """The code of the newest sheet was never typed back."""

    step_id = "unconfirmed-sheet"

    def __init__(self, name: str, on: Callable[[], None], later: Callable[[], None]) -> None:
        super().__init__(_("{name}, one step is open").format(name=name))
        self.content.addWidget(text(_("The code of your recovery sheet was not typed back yet.")))
        self.content.addWidget(
            text(_("A new sheet takes a minute. The older one, if there is any, opens nothing then."))
        )
        self.ways((_("Make a new sheet"), on), other=(_("Later"), later))

    def help(self) -> tuple[str, ...]:
        return (_("Without passphrase and sheet your part stays closed. Later leads in, and asks again next time."),)
