"""The last step from outside to the pages: a sitting is opened, or the reason why not is said."""

from typing import TYPE_CHECKING

from ui.door import Door
from ui.refusal import Place

if TYPE_CHECKING:
    from app.vault.door_notes import How
    from app.vault.keyslots import PersonKeys


def go_in(place: Place, door: Door, keys: "tuple[PersonKeys, ...]", how: "How | None" = None) -> None:
    """Open the pages for those whose keys these are; `how` they were got, None by the passphrase."""
    from app.vault.opening import open_sitting

    with door.refusals.shown(place):
        door.open_sitting(open_sitting(door.vault(), keys), how)
