"""A hard moment of the day, written from the daily summary straight into one's own log."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.triggers.actions import write_moment
from app.triggers.values import LONGEST_MOMENT_TEXT, NewMoment
from ui.kept_form import KeptForm
from ui.view import View
from ui.widgets.buttons import secondary
from ui.widgets.flow import flow
from ui.widgets.scale import ScaleField
from ui.widgets.text_field import TextField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.words import small

DRAFT = "daily-moment"


class MomentPart(QWidget):
    """How strong, and a few words; nobody else reads it."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self.words = TextField(_("A hard moment today"), _("read by: only you"), optional=True, fewest_lines=1)
        self.peak = ScaleField(
            _("How strong was the hard moment?"), lowest=_("not at all"), highest=_("very"), optional=True
        )
        self.write = secondary(_("Write it into my log"), self._write)
        self.said = small("")
        self.form = KeptForm(view.desk.sitting.own, DRAFT, {"words": self.words, "peak": self.peak}, view.present, self)
        self.words.edited.connect(lambda words: say_if_too_long(self.words, words, LONGEST_MOMENT_TEXT))
        for field in (self.words, self.peak):
            field.touched.connect(self._arrange)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        for part in (self.words, self.peak, flow(self.write, self.said)):
            column.addWidget(part)

    def open(self, day: date) -> None:
        self.form.open(day.isoformat())
        self.said.setText("")
        self._arrange()

    def settle(self) -> None:
        self.form.settle()

    @property
    def is_empty(self) -> bool:
        return not self.words.text().strip() and self.peak.number() is None

    def write_if_filled(self) -> None:
        """Into the log, and the fields are empty again. Raises FormRefused."""
        sitting = self._view.desk.sitting
        if self.is_empty or sitting.alone is None:
            return
        moment = NewMoment(at=sitting.clock.now(), peak=self.peak.number(), note=self.words.text())
        write_moment(sitting, sitting.alone, moment)
        self.form.discard()
        self._arrange()

    def _write(self) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            self.write_if_filled()
            self.said.setText(_("It is in your log."))

    def _arrange(self) -> None:
        self.write.setEnabled(not self.is_empty)
