"""One picture of one person: drawn and said in words, with the way to its table."""

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.people.values import Couple
from app.progress.pictures.values import Figures
from app.progress.pictures.words import chart_of, in_words, title_of
from app.vault.values import Person
from ui.view import OpenView
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.chart import ChartView
from ui.widgets.date_field import in_full
from ui.widgets.flow import flow
from ui.widgets.words import heading, muted


class PictureCard(Card):
    """Filled again and again; what stands below belongs to it."""

    def __init__(self, person: Person | None, open_view: OpenView) -> None:
        super().__init__()
        self._open_view = open_view
        self.figures: Figures | None = None
        self.title = heading("")
        self.chart = ChartView(tone_of(person))
        self.said = muted("")
        self.table = quiet(_("As a table"), self._open_table)
        self.add(self.title, self.chart, self.said, flow(self.table, *self.other_acts()))

    def other_acts(self) -> tuple[QWidget, ...]:
        """What else can be done with the picture, beside its table."""
        return ()

    def fill(self, figures: Figures, couple: Couple) -> None:
        name = "" if figures.person is None else couple.name(figures.person)
        title = title_of(figures, name)
        if figures == self.figures and title == self.title.text():
            return
        self.figures = figures
        self.title.setText(title)
        self.setAccessibleName(title)
        self.said.setText(" ".join(in_words(figures, name, in_full)))
        self.table.setAccessibleName(_("{picture}, as a table").format(picture=title))
        drawn = not figures.is_empty
        self.chart.setVisible(drawn)
        self.table.setVisible(drawn)
        if drawn:
            self.chart.show_chart(chart_of(figures, name, in_full, in_short))

    def _open_table(self) -> None:
        if self.figures is not None:
            self._open_view(("table", self.figures))


def tone_of(person: Person | None) -> str:
    """The token that a picture is drawn in; whose it is stands in its title."""
    return "warm" if person is Person.SECOND else "accent"


def in_short(day: date) -> str:
    """Such as "4 October"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), _("d MMMM"))
