"""How the promise of an apology stands, in words, and the way to it."""

from app.i18n import _
from app.promises.values import PromiseId
from app.repair.apologies.values import ApologyPage
from ui.desk import Desk
from ui.pace_words import near_day
from ui.promises.standing_words import standing_in_words
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import muted, text

LONGEST_SHOWN = 200
"""Characters of the promise."""


class ApologyRepairCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(_("The promise in it"), small_title=True, quiet=True)
        self._desk = desk
        self._promise = PromiseId("")
        self.words, self.standing, self.moved = text(""), muted(""), muted("")
        self.to_promise = quiet(_("To the promise"), lambda: desk.go("promises", ("promise", self._promise)))
        self.add(self.words, self.standing, self.moved, flow(self.to_promise))
        self.hide()

    def fill(self, page: ApologyPage | None) -> None:
        """There where whoever is here may read the apology, and the promise is there."""
        standing = page.standing if page is not None else None
        self.setVisible(standing is not None)
        if page is None or standing is None:
            return
        today = self._desk.sitting.clock.today()
        self._promise = standing.promise
        self.words.setText(in_brief(standing.text, LONGEST_SHOWN))
        self.standing.setText(standing_in_words(standing, today))
        if page.first_day is not None:
            self.moved.setText(
                _("{day} was named first. That day had passed when this was sent.").format(
                    day=near_day(page.first_day, today)
                )
            )
        self.moved.setVisible(page.first_day is not None)
