"""One line of the rhythm that unfolds into its fields: a kind of check-in, or bedtime."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.people.check_in_names import check_in_name
from app.people.pace_values import CheckInKind, Pace, Rhythm
from app.vault.drafts import Form
from app.vault.values import Person
from ui.desk import Desk
from ui.kept_form import KeptForm, Present
from ui.pace_words import minutes_in_words, rhythm_in_words
from ui.place import ShowsProblem
from ui.sheet import Sheet
from ui.widgets.act_row import ActRow
from ui.widgets.buttons import quiet, secondary
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field import Field
from ui.widgets.flow import flow
from ui.widgets.select_field import SelectField
from ui.widgets.time_field import TimeField, in_short
from ui.widgets.weekdays_field import WeekdaysField

PLACE = "settings-rhythm"
LENGTHS = (1, 2, 3, 5, 10, 15, 20, 25, 30, 40, 45, 60, 90)
ON, OFF = "on", "off"


class Part(QWidget):
    """A title, what is chosen in words, and “Change”."""

    unfolded = Signal(object)

    def __init__(
        self, desk: Desk, page: Sheet, subject: str, title: str, fields: Mapping[str, Field], present: Present
    ) -> None:
        """`subject` is what its draft is kept under."""
        super().__init__()
        self._desk, self._page, self._subject, self._title = desk, page, subject, title
        self._fields = fields
        self._chosen: Form | None = None
        self.change = quiet(_("Change"), self.unfold)
        self.change.setAccessibleName(_("Change: {what}").format(what=title))
        self.said = ActRow(title, "", self.change)
        self.set_button = secondary(_("Set it"), self.set_it)
        self.set_button.setAccessibleName(_("Set it: {what}").format(what=title))
        self.leave = quiet(_("Leave it"), self.put_back)
        self.leave.setAccessibleName(_("Leave it: {what}").format(what=title))
        self.kept = KeptForm(desk.sitting.own, PLACE, fields, present, self)
        self._editor = QWidget()
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self._fields

    @property
    def is_unfolded(self) -> bool:
        return not self._editor.isHidden()

    def fill(self, pace: Pace) -> None:
        """Show what is chosen; never over what is being typed."""
        self.said.say(self._title, self._in_words(pace))
        chosen = self._plain(pace)
        if chosen != self._chosen:
            self._chosen = chosen
            if self.kept.open(self._subject, chosen):
                self.unfold()

    def unfold(self) -> None:
        self._editor.show()
        self.change.hide()
        self.unfolded.emit(self)
        next(iter(self._fields.values())).setFocus()

    def fold(self) -> None:
        self._editor.hide()
        self.change.show()

    def set_it(self) -> None:
        unreadable = next((f for f in self._fields.values() if isinstance(f, TimeField) and not f.readable), None)
        if unreadable is not None:
            unreadable.setFocus()
            return
        self._desk.ask_author(self._set_by, self.set_button)

    def put_back(self) -> None:
        """What was typed and not set is gone."""
        self.kept.discard()
        self.kept.open(self._subject, self._chosen)
        self.fold()
        self.change.setFocus()

    def _set_by(self, author: Person) -> None:
        with self._desk.refusals.shown(self._page):
            self._set(author)
            self.put_back()

    def _in_words(self, pace: Pace) -> str:
        raise NotImplementedError

    def _plain(self, pace: Pace) -> Form:
        """As the fields hold it."""
        raise NotImplementedError

    def _set(self, author: Person) -> None:
        raise NotImplementedError

    def _lay_out(self) -> None:
        editor = QVBoxLayout(self._editor)
        editor.setContentsMargins(0, 4, 0, 8)
        editor.setSpacing(12)
        for field in self._fields.values():
            editor.addWidget(field)
        editor.addWidget(flow(self.set_button, self.leave, gap=12))
        self._editor.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 4)
        whole.setSpacing(4)
        whole.addWidget(self.said)
        whole.addWidget(self._editor)


class RhythmPart(Part):
    def __init__(self, desk: Desk, page: Sheet, kind: CheckInKind, present: Present) -> None:
        self._kind = kind
        title = check_in_name(kind)
        self.on = ChoiceField(_("{what} on Today").format(what=title), _on_or_off())
        self.days = WeekdaysField(_("Days"))
        self.at = TimeField(_("From"))
        self.minutes = SelectField(_("Length"), [(length, minutes_in_words(length)) for length in LENGTHS])
        fields: dict[str, Field] = {"on": self.on, "days": self.days, "at": self.at, "minutes": self.minutes}
        super().__init__(desk, page, kind, title, fields, present)

    def rhythm(self, before: Rhythm) -> Rhythm:
        minutes = self.minutes.choice()
        return Rhythm(
            on=self.on.choice() == ON,
            days=self.days.days(),
            at=self.at.at() or before.at,
            minutes=minutes if isinstance(minutes, int) else before.minutes,
        )

    def _in_words(self, pace: Pace) -> str:
        self._before = pace.rhythms[self._kind]
        return rhythm_in_words(self._kind, self._before)

    def _plain(self, pace: Pace) -> Form:
        rhythm = pace.rhythms[self._kind]
        at = rhythm.at.strftime("%H:%M")
        return {"on": ON if rhythm.on else OFF, "days": sorted(rhythm.days), "at": at, "minutes": rhythm.minutes}

    def _set(self, author: Person) -> None:
        from app.people.pacing import choose_rhythm

        choose_rhythm(self._desk.sitting, author, self._kind, self.rhythm(self._before))


class BedtimePart(Part):
    def __init__(self, desk: Desk, page: Sheet, present: Present) -> None:
        self.at = TimeField(_("The day is over at"))
        super().__init__(desk, page, "bedtime", _("Bedtime"), {"bedtime": self.at}, present)

    def _in_words(self, pace: Pace) -> str:
        self._before = pace.bedtime
        said = _("{time}. In the hour before it, no daily summary is offered.")
        return said.format(time=in_short(pace.bedtime))

    def _plain(self, pace: Pace) -> Form:
        return {"bedtime": pace.bedtime.strftime("%H:%M")}

    def _set(self, author: Person) -> None:
        from app.people.pacing import set_bedtime

        set_bedtime(self._desk.sitting, author, self.at.at() or self._before)


def _on_or_off() -> tuple[tuple[str, str], ...]:
    return ((ON, _("Offered")), (OFF, _("Not offered")))
