"""My own data: everything one wrote, as a document to read or as a file for programs; alone only."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from app.documents.own_data import gather
from app.documents.own_data_values import OwnData
from app.documents.saving import data_file_name, json_file_name, save_file
from app.i18n import _
from app.refused import Refused
from ui.background import Progress
from ui.desk import Desk
from ui.documents.own_data_reading import OwnDataReading
from ui.documents.preview import show_preview
from ui.place import Place
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.flow import flow
from ui.widgets.notice import InlineNotice
from ui.widgets.words import small


class OwnDataCard(Card):
    """Ends what it reads when the page is left."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(_("My own data"), small_title=True, quiet=True)
        self._desk, self._page = desk, page
        self._reading: OwnDataReading | None = None
        self.as_pdf = secondary(_("Open to read"), self.show_pdf)
        self.as_json = secondary(_("Save for programs"), self.ask_to_save)
        self.as_pdf.setAccessibleName(_("My own data: open to read, as PDF"))
        self.as_json.setAccessibleName(_("My own data: save for programs, as JSON"))
        self.said = small("")
        self.stop = quiet(_("Cancel"), self.cancel)
        self.notice = InlineNotice()
        self.add(
            small(_("Everything you wrote, your private pages too, and each agreement you signed.")),
            small(_("Nothing that your partner wrote is in it, except agreements you both signed.")),
            flow(self.as_pdf, self.as_json),
            self.said,
        )
        self.body.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.notice)
        self.notice.hide()
        self._show_reading(None)

    def show_pdf(self) -> None:
        """Read in steps here, made on the worker, and shown."""
        desk, locale = self._desk, QLocale().name()
        file_name = data_file_name(desk.sitting.clock.today())

        def show(pdf: bytes) -> None:
            show_preview(desk, pdf, _("My own data"), file_name, beside=self._page)

        def make(data: OwnData) -> None:
            from app.documents.own_data_paper import own_data_document

            def work(progress: Progress) -> bytes:
                return own_data_document(data, locale, progress.at)

            desk.background.run_long(work, show, refused=self._refuse, what=_("Making the document"))

        self._read(make)

    def ask_to_save(self) -> None:
        """Once, what such a file means."""
        self.notice.hide()
        dialog = UnlockedFileDialog(self._page.window())
        dialog.agreed.clicked.connect(dialog.accept)
        dialog.accepted.connect(self._ask_place)
        self._desk.show_dialog(dialog)

    def save_at(self, place: Path) -> None:
        def save(data: OwnData) -> None:
            from app.documents.own_data_json import own_data_json

            def work(progress: Progress) -> Path:
                return save_file(place, own_data_json(data, progress.at))

            self._desk.background.run_long(work, self._say_saved, refused=self._refuse, what=_("Saving the file"))

        self._read(save)

    def cancel(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._show_reading(None)

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self.cancel()
        super().hideEvent(event)

    def _read(self, then: Callable[[OwnData], None]) -> None:
        self.cancel()
        self.notice.hide()
        reading = OwnDataReading(gather(self._desk.sitting, self._desk.preferences.packs), self)
        reading.progressed.connect(self._say_how_far)
        reading.done.connect(lambda data: self._go_on(data, then))
        reading.refused.connect(self._end_refused)
        self._show_reading(reading)

    def _go_on(self, data: OwnData, then: Callable[[OwnData], None]) -> None:
        self._show_reading(None)
        then(data)

    def _end_refused(self, refused: Refused) -> None:
        self._show_reading(None)
        self._refuse(refused)

    def _show_reading(self, reading: OwnDataReading | None) -> None:
        self._reading = reading
        reads = reading is not None
        if reads and self.stop.isHidden():
            self._say_how_far(0.0)
        for button in (self.as_pdf, self.as_json):
            button.setEnabled(not reads)
        self.said.setVisible(reads)
        self.stop.setVisible(reads)
        if reads:
            self.stop.setFocus()

    def _say_how_far(self, part: float) -> None:
        percent = QLocale().toString(round(part * 100)) + QLocale().percent()
        self.said.setText(_("Reading what you wrote: {part}").format(part=percent))

    def _ask_place(self) -> None:
        name = json_file_name(self._desk.sitting.clock.today())
        chooser = QFileDialog(self._page, _("Save my own data"), str(Path.home() / name))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(_("JSON files (*.json)"))
        chooser.setDefaultSuffix("json")
        chooser.selectFile(name)
        chooser.fileSelected.connect(lambda chosen: self.save_at(Path(chosen)))
        chooser.open()

    def _say_saved(self, place: Path) -> None:
        self.notice.say(_("Saved as {place}.").format(place=place), "calm")

    def _refuse(self, refused: Refused) -> None:
        assert isinstance(self._page, Place)
        self._desk.refusals.show(refused, self._page)


class UnlockedFileDialog(FittedDialog):
    """Before a file that can have no password leaves the vault."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("save-own-data", _("Save my own data"), parent)
        self.agreed = primary(_("Choose a place"))
        self.add(
            InlineNotice(
                _("A file for programs (JSON) can't have a password. Whoever has it can read all you wrote here."),
                "warm",
            ),
            small(_("Your private pages are in it. You can give the document a password.")),
        )
        self.add_actions(quiet(_("Cancel"), self.reject), self.agreed)
        self.agreed.setDefault(True)
