"""Later: fewer check-ins once the wounds have closed, when both say so."""

from enum import StrEnum

from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind

LATER = Kind("later")


class LaterForm(StrEnum):
    """What becomes of the check-ins."""

    REST = "rest"
    """None is offered."""
    MONTHLY = "monthly"
    """Only the monthly conversation is."""


class LaterBegan(Refused):
    """Something was to be agreed that holds already."""

    def __init__(self) -> None:
        super().__init__(_("The check-ins are fewer already. Nothing has changed. Either of you can bring them back."))
