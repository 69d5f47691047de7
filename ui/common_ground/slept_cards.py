"""What the one who is here alone sleeps on, of everything that goes to the other from common ground."""

from app.common_ground.appreciations.values import APPRECIATION
from app.common_ground.goals.values import GOAL
from app.common_ground.memories.values import MEMORY
from app.common_ground.rituals.values import RITUAL
from app.exchange.sleeping import slept_on
from app.exchange.values import Slept
from ui.exchange.slept_card import SleptCard
from ui.view import View
from ui.widgets.refilled import Refilled

_WRITTEN_IN = {
    APPRECIATION: "appreciation_write",
    GOAL: "goal_write",
    MEMORY: "memory_write",
    RITUAL: "ritual_write",
}


class SleptCards(Refilled):
    def __init__(self, view: View) -> None:
        super().__init__(spacing=12)
        self._view = view
        self._shown: tuple[Slept, ...] | None = None

    def reload(self) -> None:
        slept = slept_on(self._view.desk.sitting, *_WRITTEN_IN)
        if slept != self._shown:
            self._shown = slept
            with self.filled_anew():
                self.add(*(SleptCard(self._view, each, self._open_draft) for each in slept))

    def _open_draft(self, slept: Slept) -> None:
        self._view.open_view((_WRITTEN_IN[slept.sort], slept.subject))
