"""Steps shown one at a time on a card before the pages: what set-up, recovery and joining have in common."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from app.refused import Refused
from ui.background import Background
from ui.place import ShowsProblem
from ui.refusal import Refusals
from ui.setup.step import Step
from ui.sheet import Sheet
from ui.theme import current_theme
from ui.widgets.steps import Steps
from ui.widgets.words import on_one_line, small, words

if TYPE_CHECKING:
    from app.vault.vault import Vault

WIDEST = 880
"""Pixels of the drawn design, for the card."""
_STEP_AT = 2
"""Below the chips and the room above the card."""

T = TypeVar("T")


class Room(Protocol):
    """What a course needs of the door, or of the desk."""

    @property
    def background(self) -> Background: ...

    @property
    def refusals(self) -> Refusals: ...

    @property
    def show_dialog(self) -> Callable[[QDialog], None]: ...


class Course(Sheet):
    """One step at a time; the one before is gone when the next is there, with everything that was typed on it."""

    def __init__(self, room: Room, vault: "Callable[[], Vault]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.vault = vault
        self.step: Step | None = None
        self._steps: Steps | None = None
        self._leaving: Callable[[], None] | None = None
        self._busy = small("")
        self._lay_out_course()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.step.fields if self.step is not None else {}

    @property
    def without_hands(self) -> bool:
        return self.step is not None and self.step.without_hands

    def label(self) -> str:
        return self.step.said if self.step is not None else ""

    def help(self) -> tuple[str, ...]:
        return self.step.help() if self.step is not None else ()

    def name_steps(self, names: Sequence[str], at: int) -> None:
        """The quiet chips on top, and which of them is now."""
        if self._steps is not None:
            self._top.removeWidget(self._steps)
            self._steps.hide()
            self._steps.deleteLater()
        self._steps = Steps(names, at)
        self._top.addWidget(self._steps, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_step(self, step: Step) -> None:
        before, self.step = self.step, step
        self.show_notice("")
        self._column.insertWidget(_STEP_AT, step)
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        self.scroll_area.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, step, step.focus_first)

    def run(self, work: Callable[[], T], done: Callable[[T], None], what: str) -> None:
        """Do `work` on the worker; meanwhile nothing can be pressed, and a quiet line says what is happening."""
        if self.step is None or not self.step.isEnabled():
            return
        self.show_notice("")
        step, focused = self.step, self.step.focusWidget()
        step.setEnabled(False)
        self._busy.setText(what)

        def ready() -> None:
            self._busy.setText("")
            step.setEnabled(True)
            if focused is not None:
                focused.setFocus()

        self.room.background.run(
            work,
            lambda result: self._end_work(ready, lambda: done(result)),
            refused=lambda refused: self._end_work(ready, lambda: self._refuse(refused)),
            what="",
        )

    def leave(self, then: Callable[[], None]) -> None:
        """Go now, or once the work that is on its way is over: until then files may be between two names.

        Meanwhile nothing is to be seen of the step.
        """
        if self.step is None or self.step.isEnabled():
            then()
        else:
            self._leaving = then
            self.step.hide()

    def with_vault(self, act: "Callable[[Vault], None]") -> None:
        """Act on the vault folder, or say why it can't be used."""
        with self.room.refusals.shown(self):
            act(self.vault())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self._middle.setMaximumWidth(current_theme().px(WIDEST))

    def _end_work(self, ready: Callable[[], None], then: Callable[[], None]) -> None:
        leaving, self._leaving = self._leaving, None
        ready()
        if leaving is None:
            then()
            return
        leaving()
        if self.step is not None:  # where it leads nowhere, one goes on here
            self.step.show()

    def _refuse(self, refused: Refused) -> None:
        if self.step is None or not self.step.refuse(refused):
            self.room.refusals.show(refused, self)

    def _lay_out_course(self) -> None:
        self._top = QHBoxLayout()
        self._top.setSpacing(24)
        self._top.addWidget(on_one_line(words(_("Keel"), "brand")))
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        self._column.addLayout(self._top)
        self._column.addStretch(1)
        self._column.addWidget(self._busy)
        self._column.addStretch(2)
        self._middle = QWidget()
        self._middle.setLayout(self._column)
        self._fit()
        self.body.setContentsMargins(40, 24, 40, 24)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._middle, 100)
        row.addStretch(1)
        self.body.addLayout(row, 1)
