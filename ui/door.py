"""What set-up and sign-in are given: everything there is before anyone is here."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QDialog, QWidget

from ui.background import Background
from ui.pause_clock import PauseClock
from ui.preferences import Preferences
from ui.refusal import Refusals

if TYPE_CHECKING:
    from app.vault.door_notes import How
    from app.vault.sitting import Sitting
    from app.vault.vault import Vault


class OpenSitting(Protocol):
    def __call__(self, sitting: "Sitting", how: "How | None" = None) -> None:
        """Go in: the window leaves set-up or sign-in and shows the pages. None: opened by the passphrase."""


class ShowFirst(Protocol):
    def __call__(self, said: str = "", tone: str = "calm") -> None:
        """With a sentence on top, where there is one to say, in one of the tones of a notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """Lives as long as the program."""

    vault: Callable[[], "Vault"]
    """The vault folder, taken for this program at the first call; raises AlreadyOpen or FolderNotWritable."""
    holds_copies: Callable[[], bool]
    """Whether copies lie in the vault folder; a look at names of files only."""
    background: Background
    preferences: Preferences
    refusals: Refusals
    open_sitting: OpenSitting
    show: Callable[[QWidget], None]
    """Show another view before sign-in in place of this one, which is deleted."""
    show_first: ShowFirst
    """Show what fits the folder now: set-up, or sign-in."""
    show_dialog: Callable[[QDialog], None]
    apply_preferences: Callable[[], None]
    pause: PauseClock = field(default_factory=PauseClock)
    """The pause that runs, whoever began it; its time is shown."""


def begin_anew(door: Door) -> None:
    """What is being tried comes to nothing, and what fits the folder now is shown, with nothing typed."""
    door.background.cancel_all()
    door.show_first()
