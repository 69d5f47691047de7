"""Plain words for feelings, of our content file, read once when first asked for."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.library.packs import OUR_FOLDER
from app.library.reading import Content, Entry
from app.library.schema import checked, entry_id

FEELINGS = "feelings.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeling:
    id: str
    word: str
    """In small letters, as it stands in a sentence."""


@cache
def feelings() -> tuple[Feeling, ...]:
    """In the order of the file."""
    return read_feelings(OUR_FOLDER / FEELINGS)


def read_feelings(path: Path) -> tuple[Feeling, ...]:
    """The words of one file. Raises `ContentProblem`."""
    content = Content(path, "feeling")
    content.head.done()
    return tuple(checked(entry, _feeling) for entry in content.entries())


def _feeling(entry: Entry) -> Feeling:
    return Feeling(id=entry_id(entry), word=entry.text("word"))
