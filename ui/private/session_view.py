"""Everything for the session with a therapist: one's own lines, and what both can read."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt

from app.exchange.values import SessionPoint
from app.i18n import _
from app.open_things.reads import session_points
from app.private.actions import delete_note
from app.private.reads import note_page
from app.private.values import Note
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.private.note_card import NoteCard
from ui.private.words import deleted_words, note_row
from ui.promises.words import day_named
from ui.view import Act, OpenView, View
from ui.widgets.act_row import ActRow
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.list_rows import RowGroup
from ui.widgets.page_head import PageHead
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted

FIRST_LINES, FIRST_POINTS = 8, 6


class SessionView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most, self._most_points = FIRST_LINES, FIRST_POINTS
        alone = desk.sitting.alone
        self._other = "" if alone is None else desk.couple().name(alone.other)
        self.back = quiet(_("All that is private"), lambda: open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Only you can open this"), _("For the session"))
        self.offer = UndoOffer()
        said = _("A line for myself")
        self.note = NoteCard(self, self._delete, title=said, label=said, for_session=True)
        self.rows = RowGroup(_("My own lines"), open_view)
        self.rows.more.clicked.connect(self._show_more)
        self.points: Cards[tuple[SessionPoint, ...]] = Cards()
        self.more_points = quiet(_("Show more of these"), self._show_more_points)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.head, self.offer, self.note, self.rows, self.points):
            self.body.addWidget(part)
        self.body.addWidget(self.more_points, 0, Qt.AlignmentFlag.AlignLeft)
        self.note.open(None)

    @property
    def acts(self) -> Mapping[str, Act]:
        back = Act(_("All that is private"), lambda: self.open_view(None))
        return {"back": back, "new": Act(_("Write a line"), self.note.begin)}

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"text": self.note.text.field}

    def show_session(self, _nothing: object = None) -> None:
        self.reload()

    def settle(self) -> None:
        self.note.settle()
        self.offer.settle()

    def reload(self) -> None:
        self.note.reload()
        page = note_page(self.desk.sitting, self._most, for_session=True)
        hidden = {self.offer.hidden, None if self.note.note is None else self.note.note.id}
        clock = self.desk.sitting.clock
        notes = [each for each in page.notes if each.id not in hidden]
        rows = [note_row(each, clock, self._other, say_session=False) for each in notes]
        self.rows.fill(rows, more=page.more)
        points = session_points(self.desk.sitting, self._most_points + 1)
        self.points.fill((points[: self._most_points],) if points else (), self._points_card)
        self.more_points.setVisible(len(points) > self._most_points)

    def _points_card(self, points: tuple[SessionPoint, ...]) -> Card:
        """What stands in the shared space; it is changed where it was written."""
        card = Card(_("What both of you can read"))
        card.body.setSpacing(12)
        card.add(muted(_("One of you put this aside for the session.")))
        couple, clock = self.desk.couple(), self.desk.sitting.clock
        for each in points:
            day = day_named(clock.local(each.at).date())
            line = _("{name}, {day}").format(name=couple.name(each.author), day=day)
            card.add(ActRow(in_brief(each.text), line))
        return card

    def _delete(self, note: Note) -> None:
        self.note.open(None)
        delete = partial(delete_note, self.desk.sitting, note.id)
        self.offer.begin(note.id, deleted_words(note.copy, self._other), partial(self._take_back, note), delete)
        self.reload()

    def _take_back(self, note: Note) -> None:
        self.note.open(note.id)
        self.reload()

    def _show_more(self) -> None:
        self._most *= 3
        self.reload()

    def _show_more_points(self) -> None:
        self._most_points *= 3
        self.reload()
