"""Before times leave the vault for a calendar: what is in the file, and where it goes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.documents.saving import calendar_file_name
from app.i18n import _
from ui.widgets.buttons import primary, quiet
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.notice import InlineNotice
from ui.widgets.words import muted


class CalendarDialog(FittedDialog):
    def __init__(self, day: date, save_at: Callable[[Path], None], parent: QWidget) -> None:
        super().__init__("save-calendar", _("Save a calendar file"), parent)
        self._save_at = save_at
        self._file_name = calendar_file_name(day)
        self.add(
            InlineNotice(_("This file is not protected by the vault. Anyone who has it can read it."), "warm"),
            muted(
                _(
                    "It holds days and times, and the words “A moment for Keel” or “Keel: look again”. "
                    "No names, nothing you wrote, and nothing that only one of you can read."
                )
            ),
            muted(_("A file saved later brings a calendar up to date.")),
        )
        self.go_on = primary(_("Choose a place"), self._choose)
        self.add_actions(quiet(_("Cancel"), self.reject), self.go_on)
        self.go_on.setDefault(True)

    def _choose(self) -> None:
        over, save_at = self.parentWidget(), self._save_at
        self.accept()
        chooser = QFileDialog(over, _("Save a calendar file"), str(Path.home() / self._file_name))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(_("Calendar files (*.ics)"))
        chooser.setDefaultSuffix("ics")
        chooser.selectFile(self._file_name)
        chooser.fileSelected.connect(lambda chosen: save_at(Path(chosen)))
        chooser.open()
