"""Who is here: a tile for each partner and one for both; arrow keys and digits choose."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.vault.values import Person
from ui.widgets.buttons import tile
from ui.widgets.flow import flow

People = tuple[Person, ...]

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Who(QWidget):
    """One tile is chosen from the start."""

    chosen = Signal()
    entered = Signal()
    """Enter on a tile: the person goes on to the passphrase."""

    def __init__(self, choices: Sequence[tuple[People, str]]) -> None:
        super().__init__()
        self._choices = tuple(people for people, _label in choices)
        self.tiles = tuple(tile(label) for _people, label in choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow(*self.tiles, gap=14, line_gap=14, even=True))
        for index, (made, (_people, label)) in enumerate(zip(self.tiles, choices, strict=True)):
            made.setAccessibleName(_("Who is here: {label}").format(label=label))
            made.clicked.connect(lambda _checked=False, at=index: self._choose(at))
            made.installEventFilter(self)
        self.at = 0
        self._mark()

    @property
    def people(self) -> People:
        return self._choices[self.at]

    def focus_chosen(self) -> None:
        self.tiles[self.at].setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, people: People) -> None:
        """As by a press."""
        self._choose(self._choices.index(people))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        return self._answer(event)

    def _answer(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        digit = event.text()
        if key in _STEPS:
            self._go_to((self.at + _STEPS[key]) % len(self.tiles))
        elif digit.isdecimal() and 1 <= int(digit) <= len(self.tiles):
            self._go_to(int(digit) - 1)
        elif key in _ENTER:
            self.entered.emit()
        else:
            return False
        return True

    def _go_to(self, at: int) -> None:
        self._choose(at)
        self.focus_chosen()

    def _choose(self, at: int) -> None:
        self.at = at
        self._mark()
        self.chosen.emit()

    def _mark(self) -> None:
        """The chosen tile is also the one that Tab comes to."""
        for index, made in enumerate(self.tiles):
            made.setChecked(index == self.at)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == self.at else Qt.FocusPolicy.ClickFocus)


def tiles_for(labels: Mapping[Person, str], *, both: bool) -> list[tuple[People, str]]:
    """A tile for each who has joined, and one for both where that is wanted and possible."""
    alone: list[tuple[People, str]] = [((person,), label) for person, label in labels.items()]
    return [*alone, (tuple(Person), _("Both"))] if both and len(labels) == 2 else alone
