"""The first view: a note that can be written at once, what waits, one's own figures, and the ways to the rest."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.checkins.alone import waiting_alone
from app.checkins.page_values import Waiting
from app.i18n import _
from app.library.packs import page_helps
from app.private.actions import delete_note
from app.private.reads import note_page
from app.private.values import Note, NotePage
from ui.checkins.offered_card import WaitingCard
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.private.care_card import CareCard
from ui.private.moments_card import MomentsCard
from ui.private.note_card import NoteCard
from ui.private.words import deleted_words, note_row
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.columns import Columns
from ui.widgets.list_rows import RowGroup
from ui.widgets.page_head import PageHead
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted

FIRST_NOTES = 3


class PrivateView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        alone = desk.sitting.alone
        self._other = "" if alone is None else desk.couple().name(alone.other)
        self._next: Waiting | None = None
        self.head = PageHead(_("Only you can open this"), _("Private"))
        self.offer = UndoOffer()
        self.empty = muted(page_helps()["private"].what)
        self.note = NoteCard(self, self._delete, title=_("A note"))
        self.moments = MomentsCard(desk)
        self.earlier = RowGroup(_("Earlier notes"), open_view)
        self.earlier.more.clicked.connect(lambda: open_view(("notes", None)))
        self.waiting: Cards[Waiting] = Cards()
        self.care = CareCard(self)
        self._lay_out()
        self.note.open(None)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"new": Act(_("Write a note"), self.note.begin)}

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"text": self.note.text.field}

    def show_list(self, _nothing: object = None) -> None:
        self.reload()

    def settle(self) -> None:
        """Save what is typed; the offers to undo are over."""
        self.note.settle()
        self.offer.settle()
        self.care.settle()

    def reload(self) -> None:
        sitting, packs = self.desk.sitting, self.desk.preferences.packs
        self.note.reload()
        page = note_page(sitting, FIRST_NOTES + 2)
        self._fill_notes(page)
        waiting = waiting_alone(sitting, packs)
        self._next = next(iter(waiting), None)
        self.waiting.fill(waiting, self._waiting_card)
        self.moments.reload()
        self.care.reload()
        self.empty.setVisible(not page.notes and self.note.note is None and self.offer.hidden is None)

    def _fill_notes(self, page: NotePage) -> None:
        """Without the one that is open above, and the one that is going."""
        open_now = None if self.note.note is None else self.note.note.id
        notes = [each for each in page.notes if each.id not in {open_now, self.offer.hidden}]
        clock = self.desk.sitting.clock
        rows = [note_row(each, clock, self._other) for each in notes[:FIRST_NOTES]]
        self.earlier.fill(rows, more=page.more or len(notes) > FIRST_NOTES)

    def _waiting_card(self, waiting: Waiting) -> WaitingCard:
        return WaitingCard(
            waiting, partial(self.desk.go, "conversations"), self.present, self.desk, is_next=waiting == self._next
        )

    def _delete(self, note: Note) -> None:
        self.note.open(None)
        delete = partial(delete_note, self.desk.sitting, note.id)
        said = deleted_words(note.copy, self._other)
        self.offer.begin(note.id, said, partial(self._take_back, note), delete)
        self.reload()

    def _take_back(self, note: Note) -> None:
        self.note.open(note.id)
        self.reload()

    def _lay_out(self) -> None:
        columns = Columns()
        main: tuple[QWidget, ...] = (self.empty, self.note, self.moments, self.earlier)
        side: tuple[QWidget, ...] = (self.waiting, self.care, self._ways())
        for part in main:
            columns.main.addWidget(part)
        for part in side:
            columns.side.addWidget(part)
        for part in (self.head, self.offer):
            self.body.addWidget(part)
        self.body.addWidget(columns)

    def _ways(self) -> Card:
        """To all that is private, wherever it is kept."""
        card = Card(_("Also yours alone"), small_title=True, quiet=True)
        card.body.setSpacing(2)
        go = self.desk.go
        ways = (
            (_("All notes"), partial(self.open_view, ("notes", None))),
            (_("For the session"), partial(self.open_view, ("session", None))),
            (_("A page for my own session"), partial(go, "sessions", ("own_handout", None))),
            (_("My answers over time"), partial(self.open_view, ("answers", None))),
            (_("Letters"), partial(go, "conversations", ("letters", None))),
            (_("Log of hard moments"), partial(go, "hard_moments", ("log", None))),
            (_("When I couldn't say yes"), partial(self.open_view, ("not_free", None))),
        )
        for words, act in ways:
            card.body.addWidget(quiet(words, act), 0, Qt.AlignmentFlag.AlignLeft)
        return card
