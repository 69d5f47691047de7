"""A password store in memory, which can be locked, emptied, changed, broken, or left hanging."""

import threading

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, KeyringLocked, PasswordDeleteError

from app.vault.device_secret import DeviceSecrets


class MemoryKeyring(KeyringBackend):
    priority = 0.1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False
        self.broken: Exception | None = None
        self.answers = threading.Event()
        """Clear it, and every question hangs until it is set."""
        self.answers.set()
        self.forgets = False
        """Says yes to what it is to keep, and keeps something else."""

    def let_go(self) -> None:
        """End what hangs, and the threads that hung in it."""
        self.answers.set()
        for thread in threading.enumerate():
            if thread.name == "password store":
                thread.join()

    def get_password(self, service: str, username: str) -> str | None:
        self._answer()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._answer()
        self.kept[service, username] = "00" if self.forgets else password

    def delete_password(self, service: str, username: str) -> None:
        self._answer()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("there is none")

    def _answer(self) -> None:
        self.answers.wait()
        if self.locked:
            raise KeyringLocked("locked")
        if self.broken is not None:
            raise self.broken


def secrets_in(keyring: MemoryKeyring, longest_wait: float = 5.0) -> DeviceSecrets:
    return DeviceSecrets(lambda: keyring, longest_wait)


FAULTS = (KeyringError("no"), OSError("the bus is gone"), RuntimeError("no reason at all"))
