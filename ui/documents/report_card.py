"""The progress report: how far back it looks, alone also whether one's own pictures go in, and its preview."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from app.documents.report import report_made, report_rests
from app.documents.saving import report_file_name
from app.i18n import _
from ui.desk import Desk
from ui.documents.preview import show_preview
from ui.place import Place
from ui.progress.period_field import PeriodField
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.several_field import SeveralField
from ui.widgets.words import small

OWN = "own"


class ReportCard(Card):
    """Nothing can be chosen while figures rest, on quiet days."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(_("Progress report"))
        self._desk, self._page = desk, page
        self.rests = small(_("Figures rest on quiet days. The report can be made on another day."))
        self.period = PeriodField(desk.preferences)
        self.own = SeveralField(
            _("My own pictures"),
            ((OWN, _("Put my own pictures in too")),),
            _("From what only you read: hard moments, felt safe, felt close, felt heard."),
            optional=True,
        )
        self.open = secondary(_("Open the report"), self.show_report)
        self._choices = (self.period, self.own, self.open)
        self.add(small(self._about()), self.rests, self.period, self.own)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    def reload(self) -> None:
        rests = report_rests(self._desk.sitting)
        self.rests.setVisible(rests)
        for part in self._choices:
            part.setVisible(not rests)
        self.own.setVisible(not rests and self._desk.sitting.alone is not None and not self._desk.sitting.quick)

    def show_report(self) -> None:
        desk, locale = self._desk, QLocale().name()
        file_name = report_file_name(desk.sitting.clock.today())

        def show(pdf: bytes) -> None:
            show_preview(desk, pdf, _("Progress report"), file_name, beside=self._page)

        sitting, period = desk.sitting, self.period.period
        private = sitting.alone is not None and OWN in self.own.choices()
        desk.background.run(
            lambda: report_made(sitting, period, locale, private=private),
            show,
            refused=lambda refused: desk.refusals.show(refused, self._place),
            what=_("Making the report"),
        )

    def _about(self) -> str:
        if self._desk.sitting.alone is None:
            return _("What happened over a time, one person to a picture, with its figures as a table.")
        return _("What happened over a time, with your own lines only, and their figures as a table.")

    @property
    def _place(self) -> Place:
        assert isinstance(self._page, Place)
        return self._page
