"""One line about the other: read, shown, or kept for oneself again."""

from functools import partial

from PySide6.QtCore import Qt

from app.common_ground.appreciations.actions import (
    delete_appreciation,
    open_appreciation,
    show_appreciation,
    take_appreciation_back,
)
from app.common_ground.appreciations.reads import own_appreciation, shown_appreciation
from app.common_ground.appreciations.values import APPRECIATIONS, AppreciationId, OwnAppreciation, ShownAppreciation
from app.exchange.values import Sent
from app.i18n import _
from ui.common_ground.ground_view import GroundView
from ui.common_ground.line_card import LineCard
from ui.desk import Desk
from ui.exchange.taking_away import TakeAwayCard
from ui.exchange.words import removed_in_words, who_will_see
from ui.view import OpenView
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.date_field import in_full
from ui.widgets.flow import flow
from ui.widgets.words import heading, muted


class AppreciationView(GroundView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("appreciations", _("What we like in each other")))
        self._id = AppreciationId("")
        self.own: OwnAppreciation | None = None
        self.shown: ShownAppreciation | None = None
        self.card, self.preview = LineCard(), LineCard()
        self.said = muted("")
        alone = desk.sitting.alone
        self._me = "" if alone is None else desk.couple().name(alone)
        other = "" if alone is None else desk.couple().name(alone.other)
        self.show_it = primary(_("Show it to {name}").format(name=other), self.preview_shown)
        self.change = secondary(_("Change it"), lambda: self.open_view(("appreciation_write", self._id)), icon="edit")
        self.delete = quiet(_("Delete this line"), self._delete, icon="trash")
        self.show_now = primary(_("Show this"), self._show)
        self.not_yet = quiet(_("Not yet"), self.put_away)
        self.take_away = TakeAwayCard(self, self._take_back)
        self._lay_out()

    def show_appreciation(self, thing: object) -> None:
        """The other's words are opened with it."""
        self._id = AppreciationId(str(thing))
        self.before.hide()
        found = shown_appreciation(self.desk.sitting, self._id)
        if found is not None and found.sent.removed_at is None and not found.sent.opened:
            open_appreciation(self.desk.sitting, self._id)
        self.reload()
        self.tell_history(APPRECIATIONS, self._id)

    def read_by(self) -> str:
        return _("read by: only you, until you show it") if self.own is not None and self.own.sent is None else ""

    def reload(self) -> None:
        sitting = self.desk.sitting
        self.own = own_appreciation(sitting, self._id)
        self.shown = None if self.own is not None else shown_appreciation(sitting, self._id)
        there = self.own is not None or self.shown is not None
        self.card.setVisible(there)
        self.head.say(_("Common ground"), self._title())
        self.card.fill(*self._read())
        self.said.setText(self._who_reads())
        self.beside.setVisible(there)
        sent = self.own.sent if self.own is not None else None if self.shown is None else self.shown.sent
        self.take_away.fill(sent)
        self._show_acts()
        self.reading_changed.emit()

    def preview_shown(self) -> None:
        """Exactly what the other will see, before the press that shows it."""
        if self.own is not None:
            self.preview.fill(self._me, self.own.text)
            self.before.show()
            self._show_acts()
            self.show_now.setFocus()

    def put_away(self) -> None:
        self.before.hide()
        self._show_acts()

    def _title(self) -> str:
        if self.own is not None:
            return _("A line of yours")
        if self.shown is None:
            return _("This line isn't there any more")
        return _("A line from {name}").format(name=self.desk.couple().name(self.shown.sent.author))

    def _read(self) -> tuple[str, str]:
        couple, clock = self.desk.couple(), self.desk.sitting.clock
        if self.own is not None:
            return "", self.own.text
        if self.shown is None:
            return "", ""
        sent = self.shown.sent
        return couple.name(sent.author), removed_in_words(sent, couple, clock) or self.shown.text

    def _who_reads(self) -> str:
        if self.own is None:
            day = None if self.shown is None else self.desk.sitting.clock.local(self.shown.sent.at).date()
            return "" if day is None else _("Shown on {day}.").format(day=in_full(day))
        if self.own.sent is None:
            return _("Only you can read this.")
        return _("When you take it back, you keep it, for you alone.")

    def _show_acts(self) -> None:
        private = self.own is not None and self.own.sent is None
        showing = not self.before.isHidden()
        self.change.setVisible(private)
        self.delete.setVisible(private)
        self.show_it.setVisible(private and not showing)

    def _show(self) -> None:
        self.before.hide()
        self.within(lambda: show_appreciation(self.desk.sitting, self._id))

    def _take_back(self, sent: Sent) -> None:
        take_appreciation_back(self.desk.sitting, sent.author, self._id)

    def _delete(self) -> None:
        """From the list it can be taken back for a while."""
        act = partial(delete_appreciation, self.desk.sitting, self._id)
        self.open_view(("appreciations", (self._id, act)))

    def _lay_out(self) -> None:
        self.head.set_actions(self.change, self.show_it)
        self.before = Card()
        self.before.body.setSpacing(14)
        self.before.add(heading(who_will_see(self.desk.couple(), self.desk.sitting.alone)), self.preview)
        self.before.add(flow(self.show_now, self.not_yet))
        self.before.hide()
        self.beside = Card(quiet=True)
        self.beside.add(self.said)
        columns = Columns()
        columns.main.addWidget(self.card)
        columns.main.addWidget(self.before)
        columns.side.addWidget(self.beside)
        columns.side.addWidget(self.take_away)
        columns.side.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(columns)
