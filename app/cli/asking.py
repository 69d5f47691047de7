"""Asking for a passphrase without a window: at the terminal, or one line of standard input."""

import sys
import warnings
from getpass import GetPassWarning, getpass

from app.i18n import _
from app.refused import Refused


class NoPassphrase(Refused):
    """Nothing was typed, or there is no terminal to type it at."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "No passphrase was given, so nothing was done. It is asked for at a terminal; "
                "with --passphrase-stdin it is read from standard input, one line."
            )
        )


def typed(question: str) -> str:
    """Unseen, at the terminal; raises NoPassphrase where there is none, and where nothing is typed."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", GetPassWarning)  # where it would be seen, it is not asked for
        try:
            return _given(getpass(question))
        except (EOFError, GetPassWarning):
            raise NoPassphrase from None


def line_of_input(_question: str) -> str:
    """Raises NoPassphrase where there is no line."""
    return _given(sys.stdin.readline().rstrip("\r\n"))


def _given(passphrase: str) -> str:
    if not passphrase:
        raise NoPassphrase
    return passphrase
