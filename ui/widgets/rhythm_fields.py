"""How often something comes: once, daily, on days of the week, or on a day of the month."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.promises.recurrence import LAST, Every, Recurring
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field import Field
from ui.widgets.select_field import SelectField
from ui.widgets.weekdays_field import WeekdaysField


class RhythmFields(QWidget):
    """The fields that do not belong to the chosen rhythm are not there."""

    touched = Signal()

    def __init__(self, choices: Sequence[tuple[Every, str]]) -> None:
        super().__init__()
        self.every = ChoiceField(_("How often"), choices)
        self.weekdays = WeekdaysField(_("On which days of the week"))
        self.month_day = SelectField(
            _("On which day of the month"),
            ((LAST, _("the last day")), *((day, str(day)) for day in range(1, 32))),
            _("In a month that is too short for it, it falls on the last day."),
        )
        self.month_day.control.setMaxVisibleItems(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for field in self.by_name.values():
            column.addWidget(field)
            field.touched.connect(self.touched)

    @property
    def by_name(self) -> Mapping[str, Field]:
        """As a draft keeps them."""
        return {"every": self.every, "weekdays": self.weekdays, "month_day": self.month_day}

    def arrange(self) -> None:
        """Show the fields that belong to the chosen rhythm."""
        every = self.every.choice()
        self.weekdays.setVisible(every == Every.WEEK)
        self.month_day.setVisible(every == Every.MONTH)

    def recurring(self) -> Recurring | None:
        """None while days of the week are still to be chosen."""
        every, month_day = self.every.choice(), self.month_day.choice()
        if every == Every.WEEK and not self.weekdays.days():
            return None
        return Recurring(
            every=Every(str(every or Every.ONCE)),
            weekdays=self.weekdays.days() if every == Every.WEEK else frozenset(),
            month_day=month_day if isinstance(month_day, int) else LAST,
        )
