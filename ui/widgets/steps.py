"""The steps of a longer way as chips: which are behind, which is now, which come."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowLayout


class Steps(QWidget):
    def __init__(self, names: Sequence[str], at: int = 0, *, large: bool = False, ticks: bool = True) -> None:
        """Without `ticks` nothing says that a step was taken, where steps can be passed over."""
        super().__init__()
        self._names = tuple(names)
        self._ticks = ticks
        self._chips = [Chip(name, large=large) for name in self._names]
        row = FlowLayout(self, gap=10)
        for chip in self._chips:
            row.addWidget(chip)
        self.go_to(at)

    def go_to(self, at: int) -> None:
        """Mark the step with that index as the one that is now."""
        for index, (chip, name) in enumerate(zip(self._chips, self._names, strict=True)):
            chip.say(name, "accent" if index == at else "", ticked=self._ticks and index < at)
        self.setAccessibleName(
            _("Step {number} of {count}: {name}").format(number=at + 1, count=len(self._names), name=self._names[at])
        )
