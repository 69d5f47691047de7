"""The passphrase of each who is here, one below the other, each typed by its owner."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.refused import Refused
from app.vault.values import Person, WaitBeforeTrying
from ui.signin.who import People
from ui.widgets.passphrase_field import PassphraseField


class Passphrases(QWidget):
    """A field for everyone who has joined; only those of the chosen ones are shown."""

    entered = Signal()
    """Enter in the last field that was open."""

    def __init__(self, labels: Mapping[Person, str]) -> None:
        super().__init__()
        self._labels = labels
        self.fields = {person: PassphraseField(_field_label(label)) for person, label in labels.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for field in self.fields.values():
            column.addWidget(field)
            field.entered.connect(self._next)
        self._people: People = ()

    def show_for(self, people: People) -> None:
        """What was typed for someone who is not chosen now is let go."""
        self._people = people
        for person, field in self.fields.items():
            field.setVisible(person in people)
            if person not in people:
                field.clear()
                field.clear_problem()

    def typed(self) -> dict[Person, str]:
        return {person: self.fields[person].text() for person in self._people}

    def focus_open(self) -> bool:
        """Focus the first field without a word in it; False when all have some."""
        for person in self._people:
            if not self.fields[person].text():
                self.fields[person].setFocus()
                return True
        return False

    def focus_first(self) -> None:
        self.fields[self._people[0]].setFocus()

    def clear_problems(self) -> None:
        for field in self.fields.values():
            field.clear_problem()

    def clear(self) -> None:
        for field in self.fields.values():
            field.clear()

    def show_refused(self, refused: Mapping[Person, Refused], go_on: QWidget) -> None:
        """Each sentence beside its field; a wrong passphrase is selected, so that typing takes its place.

        `go_on` rests until the next try is possible, where one has to wait for it.
        """
        for person, reason in refused.items():
            if isinstance(reason, WaitBeforeTrying):
                self.fields[person].show_problem(_wait_a_moment())
            else:
                self.fields[person].refuse(reason, self._labels[person])
        first = next(person for person in self._people if person in refused)
        self.fields[first].setFocus()
        waits = [reason.seconds for reason in refused.values() if isinstance(reason, WaitBeforeTrying)]
        if waits:
            go_on.setEnabled(False)
            QTimer.singleShot(max(waits) * 1000, self, lambda: self._end_wait(go_on))

    def _end_wait(self, go_on: QWidget) -> None:
        go_on.setEnabled(True)
        self.clear_problems()

    def _next(self) -> None:
        if not self.focus_open():
            self.entered.emit()


def _field_label(label: str) -> str:
    return _("Passphrase of {label}").format(label=label)


def _wait_a_moment() -> str:
    return _("Please wait a moment. What you typed is still here, and the button comes back by itself.")
