"""Pause mode of somebody who is signed in: one thing at a time, from stopping to coming back."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.agreements.pausing import pause_terms
from app.i18n import _
from app.library.packs import page_helps
from app.library.values import HelpKind
from app.refused import Refused
from app.triggers.values import Step
from app.vault.values import Person
from ui.desk import Desk
from ui.help_lines_dialog import HelpLinesDialog
from ui.motion import is_still
from ui.pause.ask_step import AskStep
from ui.pause.back_step import BackStep
from ui.pause.breathe_step import BreatheStep
from ui.pause.end_step import EndStep
from ui.pause.frame import PauseFrame
from ui.pause.name_step import NameStep
from ui.pause.notes import BEFORE, PLAN, PauseNotes
from ui.pause.plans import exact_words, plans_of
from ui.pause.return_time import ReturnTime
from ui.pause.step import PauseStep
from ui.pause.stop_step import StopStep
from ui.pause.whose_step import WhoseStep
from ui.pause_clock import Pause, PauseClock
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.centred import in_the_middle
from ui.widgets.moments import time_of_day

STOP, BREATHE, NAME, ASK, BACK = range(5)


class PauseScreen(PauseFrame):
    """Takes up the pause that runs, where it concerns those who are here."""

    def __init__(
        self, desk: Desk, pause: PauseClock, leave: Callable[[], None], help_partner: Callable[[], None]
    ) -> None:
        """`help_partner` leaves for what helps the other."""
        super().__init__((_("Stop"), _("Breathe"), _("Name it"), _("Ask"), _("Come back")), leave)
        self.desk = desk
        self._pause, self._help_partner = pause, help_partner
        self._terms = pause_terms(desk.sitting)
        self._away = ReturnTime(pause.clock, self._terms)
        self._notes: PauseNotes | None = None
        running = self._running()
        if running is None:
            self.stop()
        else:
            self._take_up(running)

    def label(self) -> str:
        return _("A pause")

    def help(self) -> tuple[str, ...]:
        written = page_helps()["pause"]
        return (written.what, *written.how)

    def settle(self) -> None:
        if self._notes is not None:
            self._notes.settle()

    def go_back(self) -> None:
        """From the first step there is nothing to keep; from the time of return it goes on."""
        if isinstance(self.step, StopStep):
            self.not_now()
        elif not isinstance(self.step, EndStep):
            super().go_back()

    def stop(self) -> None:
        step = StopStep(self._away, self._away_words, self._terms, self.step_away, self._breathe_first)
        self.turn_to(step, STOP, self.stop)

    def breathe(self) -> None:
        on = primary(_("Go on"), self._breathed)
        step = BreatheStep((on, self._enough()), still=is_still(self.desk.preferences.choices))
        self.turn_to(step, BREATHE, self.breathe)

    def name_it(self) -> None:
        notes = self._begun()
        if notes.person is None:
            self.turn_to(WhoseStep(self.desk.couple(), self._is_of, (_("Skip this"), self.ask)), NAME, self.name_it)
        else:
            step = NameStep(notes, plans_of(self.desk.sitting, notes.person), self._named)
            self.turn_to(step, NAME, self.name_it)

    def ask(self) -> None:
        own = exact_words(self.desk.sitting, self._begun().get(PLAN))
        on = primary(self._away_words(), lambda: self._asked(own=bool(own)))
        self.turn_to(AskStep(own or self._usual_words(), (on, self._enough()), own=bool(own)), ASK, self.ask)

    def step_away(self) -> None:
        with self.desk.refusals.shown(self):
            self._begun().did(Step.STEPPED_AWAY)
        self._pause.step_away(self._away.moment())
        self.come_back()

    def come_back(self) -> None:
        restart = self._terms.restart if self._terms is not None else ""
        self.turn_to(BackStep(self._pause, self._away, self._came_back, restart), BACK, self.come_back)

    def end(self) -> None:
        """The questions go to the one whose pause it was, where they are here."""
        notes = self._begun()
        self.forget_way()
        if notes.person is not None:
            self.turn_to(EndStep(notes, self._reader(notes.person), self._done), BACK, self.end)
        elif self.desk.sitting.alone is not None:
            self._over()
        else:
            self.turn_to(WhoseStep(self.desk.couple(), self._was_of, (_("Without a note"), self._over)), BACK, self.end)

    def not_now(self) -> None:
        """Nothing began, or nothing of it is to stay."""
        with self.desk.refusals.shown(self):
            if self._notes is not None:
                self._notes.drop()
                self._pause.end()
            self.leave()

    def foot(self, step: PauseStep) -> Sequence[QWidget]:
        if step.neutral:
            lock = quiet(_("Lock"), self.desk.lock, shortcut="Ctrl+L")
            return (in_the_middle(quiet(_("Breathe"), self.breathe), lock, quiet(_("Close"), self.leave)),)
        safety = quiet(_("If anyone isn't safe, or you might hurt yourself: people to call"), self._show_help)
        if isinstance(step, StopStep):
            partner = secondary(_("My partner is having a hard moment"), self._help_partner)
            return (in_the_middle(partner, quiet(_("Not now"), self.not_now)), in_the_middle(safety))
        if isinstance(step, EndStep):
            return (in_the_middle(safety),)
        return (in_the_middle(quiet(_("Back"), self.go_back)), in_the_middle(safety))

    def _running(self) -> Pause | None:
        running = self._pause.running
        return running if running is not None and running.concerns(self.desk.sitting.here) else None

    def _take_up(self, running: Pause) -> None:
        self._begun()
        if running.back_at is None:
            self.breathe()
        else:
            self.come_back()

    def _begun(self) -> PauseNotes:
        """The notes of the pause that runs; it begins now where none does."""
        if self._notes is not None:
            return self._notes
        alone = self.desk.sitting.alone
        running = self._running() or self._pause.begin(alone, of_both=alone is None)
        self._notes = PauseNotes(self.desk.sitting, running.begun, self._present, self)
        whose = running.whose or alone
        if whose in self.desk.sitting.here:
            self._is_their(whose)
        return self._notes

    def _is_their(self, person: Person) -> None:
        assert self._notes is not None
        self._pause.belong_to(person)
        with self.desk.refusals.shown(self):
            self._notes.belong_to(person)

    def _is_of(self, person: Person) -> None:
        self._is_their(person)
        self._here = None  # the way back leads past the question
        self.name_it()

    def _was_of(self, person: Person) -> None:
        self._is_their(person)
        self.end()

    def _breathe_first(self) -> None:
        self._begun()
        self.breathe()

    def _breathed(self) -> None:
        self._begun().did(Step.BREATHED)
        if self._pause.running is not None and self._pause.running.back_at is not None:
            self.come_back()
        else:
            self.name_it()

    def _named(self) -> None:
        notes = self._begun()
        if notes.get(BEFORE) is not None or notes.get(PLAN):
            notes.did(Step.NAMED_IT)
        self.ask()

    def _asked(self, *, own: bool) -> None:
        if own:
            self._begun().did(Step.ASKED)
        self.step_away()

    def _came_back(self) -> None:
        self._begun().did(Step.CAME_BACK)
        self.end()

    def _done(self) -> None:
        with self.desk.refusals.shown(self):
            self._begun().write()
            self._over()

    def _over(self) -> None:
        self._notes = None
        self._pause.end()
        self.leave()

    def _enough(self) -> Button:
        return quiet(_("That was enough"), self.end)

    def _away_words(self) -> str:
        time = time_of_day(self._pause.clock.local(self._away.moment()))
        return _("Step away, back at {time}").format(time=time)

    def _usual_words(self) -> str:
        if self._terms is not None and self._terms.signal:
            return self._terms.signal
        time = time_of_day(self._pause.clock.local(self._away.moment()))
        return _("I need a pause. I'll be back at {time}.").format(time=time)

    def _reader(self, person: Person) -> str:
        if self.desk.sitting.alone is not None:
            return _("Nothing here needs an answer. Only you read it.")
        return _("Nothing here needs an answer. It goes into the log of {name}; only {name} reads it.").format(
            name=self.desk.couple().name(person)
        )

    def _show_help(self) -> None:
        self.desk.show_dialog(HelpLinesDialog(self.desk.preferences, self, frozenset(HelpKind)))

    def _present(self, save: Callable[[], None]) -> None:
        """A timed save says what was refused, and leaves alone what is said there already."""
        try:
            save()
        except Refused as refused:
            self.desk.refusals.show(refused, self)
