"""Keeps what is typed: saved a moment after the last key, and undo that goes on where a field's own ends."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

PAUSE_BEFORE_SAVING = 600
"""Milliseconds after the last key."""


class Keeper(QObject):
    """Calls `save` after a pause in typing; `settle` calls it at once where something waits."""

    kept = Signal(bool)
    """True once everything is saved, False while something waits."""

    def __init__(
        self, save: Callable[[], None], present: Callable[[Callable[[], None]], None], parent: QObject
    ) -> None:
        """`present` runs the timed save and shows its refusal."""
        super().__init__(parent)
        self._save = save
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_BEFORE_SAVING)
        self._timer.timeout.connect(lambda: present(self._now))
        self.waiting = False

    def note(self) -> None:
        """Something was typed."""
        self.waiting = True
        self._timer.start()
        self.kept.emit(False)

    def settle(self) -> None:
        """Save now what waits; a refusal comes through, and it goes on waiting."""
        self._timer.stop()
        if self.waiting:
            self._now()

    def forget(self) -> None:
        """What waits is not to be saved any more."""
        self._timer.stop()
        self.waiting = False

    def _now(self) -> None:
        self._save()
        self.waiting = False
        self.kept.emit(True)


class UndoGate(QObject):
    """Lets Ctrl+Z and Ctrl+Shift+Z through to the page where a field has nothing of its own to undo or redo."""

    def watch(self, part: QWidget) -> None:
        for editor in (*part.findChildren(QTextEdit), *part.findChildren(QLineEdit)):
            editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        if not (event.matches(QKeySequence.StandardKey.Undo) and not _can_undo(watched)) and not (
            event.matches(QKeySequence.StandardKey.Redo) and not _can_redo(watched)
        ):
            return False
        event.ignore()
        return True


def _can_undo(editor: QObject) -> bool:
    if isinstance(editor, QLineEdit):
        return editor.isUndoAvailable()
    return isinstance(editor, QTextEdit) and editor.document().isUndoAvailable()


def _can_redo(editor: QObject) -> bool:
    if isinstance(editor, QLineEdit):
        return editor.isRedoAvailable()
    return isinstance(editor, QTextEdit) and editor.document().isRedoAvailable()
