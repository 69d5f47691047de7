"""One due promise with the ways its day can have gone: one press marks it; a note and the rest unfold."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.promises.actions import mark_day
from app.promises.mark_words import mark_in_words
from app.promises.values import LONGEST_NOTE, DuePromise, Kept
from app.vault.values import Person
from ui.kept_form import KeptForm
from ui.promises.words import LONGEST_SHOWN, day_named, kept_names
from ui.view import View
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet
from ui.widgets.choice_field import ChoiceField
from ui.widgets.disclosure import Disclosure
from ui.widgets.flow import flow
from ui.widgets.text_field import TextField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.words import muted, small, strong

DRAFT = "promise-note"
_FIRST = 3
"""So many of the ways stand in front."""


class MarkRow(QWidget):
    """Belongs to one promise on one day; `fill` shows how it stands, and leaves a note alone that is being typed.

    The mark is the word of the one who promised; in a sitting of both, one press on a name says whose it is.
    """

    marked = Signal(object)
    """The `Kept` that was entered."""

    def __init__(self, view: View, due: DuePromise) -> None:
        super().__init__()
        self._view, self.due = view, due
        said = in_brief(due.text, LONGEST_SHOWN)
        names = kept_names()
        self.first = ChoiceField(said, names[:_FIRST], label_shown=False)
        self.rest = ChoiceField(said, names[_FIRST:], label_shown=False)
        self.note = TextField(
            _("A note: {promise}").format(promise=said),
            _("read by: both of you"),
            label_shown=False,
            example=_("A note, if you like"),
            fewest_lines=1,
        )
        self.keep_note = quiet(_("Keep the note"), self._keep_note)
        self.keep_note.setAccessibleName(_("Keep the note: {promise}").format(promise=said))
        self.fold = Disclosure(_("More, or a note"))
        self.fold.button.setAccessibleName(_("More, or a note: {promise}").format(promise=said))
        self.title, self.noted, self.later = strong(said), muted(""), small("")
        self.form = KeptForm(view.desk.sitting.own, DRAFT, {"note": self.note}, view.present, self)
        self._lay_out()
        self._connect()
        self.fill(due)

    @property
    def key(self) -> tuple[str, object]:
        """The same for the same promise and day."""
        return (self.due.promise, self.due.day)

    def fill(self, due: DuePromise) -> None:
        self.due = due
        self.first.set_choice(due.mark)
        self.rest.set_choice(due.mark)
        self.noted.setText(_("“{note}”").format(note=in_brief(due.note)) if due.note else "")
        self.noted.setVisible(bool(due.note))
        self.later.setText(self._beside())
        self.later.setVisible(bool(self.later.text()))
        self.keep_note.setVisible(due.mark is not None)

    def settle(self) -> None:
        """Keep a note that is typed and not kept yet."""
        self.form.settle()

    def unfold(self) -> None:
        """Show the rest, with a note that was begun before."""
        self.fold.unfold()
        self._open_note()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addWidget(self.title)
        if self.due.day != self._view.desk.sitting.clock.today():
            column.addWidget(small(day_named(self.due.day)))
        for part in (flow(self.first, self.fold.button), self.later, self.noted, self.fold):
            column.addWidget(part)
        for folded in (self.rest, self.note):
            self.fold.body.addWidget(folded)
        self.fold.body.addWidget(self.keep_note, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.first.chosen.connect(self._press)
        self.rest.chosen.connect(self._press)
        self.fold.turned.connect(self._turned)
        self.note.edited.connect(lambda words: say_if_too_long(self.note, words, LONGEST_NOTE))

    def _beside(self) -> str:
        """What the buttons in front do not show."""
        marked = self.due.mark if self.due.mark in dict(kept_names()[_FIRST:]) else None
        later = _("later: {kept}").format(kept=mark_in_words(self.due.later)) if self.due.later else ""
        return ", ".join(part for part in (mark_in_words(marked) if marked else "", later) if part)

    def _turned(self, unfolded: object) -> None:
        if unfolded:
            self._open_note()

    def _open_note(self) -> None:
        self.form.open(f"{self.due.promise}:{self.due.day.isoformat()}", {"note": self.due.note})

    def _press(self, kept: object) -> None:
        """Shows how it stands until the mark is entered."""
        assert isinstance(kept, Kept)
        self.fill(self.due)
        self._view.desk.ask_author(partial(self._mark, kept), self)

    def _keep_note(self) -> None:
        if self.due.mark is not None:
            self._view.desk.ask_author(partial(self._mark, self.due.later or self.due.mark), self.keep_note)

    def _mark(self, kept: Kept, author: Person) -> None:
        desk, due = self._view.desk, self.due
        note = self.note.text() if self.fold.unfolded else due.note
        with desk.refusals.shown(self._view.place()):
            self.form.settle()
            mark_day(desk.sitting, author, due.promise, due.day, kept, note)
            self._entered(kept, note)

    def _entered(self, kept: Kept, note: str) -> None:
        """A page that shows promises has filled the row by now; one that does not is told here."""
        if self.due.mark is None and self.due.later is None:
            self.fill(replace(self.due, mark=kept, note=note.strip()))
        if self.fold.unfolded:
            self.form.discard()
            self._open_note()
        self.marked.emit(kept)
