"""Pause mode of somebody who is signed in: one thing at a time, from stopping to coming back."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.agreements.pausing import pause_terms
from app.i18n import _
from app.library.packs import page_helps
from app.library.values import HelpKind
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
from ui.pause.notes import BEFORE, PLAN
from ui.pause.own_pause import OwnPause
from ui.pause.pause_words import reader_words, step_away_words, usual_words
from ui.pause.plans import exact_words, plans_of
from ui.pause.return_time import ReturnTime
from ui.pause.step import PauseStep
from ui.pause.stop_step import StopStep
from ui.pause.whose_step import WhoseStep
from ui.pause_clock import PauseClock
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.centred import in_the_middle

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
        self._own = OwnPause(desk, pause, self)
        if self._own.running is None:
            self.stop()
        else:
            self._take_up()

    def label(self) -> str:
        return _("A pause")

    def help(self) -> tuple[str, ...]:
        written = page_helps()["pause"]
        return (written.what, *written.how)

    def settle(self) -> None:
        self._own.settle()

    def go_back(self) -> None:
        """From the first step there is nothing to keep; from the time of return it goes on."""
        if isinstance(self.step, StopStep):
            self.not_now()
        elif not isinstance(self.step, EndStep):
            super().go_back()

    def stop(self) -> None:
        step = StopStep(self._away, self._terms, self.step_away, self._breathe_first)
        self.turn_to(step, STOP, self.stop)

    def breathe(self) -> None:
        on = primary(_("Go on"), self._breathed)
        step = BreatheStep((on, self._enough()), still=is_still(self.desk.preferences.choices))
        self.turn_to(step, BREATHE, self.breathe)

    def name_it(self) -> None:
        notes = self._own.notes
        if notes.person is None:
            self.turn_to(WhoseStep(self.desk.couple(), self._is_of, (_("Skip this"), self.ask)), NAME, self.name_it)
        else:
            step = NameStep(notes, plans_of(self.desk.sitting, notes.person), self._named)
            self.turn_to(step, NAME, self.name_it)

    def ask(self) -> None:
        own = exact_words(self.desk.sitting, self._own.notes.get(PLAN))
        on = primary(step_away_words(self._away), lambda: self._asked(own=bool(own)))
        words = own or usual_words(self._terms, self._away)
        self.turn_to(AskStep(words, (on, self._enough()), own=bool(own)), ASK, self.ask)

    def step_away(self) -> None:
        self._own.did(Step.STEPPED_AWAY)
        self._pause.step_away(self._away.moment())
        self.come_back()

    def come_back(self) -> None:
        restart = self._terms.restart if self._terms is not None else ""
        self.turn_to(BackStep(self._pause, self._away, self._came_back, restart), BACK, self.come_back)

    def end(self) -> None:
        """The questions go to the one whose pause it was, where they are here."""
        notes, alone = self._own.notes, self.desk.sitting.alone
        self.forget_way()
        if notes.person is not None:
            reader = reader_words(self.desk.couple(), notes.person, alone)
            self.turn_to(EndStep(notes, reader, self._done), BACK, self.end)
        elif alone is not None:
            self._over()
        else:
            self.turn_to(WhoseStep(self.desk.couple(), self._was_of, (_("Without a note"), self._over)), BACK, self.end)

    def not_now(self) -> None:
        """Nothing began, or nothing of it is to stay."""
        with self.desk.refusals.shown(self):
            self._own.drop()
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

    def _take_up(self) -> None:
        if self._own.is_away:
            self.come_back()
        else:
            self.breathe()

    def _is_of(self, person: Person) -> None:
        self._own.belong_to(person)
        self._here = None  # the way back leads past the question
        self.name_it()

    def _was_of(self, person: Person) -> None:
        self._own.belong_to(person)
        self.end()

    def _breathe_first(self) -> None:
        """The pause begins here, so that a lock does not lose it."""
        self._own.begin()
        self.breathe()

    def _breathed(self) -> None:
        self._own.did(Step.BREATHED)
        if self._own.is_away:
            self.come_back()
        else:
            self.name_it()

    def _named(self) -> None:
        notes = self._own.notes
        if notes.get(BEFORE) is not None or notes.get(PLAN):
            notes.did(Step.NAMED_IT)
        self.ask()

    def _asked(self, *, own: bool) -> None:
        if own:
            self._own.did(Step.ASKED)
        self.step_away()

    def _came_back(self) -> None:
        self._own.did(Step.CAME_BACK)
        self.end()

    def _done(self) -> None:
        with self.desk.refusals.shown(self):
            self._own.notes.write()
            self._over()

    def _over(self) -> None:
        self._own.end()
        self.leave()

    def _enough(self) -> Button:
        return quiet(_("That was enough"), self.end)

    def _show_help(self) -> None:
        self.desk.show_dialog(HelpLinesDialog(self.desk.preferences, self, frozenset(HelpKind)))
