"""One of a longer list of answers, unfolded when needed."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

from ui.theme import current_theme
from ui.widgets.field import Field, Plain

LEAST_WIDTH = 160
"""Pixels at 100 % text."""


class SelectField(Field):
    chosen = Signal(object)
    """The value the person chose; setting the choice tells nobody."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[Hashable, str]],
        hint: str = "",
        *,
        optional: bool = False,
        label_shown: bool = True,
        example: str = "",
    ) -> None:
        super().__init__(label, hint, optional=optional, label_shown=label_shown)
        self.control = _Unwheeled()
        self.control.setPlaceholderText(example)
        self.offer(choices)
        self.control.activated.connect(self._tell)
        self.body.addWidget(self.control)
        self._hold(self.control)

    def offer(self, choices: Sequence[tuple[Hashable, str]]) -> None:
        """Have these to choose from; none of them is chosen yet."""
        self._values = tuple(value for value, _words in choices)
        self.control.clear()
        self.control.addItems([words for _value, words in choices])
        self.control.setCurrentIndex(-1)

    def choice(self) -> Hashable | None:
        index = self.control.currentIndex()
        return self._values[index] if index >= 0 else None

    def set_choice(self, choice: Hashable | None) -> None:
        self.control.setCurrentIndex(self._values.index(choice) if choice in self._values else -1)

    def plain(self) -> Plain:
        choice = self.choice()
        return choice if isinstance(choice, str | int) else None

    def set_plain(self, plain: Plain) -> None:
        """A stored string finds the answer of a StrEnum that equals it."""
        self.set_choice(plain if isinstance(plain, str | int) else None)

    def _tell(self, index: int) -> None:
        self.chosen.emit(self._values[index])
        self.touched.emit()


class _Unwheeled(QComboBox):
    """Rolling past on a long page changes no answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(QStyledItemDelegate(self))

    def minimumSizeHint(self) -> QSize:
        """Where there is little room, a long answer is shortened instead of pushing the page aside."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), current_theme().px(LEAST_WIDTH)), hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
