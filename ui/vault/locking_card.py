"""When Keel locks by itself, what covers it meanwhile, and how it is put out of sight."""

from PySide6.QtWidgets import QCheckBox

from app.i18n import _, ngettext
from ui.command import Command
from ui.desk import Desk
from ui.hiding.sheet import HidingSheet, how_to_hide
from ui.preferences import IDLE_CHOICES
from ui.vault.card import VaultCard
from ui.view import OpenView
from ui.widgets.buttons import secondary
from ui.widgets.flow import flow
from ui.widgets.select_field import SelectField
from ui.widgets.words import small, strong


class LockingCard(VaultCard):
    after_quick_start = True

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, _("When Keel locks"))
        self.idle = SelectField(
            _("After how long without a key or the mouse"), [(seconds, _length(seconds)) for seconds in IDLE_CHOICES]
        )
        self.idle.chosen.connect(self._choose_idle)
        self.cover = QCheckBox(_("Cover Keel while another program is in front"))
        self.cover.setAccessibleName(self.cover.text())
        self.cover.clicked.connect(self._choose_cover)
        self.about = secondary(_("What hiding does, and what it does not"), self.show_about)
        self.add(
            self.idle,
            small(_("Keel also locks when the computer sleeps, and when its own screen lock comes on.")),
            self.cover,
        )
        self.body.addSpacing(8)
        self.add(
            strong(_("Hiding at once")),
            small(how_to_hide()),
            flow(self.about),
        )

    def fill(self) -> None:
        choices = self.desk.preferences.choices
        self.idle.set_choice(choices.idle_seconds)
        self.cover.setChecked(choices.cover)

    def commands(self) -> tuple[Command, ...]:
        return (Command(id="locking", label=lambda: _("When Keel locks"), act=self.lead_here),)

    def lead_here(self) -> None:
        self.idle.setFocus()

    def show_about(self) -> HidingSheet:
        sheet = HidingSheet(self.desk.preferences, self.window())
        self.desk.show_dialog(sheet)
        return sheet

    def _choose_idle(self, seconds: object) -> None:
        assert isinstance(seconds, int)
        self.desk.preferences.choices.idle_seconds = seconds
        self.desk.preferences.save()

    def _choose_cover(self, on: object) -> None:
        self.desk.preferences.choices.cover = bool(on)
        self.desk.preferences.save()


def _length(seconds: int) -> str:
    if seconds < 60:
        return ngettext("{seconds} second", "{seconds} seconds", seconds).format(seconds=seconds)
    minutes = seconds // 60
    return ngettext("{minutes} minute", "{minutes} minutes", minutes).format(minutes=minutes)
