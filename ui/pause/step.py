"""One step of a pause: a sentence or two and what can be done, in the middle of the window."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.place import ShowsProblem
from ui.theme import current_theme, look
from ui.widgets.buttons import Button
from ui.widgets.centred import centred, in_the_middle
from ui.widgets.words import muted, title

WIDTH = 850


class PauseStep(QWidget):
    """Content goes in by `add`; `first` gets the keyboard, so that Space and Enter are enough."""

    neutral = False
    """Whether the window may be left open with it: then nothing on it says what this is about."""
    without_hands = False
    """Whether nobody is expected to touch anything meanwhile."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.first: QWidget | None = None
        self.title = centred(title(said))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(24)
        self.add(self.title)
        self._fit()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {}

    def add(self, *parts: QWidget) -> None:
        for part in parts:
            self._column.addWidget(part)

    def add_form(self, widest: QWidget, *others: QWidget) -> None:
        """Fields under one another in the middle; `widest` says how wide all of them are."""
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addWidget(widest)
        for other in others:
            policy = other.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            other.setSizePolicy(policy)
            column.addWidget(other)
        self.add(in_the_middle(form))

    def explain(self, sentence: str) -> None:
        """A quieter sentence in the middle."""
        self.add(centred(muted(sentence)))

    def begin(self) -> None:
        """Give the keyboard to what is most likely wanted."""
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setMaximumWidth(current_theme().px(WIDTH))


def big(button: Button) -> Button:
    """One of the few large buttons that are nearly all there is to see."""
    look(button, str(button.property("look")), "big")
    return button
