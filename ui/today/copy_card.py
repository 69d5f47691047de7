"""A quiet word on Today when no copy was made outside the vault folder for a while."""

from collections.abc import Callable

from app.i18n import _
from ui.desk import Desk
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import small


class CopyCard(Card):
    """Not there while it is not time; “Not now” lets it rest for 30 days."""

    def __init__(self, desk: Desk, put_off: Callable[[], None]) -> None:
        super().__init__(_("A copy somewhere else"), small_title=True, quiet=True)
        self.make = secondary(_("Make a copy now"), lambda: desk.go("vault", ("make_copy", None)))
        self.not_now = quiet(_("Not now"), put_off)
        self.not_now.setAccessibleName(_("Not now: a copy"))
        self.not_now.setToolTip(_("It comes up again after 30 days."))
        self.add(
            small(_("In the last 30 days no copy was made outside the vault folder.")),
            small(_("One on a stick helps if this computer breaks or is lost.")),
            flow(self.make, self.not_now),
        )
        self.hide()
