"""The figures of one picture as a table, over the whole width of the page."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from app.i18n import _
from app.progress.pictures.values import Figures, PicturesPage
from app.progress.pictures.words import in_words, table_of, title_of
from ui.desk import Desk
from ui.progress.figures_table import FiguresTable
from ui.progress.pictures_reading import PicturesReading
from ui.progress.progress_view import ProgressView
from ui.view import OpenView
from ui.widgets.date_field import in_full
from ui.widgets.words import text


class TableView(ProgressView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.figures: Figures | None = None
        self.said = text("")
        self.table = FiguresTable()
        self.body.addWidget(self.said)
        self.body.addWidget(self.table)
        self._reading = PicturesReading(desk, self._find)

    def show_table(self, figures: Figures) -> None:
        """Of the period that the picture was drawn for."""
        self.fill(figures)

    def reload(self) -> None:
        if self.figures is not None:
            self._reading.read(self.figures.period)

    def read_by(self) -> str:
        own = self.alone and self.figures is not None and self.figures.is_private
        return _("read by: only you, until shown") if own else ""

    def fill(self, figures: Figures) -> None:
        self.figures = figures
        name = "" if figures.person is None else self.desk.couple().name(figures.person)
        title = title_of(figures, name)
        self.head.say(_("As a table"), title)
        self.said.setText(" ".join(in_words(figures, name, in_full)))
        self.table.fill(title, table_of(figures, _named))
        self.reading_changed.emit()

    def _find(self, page: PicturesPage) -> None:
        """The same picture as it is now; gone with what rests or was taken back."""
        shown = self.figures
        for figures in page.figures:
            if shown is not None and figures.same_picture(shown):
                self.fill(figures)
                return
        self.go_back()


def _named(day: date) -> str:
    """Such as "4 Oct 2026": short enough to stand on one line."""
    return QLocale().toString(QDate(day.year, day.month, day.day), _("d MMM yyyy"))
