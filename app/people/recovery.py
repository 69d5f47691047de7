"""A new recovery code from settings, in two steps: made on the worker, and typed back by its owner."""

from app.vault import keyslots as slots
from app.vault.recovery_code import read_code
from app.vault.values import MistypedCode, Person
from app.vault.vault import Vault


def new_recovery_code(vault: Vault, person: Person, passphrase: str) -> str:
    """A new code; the older sheet opens nothing from now on. Touches no database, so it is work for the worker.

    Raises WrongPassphrase. `mark_recovery` has to follow, for nobody has typed this code back yet.
    """
    keyslots, code = slots.renew_code(vault.keyslots(), person, passphrase, policy=vault.policy)
    slots.write_keyslots(vault.folder, keyslots)
    return code


def check_typed_back(code: str, typed: str) -> None:
    """Raises MistypedCode, naming the group, unless `typed` is `code` as it stands on the sheet."""
    again = read_code(typed).written
    for group, (here, there) in enumerate(zip(code.split("-"), again.split("-"), strict=True), start=1):
        if here != there:
            raise MistypedCode(group)
