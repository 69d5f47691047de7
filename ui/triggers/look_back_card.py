"""Looking back at one's own log: one picture, its figures in words, and what was done most."""

from PySide6.QtWidgets import QLabel

from app.i18n import _
from app.people.pace import pace
from app.triggers.log_reads import look_back
from app.triggers.page_values import LookBack
from ui.desk import Desk
from ui.triggers.look_back_words import count_words, picture_words, step_lines, strength_chart, strength_words
from ui.widgets.brief import in_brief
from ui.widgets.card import Card
from ui.widgets.chart import ChartView
from ui.widgets.choice_field import ChoiceField
from ui.widgets.labelled import LabelledLines
from ui.widgets.words import muted, small, text

_USUAL = 12
_LONGEST_HELPED = 160


class LookBackCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Looking back"))
        self._desk = desk
        self.period = ChoiceField(_("How far"), _periods(), label_shown=False)
        self.period.set_choice(_USUAL)
        self.period.chosen.connect(lambda _weeks: self.reload())
        self.count, self.strength = text(""), muted("")
        self.chart = ChartView("warm")
        self.picture = small(picture_words())
        self.quiet = muted(_("This is a quiet week. Figures rest until it is over."))
        self.done = LabelledLines()
        self._shown: LookBack | None = None
        for part in (self.quiet, self.period, self.count, self.strength, self.chart, self.picture, self.done):
            self.body.addWidget(part)

    def reload(self) -> None:
        sitting = self._desk.sitting
        if pace(sitting).in_quiet_week(sitting.clock.today()):
            self._rest()
            return
        weeks = self.period.choice()
        back = look_back(sitting, weeks if isinstance(weeks, int) else _USUAL)
        if back is not None:
            self.fill(back)

    def fill(self, back: LookBack) -> None:
        self.quiet.hide()
        self.period.show()
        self.done.show()
        if back == self._shown:
            return
        self._shown = back
        self.count.setText(count_words(back))
        self.count.show()
        _say(self.strength, strength_words(back))
        drawn = any(week.peak is not None for week in back.weeks)
        for part in (self.chart, self.picture):
            part.setVisible(drawn)
        if drawn:
            self.chart.show_chart(strength_chart(back))
        self._fill_done(back)

    def _fill_done(self, back: LookBack) -> None:
        self.done.fill(
            (title, "\n".join(in_brief(line, _LONGEST_HELPED) for line in lines))
            for title, lines in ((_("What was done"), step_lines(back)), (_("What helped, in your words"), back.helped))
            if lines
        )

    def _rest(self) -> None:
        """No figures in a quiet week."""
        self._shown = None
        self.quiet.show()
        for part in (self.period, self.count, self.strength, self.chart, self.picture, self.done):
            part.hide()


def _say(label: QLabel, said: str) -> None:
    label.setText(said)
    label.setVisible(bool(said))


def _periods() -> tuple[tuple[int, str], ...]:
    return ((4, _("4 weeks")), (_USUAL, _("12 weeks")), (52, _("52 weeks")))
