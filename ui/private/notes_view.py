"""All notes, the newest first, some at a time."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt

from app.i18n import _
from app.private.actions import delete_note
from app.private.reads import note_page, own_note
from app.private.values import NoteId
from ui.desk import Desk
from ui.private.words import deleted_words, note_row
from ui.view import Act, OpenView, View
from ui.widgets.buttons import primary, quiet
from ui.widgets.list_rows import RowGroup
from ui.widgets.page_head import PageHead
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted

FIRST_NOTES = 12


class NotesView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most = FIRST_NOTES
        alone = desk.sitting.alone
        self._other = "" if alone is None else desk.couple().name(alone.other)
        self.back = quiet(_("All that is private"), lambda: open_view(None), icon="back", shortcut="Alt+Left")
        self.write = primary(_("Write a note"), self.write_one, icon="add", shortcut="Ctrl+N")
        self.head = PageHead(_("Only you can open this"), _("Notes"))
        self.head.set_actions(self.write)
        self.offer = UndoOffer()
        self.none = muted(_("No notes yet. One line is enough."))
        self.rows = RowGroup(_("The newest first"), open_view)
        self.rows.more.clicked.connect(self._show_more)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.head, self.offer, self.none, self.rows):
            self.body.addWidget(part)

    @property
    def acts(self) -> Mapping[str, Act]:
        back = Act(_("All that is private"), lambda: self.open_view(None))
        return {"back": back, "new": Act(_("Write a note"), self.write_one)}

    def show_notes(self, deleted: object = None) -> None:
        """`deleted` is a note that is to go."""
        if isinstance(deleted, str):
            self._delete(NoteId(deleted))
        self.reload()

    def write_one(self) -> None:
        self.open_view(("note", None))

    def settle(self) -> None:
        """End the offer to take back what was deleted."""
        self.offer.settle()

    def reload(self) -> None:
        page = note_page(self.desk.sitting, self._most)
        clock = self.desk.sitting.clock
        rows = [note_row(each, clock, self._other) for each in page.notes if each.id != self.offer.hidden]
        self.rows.fill(rows, more=page.more)
        self.none.setVisible(not rows)

    def _delete(self, note: NoteId) -> None:
        own = own_note(self.desk.sitting, note)
        if own is not None:
            delete = partial(delete_note, self.desk.sitting, note)
            self.offer.begin(note, deleted_words(own.copy, self._other), self.reload, delete)

    def _show_more(self) -> None:
        self._most *= 3
        self.reload()
