"""The stage: chosen, moved forth and back, and nothing is locked by it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.people.pace_values import Pace, Stage
from app.vault.values import Person
from ui.desk import Desk
from ui.pace_words import stage_in_words, stage_names
from ui.settings.pace_setting import able_to_pace, name_on, set_as, whose_to_set
from ui.sheet import Sheet
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow import flow
from ui.widgets.words import muted, small


class StageCard(Card):
    def __init__(self, desk: Desk, page: Sheet) -> None:
        super().__init__(_("Where you are"))
        self._desk, self._page = desk, page
        self._able: tuple[Person, ...] = ()
        self._stage = Stage.STEADY
        self.now = muted("")
        self.whose = small("")
        self.stage = ChoiceField(_("Stage"), stage_names(), label_shown=False)
        self.stage.chosen.connect(self._look_at)
        self.offers = muted("")
        self.move_button = secondary(_("Move here"), self.move_stage)
        self._editor = QWidget()
        column = QVBoxLayout(self._editor)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        for part in (self.stage, self.offers, flow(self.move_button)):
            column.addWidget(part)
        hint = _("A stage decides what Today offers. It moves when you say so, forth or back; nothing is locked.")
        self.add(small(hint), self.now, self.whose, self._editor)

    def fill(self, pace: Pace) -> None:
        self._able = able_to_pace(self._desk, pace)
        if pace.stage is not self._stage or self.stage.choice() is None:
            self.stage.set_choice(pace.stage)
        self._stage = pace.stage
        name = dict(stage_names())[pace.stage]
        self.now.setText(f"{name}. {stage_in_words(pace.stage)}")
        self.now.setVisible(not self._able)
        self.whose.setVisible(not self._able)
        if not self._able:
            self.whose.setText(whose_to_set(self._desk, pace))
        self._editor.setVisible(bool(self._able))
        self._look_at(self.stage.choice())

    def move_stage(self) -> None:
        set_as(self._desk, self._able, self._move, self.move_button)

    def _move(self, author: Person) -> None:
        from app.people.pacing import move_stage

        with self._desk.refusals.shown(self._page):
            move_stage(self._desk.sitting, author, Stage(str(self.stage.choice())))

    def _look_at(self, stage: object) -> None:
        chosen = Stage(str(stage))
        name = dict(stage_names())[chosen]
        self.offers.setText(stage_in_words(chosen))
        self.move_button.setVisible(chosen is not self._stage)
        self.move_button.setText(name_on(_("Move to “{stage}”").format(stage=name), self._desk, self._able))
        self.move_button.setAccessibleName(self.move_button.text())
