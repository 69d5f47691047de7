"""One note by itself: read again, changed as it is typed, shown or deleted."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.i18n import _
from app.private.values import Note, NoteId
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.private.note_card import NoteCard
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet
from ui.widgets.moments import day_and_time
from ui.widgets.page_head import PageHead


class NoteView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.back = quiet(_("All notes"), self._go_back, icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Only you can open this"))
        self.note = NoteCard(self, self._delete)
        self.note.text.kept.connect(lambda _kept: self._say_when())
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(self.note)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All notes"), self._go_back), "new": Act(_("Write a note"), self.note.begin)}

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"text": self.note.text.field}

    def show_note(self, note: object = None) -> None:
        """The id of one; None is a new one."""
        self.note.open(None if note is None else NoteId(str(note)))
        self._say_when()
        self.note.text.field.setFocus(Qt.FocusReason.TabFocusReason)

    def reload(self) -> None:
        self.note.reload()
        self._say_when()

    def settle(self) -> None:
        self.note.settle()

    def _say_when(self) -> None:
        note = self.note.note
        clock = self.desk.sitting.clock
        self.head.title.setText(_("A new note") if note is None else day_and_time(clock.local(note.at)))

    def _go_back(self) -> None:
        self.open_view(("notes", None))

    def _delete(self, note: Note) -> None:
        self.open_view(("notes", note.id))
