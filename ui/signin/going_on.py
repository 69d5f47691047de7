"""After the right passphrase: in, or to the step of set-up that was cut off."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.vault.values import Person
from ui.door import Door

if TYPE_CHECKING:
    from app.vault.keyslots import PersonKeys


def go_on(door: Door, keys: "tuple[PersonKeys, ...]", typed: Mapping[Person, str]) -> None:
    """Raises Damaged, NewerVault or DiskFull; then nothing is open. Together nobody is asked for what is open."""
    from app.people.reads import couple
    from app.vault.opening import open_sitting
    from ui.setup.work import asks_for_partner

    sitting = open_sitting(door.vault(), keys)
    try:
        partners = couple(sitting)
        asks = asks_for_partner(sitting, partners)
    except BaseException:
        sitting.close()
        raise
    person = sitting.alone
    if person is None or (partners.partner(person).recovery_confirmed and not asks):
        door.open_sitting(sitting)
        return
    sitting.close()
    from ui.setup.continuing import Continuing

    door.show(Continuing(door, keys[0], partners, typed[person], asks_for_partner=asks))
