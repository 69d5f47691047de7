"""Checking a file that claims to be a signed agreement; work for the worker."""

from pathlib import Path

from app.agreements.verdict import Verdict
from app.documents.values import CannotReadFile

LARGEST_READ = 65 * 1024 * 1024
"""Bytes; a file longer than this is none of ours, and the rest of it is not looked at."""


def check_file(file: Path, expected: frozenset[str] | None = None) -> Verdict:
    """The verdict on the file; `expected` are the couple's certificates, where known. Raises CannotReadFile."""
    from app.agreements.verify import check_document

    try:
        with file.open("rb") as opened:
            return check_document(opened.read(LARGEST_READ), expected)
    except OSError as fault:
        raise CannotReadFile(str(file)) from fault
    except ValueError as fault:  # a name that no file can have
        raise CannotReadFile(str(file)) from fault
