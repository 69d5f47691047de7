"""The whole window during a pause: where one is on the way, one step in the middle, and a quiet foot."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pause.step import PauseStep
from ui.place import ShowsProblem
from ui.sheet import Sheet
from ui.theme import look
from ui.widgets.centred import in_the_middle
from ui.widgets.clearing import clear_layout
from ui.widgets.steps import Steps
from ui.widgets.tab_order import tab_as_laid_out

Again = Callable[[], None]
"""Shows a step that was shown before."""


class PauseFrame(Sheet):
    """Escape goes back a step, and from the first one out of the pause."""

    def __init__(self, names: Sequence[str], leave: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("pause")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look(self, "ground")
        self.leave = leave
        self.steps = Steps(names, large=True, ticks=False)
        self.step: PauseStep | None = None
        self._before: list[Again] = []
        self._here: Again | None = None
        self._stage, self._foot = QHBoxLayout(), QHBoxLayout()
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.step.fields if self.step is not None else {}

    @property
    def neutral(self) -> bool:
        return self.step is not None and self.step.neutral

    @property
    def without_hands(self) -> bool:
        return self.step is not None and self.step.without_hands

    def label(self) -> str:
        raise NotImplementedError

    def help(self) -> tuple[str, ...]:
        """Paragraphs for F1."""
        raise NotImplementedError

    def foot(self, step: PauseStep) -> Sequence[QWidget]:
        """The lines under a step."""
        raise NotImplementedError

    def go_back(self) -> None:
        if not self._before:
            self.leave()
            return
        again, self._here = self._before.pop(), None
        again()

    def turn_to(self, step: PauseStep, at: int, again: Again) -> None:
        """Show a step in place of the one before; `again` shows it anew."""
        if self._here is not None:
            self._before.append(self._here)
        self._here = again
        self.step = step
        self.steps.go_to(at)
        self.show_notice("")
        clear_layout(self._stage)
        clear_layout(self._foot)
        self._stage.addStretch(1)
        self._stage.addWidget(step, 100)
        self._stage.addStretch(1)
        self._foot.addWidget(self._lines(step))
        tab_as_laid_out(self)
        self._take_keyboard()

    def forget_way(self) -> None:
        """There is no way back from the step that is shown next."""
        self._before.clear()
        self._here = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        if self.step is not None and self.isVisible():
            self.scroll_area.verticalScrollBar().setValue(0)
            self.step.begin()

    def _lines(self, step: PauseStep) -> QWidget:
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for line in self.foot(step):
            column.addWidget(line)
        return lines

    def _lay_out(self) -> None:
        self.body.setContentsMargins(40, 28, 40, 24)
        self.body.addWidget(in_the_middle(self.steps))
        self.body.addSpacing(4)
        self.body.addStretch(1)
        self.body.addLayout(self._stage)
        self.body.addStretch(1)
        self.body.addLayout(self._foot)
