"""A PIN in place of the passphrase, with the way to the passphrase beside it."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from app.refused import Refused
from app.vault.values import WrongPin
from ui.background import Background
from ui.widgets.buttons import primary, quiet
from ui.widgets.pin_field import PinField
from ui.widgets.words import small

Keys = TypeVar("Keys")
GoOn = Callable[[], None]
"""To be called while something is waited for; it raises where the waiting is over."""


class PinForm(QWidget, Generic[Keys]):
    """While a PIN is tried nothing can be changed."""

    def __init__(
        self,
        said: str,
        background: Background,
        *,
        try_pin: Callable[[str, GoOn], Keys],
        opened: Callable[[Keys], None],
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

    def add(self, below: QWidget) -> None:
        """Something that goes with it, below it."""
        column = self.layout()
        assert column is not None
        column.addWidget(below)

    def open(self) -> None:
        if not self.isEnabled() or not self.field.text():
            self.field.setFocus()
            return
        self.field.clear_problem()
        self._work(running=True)
        pin = self.field.text()
        job = self._background.run_long(
            lambda progress: self._try_pin(pin, lambda: progress.at(0)), self._done, refused=self._refuse, what=""
        )
        self.destroyed.connect(job.cancel)

    def _done(self, keys: Keys) -> None:
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
        column.setSpacing(12)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.addWidget(self.instead_button)
        row.addStretch(1)
        row.addWidget(self.open_button)
        column.addLayout(row)
        column.addWidget(self.busy)
