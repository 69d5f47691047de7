"""What makes a passphrase good enough, and the slow step from a passphrase to a key."""

import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from app.i18n import _
from app.vault.values import Damaged, NotEnoughMemory, PassphraseTooEasy, PassphraseTooShort

LEAST_CHARACTERS = 10
SALT_SIZE = 16

_LEAST_SCORE = 2
_LONGEST_RATED = 100
"""The estimate takes time that grows steeply with the length."""

_KEY_SIZE = 32
_LONGEST_WAIT = 1.5
"""Seconds; on a slower computer the floor is used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How much work Argon2id (RFC 9106) makes of one try."""

    memory_kib: int
    iterations: int
    lanes: int


DEFAULT = Policy(memory_kib=256 * 1024, iterations=3, lanes=4)
FLOOR = Policy(memory_kib=64 * 1024, iterations=3, lanes=4)

_LEAST_MEMORY = 19 * 1024
_MOST_MEMORY = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """How hard a passphrase is to guess."""

    score: int
    """0 (guessed at once) to 4, as estimated by zxcvbn."""
    word: str
    enough: bool
    """Whether it is accepted, as far as guessing goes."""


def check_new_passphrase(passphrase: str, words_that_are_known: tuple[str, ...]) -> None:
    """Raises PassphraseTooShort or PassphraseTooEasy; names and labels are easy to guess for those who know them."""
    if len(_normalised(passphrase)) < LEAST_CHARACTERS:
        raise PassphraseTooShort(LEAST_CHARACTERS)
    if not strength(passphrase, words_that_are_known).enough:
        raise PassphraseTooEasy


def strength(passphrase: str, words_that_are_known: tuple[str, ...]) -> Strength:
    """An estimate within a tenth of a second; only the first 100 characters are looked at."""
    from zxcvbn import zxcvbn

    known = [part for words in words_that_are_known for part in (words, *words.split())]
    rated = _normalised(passphrase)[:_LONGEST_RATED]
    score = int(zxcvbn(rated, user_inputs=["keel", *known], max_length=_LONGEST_RATED)["score"]) if rated else 0
    return Strength(score=score, word=_word(score), enough=score >= _LEAST_SCORE)


def key_from_passphrase(passphrase: str, salt: bytes, policy: Policy) -> bytes:
    """32 bytes by Argon2id, after about a second; raises NotEnoughMemory."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    argon2 = Argon2id(
        salt=salt,
        length=_KEY_SIZE,
        iterations=policy.iterations,
        lanes=policy.lanes,
        memory_cost=policy.memory_kib,
    )
    try:
        return argon2.derive(_normalised(passphrase).encode("utf-8", "surrogatepass"))
    except MemoryError as fault:
        raise NotEnoughMemory from fault


def check_policy(written: Policy, weakest: Policy) -> None:
    """Raises Damaged when a file asks for less work than is safe, or for more than a computer can do.

    `weakest` comes from the program, never from a file; one below the usual bound lowers that bound, for tests.
    """
    sound = (
        min(_LEAST_MEMORY, weakest.memory_kib) <= written.memory_kib <= _MOST_MEMORY
        and 1 <= written.iterations <= 10
        and 1 <= written.lanes <= 8
        and written.memory_kib >= 8 * written.lanes
    )
    if not sound:
        raise Damaged("keyslots.json")


def calibrated_policy(seconds: Callable[[], float] = time.monotonic) -> Policy:
    """The policy for new passphrases on this computer; takes one derivation, so it is work for the worker."""
    begin = seconds()
    try:
        key_from_passphrase("", bytes(SALT_SIZE), DEFAULT)
    except NotEnoughMemory:
        return FLOOR
    return DEFAULT if seconds() - begin <= _LONGEST_WAIT else FLOOR


def _normalised(passphrase: str) -> str:
    """One form for letters that keyboards compose in different ways."""
    return unicodedata.normalize("NFC", passphrase)


def _word(score: int) -> str:
    return (
        _("Very easy to guess"),
        _("Easy to guess"),
        _("Hard enough to guess"),
        _("Hard to guess"),
        _("Very hard to guess"),
    )[score]
