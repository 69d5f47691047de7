"""“Check a document”: a file is opened, dropped or named, and what was found is said in plain words."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from app.agreements.verdict import Verdict
from app.i18n import _
from ui.documents.verdict_view import VerdictView
from ui.theme import look
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.line_field import LineField
from ui.widgets.words import small


class CheckCard(Card):
    asked = Signal(object)
    """The `Path` of a file to check."""

    def __init__(self) -> None:
        super().__init__(_("Check a document"))
        self.setAcceptDrops(True)
        self.choose_button = secondary(_("Open a file"), self.choose, shortcut="Ctrl+O")
        self.place = LineField(_("Name and place of the file"), example=_("such as {place}").format(place=_example()))
        self.place.entered.connect(self._ask_typed)
        self.verdict = VerdictView()
        typed = Disclosure(_("Type its name instead"), _("Put the field away"))
        typed.body.addWidget(self.place)
        typed.body.addWidget(secondary(_("Check it"), self._ask_typed))
        self.typed = typed
        self.add(
            small(_("Whether the file of a signed agreement is unchanged since you both signed it.")),
            self.choose_button,
            small(_("You can also drop it here.")),
            typed,
            self.verdict,
        )

    def choose(self) -> None:
        chooser = QFileDialog(self, _("Check a document"), str(Path.home()))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([_("PDF documents (*.pdf)"), _("All files (*)")])
        chooser.fileSelected.connect(lambda chosen: self.ask(Path(chosen)))
        chooser.finished.connect(lambda _result: chooser.deleteLater())
        chooser.open()

    def ask(self, file: Path) -> None:
        """Have the file checked; what was found before is put away."""
        self.verdict.hide()
        self.place.clear_problem()
        self.asked.emit(file)

    def show_verdict(self, file: Path, verdict: Verdict) -> None:
        self.verdict.fill(file.name, verdict)
        self.verdict.show()

    def show_problem(self, sentence: str) -> None:
        """Beside the field, which unfolds for it: the name can be looked at again there."""
        self.typed.unfold()
        self.place.show_problem(sentence)
        self.place.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _file_in(event) is not None:
            look(self, "soft-card")
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        look(self, "card")

    def dropEvent(self, event: QDropEvent) -> None:
        look(self, "card")
        file = _file_in(event)
        if file is not None:
            event.acceptProposedAction()
            self.ask(file)

    def _ask_typed(self) -> None:
        typed = self.place.text().strip()
        if not typed:
            self.show_problem(_("Please type where the file is, or open it."))
            return
        self.place.set_text(typed)
        self.ask(Path(typed).expanduser())


def _file_in(event: QDropEvent) -> Path | None:
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(files[0]) if files else None


def _example() -> str:
    return str(Path("~") / _("Agreement {day}.pdf").format(day="2026-11-23"))
