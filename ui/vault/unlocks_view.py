"""Every line of who opened one's part, by days, the newest first."""

from app.i18n import _
from app.vault.unlock_log import unlock_log
from ui.desk import Desk
from ui.vault.unlock_words import by_days
from ui.view import OpenView
from ui.view_below import ViewBelow
from ui.widgets.card import Card
from ui.widgets.labelled import LabelledLines
from ui.widgets.words import small


class UnlocksView(ViewBelow):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("", _("All keys and copies")))
        self.head.say(_("For you alone"), _("Who opened your part"))
        self.lines = LabelledLines()
        card = Card()
        card.add(
            small(_("The newest 200 times are kept. They lie in your private space, so your partner can't see them.")),
            small(
                _("Failed tries wait in a small file until you are here. Whoever can change that file can empty it.")
            ),
            self.lines,
        )
        self.body.addWidget(card)

    def show_unlocks(self, _thing: object = None) -> None:
        self.reload()

    def reload(self) -> None:
        self.lines.fill(by_days(unlock_log(self.desk.sitting), self.desk.sitting.clock))
