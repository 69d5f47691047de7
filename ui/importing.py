"""Keeps Python's own import, where PySide 6.12 puts one that reads the source text of every module it is used for.

It looks there for the wish to write Qt's names in another style, which Keel has not; the text of all libraries would
stay in memory (18 MB once a vault is open), and reading it would hold up the start.
"""

import builtins
import importlib


def import_plainly() -> None:
    """Bring in PySide without its import; does nothing where PySide is there already."""
    own = builtins.__import__
    importlib.import_module("PySide6.QtCore")
    builtins.__import__ = own
