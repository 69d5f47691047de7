"""A document over the window: its pages, their number, larger and smaller, print and save."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.documents.saving import save_document
from app.i18n import _
from app.refused import Refused
from ui.background import Job
from ui.command import Command, bind
from ui.documents.page_view import PageView
from ui.documents.preview import Room
from ui.documents.printing import has_printer, print_pages, printer_for
from ui.documents.save_dialog import SaveDialog
from ui.place import ShowsProblem
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.notice import InlineNotice
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted, on_one_line, small

LARGEST, SMALLEST = QSize(940, 1000), QSize(760, 560)
AROUND = 48
"""Pixels of the window that stay in view around it."""


class PreviewDialog(QDialog):
    def __init__(self, room: Room, pdf: bytes, title: str, file_name: str, about: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setWindowTitle("Keel")
        self._room, self._pdf, self._file_name = room, pdf, file_name
        self._job: Job[Path] | None = None
        self._printer: QPrinter | None = None
        self.document = _opened(pdf, self)
        self.pages = PageView(self.document)
        self.pages.setAccessibleName(_("Pages of “{title}”").format(title=title))
        self.count = on_one_line(small(""))
        self.notice = InlineNotice()
        self.no_printer = InlineNotice(tone="warm")
        self._lay_out(title, about)
        self._take_room(parent.size() - QSize(AROUND, AROUND))
        self.pages.page_changed.connect(self._say_page)
        self._say_page(0)
        bind(self.commands(), self)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {}

    def show_notice(self, sentence: str) -> None:
        self.notice.say(sentence, "rose")

    def commands(self) -> tuple[Command, ...]:
        return (
            Command(id="print", label=lambda: _("Print"), act=self.print, shortcut="Ctrl+P"),
            Command(id="save", label=lambda: _("Save as PDF"), act=self.save, shortcut="Ctrl+S"),
            Command(id="larger", label=lambda: _("Larger"), act=self.pages.larger, shortcut="+; =; Ctrl++; Ctrl+="),
            Command(id="smaller", label=lambda: _("Smaller"), act=self.pages.smaller, shortcut="-; Ctrl+-"),
            Command(id="fit", label=lambda: _("Fit the width"), act=self.pages.fit, shortcut="0; Ctrl+0"),
        )

    def print(self) -> None:
        """Ask for the printer; without one, say so and offer the next step."""
        if not has_printer():
            self.no_printer.say(_("There is no printer on this computer. You could save a file to print elsewhere."))
            return
        self._printer = printer_for(self.document)
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, self.document.pageCount())
        dialog.accepted.connect(self._print)
        QDialog.open(dialog)  # the print dialog's own open() is another function

    def save(self) -> None:
        self.notice.say("")
        dialog = SaveDialog(self)
        dialog.agreed.connect(self._ask_place)
        self._room.show_dialog(dialog)

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.pages.setFocus()

    def _lay_out(self, title: str, about: str) -> None:
        head = PageHead("", title)
        head.set_actions(
            quiet(_("Close"), self.reject),
            secondary(_("Save as PDF"), self.save, icon="save", shortcut="Ctrl+S"),
            primary(_("Print"), self.print, icon="print", shortcut="Ctrl+P"),
        )
        self.notice.hide()
        self.no_printer.hide()
        self.no_printer.offer(_("Save as PDF"), self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 14)
        column.setSpacing(10)
        column.addWidget(head)
        if about:
            column.addWidget(muted(about))
        for part in (self.notice, self.no_printer):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(quiet(_("Smaller"), self.pages.smaller, shortcut="-"))
        row.addWidget(quiet(_("Fit the width"), self.pages.fit, shortcut="0"))
        row.addWidget(quiet(_("Larger"), self.pages.larger, shortcut="+"))
        return row

    def _take_room(self, room: QSize) -> None:
        self.setMinimumSize(room.boundedTo(SMALLEST))
        self.resize(room.boundedTo(LARGEST))

    def _say_page(self, page: int) -> None:
        said = _("Page {page} of {count}").format(page=page + 1, count=self.document.pageCount())
        self.count.setText(said)

    def _print(self) -> None:
        assert self._printer is not None
        if not print_pages(self.document, self._printer):
            self.no_printer.say(_("The printer took nothing. You could try again, or save a file instead."))

    def _ask_place(self, password: str) -> None:
        chooser = QFileDialog(self, _("Save as PDF"), str(Path.home() / self._file_name))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(_("PDF documents (*.pdf)"))
        chooser.setDefaultSuffix("pdf")
        chooser.selectFile(self._file_name)
        chooser.fileSelected.connect(lambda chosen: self.save_at(Path(chosen), password))
        chooser.open()

    def save_at(self, place: Path, password: str = "") -> None:
        """Write the file on the worker, and say what came of it."""
        pdf, inside, locale = self._pdf, self._file_name, QLocale().name()
        self._job = self._room.background.run(
            lambda: save_document(place, pdf, password=password, inside=inside, locale=locale),
            self._say_saved,
            refused=self._refuse,
            what=_("Saving the file"),
        )

    def _say_saved(self, place: Path) -> None:
        self.no_printer.hide()
        self.notice.say(_("Saved as {place}.").format(place=place), "calm")

    def _refuse(self, refused: Refused) -> None:
        self._room.refusals.show(refused, self)


def _opened(pdf: bytes, parent: QDialog) -> QPdfDocument:
    """From memory: no file is written for a look."""
    buffer = QBuffer(parent)
    buffer.setData(pdf)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(parent)
    document.load(buffer)
    return document
