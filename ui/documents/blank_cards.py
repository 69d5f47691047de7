"""Forms to fill in: the whole workbook, for a screen or for a pen, and each form by itself."""

from collections.abc import Iterator
from functools import cache, partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.documents.blank_forms import Blank, blank_parts, blank_titles
from app.documents.saving import workbook_file_name
from app.documents.workbook import workbook_pdf
from app.i18n import _, ngettext
from ui.background import Progress
from ui.desk import Desk
from ui.documents.copies import CopiesCard, CopyLine
from ui.documents.forms_menu import offer_forms
from ui.documents.preview import show_preview
from ui.documents.words_preview import preview_blank
from ui.place import Place


class BlankCards:
    """Two cards of the page, filled together."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk, self._page = desk, page
        self.workbook = CopiesCard(
            _("The whole workbook, blank"), _("Every form in one document, with its pages listed.")
        )
        self.forms = CopiesCard(_("Single forms, blank"), _("For a table without a computer."))

    @property
    def all(self) -> tuple[CopiesCard, ...]:
        return (self.workbook, self.forms)

    def fill(self) -> None:
        self.workbook.fill(list(self._workbook_lines()))
        self.forms.fill([self._part_line(*part) for part in blank_parts()])

    def _workbook_lines(self) -> Iterator[CopyLine]:
        screen, pen = _("To fill in on a screen"), _("To write in by hand")
        yield CopyLine(
            title=screen,
            below=_("With fields, for any PDF reader"),
            open=partial(self.show_workbook, fillable=True),
        )
        yield CopyLine(title=pen, below=_("With lines to write on"), open=partial(self.show_workbook, fillable=False))

    def show_workbook(self, *, fillable: bool) -> None:
        """Made on the worker, which says how far it is and can be stopped."""
        desk, locale = self._desk, QLocale().name()
        typeset = workbook_pdf(desk.sitting, fillable=fillable, packs=desk.preferences.packs)
        file_name = workbook_file_name(desk.sitting.clock.today())
        about = _("Save it first, and fill in the saved file.") if fillable else ""

        def work(progress: Progress) -> bytes:
            return typeset(locale, progress.at)

        desk.background.run_long(
            work,
            lambda pdf: self._show(pdf, file_name, about),
            refused=lambda refused: desk.refusals.show(refused, self._place),
            what=_("Making the workbook"),
        )

    def _show(self, pdf: bytes, file_name: str, about: str) -> None:
        show_preview(self._desk, pdf, _("Workbook"), file_name, about=about, beside=self._page)

    def _part_line(self, heading: str, blanks: tuple[Blank, ...]) -> CopyLine:
        count = ngettext("{n} form", "{n} forms", len(blanks)).format(n=len(blanks))
        also = cache(partial(self._named, blanks))
        return CopyLine(title=heading, below=count, choose=partial(self._choose, heading, blanks), also=also)

    def _named(self, blanks: tuple[Blank, ...]) -> str:
        return "\n".join(title for _blank, title in self._titles(blanks))

    def _titles(self, blanks: tuple[Blank, ...]) -> list[tuple[Blank, str]]:
        return blank_titles(self._desk.sitting, blanks, self._desk.preferences.packs)

    def _choose(self, heading: str, blanks: tuple[Blank, ...], button: QWidget) -> None:
        forms = [(title, partial(self._preview, blank, title)) for blank, title in self._titles(blanks)]
        offer_forms(heading, forms, button, asked=_("Which form of “{title}”?").format(title=heading))

    def _preview(self, blank: Blank, title: str) -> None:
        preview_blank(self._desk, blank, title, self._place, self._page)

    @property
    def _place(self) -> Place:
        assert isinstance(self._page, Place)
        return self._page
