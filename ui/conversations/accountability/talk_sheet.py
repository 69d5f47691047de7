"""A talk in which each is heard takes the whole window: whose turn it is, one step, and the way on."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.conversations.accountability.turns import END_STEPS, Event, Step, Talk
from app.conversations.accountability.values import Ended
from app.i18n import _
from app.library.packs import page_helps
from app.refused import Refused
from app.vault.values import Person
from ui.conversations.accountability.end_steps import KeepStep, OutcomeStep
from ui.conversations.accountability.held_talk import HeldTalk
from ui.conversations.accountability.step import About, TalkStep
from ui.conversations.accountability.turn_steps import TURN_STEPS
from ui.conversations.accountability.words import CHIPS, floor_words, step_explained, step_names, talk_name
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.sheet import Sheet
from ui.theme import current_theme, look
from ui.widgets.announce import announce
from ui.widgets.brief import breakable
from ui.widgets.buttons import button, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.flow import flow
from ui.widgets.moments import time_of_day
from ui.widgets.steps import Steps
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import eyebrow, muted, on_one_line, small, title

Done = Callable[[Ended | None], None]
"""Told what came of the talk once the window is given back; None where it was left for now."""
WIDTH = 860
NARROWEST_MARGIN = 40
LOOK_AT_TIME = 5_000
"""Milliseconds."""


class TalkSheet(Sheet):
    """What is typed is kept in the one draft of the talk, and nowhere else."""

    def __init__(self, desk: Desk, talk: Talk, done: Done) -> None:
        super().__init__()
        self.setObjectName("hearing")
        self.desk = desk
        self.held = HeldTalk(desk.sitting, talk, self._present, self)
        self.step: TalkStep
        self._done = done
        self.held.keeper.kept.connect(lambda kept: self.saved.setText(_("saved") if kept else ""))
        self._timer = QTimer(self, interval=LOOK_AT_TIME)
        self._timer.timeout.connect(self.look_at_time)
        self._timer.start()
        self.setAccessibleName(talk_name())
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look(self, "ground")
        self._lay_out()
        self._turn()

    def label(self) -> str:
        return talk_name()

    def help(self) -> tuple[str, ...]:
        """Paragraphs for F1."""
        written = page_helps()["hearing"]
        return (written.what, *written.how)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.step.fields

    def settle(self) -> None:
        self.held.keeper.settle()

    def happen(self, event: Event) -> None:
        """Go where the event leads; the words of this step are kept first."""
        with self.desk.refusals.shown(self):
            self._take_words()
            if self.held.happen(event):
                self._turn()
            elif event is Event.ADD:
                self.step.fields["more"].show_problem(_("A few words are enough."))
                self.step.begin()

    def confirm(self, person: Person) -> None:
        """One of the two confirms the summary as it stands."""
        with self.desk.refusals.shown(self):
            self._take_words()
            self.held.confirm(person)
        self.step.look_again(self.held.talk)

    def end(self) -> None:
        """What was chosen stays; everything else is gone."""
        with self.desk.refusals.shown(self):
            self._take_words()
            ended = self.held.end()
            self.desk.give_back_window()
            self._done(ended)

    def leave(self) -> None:
        """Leave it for now: it waits as it is."""
        with self.desk.refusals.shown(self):
            self.settle()
            self.desk.give_back_window()
            self._done(None)

    def look_at_time(self) -> None:
        """Say it once the time is up; nothing is cut off."""
        is_up = self.held.is_up
        if is_up and self.time_up.isHidden():
            announce(self, self.time_up.text())
        self.time_up.setVisible(is_up)

    def hideEvent(self, event: QHideEvent) -> None:
        """A pause stands over it."""
        super().hideEvent(event)
        self.held.stand_still()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.held.run_on():
            self._show_time()
        else:
            self.step.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        """In the middle of a wide window; margins, so that each part still knows how high it has to be."""
        side = max(NARROWEST_MARGIN, (self.width() - current_theme().px(WIDTH)) // 2)
        self.body.setContentsMargins(side, 24, side, 24)

    def _turn(self) -> None:
        """Show the step that the talk is in."""
        couple, talk = self.desk.couple(), self.held.talk
        self.show_notice("")
        self.floor.setText(floor_words(talk, couple))
        self.explained.setText(step_explained(talk, couple))
        self.chips.go_to(CHIPS.index(talk.step))
        self._show_time()
        clear_layout(self._stage)
        self.step = self._made()
        self.step.touched.connect(self._touched)
        self._stage.addWidget(self.step)
        in_turns = talk.step not in END_STEPS
        self.stop.setVisible(in_turns)
        self.skip.setVisible(in_turns)
        self.back.setVisible(self.held.leads_back)
        tab_as_laid_out(self.scroll_area.column)
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.step.begin()
            announce(self, self.floor.text())

    def _made(self) -> TalkStep:
        talk = self.held.talk
        about = About(
            talk=talk,
            couple=self.desk.couple(),
            hints=wording_hints(self.desk.preferences, promise=False),
            happen=self.happen,
            confirm=self.confirm,
            end=self.end,
        )
        if talk.step is Step.OUTCOME:
            return OutcomeStep(about)
        return KeepStep(about) if talk.step is Step.KEEP else TURN_STEPS[talk.step](about)

    def _touched(self) -> None:
        self._take_words()
        self.held.keeper.note()
        self.step.look_again(self.held.talk)

    def _take_words(self) -> None:
        self.held.put({name: field.plain() for name, field in self.step.fields.items()})

    def _present(self, act: Callable[[], None]) -> None:
        """A timed save, which no press asked for; what is said beside fields stays."""
        try:
            act()
        except Refused as refused:
            self.desk.refusals.show(refused, self)

    def _show_time(self) -> None:
        until = time_of_day(self.desk.sitting.clock.local(self.held.talk.until))
        self.time.setText(_("until {time}").format(time=until))
        self.look_at_time()

    def _lay_out(self) -> None:
        self.topic = eyebrow(breakable(self.held.talk.topic))
        self.floor, self.explained, self.time = title(""), muted(""), muted("")
        self.time_up = muted(_("Your time is up. You could stop here, and say when you go on."))
        self.time_up.hide()
        self.chips = Steps(step_names(), ticks=False)
        self.saved = small("")
        self.back = secondary(_("Back"), partial(self.happen, Event.BACK))
        self.skip = quiet(_("Skip this"), partial(self.happen, Event.GO_ON))
        self.stop = quiet(_("Stop here"), partial(self.happen, Event.STOP_HERE))
        self.later = quiet(_("Leave it for now"), self.leave)
        self.pause = button(_("I need a pause"), self.desk.pause, looks="pause", shortcut="F8")
        self._stage = QVBoxLayout()
        card = Card()
        card.body.addLayout(self._stage)
        self.body.setSpacing(14)
        self.body.addWidget(self._top())
        about = QHBoxLayout()
        about.setSpacing(16)
        about.addWidget(self.topic, 1)
        about.addWidget(on_one_line(self.time), 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(about)
        for part in (self.floor, self.explained, self.time_up, card):
            self.body.addWidget(part)
        self.body.addWidget(flow(self.back, self.skip, self.stop, self.later, self.saved))
        self.body.addStretch(1)

    def _top(self) -> QWidget:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.chips, 1)
        row.addWidget(self.pause, 0, Qt.AlignmentFlag.AlignTop)
        return top
