"""Quick start at sign-in: for whoever has it on, a PIN in place of the passphrase until they ask for that."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.refused import Refused
from app.vault.quick_start_file import read_entries
from app.vault.quick_values import QuickStartOff
from app.vault.values import Person
from ui.door import Door
from ui.place import Place
from ui.signin import opening
from ui.signin.pin_form import PinForm
from ui.signin.who import People
from ui.widgets.words import small

if TYPE_CHECKING:
    from app.vault.quick_start import QuickKeys


class QuickWay(QWidget):
    """Not there for those who have quick start off, and for both."""

    def __init__(
        self,
        door: Door,
        labels: Mapping[Person, str],
        place: Place,
        without: Person | None,
        changed: Callable[[], None],
    ) -> None:
        """`without` asked for the passphrase; `changed` is called when somebody does, or it has turned itself off."""
        super().__init__()
        self._door, self._place, self._changed = door, place, changed
        on = [person for person in read_entries(door.vault().folder) if person in labels and person is not without]
        self.forms = {person: self._form(person, labels[person]) for person in on}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for form in self.forms.values():
            column.addWidget(form)
        if self.forms:
            column.addWidget(small(_("Quick start opens what you share. Your private space stays closed.")))
        self.hide()

    def show_for(self, people: People) -> bool:
        """Whether it takes the place of the passphrase."""
        for person, form in self.forms.items():
            form.setVisible(people == (person,))
            form.field.clear()
        there = len(people) == 1 and people[0] in self.forms
        self.setVisible(there)
        return there

    def focus(self, people: People) -> None:
        self.forms[people[0]].field.setFocus()

    def _form(self, person: Person, label: str) -> PinForm["QuickKeys"]:
        vault = self._door.vault()
        return PinForm(
            _("Quick start PIN of {label}").format(label=label),
            self._door.background,
            try_pin=lambda pin, go_on: opening.try_quickly(vault, person, pin, go_on),
            opened=self._open,
            refused=lambda refused: self._refuse(person, refused),
            instead=lambda: self._leave(person),
        )

    def _open(self, quick: "QuickKeys") -> None:
        from app.vault.door_notes import How
        from app.vault.opening import open_quick_sitting

        with self._door.refusals.shown(self._place):
            self._door.open_sitting(open_quick_sitting(self._door.vault(), quick), How.QUICK_START)

    def _refuse(self, person: Person, refused: Refused) -> None:
        if isinstance(refused, QuickStartOff):
            self._leave(person)
        self._door.refusals.show(refused, self._place)

    def _leave(self, person: Person) -> None:
        form = self.forms.pop(person)
        form.hide()
        self._changed()
