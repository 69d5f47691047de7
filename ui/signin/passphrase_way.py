"""The passphrases of those who are chosen at sign-in: tried together, with the recovery code beside them."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from app.refused import Refused
from app.vault.values import Person
from ui.door import Door
from ui.place import Place
from ui.signin import opening
from ui.signin.opening import Tried
from ui.signin.passphrases import Passphrases
from ui.widgets.buttons import primary, quiet
from ui.widgets.words import small

if TYPE_CHECKING:
    from app.vault.vault import Vault


class PassphraseWay(QWidget):
    works = Signal(bool)
    """Whether something is being tried; meanwhile nothing can be changed."""

    def __init__(
        self,
        door: Door,
        labels: Mapping[Person, str],
        place: Place,
        *,
        refused: Callable[[Refused], None],
        recover: Callable[[], None],
        put_back: Callable[[], None],
    ) -> None:
        """`refused` is told of all but a wrong passphrase."""
        super().__init__()
        self._door, self._place, self._refused = door, place, refused
        self.passphrases = Passphrases(labels)
        self.passphrases.entered.connect(self.open)
        self.open_button = primary(_("Open"), self.open)
        self.recovery_button = quiet(_("Use a recovery code"), recover)
        self.copy_button = quiet(_("Put back a copy"), put_back)
        self.busy = small("")
        self._runs = False
        self._lay_out()

    def open(self) -> None:
        """Try what was typed."""
        if self._runs or not self.open_button.isEnabled() or self.passphrases.focus_open():
            return
        self.passphrases.clear_problems()
        with self._door.refusals.shown(self._place):
            self._try(self._door.vault(), self.passphrases.typed())

    def _try(self, vault: "Vault", typed: dict[Person, str]) -> None:
        self._work(running=True)
        job = self._door.background.run(
            lambda: opening.try_passphrases(vault, typed),
            lambda tried: self._tried(tried, typed),
            refused=self._refuse,
            what="",
        )
        self.destroyed.connect(job.cancel)

    def _tried(self, tried: Tried, typed: dict[Person, str]) -> None:
        self._work(running=False)
        if tried.refused:
            self.passphrases.show_refused(tried.refused, self.open_button)
            return
        from ui.signin.going_on import go_on

        try:
            go_on(self._door, tried.keys, typed)
        except Refused as refused:
            self._refused(refused)

    def _refuse(self, refused: Refused) -> None:
        self._work(running=False)
        self._refused(refused)

    def _work(self, *, running: bool) -> None:
        self._runs = running
        self.works.emit(running)
        self.busy.setText(_("Opening …") if running else "")
        if not running:
            self.passphrases.focus_first()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.passphrases)
        others = QVBoxLayout()
        others.setSpacing(0)
        for other in (self.recovery_button, self.copy_button):
            others.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addLayout(others)
        row.addStretch(1)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self.busy.setAlignment(Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.busy)
