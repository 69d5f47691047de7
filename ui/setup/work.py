"""What set-up does with the vault, as work for the worker: each piece opens what it needs and closes it again."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.people.values import Couple, NewPartner
from app.vault.values import Person

if TYPE_CHECKING:
    from app.people.actions import Joined
    from app.vault.keyslots import PersonKeys
    from app.vault.sitting import Sitting
    from app.vault.vault import Vault

_PLACE, _SUBJECT = "set_up", "partner"
"""Where it is noted, in the first partner's own space, that the other joins later."""


@contextmanager
def sitting_of(vault: "Vault", keys: "PersonKeys") -> Iterator["Sitting"]:
    from app.vault.opening import open_sitting

    sitting = open_sitting(vault, (keys,))
    try:
        yield sitting
    finally:
        sitting.close()


def begin(vault: "Vault", first: NewPartner, second: NewPartner, passphrase: str) -> "Joined":
    """Raises what `begin_vault` raises; then nothing is kept."""
    import app.schema  # noqa: F401  a new vault gets all its tables
    from app.people.actions import begin_vault

    return begin_vault(vault, first, second, passphrase)


def join_beside(vault: "Vault", host: "PersonKeys", passphrase: str) -> "Joined":
    """Let the other partner in; raises what `join` raises."""
    from app.people.actions import join

    with sitting_of(vault, host) as sitting:
        return join(vault, sitting, passphrase)


def renew(vault: "Vault", keys: "PersonKeys", passphrase: str) -> "Joined":
    """A new recovery code for someone who never confirmed theirs."""
    from app.people.actions import Joined
    from app.people.recovery import renew_recovery

    return Joined(keys=keys, recovery_code=renew_recovery(vault, keys.person, passphrase))


def recover_part(vault: "Vault", person: Person, code: str, passphrase: str) -> "Joined":
    """A new passphrase for the code of a sheet; the new sheet counts as not confirmed yet."""
    from app.people.recovery import recover

    return recover(vault, person, code, passphrase)


def confirm(vault: "Vault", keys: "PersonKeys") -> None:
    """The code was typed back."""
    from app.people.recovery import mark_recovery

    with sitting_of(vault, keys) as sitting:
        mark_recovery(sitting, keys.person, confirmed=True)


def sheet_pdf(vault: "Vault", keys: "PersonKeys", code: str, locale: str) -> bytes:
    """The recovery sheet; raises RightToLeftText."""
    from app.people.document import recovery_sheet

    partner = couple_of(vault, keys).partner(keys.person)
    return recovery_sheet(
        name=partner.name,
        groups=tuple(code.split("-")),
        certificate_fingerprint=partner.certificate_fingerprint,
        made_on=vault.clock.today(),
        locale=locale,
    )


def couple_of(vault: "Vault", keys: "PersonKeys") -> Couple:
    from app.people.reads import couple

    with sitting_of(vault, keys) as sitting:
        return couple(sitting)


def put_off_joining(vault: "Vault", keys: "PersonKeys") -> None:
    """Note that the partner joins later, so that nobody is asked again at each sign-in."""
    from app.vault.drafts import save_draft

    with sitting_of(vault, keys) as sitting:
        save_draft(sitting.own, _PLACE, _SUBJECT, {"later": True})


def asks_for_partner(sitting: "Sitting", couple: Couple) -> bool:
    """Whether set-up was cut off before the other joined, and nobody said that this comes later."""
    from app.vault.drafts import read_draft

    if sitting.alone is None or couple.partner(sitting.alone.other).joined:
        return False
    return read_draft(sitting.own, _PLACE, _SUBJECT) is None
