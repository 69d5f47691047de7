"""What a page is given to work with: the sitting, the couple, and the few things that only the window can do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QDialog, QWidget

from app.people.values import Couple
from app.vault.values import Person
from ui.background import Background
from ui.changes import Changes
from ui.daily_copy import DailyCopy
from ui.preferences import Preferences
from ui.refusal import Refusals

if TYPE_CHECKING:
    from app.vault.sitting import Sitting
    from app.vault.vault import Vault
    from ui.door import Door


class Go(Protocol):
    def __call__(self, page: str, subject: object = None) -> None:
        """Show the page of that name and, where one is named, the thing on it."""


class AskAuthor(Protocol):
    def __call__(self, then: Callable[[Person], None], beside: QWidget | None = None) -> None:
        """Have an entry given its author by one press on a name, near `beside`; alone it is that person at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Built by the window for one sitting; gone with it."""

    sitting: "Sitting"
    vault: "Vault"
    """For what takes a fresh passphrase: signing, recovery sheets, letting the second partner in."""
    couple: Callable[[], Couple]
    """Reads both partners as they are named now."""
    changes: Changes
    background: Background
    preferences: Preferences
    refusals: Refusals
    go: Go
    take_window: Callable[[QWidget], None]
    """Show full-window work (signing) in place of navigation and page; the window owns it from then on."""
    pause: Callable[[], None]
    """Begin pause mode over everything, or go back to the one that runs."""
    give_back_window: Callable[[], None]
    """End full-window work: it is deleted, and the page is there again."""
    ask_author: AskAuthor
    show_dialog: Callable[[QDialog], None]
    """Open a dialog with a parent page; it closes with a lock, and Ctrl+L works inside."""
    lock: Callable[[], None]
    hide: Callable[[], None]
    """Cover everything, lock and minimise, all at once."""
    lock_into: Callable[[Callable[["Door"], QWidget]], None]
    """Lock, and show what is made with the door in place of sign-in."""
    daily_copy: DailyCopy
    """The copy of the day, and what kept it from being made."""
    apply_preferences: Callable[[], None]
    """Look and text size again, after a preference was changed."""
