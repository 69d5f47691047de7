"""A passphrase: covered while it is typed, shown on request, never left in the clipboard or in what can be undone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from app.i18n import _
from app.refused import Refused
from app.vault.values import WaitBeforeTrying, WrongPassphrase
from ui.icons import set_icon
from ui.widgets.announce import announce
from ui.widgets.buttons import icon_button, tell_shortcut
from ui.widgets.field import Field
from ui.widgets.words import small

_KEPT_IN = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)


class PassphraseField(Field):
    edited = Signal(str)
    """Also when it was emptied by the program."""
    entered = Signal()

    def __init__(self, label: str, hint: str = "", *, label_shown: bool = True) -> None:
        super().__init__(label, hint, label_shown=label_shown)
        self.control = _Secret()
        self.control.textChanged.connect(self.edited)
        self.control.returnPressed.connect(self.entered)
        self.control.capitals.connect(self._note_capitals)
        self.toggle = icon_button("preview", _("Show what I type"), self._turn)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.control, 1)
        row.addWidget(self.toggle)
        self._capitals = small(_("Caps Lock is on."))
        self._capitals.hide()
        self.body.addLayout(row)
        self.body.addWidget(self._capitals)
        self._hold(self.control)

    def text(self) -> str:
        return self.control.text()

    def clear(self) -> None:
        """Empty and covered again."""
        self.control.clear()
        self._show(shown=False)

    def refuse(self, refused: Refused, name: str) -> bool:
        """Say beside it what is about the passphrase of `name`; False where it is about something else."""
        if not isinstance(refused, WrongPassphrase | WaitBeforeTrying):
            return False
        # the vault knows the label of the lock screen alone
        said = WrongPassphrase(name) if isinstance(refused, WrongPassphrase) else refused
        self.show_problem(said.sentence)
        self.control.selectAll()
        self.setFocus()
        return True

    @property
    def shown(self) -> bool:
        return self.control.echoMode() == QLineEdit.EchoMode.Normal

    def _turn(self) -> None:
        self._show(shown=not self.shown)

    def _show(self, *, shown: bool) -> None:
        self.control.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        said = _("Cover what I type") if shown else _("Show what I type")
        set_icon(self.toggle, "private" if shown else "preview", "muted")
        self.toggle.setAccessibleName(said)
        tell_shortcut(self.toggle, said, "")

    def _note_capitals(self, on: object) -> None:
        if on and self._capitals.isHidden():
            announce(self, self._capitals.text())
        self._capitals.setVisible(bool(on))


class _Secret(QLineEdit):
    capitals = Signal(bool)
    """Whether the last letter came out as Caps Lock makes it."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        hint = Qt.InputMethodHint
        self.setInputMethodHints(
            hint.ImhHiddenText | hint.ImhSensitiveData | hint.ImhNoPredictiveText | hint.ImhNoAutoUppercase
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if any(event.matches(key) for key in _KEPT_IN):
            return
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.upper() != letter.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.capitals.emit(letter.isupper() != shift)
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Covered for a moment, for Qt copies a selection made with the mouse unless it is covered."""
        mode = self.echoMode()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        super().mouseReleaseEvent(event)
        self.setEchoMode(mode)
