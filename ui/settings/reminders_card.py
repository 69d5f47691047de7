"""Reminders at this computer account, off at first: what they say, when, and a file for one's own calendar."""

from datetime import time
from pathlib import Path

from PySide6.QtWidgets import QCheckBox

from app.i18n import _
from app.refused import Refused
from ui.desk import Desk
from ui.reminders.words import reminder_words
from ui.settings.calendar_dialog import CalendarDialog
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.notice import InlineNotice
from ui.widgets.time_field import TimeField
from ui.widgets.words import hairline, muted, small


class RemindersCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Reminders"), small_title=True)
        self._desk = desk
        self.on = QCheckBox(_("Remind at this computer"))
        self.on.setAccessibleName(self.on.text())
        self.on.clicked.connect(self._turn)
        self.at = TimeField(_("What has no time of its own"), _("Such as an agreement to look at again."))
        self.at.edited.connect(self._choose)
        self.saved = InlineNotice(tone="calm")
        self.saved.hide()
        self.save_button = secondary(_("Save a calendar file"), self.save_calendar, icon="calendar")
        self.add(
            small(_("While Keel runs, also locked, it says these words and no others:")),
            muted(_("“{words}”").format(words=reminder_words())),
            small(_("Quiet days are kept.")),
            self.on,
            self.at,
            hairline(),
            small(_("Or take the times along to a calendar of your own:")),
            self.save_button,
            self.saved,
        )

    def fill(self) -> None:
        choices = self._desk.preferences.choices
        self.on.setChecked(choices.reminders)
        self.at.set_at(choices.remind_time)
        self.at.setVisible(choices.reminders)

    def save_calendar(self) -> CalendarDialog:
        dialog = CalendarDialog(self._desk.sitting.clock.today(), self.save_at, self.window())
        self._desk.show_dialog(dialog)
        return dialog

    def save_at(self, place: Path) -> None:
        """Write the file on the worker, and say what came of it."""
        from app.documents.saving import save_file
        from app.reminders.calendar_file import calendar_export

        calendar = calendar_export(self._desk.sitting, self._desk.preferences.choices.remind_time)
        self._job = self._desk.background.run(
            lambda: save_file(place, calendar),
            lambda saved: self.saved.say(_("Saved as {place}.").format(place=saved), "calm"),
            refused=self._refuse,
            what=_("Saving the file"),
        )

    def _refuse(self, refused: Refused) -> None:
        self.saved.say(refused.sentence, "rose")

    def _turn(self, on: object) -> None:
        self._desk.preferences.choices.reminders = bool(on)
        self._desk.preferences.save()
        self.fill()

    def _choose(self, at: object) -> None:
        """An empty field keeps the time it had."""
        if isinstance(at, time):
            self._desk.preferences.choices.remind_at = at.strftime("%H:%M")
            self._desk.preferences.save()
