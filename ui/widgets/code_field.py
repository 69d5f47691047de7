"""A recovery code: eight groups of four, typed on without a stop or pasted whole."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy

from app.i18n import _
from ui.theme import current_theme, font, look, redress
from ui.widgets.field import Field

GROUPS, LETTERS = 8, 4


class CodeField(Field):
    edited = Signal(str)
    """The code as far as it is typed, groups parted by "-"."""
    completed = Signal(str)
    entered = Signal()

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__(label, hint)
        self.boxes = tuple(_Box(index) for index in range(GROUPS))
        self.body.addLayout(self._lay_out())
        for box in self.boxes:
            self._hold(box)
            said = _("{label}, group {number} of {count}")
            box.setAccessibleName(said.format(label=label, number=box.index + 1, count=GROUPS))
            box.textEdited.connect(lambda _text, at=box.index: self._typed(at))
            box.stepped.connect(self._step)
            box.pasted.connect(self._spread)
            box.returnPressed.connect(self.entered)

    def _lay_out(self) -> QGridLayout:
        """Two lines of four, as on the sheet."""
        grid = QGridLayout()
        grid.setSpacing(8)
        for box in self.boxes:
            grid.addWidget(box, *divmod(box.index, GROUPS // 2))
        grid.setColumnStretch(GROUPS // 2, 1)
        return grid

    def groups(self) -> tuple[str, ...]:
        return tuple(box.text() for box in self.boxes)

    def code(self) -> str:
        return "-".join(group for group in self.groups() if group)

    def set_code(self, code: str) -> None:
        letters = "".join(letter for letter in code.upper() if letter.isalnum())
        for box in self.boxes:
            box.setText(letters[box.index * LETTERS : (box.index + 1) * LETTERS])

    def show_problem_in(self, group: int, sentence: str) -> None:
        """Mark one group, 1 to 8, as the one to look at again."""
        self.show_problem(sentence)
        for box in self.boxes:
            box.setProperty("problem", bool(sentence) and box.index == group - 1)
            redress(box)
        self.boxes[group - 1].selectAll()
        self.boxes[group - 1].setFocus()

    def point_at_short(self) -> bool:
        """Mark the first group that is not whole; False where all are."""
        short = next((number for number, group in enumerate(self.groups(), 1) if len(group) < LETTERS), None)
        if short is not None:
            self.show_problem_in(short, _("Group {group} needs four letters or digits.").format(group=short))
        return short is not None

    def _typed(self, at: int) -> None:
        box = self.boxes[at]
        box.setText("".join(letter for letter in box.text().upper() if letter.isalnum()))
        if len(box.text()) == LETTERS:
            self._step(at, 1)
        self._tell()

    def _step(self, at: int, step: int) -> None:
        if 0 <= at + step < GROUPS:
            self.boxes[at + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _spread(self, at: int, pasted: str) -> None:
        """Put what was pasted into this group and those after it."""
        self.set_code("".join(group.ljust(LETTERS)[:LETTERS] for group in self.groups()[:at]) + pasted)
        self._step(min(GROUPS - 1, at + len(pasted) // LETTERS), 0)
        self._tell()

    def _tell(self) -> None:
        self.edited.emit(self.code())
        if all(len(group) == LETTERS for group in self.groups()):
            self.completed.emit(self.code())


class _Box(QLineEdit):
    stepped = Signal(int, int)
    pasted = Signal(int, str)

    def __init__(self, index: int) -> None:
        super().__init__()
        self.index = index
        self.setMaxLength(LETTERS)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        hint = Qt.InputMethodHint
        self.setInputMethodHints(hint.ImhSensitiveData | hint.ImhNoPredictiveText | hint.ImhPreferUppercase)
        look(self, "code")

    def sizeHint(self) -> QSize:
        letters = QFontMetrics(font(15, bold=True)).horizontalAdvance("W" * LETTERS)
        return QSize(letters + current_theme().px(16), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().mimeData())
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.stepped.emit(self.index, -1)
        elif event.text() in {" ", "-"}:
            self.stepped.emit(self.index, 1)
        else:
            super().keyPressEvent(event)

    def _paste(self, source: QMimeData) -> None:
        self.pasted.emit(self.index, "".join(letter for letter in source.text().upper() if letter.isalnum()))
