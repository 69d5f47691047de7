"""Pacing: how much talk suits the partner who was hurt; set by that partner, read by the other."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.people.pace_values import Pace, Pacing, TalkForm
from app.vault.drafts import Form
from app.vault.values import Person
from ui.desk import Desk
from ui.kept_form import KeptForm, Present
from ui.pace_words import minutes_in_words, pacing_in_words, set_by_in_words, talk_forms
from ui.place import ShowsProblem
from ui.settings.pace_setting import able_to_pace, name_on, set_as, whose_to_set
from ui.sheet import Sheet
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.flow import flow
from ui.widgets.select_field import SelectField
from ui.widgets.weekdays_field import WeekdaysField
from ui.widgets.words import muted, small

PLACE = "settings-pacing"
LENGTHS = (10, 15, 20, 30, 40, 60, 90)
AS_IT_COMES = "any"
NO_LIMIT = 0


class PacingCard(Card):
    def __init__(self, desk: Desk, page: Sheet, present: Present) -> None:
        super().__init__(_("Pacing"))
        self._desk, self._page = desk, page
        self._shown: Pacing | None = None
        self._able: tuple[Person, ...] = ()
        self.now, self.set_by = muted(""), small("")
        self.form = ChoiceField(_("How we talk this week"), (*talk_forms(), (AS_IT_COMES, _("As it comes"))))
        self.longest = SelectField(_("Longest talk"), _lengths())
        self.not_before = DateField(_("Nothing before"), optional=True)
        self.quiet_days = WeekdaysField(
            _("Quiet days"), _("Nothing is offered on these days but promises that are due.")
        )
        self.set_button = secondary(_("Set it"), self.set_pacing)
        self.put_back = quiet(_("Put it back"), self.discard)
        self.said = small("")
        fields = {
            "form": self.form,
            "longest_talk": self.longest,
            "not_before": self.not_before,
            "quiet_days": self.quiet_days,
        }
        self._fields = fields
        self.kept = KeptForm(desk.sitting.own, PLACE, fields, present, self)
        for field in fields.values():
            field.touched.connect(self._note_touched)
        self._editor = QWidget()
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self._fields

    def fill(self, pace: Pace) -> None:
        """Show what is set; never over what is being chosen."""
        clock = self._desk.sitting.clock
        self._able = able_to_pace(self._desk, pace)
        said = pacing_in_words(pace.pacing, clock.today()) or _("Nothing is set. Talks may come up on any day.")
        self.now.setText(said)
        by = set_by_in_words(pace.pacing, self._desk.couple(), clock)
        self.set_by.setText(" ".join(filter(None, (by, "" if self._able else whose_to_set(self._desk, pace)))))
        self.set_by.setVisible(bool(self.set_by.text()))
        self._editor.setVisible(bool(self._able))
        self.set_button.setText(name_on(_("Set it"), self._desk, self._able))
        self.set_button.setAccessibleName(_("Set the pacing"))
        if pace.pacing != self._shown and self._able:
            self._shown = pace.pacing
            self._note_begun(begun=self.kept.open("pacing", _plain(pace.pacing)))

    def set_pacing(self) -> None:
        if not self.not_before.readable:
            self.not_before.setFocus()
            return
        set_as(self._desk, self._able, self._set, self.set_button)

    def discard(self) -> None:
        """What is chosen and not set goes; what is set stands there again."""
        self.kept.discard()
        assert self._shown is not None
        self.kept.open("pacing", _plain(self._shown))
        self._note_begun(begun=False)

    def settle(self) -> None:
        self.kept.settle()

    def _set(self, author: Person) -> None:
        from app.people.pacing import set_pacing

        with self._desk.refusals.shown(self._page):
            set_pacing(self._desk.sitting, author, self.chosen())
            self.discard()
            self.said.setText(_("set"))

    def chosen(self) -> Pacing:
        form, longest = self.form.choice(), self.longest.choice()
        return Pacing(
            form=TalkForm(form) if isinstance(form, str) and form != AS_IT_COMES else None,
            longest_talk=longest if isinstance(longest, int) and longest != NO_LIMIT else None,
            not_before=self.not_before.day(),
            quiet_days=self.quiet_days.days(),
        )

    def _note_touched(self) -> None:
        self._note_begun(begun=True)

    def _note_begun(self, *, begun: bool) -> None:
        self.said.setText(_("not set yet") if begun else "")
        self.put_back.setVisible(begun)

    def _lay_out(self) -> None:
        self.put_back.setAccessibleName(_("Put the pacing back as it is set"))
        column = QVBoxLayout(self._editor)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(14)
        for field in self._fields.values():
            column.addWidget(field)
        column.addWidget(flow(self.set_button, self.put_back, self.said, gap=12))
        self.add(self.now, self.set_by, self._editor)


def _plain(pacing: Pacing) -> Form:
    """As the fields hold it."""
    return {
        "form": pacing.form or AS_IT_COMES,
        "longest_talk": pacing.longest_talk or NO_LIMIT,
        "not_before": pacing.not_before.isoformat() if pacing.not_before else "",
        "quiet_days": sorted(pacing.quiet_days),
    }


def _lengths() -> tuple[tuple[int, str], ...]:
    return ((NO_LIMIT, _("no limit")), *((length, minutes_in_words(length)) for length in LENGTHS))
