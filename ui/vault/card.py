"""What the cards of the page on keys and copies have in common."""

from collections.abc import Sequence
from typing import ClassVar

from ui.command import Command
from ui.desk import Desk
from ui.page import Sittings
from ui.view import OpenView
from ui.widgets.card import Card


class VaultCard(Card):
    """Built once; its content is made in `__init__`, and `fill` is its only renderer."""

    sittings: ClassVar[Sittings] = Sittings.EITHER
    """In which sittings the card is there at all."""
    after_quick_start: ClassVar[bool] = False
    """Whether it is there while the private space is closed."""

    def __init__(self, desk: Desk, open_view: OpenView, title: str, *, small_title: bool = False) -> None:
        super().__init__(title, small_title=small_title, quiet=small_title)
        self.desk = desk
        self.open_view = open_view

    def fill(self) -> None:
        """Show what holds now."""

    def commands(self) -> Sequence[Command]:
        """What can be done from the palette while the page is open."""
        return ()

    def lead_here(self) -> None:
        """Take the keyboard to what one came for from another page."""
        self.setFocus()
