"""The way to the vault before anyone is here: taking the folder once, and bringing heavy imports in meanwhile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.clock import Clock
from app.vault.files import VaultFolder

if TYPE_CHECKING:
    from app.vault.vault import Vault


class Entrance:
    """One vault folder, held by this program from the first question about it until the program ends."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.folder = VaultFolder(path)
        self._clock = clock
        self._vault: Vault | None = None

    def looks_set_up(self) -> bool:
        """Whether there is anything to sign in to; a look at names of files only, so that it costs no imports."""
        return self.folder.keyslots.exists() or self.folder.shared_db.exists()

    def vault(self) -> Vault:
        """The vault, taken for this program; raises AlreadyOpen or FolderNotWritable."""
        if self._vault is None:
            from app.vault.vault import take_vault

            self._vault = take_vault(self.folder.path, self._clock)
        return self._vault

    def release(self) -> None:
        if self._vault is not None:
            self._vault.release()
            self._vault = None
