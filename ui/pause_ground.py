"""Pause mode over whatever the window shows: that goes under it as it is, and comes back as it was."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QWidget
from shiboken6 import isValid

from ui.sheet import Sheet

if TYPE_CHECKING:
    from ui.window import Window

HARD_MOMENTS = "hard_moments"


class PauseGround(QObject):
    """Its screens are imported when they are first needed."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.shown: Sheet | None = None
        self._dialogs: list[QDialog] = []
        self._keyboard_at: QWidget | None = None
        window.parts.pause.came.connect(self._sound)

    def begin(self) -> None:
        """Show it; where it is shown already, nothing changes."""
        if self.shown is not None:
            return
        self._keyboard_at = QApplication.focusWidget()
        self._put_dialogs_away()
        self.shown = self._screen() if self._window.workspace is not None else self._locked_screen()
        self._window.lay_over(self.shown)

    def end(self) -> None:
        """What was under it is there again, dialogs too."""
        self._take_off()
        dialogs, self._dialogs = self._dialogs, []
        for dialog in dialogs:
            dialog.open()
        self._give_keyboard_back()

    def settle(self) -> None:
        """Save what is typed; a refusal comes through."""
        if self.shown is not None:
            self.shown.settle()

    def forget(self) -> None:
        """A lock closes it; the time of return goes on."""
        self._dialogs, self._keyboard_at = [], None
        self._take_off()

    def welcome(self) -> None:
        """Somebody has signed in: the way back is offered again, and what was left of an earlier pause is entered."""
        assert self._window.workspace is not None
        sitting, running = self._window.workspace.desk.sitting, self._window.parts.pause.running
        if running is not None and running.concerns(sitting.here):
            self._take_off()
            self.begin()
        elif sitting.private is not None:
            from ui.pause.notes import write_what_was_left

            write_what_was_left(sitting)

    def _screen(self) -> Sheet:
        from ui.pause.screen import PauseScreen

        assert self._window.workspace is not None
        return PauseScreen(self._window.workspace.desk, self._window.parts.pause, self.end, self._help_partner)

    def _locked_screen(self) -> Sheet:
        from ui.pause.locked import LockedPause

        return LockedPause(self._window.parts.pause, self._window.parts.preferences, self.end)

    def _help_partner(self) -> None:
        """Dialogs stay closed: what was typed in them is kept as after every closing."""
        dialogs, self._dialogs = self._dialogs, []
        for dialog in dialogs:
            dialog.done(QDialog.DialogCode.Rejected)
        self._take_off()
        self._window.go(HARD_MOMENTS, ("helping", None))

    def _take_off(self) -> None:
        shown, self.shown = self.shown, None
        if shown is not None:
            self._window.take_off(shown)

    def _give_keyboard_back(self) -> None:
        """To where it was, without selecting what is written there: the next key would take its place."""
        before, self._keyboard_at = self._keyboard_at, None
        if before is None or not isValid(before) or not before.isVisible():
            return
        before.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(before, QLineEdit) and before.hasSelectedText():
            before.end(False)

    def _put_dialogs_away(self) -> None:
        for menu in self._window.findChildren(QMenu):
            menu.close()
        self._dialogs = [dialog for dialog in self._window.findChildren(QDialog) if dialog.isVisible()]
        for dialog in self._dialogs:
            dialog.hide()

    def _sound(self) -> None:
        if self._window.parts.preferences.choices.pause_sound:
            QApplication.beep()
