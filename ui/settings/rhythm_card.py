"""The rhythm: when each kind of check-in is wished for, and when the day is over."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.i18n import _
from app.people.pace_values import CheckInKind, Pace
from ui.desk import Desk
from ui.kept_form import Present
from ui.place import ShowsProblem
from ui.settings.rhythm_part import BedtimePart, RhythmPart
from ui.sheet import Sheet
from ui.widgets.card import Card
from ui.widgets.words import hairline, small

if TYPE_CHECKING:
    from ui.settings.rhythm_part import Part


class RhythmCard(Card):
    """One part is unfolded at a time."""

    def __init__(self, desk: Desk, page: Sheet, present: Present) -> None:
        super().__init__(_("Rhythm"))
        self.parts = {kind: RhythmPart(desk, page, kind, present) for kind in CheckInKind}
        self.bedtime = BedtimePart(desk, page, present)
        self.add(small(_("When Today offers a conversation. One that is missed is passed over.")))
        for number, part in enumerate(self._all):
            if number:
                self.add(hairline())
            self.add(part)
            part.unfolded.connect(self._fold_others)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        """Of the part that is unfolded."""
        return next((part.fields for part in self._all if part.is_unfolded), {})

    def fill(self, pace: Pace) -> None:
        for part in self._all:
            part.fill(pace)

    def unfold(self, kind: CheckInKind) -> None:
        self.parts[kind].unfold()

    def settle(self) -> None:
        for part in self._all:
            part.kept.settle()

    @property
    def _all(self) -> "tuple[Part, ...]":
        return (*self.parts.values(), self.bedtime)

    def _fold_others(self, unfolded: object) -> None:
        for part in self._all:
            if part is not unfolded:
                part.fold()
