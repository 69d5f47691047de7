"""What every field has: a label, a hint, and a line beside it for what needs another look."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.icons import IconLabel
from ui.theme import redress
from ui.widgets.announce import announce
from ui.widgets.words import eyebrow, small, words

Plain = str | int | bool | list[str] | list[int] | None
"""What a field holds, as a draft keeps it."""


class Field(QWidget):
    """The control goes into `body`; `label_shown=False` leaves the label to those who listen."""

    touched = Signal()
    """The person changed what the field holds; setting it tells nobody."""

    def __init__(self, label: str, hint: str = "", *, optional: bool = False, label_shown: bool = True) -> None:
        super().__init__()
        self._said = _("{label} (optional)").format(label=label) if optional else label
        self._label = eyebrow(self._said)
        self._hint = small(hint)
        for line, is_said in ((self._label, label_shown), (self._hint, bool(hint))):
            if not is_said:  # shown without a parent, it would be a window of its own
                line.hide()
        self._problem = _Problem()
        self._controls: list[QWidget] = []
        self._leads_to: QWidget | None = None
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self._label)
        whole.addWidget(self._hint)
        whole.addLayout(self.body)
        whole.addWidget(self._problem)

    @property
    def label(self) -> str:
        return self._said

    @property
    def problem(self) -> str:
        return self._problem.sentence

    @property
    def leads_to(self) -> QWidget | None:
        """The control that gets the focus meant for the field."""
        return self._leads_to

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Into its control. A focus proxy would keep Tab inside a form whose order was set by hand."""
        if self._leads_to is not None:
            self._leads_to.setFocus(reason)

    def plain(self) -> Plain:
        """What the field holds, for a draft."""
        raise NotImplementedError

    def set_plain(self, plain: Plain) -> None:
        """Put back what `plain` gave; what the field cannot hold leaves it empty."""
        raise NotImplementedError

    def show_problem(self, sentence: str) -> None:
        """Say beside the field what needs another look; an empty sentence clears it."""
        self._problem.say(sentence)
        for control in self._controls:
            control.setProperty("problem", bool(sentence))
            redress(control)
        self._describe()

    def clear_problem(self) -> None:
        self.show_problem("")

    def say_hint(self, hint: str) -> None:
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._describe()

    def _lead_to(self, control: QWidget) -> None:
        self._leads_to = control

    def _hold(self, control: QWidget) -> None:
        """Name the control after the label; the first one held gets the focus meant for the field."""
        self._controls.append(control)
        if len(self._controls) == 1:
            self._label.setBuddy(control)
            self._lead_to(control)
            control.setAccessibleName(self._said)
            self._describe()

    def _describe(self) -> None:
        described = " ".join(part for part in (self._hint.text(), self.problem) if part)
        for control in self._controls[:1]:
            control.setAccessibleDescription(described)


class _Problem(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self._words = words("", "problem")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("warning", "rose", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def sentence(self) -> str:
        return self._words.text()

    def say(self, sentence: str) -> None:
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
        announce(self, sentence)
