"""One line of one's own list: taken hold of to move it, done today, changed, or taken off."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from app.i18n import _
from app.private.values import Care
from ui.widgets.brief import breakable
from ui.widgets.buttons import icon_button, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.movable_list import Handle
from ui.widgets.words import text


@dataclass(frozen=True, slots=True, kw_only=True)
class CareActs:
    """What can be done with a line."""

    did: Callable[[Care], None]
    change: Callable[[Care], None]
    take_off: Callable[[Care], None]


class CareRow(Card):
    def __init__(self, care: Care, acts: CareActs) -> None:
        super().__init__()
        self.care = care
        self.handle = Handle(care.text)
        self.did = secondary(_("Did it today"), lambda: acts.did(care), icon="check")
        self.change = quiet(_("Change"), lambda: acts.change(care))
        self.off = icon_button(
            "trash", _("Take off the list: {what}").format(what=care.text), lambda: acts.take_off(care)
        )
        self.did.setAccessibleName(_("Did it today: {what}").format(what=care.text))
        self.change.setAccessibleName(_("Change: {what}").format(what=care.text))
        self.body.setContentsMargins(12, 10, 14, 10)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text(breakable(care.text)), 1)
        self.body.addLayout(row)
        self.add(flow(self.did, self.change, self.off))
