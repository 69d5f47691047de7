"""The first step: away for a while, or breathing first; nothing else to decide."""

from collections.abc import Callable

from app.agreements.pause_values import PauseTerms
from app.i18n import _
from ui.pause.pause_words import step_away_words
from ui.pause.return_time import ReturnTime
from ui.pause.step import PauseStep, big
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.centred import in_the_middle
from ui.widgets.flow import flow


class StopStep(PauseStep):
    def __init__(
        self,
        away: ReturnTime,
        terms: PauseTerms | None,
        step_away: Callable[[], None],
        breathe: Callable[[], None],
    ) -> None:
        super().__init__(_("What would help first?"))
        self._away = away
        self.step_away = big(primary("", step_away))
        self.breathe = big(secondary(_("Breathe first"), breathe))
        self.sooner = quiet(_("10 minutes less"), lambda: self._change(away.sooner, self.sooner, self.later))
        self.later = quiet(_("10 minutes more"), lambda: self._change(away.later, self.later, self.sooner))
        self.add(in_the_middle(flow(self.step_away, self.breathe, gap=20, line_gap=12)))
        agreed = "\n".join(part for part in (terms.signal, terms.places) if part) if terms is not None else ""
        if agreed:
            self.explain(_("You agreed: {words}").format(words=agreed))
        self.add(in_the_middle(self.sooner, self.later))
        self.first = self.step_away
        self._show_time()

    def _change(self, change: Callable[[], None], pressed: Button, other: Button) -> None:
        change()
        self._show_time()
        if not pressed.isEnabled():
            other.setFocus()

    def _show_time(self) -> None:
        said = step_away_words(self._away)
        self.step_away.setText(said)
        self.step_away.setAccessibleName(said)
        self.sooner.setEnabled(self._away.can_be_sooner)
        self.later.setEnabled(self._away.can_be_later)
