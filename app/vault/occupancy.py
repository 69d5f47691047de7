"""One program per vault: the first start holds a lock, a second one wakes the first and stops."""

import os
import sys
from types import TracebackType
from typing import Self

from app.vault.files import VaultFolder, refusing_disk_faults
from app.vault.values import AlreadyOpen

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Occupied:
    """A vault held by this program; the operating system lets go of it if the program dies."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Let another start have the vault; again is harmless."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.release()


def occupy(folder: VaultFolder) -> Occupied:
    """Hold the vault; raises AlreadyOpen after touching `folder.wake`, or FolderNotWritable."""
    with refusing_disk_faults(folder.path):
        descriptor = os.open(folder.lock, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(descriptor)
        except (BlockingIOError, PermissionError):
            os.close(descriptor)
            folder.wake.touch(mode=0o600)
            raise AlreadyOpen from None
        except OSError:
            os.close(descriptor)
            raise
    return Occupied(descriptor)
