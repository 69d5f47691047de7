"""What quick start speaks of: why it turns itself off, and the sentences it refuses with."""

from enum import StrEnum, auto

from app.i18n import _
from app.refused import Refused


class WhyOff(StrEnum):
    """Why quick start turns itself off."""

    MISSING = auto()
    """The computer's password store is not there, or holds nothing of ours."""
    LOCKED = auto()
    HANGING = auto()
    FAILING = auto()
    CHANGED = auto()
    KEYS = auto()
    """The partner has other keys by now."""
    TRIES = auto()
    UNREADABLE = auto()
    """The file of quick start is not as it was written."""

    @property
    def sentence(self) -> str:
        return {
            WhyOff.MISSING: _("This computer's password store can't be found, or has lost what Keel kept there."),
            WhyOff.LOCKED: _("This computer's password store stayed locked."),
            WhyOff.HANGING: _("This computer's password store gave no answer for 5 seconds."),
            WhyOff.FAILING: _("This computer's password store gave no answer that Keel can use."),
            WhyOff.CHANGED: _("What Keel kept in this computer's password store was changed."),
            WhyOff.KEYS: _("Your keys have changed since quick start was turned on."),
            WhyOff.TRIES: _("Five PINs in a row didn't fit."),
            WhyOff.UNREADABLE: _("The file of quick start can't be read."),
        }[self]


class StoreFault(Exception):
    """The computer's password store did not do what was asked; never shown as it is."""

    def __init__(self, why: WhyOff) -> None:
        super().__init__(why)
        self.why = why


class QuickStartOff(Refused):
    """Quick start has turned itself off."""

    def __init__(self, why: WhyOff) -> None:
        super().__init__(
            _("{why} Quick start is off now. Nothing is lost. Please open with the passphrase.").format(
                why=why.sentence
            )
        )
        self.why = why


class QuickStartStaysOff(Refused):
    """It could not be turned on."""

    def __init__(self, why: WhyOff) -> None:
        super().__init__(
            _("{why} Quick start stays off, and nothing has changed. Your passphrase opens Keel as before.").format(
                why=why.sentence
            )
        )
        self.why = why


class PrivateClosed(Refused):
    """Something of one's own was to be kept in a sitting that quick start opened."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Your private space is closed after quick start, so this can't be done now. Nothing is lost. "
                "You can open it with your passphrase at the top."
            )
        )
