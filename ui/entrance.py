"""The way to the vault before anyone is here: taking the folder once, and bringing heavy imports in meanwhile."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.clock import Clock
from app.vault.files import VaultFolder
from ui.hiding.reasons import Reason

if TYPE_CHECKING:
    from app.vault.passphrase import Policy
    from app.vault.vault import Vault


class Entrance:
    """One vault folder, held by this program from the first question about it until the program ends."""

    def __init__(self, path: Path, clock: Clock, policy: Policy | None = None) -> None:
        self.folder = VaultFolder(path)
        self._clock = clock
        self._vault: Vault | None = None
        self.policy = policy

    def use(self, policy: Policy) -> None:
        """How much work the first passphrases cost, as measured on this computer."""
        self.policy = policy
        if self._vault is not None:
            self._vault = replace(self._vault, policy=policy)

    def looks_set_up(self) -> bool:
        """Whether there is anything to sign in to; a look at names of files only, so that it costs no imports."""
        return (
            self.folder.keyslots.exists()
            or self.folder.keyslots_bak.exists()
            or (any(each.exists() for each in self.folder.databases) and not self.folder.unfinished.exists())
        )

    def holds_removed(self) -> bool:
        """Whether a vault that was removed may still be put back; the same kind of look."""
        return self.folder.removed.exists()

    def holds_copies(self) -> bool:
        """Whether copies lie where a vault keeps them; the same kind of look."""
        from app.vault.backups.values import SUFFIX

        return any(self.folder.backups.glob(f"*{SUFFIX}"))

    def vault(self) -> Vault:
        """The vault, taken for this program; raises AlreadyOpen or FolderNotWritable."""
        if self._vault is None:
            from app.vault.vault import take_vault

            self._vault = take_vault(self.folder.path, self._clock)
            if self.policy is not None:
                self._vault = replace(self._vault, policy=self.policy)
        return self._vault

    def end_pin(self, reason: Reason) -> None:
        """A PIN outlasts a lock, but neither sleep nor the session of the computer account."""
        if self._vault is not None and reason in {Reason.SLEEP, Reason.SESSION}:
            self._vault.pin.drop()

    def release(self) -> None:
        if self._vault is not None:
            self._vault.release()
            self._vault = None
