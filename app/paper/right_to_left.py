"""Whether text is written from right to left; light, for it is asked while someone types."""

import unicodedata

_CLASSES = frozenset({"R", "AL", "RLE", "RLO", "RLI"})


def has_right_to_left(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(character) in _CLASSES for character in text)
