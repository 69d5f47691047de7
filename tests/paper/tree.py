"""The structure of a PDF as a screen reader walks it, for tests."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader


@dataclass
class Part:
    """One part of the structure."""

    kind: str
    alternative: str
    scope: str
    parts: list["Part"] = field(default_factory=list)
    things: list[Any] = field(default_factory=list)
    """Fields and links that belong to it."""
    pieces: int = 0
    """Of drawn words that belong to it."""

    def whole(self) -> Iterator["Part"]:
        yield self
        for part in self.parts:
            yield from part.whole()


def tree_of(pdf: bytes) -> Part:
    catalog: Any = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    root = catalog["/StructTreeRoot"]
    return _part(root["/K"].get_object())


def _part(entry: Any) -> Part:
    scope = entry.get("/A", {}).get("/Scope", "")
    part = Part(kind=entry["/S"][1:], alternative=str(entry.get("/Alt", "")), scope=str(scope)[1:])
    for kid in entry.get("/K", []):
        found = kid.get_object()
        if found.get("/Type") == "/OBJR":
            part.things.append(found["/Obj"].get_object())
        elif found.get("/Type") == "/MCR":
            part.pieces += 1
        else:
            part.parts.append(_part(found))
    return part
