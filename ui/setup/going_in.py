"""The last step from outside to the pages: a sitting is opened, or the reason why not is said."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.refused import Refused
from ui.door import Door
from ui.place import Place

if TYPE_CHECKING:
    from app.vault.door_notes import How
    from app.vault.keyslots import PersonKeys


def go_in(
    place: Place,
    door: Door,
    keys: "tuple[PersonKeys, ...]",
    how: "How | None" = None,
    refused: Callable[[Refused], object] = lambda _reason: None,
) -> None:
    """Open the pages for those whose keys these are; `how` they were got, None by the passphrase.

    `refused` is told of what is said in `place`.
    """
    from app.vault.opening import open_sitting

    try:
        door.open_sitting(open_sitting(door.vault(), keys), how)
    except Refused as reason:
        door.refusals.show(reason, place)
        refused(reason)
