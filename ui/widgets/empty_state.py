"""What a page shows before there is anything: what it is for, the first step, and a quiet way to read more."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.icons import IconLabel
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.text_column import TextColumn
from ui.widgets.words import small, words


class EmptyState(Card):
    """`how` is the text that "How it works" unfolds; empty: no such button."""

    def __init__(
        self, sentence: str, action: str, slot: Callable[[], object], *, how: str = "", icon: str = ""
    ) -> None:
        super().__init__()
        self.body.setContentsMargins(32, 32, 32, 32)
        self.body.setSpacing(16)
        if icon:
            self.body.addWidget(IconLabel(icon, "accent", 28))
        self.body.addWidget(TextColumn(words(sentence, "heading")))
        self.action = primary(action, slot)
        self.setAccessibleName(sentence)
        self._how = TextColumn(small(how))
        self._how.hide()
        self._lay_out_actions(self.body, has_more=bool(how))

    def _lay_out_actions(self, body: QVBoxLayout, *, has_more: bool) -> None:
        if has_more:
            self.how_it_works = quiet(_("How it works"), self._unfold)
            body.addWidget(flow(self.action, self.how_it_works))
            body.addWidget(self._how)
        else:
            body.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeft)

    def _unfold(self) -> None:
        self._how.setVisible(self._how.isHidden())
