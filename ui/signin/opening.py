"""What sign-in asks of the vault; heavy parts are imported by the worker while a passphrase is being typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.refused import Refused
from app.vault.quick_values import QuickStartOff, WhyOff
from app.vault.values import Person, PinGone, WaitBeforeTrying, WrongCode, WrongPassphrase, WrongPin

if TYPE_CHECKING:
    from app.vault.keyslots import PersonKeys
    from app.vault.keyslots_document import Keyslots
    from app.vault.quick_start import QuickKeys
    from app.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What came of the passphrases: keys for each right one, the reason for each other one."""

    keys: "tuple[PersonKeys, ...]"
    refused: Mapping[Person, Refused]


def warm() -> None:
    """Import what follows a right passphrase; work for the worker."""
    import app.people.reads
    import app.schema
    import app.vault.opening  # noqa: F401  imported for what they bring along


def try_passphrases(vault: "Vault", typed: Mapping[Person, str]) -> Tried:
    """Each passphrase by itself, so that a wrong one says nothing about the other; work for the worker.

    Raises Damaged, NewerVault, NotEnoughMemory.
    """
    warm()
    from app.vault.opening import unlock

    keys, refused = [], {}
    for person, passphrase in typed.items():
        try:
            keys.append(unlock(vault, person, passphrase))
        except (WrongPassphrase, WaitBeforeTrying) as reason:
            refused[person] = reason
    return Tried(keys=tuple(keys), refused=refused)


def try_pin(vault: "Vault", pin: str) -> "tuple[PersonKeys, ...]":
    """The keys of the sitting before; work for the worker. Raises WrongPin, or PinGone."""
    warm()
    from app.vault.door_notes import How, note_for_later

    people = vault.pin.people
    try:
        return vault.pin.open(pin, vault.keyslots())
    except (WrongPin, PinGone):
        for person in people:
            note_for_later(vault.folder, person, How.FAILED, vault.clock.now())
        raise


def try_quickly(vault: "Vault", person: Person, pin: str, go_on: Callable[[], None]) -> "QuickKeys":
    """The keys of quick start; work for the worker. Raises WrongPin, QuickStartOff, and the refusals of the disk."""
    warm()
    from app.vault.door_notes import How, note_for_later
    from app.vault.quick_start import open_quickly

    try:
        return open_quickly(vault, person, pin, go_on)
    except (WrongPin, QuickStartOff) as refused:
        if isinstance(refused, WrongPin) or refused.why is WhyOff.TRIES:
            note_for_later(vault.folder, person, How.FAILED, vault.clock.now())
        raise


def check_code(vault: "Vault", person: Person, code: str) -> None:
    """Whether the code opens that person's part; raises MistypedCode, WrongCode, Damaged."""
    from app.vault.door_notes import How, note_for_later
    from app.vault.keyslots import unlock_with_code

    try:
        unlock_with_code(vault.keyslots(), person, code)
    except WrongCode:
        note_for_later(vault.folder, person, How.FAILED, vault.clock.now())
        raise


def labels(keyslots: "Keyslots") -> dict[Person, str]:
    """The lock-screen labels of those who have joined."""
    return {person: keyslots.people[person].label for person in Person if keyslots.people[person].part is not None}
