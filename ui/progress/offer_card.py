"""Something that could be marked now, quietly: at most one, on Progress and on Today."""

from collections.abc import Callable

from app.i18n import _
from app.people.pace import pace
from app.progress.celebrations.actions import not_now, not_this_one
from app.progress.celebrations.reads import offered
from app.progress.celebrations.values import ASKS_AGAIN_AFTER, Occasion, Offered
from app.vault.sitting import Sitting
from ui.desk import Desk
from ui.place import Place
from ui.progress.celebration_words import milestone_title, offer_words
from ui.widgets.brief import breakable
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import eyebrow, strong, text


class OfferCard(Card):
    """Not there while nothing is offered; leaving it asks for no reason and says nothing of who did."""

    def __init__(self, desk: Desk, *, leading: bool = True) -> None:
        """`leading`: whether marking it is the next step of the view, of which there is one."""
        super().__init__(tone="sun")
        self._desk = desk
        self._offered: Offered | None = None
        self.title, self.said = strong(""), text("")
        made = primary if leading else secondary
        self.mark = made(_("Mark it together") if desk.sitting.alone is None else _("Mark it"), self._mark)
        self.later = secondary(_("Not now"), lambda: self._leave(not_now))
        self.later.setToolTip(_("It comes up again after {days} days.").format(days=ASKS_AGAIN_AFTER))
        self.never = quiet(_("Not this one"), lambda: self._leave(not_this_one))
        self.add(eyebrow(_("Something to mark, if you like")), self.title, self.said)
        self.add(flow(self.mark, self.later, self.never))
        self.hide()

    def reload(self) -> None:
        """Read what is offered now; where it was read already, `fill` is enough."""
        self.fill(offered(self._desk.sitting, pace(self._desk.sitting)))

    def fill(self, found: Offered | None) -> None:
        self._offered = found
        self.setVisible(found is not None)
        if found is None:
            return
        self.title.setText(breakable(milestone_title(found.title, found.of, self._desk.couple())))
        self.said.setText(breakable(offer_words(found, self._desk.sitting.clock.today())))
        self.setAccessibleName(_("Something to mark, if you like"))

    def _mark(self) -> None:
        if self._offered is not None:
            self._desk.go("progress", ("mark", self._offered.occasion))

    def _leave(self, act: Callable[[Sitting, Occasion], None]) -> None:
        if self._offered is not None:
            with self._desk.refusals.shown(self._place()):
                act(self._desk.sitting, self._offered.occasion)

    def _place(self) -> Place:
        place = self.parentWidget()
        while place is not None and not isinstance(place, Place):
            place = place.parentWidget()
        assert isinstance(place, Place)
        return place
