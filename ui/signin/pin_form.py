"""A PIN in place of the passphrase, with the way to the passphrase beside it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from app.refused import Refused
from app.vault.values import Person, WrongPin
from ui.background import Background
from ui.widgets.buttons import primary, quiet
from ui.widgets.pin_field import PinField
from ui.widgets.words import small

if TYPE_CHECKING:
    from app.vault.keyslots import PersonKeys

    Keys = tuple[PersonKeys, ...]


class PinForm(QWidget):
    """While a PIN is tried nothing can be changed."""

    def __init__(
        self,
        said: str,
        background: Background,
        *,
        try_pin: "Callable[[str], Keys]",
        opened: "Callable[[Keys], None]",
        refused: Callable[[Refused], None],
        instead: Callable[[], None],
    ) -> None:
        """`said` names the field, `try_pin` is work for the worker; `refused` is told of all but a wrong PIN."""
        super().__init__()
        self._background, self._try_pin, self._opened, self._refused = background, try_pin, opened, refused
        self.field = PinField(said)
        self.field.entered.connect(self.open)
        self.open_button = primary(_("Open"), self.open)
        self.instead_button = quiet(_("Use the passphrase instead"), instead)
        self.busy = small("")
        self.busy.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._lay_out()

    def open(self) -> None:
        if not self.isEnabled() or not self.field.text():
            self.field.setFocus()
            return
        self.field.clear_problem()
        self._work(running=True)
        pin = self.field.text()
        self._background.run(lambda: self._try_pin(pin), self._done, refused=self._refuse, what="")

    def _done(self, keys: "Keys") -> None:
        self._work(running=False)
        self.field.clear()
        self._opened(keys)

    def _refuse(self, refused: Refused) -> None:
        self._work(running=False)
        self.field.control.selectAll()
        self.field.setFocus()
        if isinstance(refused, WrongPin):
            self.field.show_problem(refused.sentence)
        else:
            self._refused(refused)

    def _work(self, *, running: bool) -> None:
        self.setEnabled(not running)
        self.busy.setText(_("Opening …") if running else "")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.addWidget(self.instead_button)
        row.addStretch(1)
        row.addWidget(self.open_button)
        column.addLayout(row)
        column.addWidget(self.busy)


def pin_label(labels: Mapping[Person, str], people: tuple[Person, ...]) -> str:
    """What the field is called: whose part the PIN opens."""
    if len(people) == 1:
        return _("PIN of {label}").format(label=labels[people[0]])
    return _("PIN for both of you")
