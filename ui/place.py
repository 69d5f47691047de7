"""Where what could not be done is said: a place, and the fields on it that have room for a sentence."""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable


class ShowsProblem(Protocol):
    """A field that has room for a sentence beside it; an empty sentence clears it."""

    def show_problem(self, sentence: str) -> None: ...


@runtime_checkable
class Place(Protocol):
    """Where a refusal can be shown: a page, a dialog, full-window work."""

    @property
    def fields(self) -> Mapping[str, ShowsProblem]: ...

    def show_notice(self, sentence: str) -> None:
        """Say the sentence at the top; an empty one clears it."""


def clear(place: Place) -> None:
    place.show_notice("")
    for field in place.fields.values():
        field.show_problem("")
