"""A secret of this computer in the operating system's own store for passwords: put, read back, taken away.

Only stores named here are used, by their classes; no plug-in, setting or environment variable can name another.
Each question runs on a thread of its own that nothing waits for: one that hangs holds up neither work nor exit.
"""

import importlib
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from app.vault.quick_values import StoreFault, WhyOff

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

ALLOWED = (
    "keyring.backends.macOS:Keyring",
    "keyring.backends.Windows:WinVaultKeyring",
    "keyring.backends.SecretService:Keyring",
    "keyring.backends.libsecret:Keyring",
    "keyring.backends.kwallet:DBusKeyring",
)
"""In the order of preference; those of another system find nothing here."""
SERVICE = "keel"
LONGEST_WAIT = 5.0
"""Seconds."""

_LOOKS_EVERY = 0.05
"""Seconds between two looks at whether the work was called off."""

T = TypeVar("T")


def allowed_store() -> "KeyringBackend":
    """The first store of the list that answers here; raises StoreFault where there is none."""
    for path in ALLOWED:
        module, name = path.split(":")
        kind: type[KeyringBackend] = getattr(importlib.import_module(module), name)
        if kind.viable:
            return kind()
    raise StoreFault(WhyOff.MISSING)


def _go_on() -> None:
    """Nobody calls it off."""


class DeviceSecrets:
    """The secrets by name, such as a vault and a person; every method raises StoreFault."""

    def __init__(
        self, store: "Callable[[], KeyringBackend]" = allowed_store, longest_wait: float = LONGEST_WAIT
    ) -> None:
        self._store = store
        self._longest_wait = longest_wait
        self._asking: threading.Thread | None = None

    def put(self, name: str, secret: bytes, go_on: Callable[[], None] = _go_on) -> None:
        """Keep the secret and read it back; raises StoreFault also where something else comes back.

        `go_on` is called while the store is waited for; what it raises ends the waiting.
        """
        self._ask(lambda store: store.set_password(SERVICE, name, secret.hex()), go_on)
        if self.get(name, go_on) != secret:
            raise StoreFault(WhyOff.CHANGED)

    def get(self, name: str, go_on: Callable[[], None] = _go_on) -> bytes:
        """Raises StoreFault also where there is no such secret, or none that we wrote."""
        kept = self._ask(lambda store: store.get_password(SERVICE, name), go_on)
        if kept is None:
            raise StoreFault(WhyOff.MISSING)
        try:
            return bytes.fromhex(kept)
        except ValueError:
            raise StoreFault(WhyOff.CHANGED) from None

    def remove(self, name: str, go_on: Callable[[], None] = _go_on) -> None:
        self._ask(lambda store: store.delete_password(SERVICE, name), go_on)

    def _ask(self, question: "Callable[[KeyringBackend], T]", go_on: Callable[[], None]) -> T:
        """A question that hangs is left behind; while it hangs, no other is asked."""
        if self._asking is not None and self._asking.is_alive():
            raise StoreFault(WhyOff.HANGING)
        answers: list[T] = []
        faults = _Faults()

        def ask() -> None:
            with faults:
                answers.append(question(self._store()))

        self._asking = threading.Thread(target=ask, name="password store", daemon=True)
        self._asking.start()
        self._wait_for(self._asking, go_on)
        if answers:
            return answers[0]
        raise StoreFault(faults.why)

    def _wait_for(self, asking: threading.Thread, go_on: Callable[[], None]) -> None:
        ends = time.monotonic() + self._longest_wait
        while asking.is_alive():
            if time.monotonic() >= ends:
                raise StoreFault(WhyOff.HANGING)
            go_on()
            asking.join(_LOOKS_EVERY)


class _Faults:
    """Takes whatever goes wrong in a store: there are many of them, and each has faults of its own."""

    def __init__(self) -> None:
        self.why = WhyOff.FAILING

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        from keyring.errors import InitError, KeyringLocked, NoKeyringError

        if isinstance(error, StoreFault):
            self.why = error.why
        elif isinstance(error, KeyringLocked):
            self.why = WhyOff.LOCKED
        elif isinstance(error, InitError | NoKeyringError):
            self.why = WhyOff.MISSING
        return isinstance(error, Exception)
