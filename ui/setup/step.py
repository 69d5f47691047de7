"""One step on a card: title, a few words, what is asked, and the ways on; Enter in a field goes on."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from app.refused import Refused
from ui.place import ShowsProblem
from ui.widgets.buttons import Button, primary, quiet
from ui.widgets.card import Card
from ui.widgets.words import in_column, muted, small, title

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Step(Card):
    """What is asked goes into `content`; `step_id` is its name in tests and pictures."""

    step_id: ClassVar[str] = ""
    without_hands: ClassVar[bool] = False
    """Whether it takes time away from the keyboard: to think, to write on paper, to fetch the other partner."""

    def __init__(self, said: str, lead: str = "") -> None:
        super().__init__()
        self.setObjectName(self.step_id)
        self.setAccessibleName(said)
        self.said = said
        self.primary: Button | None = None
        self._title = title(said)
        self.add(self._title)
        if lead:
            self.body.addLayout(line_of(lead))
        self.content = QVBoxLayout()
        self.content.setSpacing(16)
        self.body.setContentsMargins(32, 24, 32, 24)
        self.body.setSpacing(12)
        self.body.addLayout(self.content)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {}

    def help(self) -> tuple[str, ...]:
        """Short sentences for F1."""
        return ()

    def refuse(self, _refused: Refused) -> bool:
        """Say beside a field what was refused; False where there is no field for it."""
        return False

    def focus_first(self) -> None:
        """Where the keyboard begins on this step; on the title, where there is only something to read."""
        self._title.setFocus()

    def ways(
        self,
        on: tuple[str, Callable[[], object]],
        *,
        back: Callable[[], object] | None = None,
        other: tuple[str, Callable[[], object]] | None = None,
        note: str = "",
    ) -> None:
        """The buttons, in the order of the keyboard: back, another way, on; `note` stands above them."""
        self.primary = primary(*on)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        if back is not None:
            row.addWidget(quiet(_("Back"), back, icon="back"))
        row.addStretch(1)
        if other is not None:
            row.addWidget(quiet(*other))
        row.addWidget(self.primary)
        if note:
            self.add(small(note))
        self.body.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.enter_pressed()
        else:
            super().keyPressEvent(event)

    def enter_pressed(self) -> None:
        """Enter in a field."""
        if self.primary is not None:
            self.primary.click()


def line_of(said: str) -> QHBoxLayout:
    """Quiet words no wider than a comfortable line."""
    row = QHBoxLayout()
    row.addWidget(in_column(muted(said)), 1)
    row.addStretch()
    return row


def side_by_side(*parts: QWidget) -> QFrame:
    """Parts of the same width beside one another, from the top."""
    whole = QFrame()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(32)
    for part in parts:
        row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    return whole
