"""Which hints a boundary's texts get, and those that the writer has left as they are."""

from collections.abc import Callable
from functools import partial

from app.agreements.values import Boundary, Side
from app.library.occasions import rules_for
from app.library.values import WordingRule
from app.library.wording import Hint, hints_in
from ui.preferences import Preferences

Look = Callable[[str], tuple[Hint, ...]]


class BoundaryHints:
    """Of one boundary; asks for it at each look, for who keeps it and until when change what is said."""

    def __init__(
        self, boundary: Callable[[], Boundary], open_end: Callable[[], bool], preferences: Preferences
    ) -> None:
        self._boundary, self._open_end, self._preferences = boundary, open_end, preferences
        self._left: set[tuple[str, str]] = set()

    def within(self, field: str) -> Look:
        """The hints in a field of that name."""
        return partial(self._look, field)

    def leave(self, field: str, rule: WordingRule) -> None:
        """Say nothing more about this in that field."""
        self._left.add((field, rule.id))

    def _look(self, field: str, text: str) -> tuple[Hint, ...]:
        if not self._preferences.choices.hints:
            return ()
        rules = rules_for(self._preferences.packs)
        found = hints_in(text, rules, one_sided_open_end=self._is_one_sided_open_end())
        return tuple(hint for hint in found if (field, hint.rule.id) not in self._left)

    def _is_one_sided_open_end(self) -> bool:
        boundary = self._boundary()
        return boundary.kept_by in {Side.FIRST, Side.SECOND} and boundary.until is None and self._open_end()
