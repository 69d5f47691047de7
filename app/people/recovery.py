"""Recovery codes: a new one, one used up for a new passphrase, and whether the newest was typed back by its owner."""

from app.people.actions import Joined
from app.people.entities import PartnerRecord
from app.vault import keyslots as slots
from app.vault.opening import open_sitting
from app.vault.recovery_code import read_code
from app.vault.sitting import Sitting
from app.vault.values import CodeOfAnotherSheet, Person
from app.vault.vault import Vault


def renew_recovery(vault: Vault, person: Person, passphrase: str) -> str:
    """A new code; the older sheet opens nothing from now on. Touches no database, so it is work for the worker.

    Raises WrongPassphrase and WaitBeforeTrying. `mark_recovery` follows where an older code was typed back before.
    """
    with vault.counted(person):
        keyslots, code = slots.renew_code(vault.keyslots(), person, passphrase, policy=vault.policy)
    slots.write_keyslots(vault.folder, keyslots)
    return code


def recover(vault: Vault, person: Person, code: str, new_passphrase: str) -> Joined:
    """A new passphrase and a new recovery code, not confirmed yet, in exchange for the old code.

    Raises MistypedCode, WrongCode, PassphraseTooShort, PassphraseTooEasy, Damaged, NewerVault; then the old code holds.
    """
    keyslots, keys, new_code = slots.recover(vault.keyslots(), person, code, new_passphrase, policy=vault.policy)
    sitting = open_sitting(vault, (keys,))
    try:
        mark_recovery(sitting, person, confirmed=False)  # first: a cut-off leaves no new code that counts as confirmed
        slots.write_keyslots(vault.folder, keyslots)
    finally:
        sitting.close()
    vault.tries.succeeded(person)
    return Joined(keys=keys, recovery_code=new_code)


def mark_recovery(sitting: Sitting, person: Person, *, confirmed: bool) -> None:
    """Whether the code of the newest recovery sheet was typed back."""
    with sitting.shared.transaction(sitting.here[0]) as session:
        session.get_one(PartnerRecord, person).recovery_confirmed = confirmed


def check_typed_back(code: str, typed: str) -> None:
    """Raises MistypedCode, or CodeOfAnotherSheet where `typed` is a code and not this one."""
    if read_code(typed).written != code:
        raise CodeOfAnotherSheet
