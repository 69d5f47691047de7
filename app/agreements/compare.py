"""Two texts of an agreement side by side: what was added, removed, moved, and which words changed."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.agreements.values import AgreementText, Boundary, BoundaryId, Terms

Pieces = tuple[tuple[str, str], ...]
"""(kind, text) in order; a kind is "same", "removed" or "added"."""

TEXT_FIELDS = (
    "behaviour",
    "kept_by",
    "if_crossed",
    "corrective_step",
    "asked_by",
    "need",
    "known_by",
    "exceptions",
    "meanwhile",
    "if_it_keeps_happening",
    "cost",
    "until",
)
"""The fields of a boundary in the order in which they are compared."""
TERM_FIELDS = ("starts", "ends", "review", "cooling_off")

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_WORDS = 2000
"""Longer texts are compared line by line, for comparing words takes time that grows with their square."""


class Fate(StrEnum):
    """What became of a boundary."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field that differs."""

    field: str
    """Its name in `Boundary`, `Terms` or `AgreementText`."""
    before: object
    after: object
    pieces: Pieces
    """The words of a text; empty for choices, days and numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryChange:
    fate: Fate
    boundary: Boundary
    """As it is in the later text; in the earlier one where it was removed."""
    number_before: int | None
    number_after: int | None
    moved: bool
    """Its place among the boundaries both texts have is another."""
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    head: tuple[FieldChange, ...]
    """Title and purpose."""
    boundaries: tuple[BoundaryChange, ...]
    """In the order of the later text, removed ones where they stood."""
    terms: tuple[FieldChange, ...]

    @property
    def same(self) -> bool:
        unchanged = all(each.fate is Fate.SAME and not each.moved for each in self.boundaries)
        return unchanged and not self.head and not self.terms


def compare(before: AgreementText, after: AgreementText) -> Comparison:
    """What changed from one text to the other; boundaries are followed by their ids."""
    return Comparison(
        head=tuple(_differing(before, after, ("title", "area", "purpose"))),
        boundaries=tuple(_boundaries(before.boundaries, after.boundaries)),
        terms=tuple(_differing(before.terms, after.terms, TERM_FIELDS)),
    )


def word_changes(before: str, after: str) -> Pieces:
    """The words of both texts as pieces; joined without "added" they are `before`, without "removed" `after`."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if max(len(old), len(new)) > _MOST_WORDS:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    pieces: list[tuple[str, str]] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(("same", "".join(old[a:b])))
            continue
        pieces += [("removed", "".join(old[a:b]))] if a < b else []
        pieces += [("added", "".join(new[c:d]))] if c < d else []
    return tuple(pieces)


def _boundaries(before: tuple[Boundary, ...], after: tuple[Boundary, ...]) -> Iterator[BoundaryChange]:
    old = {boundary.id: (number, boundary) for number, boundary in enumerate(before, start=1)}
    moved = _moved(before, after)
    kept = {boundary.id for boundary in after}
    waiting = list(before)
    for number, boundary in enumerate(after, start=1):
        if boundary.id in old:
            yield from _removed_ahead(waiting, kept, old, boundary)
        yield _fate(old.get(boundary.id), number, boundary, moved=boundary.id in moved)
    yield from (_removed(old[each.id]) for each in waiting if each.id not in kept)


def _removed_ahead(
    waiting: list[Boundary],
    kept: set[BoundaryId],
    old: dict[BoundaryId, tuple[int, Boundary]],
    until: Boundary,
) -> Iterator[BoundaryChange]:
    """The removed ones that stood before a boundary, each once."""
    ahead = [each for each in waiting if old[each.id][0] < old[until.id][0]]
    for each in ahead:
        waiting.remove(each)
        if each.id not in kept:
            yield _removed(old[each.id])


def _removed(old: tuple[int, Boundary]) -> BoundaryChange:
    number, boundary = old
    return BoundaryChange(
        fate=Fate.REMOVED, boundary=boundary, number_before=number, number_after=None, moved=False, fields=()
    )


def _fate(old: tuple[int, Boundary] | None, number: int, boundary: Boundary, *, moved: bool) -> BoundaryChange:
    fields = tuple(_differing(old[1], boundary, TEXT_FIELDS)) if old else ()
    fate = Fate.ADDED if old is None else Fate.CHANGED if fields else Fate.SAME
    return BoundaryChange(
        fate=fate,
        boundary=boundary,
        number_before=old[0] if old else None,
        number_after=number,
        moved=moved,
        fields=fields,
    )


def _moved(before: tuple[Boundary, ...], after: tuple[Boundary, ...]) -> set[BoundaryId]:
    """The boundaries whose moving explains the new order; where two changed places, one of them."""
    both = {boundary.id for boundary in before} & {boundary.id for boundary in after}
    old = [boundary.id for boundary in before if boundary.id in both]
    new = [boundary.id for boundary in after if boundary.id in both]
    stayed = difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_matching_blocks()
    return both - {identity for block in stayed for identity in old[block.a : block.a + block.size]}


def _differing(
    before: AgreementText | Boundary | Terms, after: AgreementText | Boundary | Terms, fields: tuple[str, ...]
) -> Iterator[FieldChange]:
    for field in fields:
        old, new = getattr(before, field), getattr(after, field)
        if old == new:
            continue
        texts = type(old) is str and type(new) is str
        yield FieldChange(field=field, before=old, after=new, pieces=word_changes(old, new) if texts else ())
