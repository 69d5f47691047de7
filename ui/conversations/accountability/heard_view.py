"""What was kept of a talk in which each was heard, or the list of all of them."""

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversations.accountability.actions import add_line_to_heard, remove_account, settle_later
from app.conversations.accountability.reads import heard
from app.conversations.accountability.values import HEARD, Heard, HeardAccount, HeardId, Kept
from app.exchange.values import Sent
from app.i18n import _
from app.people.pace import pace
from ui.checkins.added_line import AddedLineForm
from ui.conversations.accountability.kept_rows import KeptRows
from ui.conversations.accountability.words import came_next, talk_name
from ui.desk import Desk
from ui.exchange.taking_away import TakeAwayCard
from ui.exchange.words import removed_in_words
from ui.place import ShowsProblem
from ui.view import Act, OpenView, View
from ui.widgets.brief import breakable
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.date_field import in_full
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import flow
from ui.widgets.moments import day_and_time
from ui.widgets.page_head import PageHead
from ui.widgets.side_by_side import SideBySide
from ui.widgets.words import eyebrow, muted, small, text


class HeardView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._id: HeardId | None = None
        self._now: Heard | None = None
        self.all = quiet(_("All conversations"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead("", "")
        self.print = quiet(_("Print"), self.print_it, icon="print", shortcut="Ctrl+P")
        self.said = muted("")
        self.go_on = primary(_("Go on with it now"), self._go_on)
        self.settled = quiet(_("It is settled"), self._settle_later)
        self.waiting = flow(self.go_on, self.settled)
        self.card = Card()
        self.add_line = AddedLineForm(self, self._add_line)
        self.rows = KeptRows(desk, open_view)
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.add_line.fields

    @property
    def acts(self) -> Mapping[str, Act]:
        acts = {
            "back": Act(_("All conversations"), lambda: self.open_view(None)),
            "new": Act(talk_name(), self._begin),
        }
        return acts | ({"preview": Act(_("Print"), self.print_it)} if self._now is not None else {})

    def show_heard(self, thing: object = None) -> None:
        """The id of a kept talk; None: all of them."""
        self.settle()
        self._id = HeardId(str(thing)) if thing is not None else None
        self.reload()
        self.tell_history(HEARD, self._id or "")

    def reload(self) -> None:
        self._now = heard(self.desk.sitting, self._id) if self._id is not None else None
        self.print.setVisible(self._now is not None)
        if self._now is None:
            self._show_all()
        else:
            self._show_one(self._now)

    def settle(self) -> None:
        self.add_line.settle()

    def print_it(self) -> None:
        from app.documents.words import Words
        from ui.documents.words_preview import preview_words

        if self._now is not None:
            preview_words(self.desk, Words.TALK, self._now.id, self.place(), self.print)

    def _show_all(self) -> None:
        kept = self.rows.reload()
        gone = self._id is not None
        self.head.say(_("Conversations"), _("Talks where each was heard"))
        self.said.setText(_("Nothing is kept of this talk.") if gone else "")
        self.said.setVisible(gone)
        self.empty.setVisible(not kept)
        for part in (self.card, self.waiting):
            part.hide()
        self.add_line.show_for("")

    def _show_one(self, now: Heard) -> None:
        self.rows.hide()
        self.empty.hide()
        self.head.say(in_full(self.desk.sitting.clock.local(now.at).date()), breakable(now.topic))
        next_ = came_next(now)
        self.said.setText(f"{next_}." if next_ else "")
        self.said.setVisible(bool(next_))
        self.waiting.setVisible(now.waits)
        offered = pace(self.desk.sitting).offers_talks(self.desk.sitting.clock.today())
        self.go_on.setVisible(not self.alone and offered)
        clear_layout(self.card.body)
        for part in self._parts(now):
            self.card.add(part)
        self.card.setVisible(self.card.body.count() > 0)
        self.add_line.show_for(now.id if now.kept is not Kept.NOTHING else "")

    def _parts(self, now: Heard) -> Iterator[QWidget]:
        couple, clock = self.desk.couple(), self.desk.sitting.clock
        if now.summary:
            yield text(breakable(now.summary))
            first, second = (couple.name(person) for person in now.confirmed)
            when = day_and_time(clock.local(now.at))
            said = _("Confirmed by {first} and {second}, {when}")
            yield small(said.format(first=first, second=second, when=when))
        if now.accounts:
            yield SideBySide(*(self._account(each) for each in now.accounts))
        if now.for_session:
            yield eyebrow(_("For the session"))
            yield text(breakable(now.for_session))
        for line in now.added:
            when = day_and_time(clock.local(line.at))
            yield small(_("Added by {name} on {when}").format(name=couple.name(line.person), when=when))
            yield text(breakable(line.text))

    def _account(self, account: HeardAccount) -> QWidget:
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        couple = self.desk.couple()
        removed = removed_in_words(account.sent, couple, self.desk.sitting.clock)
        column.addWidget(eyebrow(couple.name(account.sent.author)))
        column.addWidget(muted(removed) if removed else text(breakable(account.text)))
        take_away = TakeAwayCard(self, partial(self._remove, account))
        column.addWidget(take_away)
        take_away.fill(account.sent)
        return widget

    def _remove(self, account: HeardAccount, sent: Sent) -> None:
        remove_account(self.desk.sitting, sent.author, account.id)

    def _add_line(self, words: str) -> None:
        """Together, one press on a name says whose it is; until then the words stay."""
        sitting, identity = self.desk.sitting, self._id
        assert identity is not None
        self.desk.ask_author(lambda author: self._enter(partial(add_line_to_heard, sitting, author, identity, words)))

    def _enter(self, enter: partial[None]) -> None:
        with self.desk.refusals.shown(self.place()):
            enter()
            self.add_line.entered()
        self.reload()

    def _begin(self) -> None:
        self.open_view(("heard_begin", None))

    def _go_on(self) -> None:
        if self._now is not None:
            self.open_view(("heard_begin", {"topic": self._now.topic, "follows": self._now.id}))

    def _settle_later(self) -> None:
        """It waits no longer; one press on a name says who has said so."""
        identity = self._id
        assert identity is not None
        sitting = self.desk.sitting
        self.desk.ask_author(lambda author: settle_later(sitting, author, identity), self.settled)

    def _lay_out(self) -> None:
        said = _("A summary both of you confirmed, or an account by each, is read here.")
        self.empty = EmptyState(said, talk_name(), self._begin, icon="together")
        self.head.set_actions(self.print)
        self.card.body.setSpacing(12)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.head, self.said, self.waiting, self.card, self.add_line, self.empty, self.rows):
            self.body.addWidget(part)
