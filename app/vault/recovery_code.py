"""The code on the recovery sheet: 128 bits, written so that a slip of the pen is noticed and found.

Crockford's base32 with the checksum of Bech32m (BIP 350), human-readable part "keel": eight groups of four.
"""

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, reduce
from operator import xor

from app.vault.keys import derived_key
from app.vault.values import MistypedCode

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("OIL", "011")
_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015\u2212_.]+")
_SECRET_BITS = 128
_DATA_SYMBOLS = 26
_SYMBOLS = 32
_PER_GROUP = 4
_PADDING_BITS = _DATA_SYMBOLS * 5 - _SECRET_BITS

_BECH32M = 0x2BC830A3
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_REDUCTION = tuple(
    reduce(xor, (generator for bit, generator in enumerate(_GENERATOR) if top >> bit & 1), 0) for top in range(32)
)
"""What the generator adds for each value of the five bits that fall out; the search takes a thousand remainders."""

_PREFIX = "keel"
_EXPANDED_PREFIX = (*(ord(letter) >> 5 for letter in _PREFIX), 0, *(ord(letter) & 31 for letter in _PREFIX))


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """One code; `written` is what stands on the sheet."""

    secret: bytes = field(repr=False)
    """16 random bytes."""

    @property
    def written(self) -> str:
        number = int.from_bytes(self.secret) << _PADDING_BITS
        data = [number >> 5 * place & 31 for place in reversed(range(_DATA_SYMBOLS))]
        text = "".join(_ALPHABET[symbol] for symbol in (*data, *_checksum(data)))
        return "-".join(text[start : start + _PER_GROUP] for start in range(0, _SYMBOLS, _PER_GROUP))

    def wrapping_key(self, salt: bytes) -> bytes:
        """No slow derivation: 128 random bits cannot be guessed."""
        return derived_key(self.secret, salt, "keel 1 recovery code")


def new_code() -> RecoveryCode:
    return RecoveryCode(secrets.token_bytes(_SECRET_BITS // 8))


def read_code(text: str) -> RecoveryCode:
    """The code as typed, in either case, with any spaces and dashes, O for 0, and I or L for 1.

    Raises MistypedCode, which names the group (1 to 8) when one change explains the slip.
    """
    groups = [group for group in _SEPARATORS.split(text.upper().translate(_LOOKALIKES)) if group]
    typed = "".join(groups)
    if len(typed) != _SYMBOLS:
        raise MistypedCode(_group_of_wrong_length(groups))
    _check_letters(typed)
    symbols = [_ALPHABET.index(letter) for letter in typed]
    if not _holds(symbols):
        raise MistypedCode(_only(_groups_that_explain(symbols)))
    return RecoveryCode((_number(symbols) >> _PADDING_BITS).to_bytes(_SECRET_BITS // 8))


def _check_letters(typed: str) -> None:
    foreign = {place // _PER_GROUP + 1 for place, letter in enumerate(typed) if letter not in _ALPHABET}
    if foreign:
        raise MistypedCode(_only(foreign))


def _group_of_wrong_length(groups: list[str]) -> int | None:
    if len(groups) != _SYMBOLS // _PER_GROUP:
        return None
    return _only({place for place, group in enumerate(groups, start=1) if len(group) != _PER_GROUP})


def _groups_that_explain(symbols: list[int]) -> set[int]:
    """Where changing one symbol makes the code hold."""
    slip = _polymod((*_EXPANDED_PREFIX, *symbols)) ^ _BECH32M
    return {
        place // _PER_GROUP + 1 for place, by in _single_slips().get(slip, ()) if _holds(_changed(symbols, place, by))
    }


@cache
def _single_slips() -> dict[int, list[tuple[int, int]]]:
    """By what it adds to the remainder, for the code is linear: the place of a symbol, and what is added to it."""
    slips: dict[int, list[tuple[int, int]]] = {}
    right = [0] * _SYMBOLS
    for place in range(_SYMBOLS):
        for by in range(1, len(_ALPHABET)):
            slips.setdefault(_polymod(_changed(right, place, by)) ^ _polymod(right), []).append((place, by))
    return slips


def _changed(symbols: list[int], place: int, by: int) -> list[int]:
    return [*symbols[:place], symbols[place] ^ by, *symbols[place + 1 :]]


def _only(groups: set[int]) -> int | None:
    return next(iter(groups)) if len(groups) == 1 else None


def _number(symbols: list[int]) -> int:
    number = 0
    for symbol in symbols[:_DATA_SYMBOLS]:
        number = number << 5 | symbol
    return number


def _holds(symbols: list[int]) -> bool:
    padding = symbols[_DATA_SYMBOLS - 1] & (1 << _PADDING_BITS) - 1
    return padding == 0 and _polymod((*_EXPANDED_PREFIX, *symbols)) == _BECH32M


def _checksum(data: list[int]) -> list[int]:
    remainder = _polymod((*_EXPANDED_PREFIX, *data, *[0] * 6)) ^ _BECH32M
    return [remainder >> 5 * place & 31 for place in reversed(range(6))]


def _polymod(symbols: Sequence[int]) -> int:
    """The remainder of the BCH code, as BIP 173 defines it."""
    check = 1
    for symbol in symbols:
        check = (check & 0x1FFFFFF) << 5 ^ symbol ^ _REDUCTION[check >> 25]
    return check
