"""One small thing with both sides beside each other, or the list of them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.conversations.clearing.actions import open_clearing, take_clearing_away, take_meant_away
from app.conversations.clearing.reads import read_clearing
from app.conversations.clearing.values import CLEARINGS, Clearing, ClearingId
from app.exchange.values import Sent
from app.i18n import _
from ui.conversations.clearing.cleared_list import ClearedList
from ui.conversations.clearing.meant_part import MeantPart
from ui.conversations.clearing.sides import ClearingSides
from ui.conversations.clearing.words_card import ClearingWordsCard
from ui.desk import Desk
from ui.exchange.taking_away import TakeAwayCard
from ui.place import ShowsProblem
from ui.view import Act, OpenView, View
from ui.widgets.buttons import primary, quiet
from ui.widgets.page_head import PageHead
from ui.widgets.words import text


class ClearedView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._id: ClearingId | None = None
        self.back = quiet(_("All conversations"), self._back, icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Conversations"), _("Clear it up"))
        self.list = ClearedList(self)
        self.write = primary(_("Clear something up"), self.list.write, icon="add", shortcut="Ctrl+N")
        self.head.set_actions(self.write)
        self.gone = text(_("This was taken back. Nothing of it is kept."))
        self.sides, self.meant, self.words = ClearingSides(desk), MeantPart(self), ClearingWordsCard(self)
        self.take_away = TakeAwayCard(self, self._take_away)
        self.take_answer_away = TakeAwayCard(self, self._take_answer_away)
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.meant.fields

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"new": Act(_("Clear something up"), self.list.write), "back": Act(self._back_named(), self._back)}

    def show_cleared(self, thing: object = None) -> None:
        """The id of one, or None for the list."""
        self.settle()
        self._id = None if thing is None else ClearingId(str(thing))
        if self._id is not None:
            open_clearing(self.desk.sitting, self._id)
            self.meant.open(self._id)
        self.reload()
        self.tell_history(CLEARINGS, self._id or "")

    def reload(self) -> None:
        clearing = None if self._id is None else read_clearing(self.desk.sitting, self._id)
        listed = self._id is None
        self.back.setText(self._back_named())
        self.back.setAccessibleName(self._back_named())
        self.list.setVisible(listed)
        self.gone.setVisible(not listed and clearing is None)
        for part in (self.sides, self.words):
            part.setVisible(clearing is not None)
        if listed:
            self.meant.hide()
            self.list.reload()
        else:
            self.meant.fill(clearing)
        self.write.setVisible(listed and self.list.empty.isHidden())
        self._fill(clearing)
        self.reading_changed.emit()

    def settle(self) -> None:
        self.meant.settle()

    def read_by(self) -> str:
        writes = self.alone and self.meant.writes
        return _("read by: only you, until you send it") if writes else ""

    def _fill(self, clearing: Clearing | None) -> None:
        meant = None if clearing is None else clearing.meant
        self.take_away.fill(None if clearing is None else clearing.sent)
        self.take_answer_away.fill(None if meant is None else meant.sent)
        if clearing is not None:
            self.sides.fill(clearing)
            self.words.fill(clearing)

    def _take_away(self, sent: Sent) -> None:
        if self._id is not None:
            take_clearing_away(self.desk.sitting, sent.author, self._id)
            self.open_view(("cleared", self._id if sent.opened else None))

    def _take_answer_away(self, sent: Sent) -> None:
        if self._id is not None:
            take_meant_away(self.desk.sitting, sent.author, self._id)
            self.reload()

    def _back_named(self) -> str:
        return _("All conversations") if self._id is None else _("All small things")

    def _back(self) -> None:
        self.open_view(None if self._id is None else ("cleared", None))

    def _lay_out(self) -> None:
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        for part in (self.list, self.gone, self.sides, self.meant, self.words, self.take_away, self.take_answer_away):
            self.body.addWidget(part)
