"""A PIN that opens the vault again after a lock while the program runs: in memory alone, and never for signing."""

import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.vault.keyslots_document import Keyslots
from app.vault.passphrase import SALT_SIZE, Policy, key_from_passphrase
from app.vault.values import Person, PinGone, PinTooEasy, WrongPin

if TYPE_CHECKING:
    from app.vault.keyslots import PersonKeys

LEAST_DIGITS, MOST_DIGITS = 4, 8
TRIES = 3
HOLDS_FOR = 12 * 60 * 60.0
"""Seconds."""

_DIGITS = "01234567890"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrappedKeys:
    """The keys of a sitting under a PIN; the signing key is not among them."""

    people: tuple[Person, ...]
    policy: Policy
    salt: bytes
    wrapped: bytes = field(repr=False)
    bundles: str
    """Which keys these were: new keys of any of these people make them useless."""


def seconds_since_start() -> float:
    """Of the computer, with the time it slept where the system counts that."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


def check_pin(pin: str) -> None:
    """Raises PinTooEasy for anything but 4 to 8 digits, for one digit repeated, and for digits in a row."""
    fits = LEAST_DIGITS <= len(pin) <= MOST_DIGITS and pin.isascii() and pin.isdecimal()
    if not fits or len(set(pin)) == 1 or pin in _DIGITS or pin in _DIGITS[::-1]:
        raise PinTooEasy(LEAST_DIGITS, MOST_DIGITS)


def keys_under_pin(pin: str, keyslots: Keyslots, keys: "tuple[PersonKeys, ...]", policy: Policy) -> WrappedKeys:
    """Takes about a second; raises PinTooEasy or NotEnoughMemory."""
    from app.vault.wrapping import wrap

    check_pin(pin)
    people, salt = tuple(each.person for each in keys), secrets.token_bytes(SALT_SIZE)
    secret = b"".join(each.shared_root + each.own_root + each.author_key for each in keys)
    wrapped = wrap(key_from_passphrase(pin, salt, policy), secret, _about(keyslots, people))
    return WrappedKeys(
        people=people, policy=policy, salt=salt, wrapped=wrapped, bundles=bundles_digest(keyslots, people)
    )


def bundles_digest(keyslots: Keyslots, people: tuple[Person, ...]) -> str:
    """Another one as soon as any of these people gets new keys; a new passphrase leaves it as it is."""
    parts = [keyslots.people[person].part for person in people]
    return hashlib.sha256(b"|".join(part.bundle if part else b"" for part in parts)).hexdigest()


class Pin:
    """The PIN of the sitting before, if one was chosen; gone when the program ends."""

    def __init__(self, seconds: Callable[[], float] = seconds_since_start) -> None:
        self._seconds = seconds
        self._held: WrappedKeys | None = None
        self._since = 0.0
        self._wrong = 0

    @property
    def people(self) -> tuple[Person, ...]:
        """Whom it lets in; empty: there is none."""
        if self._held is not None and self._seconds() - self._since >= HOLDS_FOR:
            self.drop()
        return () if self._held is None else self._held.people

    @property
    def seconds_left(self) -> float:
        """Until it runs out; 0 where there is none."""
        return max(0.0, self._since + HOLDS_FOR - self._seconds()) if self.people else 0.0

    def hold(self, wrapped: WrappedKeys) -> None:
        """From now on it opens for 12 hours."""
        self._held, self._since, self._wrong = wrapped, self._seconds(), 0

    def drop(self) -> None:
        """The computer goes to sleep, somebody else came in, or it is not wanted any more."""
        self._held = None

    def came_in(self, people: tuple[Person, ...]) -> None:
        """Somebody opened the vault: the same people keep their PIN, for anybody else it is gone."""
        if people == self.people:
            self._wrong = 0
        else:
            self.drop()

    def open(self, pin: str, keyslots: Keyslots) -> "tuple[PersonKeys, ...]":
        """The keys of the sitting before; takes about a second. Raises WrongPin, or PinGone at the third wrong one."""
        from app.vault.wrapping import WrongKeyError, unwrap

        held = self._held if self.people else None
        if held is None or held.bundles != bundles_digest(keyslots, held.people):
            self.drop()
            raise PinGone
        self._wrong += 1  # before the work, so that breaking off saves no try
        key = key_from_passphrase(pin, held.salt, held.policy)
        try:
            secret = unwrap(key, held.wrapped, _about(keyslots, held.people))
        except WrongKeyError:
            raise self._refusal() from None
        if self._held is not held:
            raise PinGone
        self._wrong = 0
        return _unpacked(held.people, secret)

    def _refusal(self) -> WrongPin | PinGone:
        if self._wrong < TRIES:
            return WrongPin(TRIES - self._wrong)
        self.drop()
        return PinGone(tries=TRIES)


def _about(keyslots: Keyslots, people: tuple[Person, ...]) -> dict[str, str | int]:
    return {"vault": keyslots.vault_id, "person": "+".join(people), "kind": "pin"}


def _unpacked(people: tuple[Person, ...], secret: bytes) -> "tuple[PersonKeys, ...]":
    from app.vault.keys import KEY_SIZE
    from app.vault.keyslots import PersonKeys

    parts = iter([secret[at : at + KEY_SIZE] for at in range(0, len(secret), KEY_SIZE)])
    return tuple(
        PersonKeys(person=person, shared_root=next(parts), own_root=next(parts), author_key=next(parts))
        for person in people
    )
