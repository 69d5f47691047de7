"""What the author of something sent can do with it: take it back unopened, or remove its words."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from app.exchange.values import Sent
from ui.exchange.words import take_away_explained, whose_take_away
from ui.view import View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.words import muted


class TakeAwayCard(Card):
    """There only for its author; in a sitting of both as well."""

    def __init__(self, view: View, take_away: Callable[[Sent], None]) -> None:
        super().__init__(quiet=True)
        self._view, self._take_away = view, take_away
        self._sent: Sent | None = None
        self.button = quiet("", self._act, icon="trash")
        self._said = muted("")
        self.add(self._said)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def fill(self, sent: Sent | None) -> None:
        """None: there is nothing, or it is the other's."""
        desk = self._view.desk
        removable = sent is not None and sent.removed_at is None and sent.author in desk.sitting.here
        self._sent = sent if removable else None
        self.setVisible(self._sent is not None)
        if self._sent is not None:
            label = whose_take_away(self._sent, desk.couple(), desk.sitting.alone)
            self.button.setText(label)
            self.button.setAccessibleName(label)
            self._said.setText(take_away_explained(self._sent))

    def _act(self) -> None:
        if self._sent is not None:
            with self._view.desk.refusals.shown(self._view.place()):
                self._take_away(self._sent)
