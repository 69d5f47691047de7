"""A note: written at once, saved as it is typed, and what can be done with it."""

from collections.abc import Callable

from app.i18n import _
from app.private.actions import (
    NEW_FOR_SESSION,
    NEW_NOTE,
    change_note,
    delete_note,
    put_for_session,
    write_note,
)
from app.private.reads import own_note
from app.private.values import CopyState, Note, NoteId
from ui.private.saved_text import SavedText
from ui.private.words import copy_words, saved_words
from ui.view import View
from ui.widgets.buttons import button, quiet
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import small

_CAN_BE_SHOWN = {CopyState.NONE, CopyState.SLEPT_ON}


class NoteCard(Card):
    """A new note is there with its first words; one without any words is let go when it is left."""

    def __init__(
        self, view: View, delete: Callable[[Note], None], *, title: str = "", label: str = "", for_session: bool = False
    ) -> None:
        """`delete` offers to undo it; with `for_session` a new note is kept for the session."""
        super().__init__(title or None)
        self.note: Note | None = None
        self._view, self._delete, self._for_session = view, delete, for_session
        alone = view.desk.sitting.alone
        self._other = "" if alone is None else view.desk.couple().name(alone.other)
        self.saved = small("")
        self.text = SavedText(view, label or _("A note"))
        self.text.kept.connect(self._say_kept)
        self.copy_said = small("")
        self.show_it = quiet(_("Show this to {name}…").format(name=self._other), self._show)
        self.session = button(_("For the session"), self._tick, looks="choice")
        self.session.setCheckable(True)
        self.another = quiet(_("Write another"), self.begin, icon="add")
        self.see_copy = quiet(_("Look at the copy"), self._see_copy)
        self.delete = quiet(_("Delete it"), self._ask_delete, icon="trash")
        self._acts = flow(self.show_it, self.see_copy, self.session, self.another, self.delete)
        self.add(self.saved, self.text, self.copy_said, self._acts)

    def begin(self) -> None:
        """Another note, with the keyboard in it."""
        self.open(None)
        self.text.field.setFocus()

    def open(self, note: NoteId | None) -> None:
        """None, or one that is gone: a new one, or the new one that was too long to be kept."""
        self.settle()
        self.note = None if note is None else own_note(self._view.desk.sitting, note)
        self._open_text()
        self.fill()

    def reload(self) -> None:
        """What is typed stays; what became of the note is read again."""
        if self.note is not None:
            self.note = own_note(self._view.desk.sitting, self.note.id)
            if self.note is None:
                self.text.forget()
                self._open_text()
        self.fill()

    def settle(self) -> None:
        self.text.settle()
        if self.note is not None and self.text.is_blank:
            emptied, self.note = self.note.id, None
            delete_note(self._view.desk.sitting, emptied)
            self._open_text()
            self.fill()

    def fill(self) -> None:
        note = self.note
        copy = CopyState.NONE if note is None else note.copy
        self.saved.setText(_("Only you can read this.") if note is None or self.text.waits else self._saved(note))
        said = copy_words(copy, self._other)
        self.copy_said.setText(said)
        self.copy_said.setVisible(bool(said))
        self.show_it.setVisible(note is not None and copy in _CAN_BE_SHOWN)
        self.see_copy.setVisible(copy not in _CAN_BE_SHOWN)
        self.session.setChecked(note is not None and note.for_session)
        for part in (self._acts, self.session, self.another, self.delete):
            part.setVisible(note is not None)

    def _saved(self, note: Note) -> str:
        return saved_words(note, self._view.desk.sitting.clock)

    def _open_text(self) -> None:
        new = NEW_FOR_SESSION if self._for_session else NEW_NOTE
        text, draft = ("", new) if self.note is None else (self.note.text, self.note.id)
        self.text.open(text, draft, self._store)

    def _store(self, text: str) -> str:
        """A new note begins with its first words."""
        sitting = self._view.desk.sitting
        new = NEW_FOR_SESSION if self._for_session else NEW_NOTE
        if self.note is not None:
            change_note(sitting, self.note.id, text)
            self.note = own_note(sitting, self.note.id)
        elif text.strip():
            self.note = own_note(sitting, write_note(sitting, text, for_session=self._for_session, draft=new))
            self._view.reload()
        return new if self.note is None else self.note.id

    def _say_kept(self, kept: bool) -> None:  # noqa: FBT001 - a signal's only value
        if kept:
            self.fill()
        elif self.note is not None:
            self.saved.setText(_("Saving"))

    def _show(self) -> None:
        self._with_note(lambda note: self._view.open_view(("show_note", note.id)))

    def _see_copy(self) -> None:
        self._with_note(lambda note: self._view.desk.go("conversations", ("shown_note", note.id)))

    def _tick(self) -> None:
        wanted = self.session.isChecked()
        self._with_note(lambda note: put_for_session(self._view.desk.sitting, note.id, wanted=wanted))

    def _ask_delete(self) -> None:
        self._with_note(self._delete)

    def _with_note(self, act: Callable[[Note], None]) -> None:
        """What is typed is saved first; a refusal is said on the page."""
        with self._view.desk.refusals.shown(self._view.place()):
            self.settle()
            if self.note is not None:
                act(self.note)
