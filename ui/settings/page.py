"""Settings: people, pace, appearance and content; whatever is chosen holds at once."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.library.packs import pack_problems
from app.people.pace_values import PACE, CheckInKind
from app.people.values import PARTNERS
from app.refused import Refused
from ui.command import Command
from ui.desk import Desk
from ui.page import Page
from ui.place import ShowsProblem
from ui.quiet_week_card import QuietWeekCard
from ui.settings.about_card import about_card
from ui.settings.help_lines_card import HelpLinesCard
from ui.settings.hints_card import HintsCard
from ui.settings.join_card import JoinCard
from ui.settings.look_card import LookCard
from ui.settings.pacing_card import PacingCard
from ui.settings.page_states import STATES, STATES_ALONE
from ui.settings.people_card import PeopleCard
from ui.settings.reminders_card import RemindersCard
from ui.settings.rhythm_card import RhythmCard
from ui.settings.stage_card import StageCard
from ui.widgets.columns import Columns
from ui.widgets.notice import InlineNotice
from ui.widgets.page_head import PageHead


class SettingsPage(Page):
    name = "settings"
    icon = "settings"
    shows = frozenset({PARTNERS, PACE})
    foot = True
    states = STATES
    states_alone = STATES_ALONE

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.join = JoinCard(desk)
        self.people = PeopleCard(desk, self)
        self.pacing = PacingCard(desk, self, self._present)
        self.stage = StageCard(desk, self)
        self.rhythm = RhythmCard(desk, self, self._present)
        self.quiet_week = QuietWeekCard(desk, self)
        self.look = LookCard(desk)
        self.hints = HintsCard(desk)
        self.reminders = RemindersCard(desk)
        self.help_lines = HelpLinesCard(desk)
        self.left_out = InlineNotice(tone="warm")
        self.left_out.hide()
        self._place_cards()

    @staticmethod
    def label() -> str:
        return _("Settings")

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {**self.people.fields, **self.pacing.fields, **self.rhythm.fields}

    def commands(self) -> tuple[Command, ...]:
        return (Command(id="calendar", label=lambda: _("Save a calendar file"), act=self.reminders.save_button.click),)

    def show_subject(self, subject: object) -> None:
        """ "pacing", "stage", "reminders", or the kind of check-in whose rhythm is to be chosen."""
        cards: dict[str, tuple[QWidget, QWidget]] = {
            "pacing": (self.pacing, self.pacing.form),
            "stage": (self.stage, self.stage.stage),
            "reminders": (self.reminders, self.reminders.on),
        }
        if subject in cards:
            QTimer.singleShot(0, self, lambda: self._lead_to(*cards[str(subject)]))
        if subject in set(CheckInKind):
            QTimer.singleShot(0, self, lambda: self.rhythm.unfold(CheckInKind(str(subject))))

    def reload(self) -> None:
        self.join.fill()
        self.people.fill()
        self._fill_pace()
        self.help_lines.fill()
        self._say_left_out("\n".join(pack_problems(self.desk.preferences.packs)))

    def settle(self) -> None:
        self.people.settle()
        self.pacing.settle()
        self.rhythm.settle()
        self.help_lines.settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Text size and appearance have shortcuts too, so what is chosen is looked up each time."""
        super().showEvent(event)
        self.look.fill()
        self.hints.fill()
        self.reminders.fill()

    def _lead_to(self, card: QWidget, field: QWidget) -> None:
        """With the whole card in view."""
        field.setFocus()
        self.scroll_area.ensureWidgetVisible(card)

    def _fill_pace(self) -> None:
        from app.people.pace import pace

        now = pace(self.desk.sitting)
        for card in (self.pacing, self.stage, self.rhythm, self.quiet_week):
            card.fill(now)

    def _present(self, act: Callable[[], None]) -> None:
        """Do something that no press asked for; a refusal is said here."""
        try:
            act()
        except Refused as refused:
            self.desk.refusals.show(refused, self)

    def _say_left_out(self, sentences: str) -> None:
        """Which files of the user's own content can't be used, said once."""
        if sentences != self.left_out.sentence:
            self.left_out.say(sentences, "warm")

    def _place_cards(self) -> None:
        columns = Columns()
        for card in (self.join, self.people, self.pacing, self.stage, self.rhythm, self.look):
            columns.main.addWidget(card)
        for side in (self.left_out, self.quiet_week, self.reminders, self.hints, self.help_lines, about_card()):
            columns.side.addWidget(side)
        self.body.addWidget(PageHead("", _("Settings")))
        self.body.addWidget(columns)
