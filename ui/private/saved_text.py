"""Words that are saved as they are typed, without a button; what is too long waits in a draft."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.private.actions import NOTE_FORM
from app.private.values import LONGEST_NOTE
from app.vault.drafts import delete_draft, read_draft, save_draft
from ui.draft_keeping import Keeper
from ui.view import View
from ui.widgets.text_field import TextField
from ui.widgets.too_long import say_if_too_long

Store = Callable[[str], str]
"""Keeps the words; returns the name under which longer ones would wait from then on."""


class SavedText(QWidget):
    kept = Signal(bool)
    """True once everything is saved, False while something waits."""

    def __init__(
        self, view: View, label: str, *, label_shown: bool = False, example: str = "", fewest_lines: int = 4
    ) -> None:
        super().__init__()
        self._database = view.desk.sitting.own
        self.field = TextField(
            label, label_shown=label_shown, example=example, fewest_lines=fewest_lines, most_lines=16
        )
        self._draft, self._in_draft = "", False
        self._store: Store = lambda _text: self._draft
        self._keeper = Keeper(self._save, view.present, self)
        self._keeper.kept.connect(self.kept)
        self.field.touched.connect(self._keeper.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)

    @property
    def is_blank(self) -> bool:
        return not self.field.text().strip()

    @property
    def waits(self) -> bool:
        """Whether what stands here is too long to be saved where it belongs, and is kept beside that."""
        return self._in_draft

    def open(self, text: str, draft: str, store: Store) -> None:
        """These words, or the longer ones that wait under the name `draft`."""
        self.settle()
        waiting = read_draft(self._database, NOTE_FORM, draft)
        self._draft, self._in_draft, self._store = draft, waiting is not None, store
        self.field.set_text(text if waiting is None else str(waiting.form.get("text", "")))
        say_if_too_long(self.field, self.field.text(), LONGEST_NOTE)

    def showEvent(self, event: QShowEvent) -> None:
        """What was said beside it went as the page was left."""
        super().showEvent(event)
        if self._in_draft:
            say_if_too_long(self.field, self.field.text(), LONGEST_NOTE)

    def settle(self) -> None:
        self._keeper.settle()

    def forget(self) -> None:
        """What waits is not to be saved any more."""
        self._keeper.forget()

    def _save(self) -> None:
        text = self.field.text()
        if not say_if_too_long(self.field, text, LONGEST_NOTE):
            save_draft(self._database, NOTE_FORM, self._draft, {"text": text})
            self._in_draft = True
            return
        before, self._draft = self._draft, self._store(text)
        if self._in_draft:
            delete_draft(self._database, NOTE_FORM, before)
            self._in_draft = False
