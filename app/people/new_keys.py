"""New keys for one partner or both, with a recovery sheet that is not confirmed yet."""

from app.people.actions import Joined
from app.people.recovery import mark_recovery
from app.vault.backups.values import Progress
from app.vault.renewing import Wish, make_new_keys
from app.vault.sitting import Sitting
from app.vault.vault import Vault


def renew_keys(vault: Vault, wishes: tuple[Wish, ...], progress: Progress) -> tuple[Joined, ...]:
    """The new keys and recovery codes, in the order of the wishes; raises what `make_new_keys` raises.

    Marked first: whatever cuts it off, no dead sheet goes on counting as checked.
    """

    def before_it(sitting: Sitting) -> None:
        for wish in wishes:
            mark_recovery(sitting, wish.person, confirmed=False)

    renewed = make_new_keys(vault, wishes, before_it, progress)
    return tuple(Joined(keys=each.after, recovery_code=each.recovery_code) for each in renewed)
