"""A form whose fields are kept as they are filled in, until what is in them was sent."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from app.vault.database import Database
from app.vault.drafts import Form, delete_draft, read_draft, save_draft
from ui.draft_keeping import Keeper
from ui.widgets.field import Field

Present = Callable[[Callable[[], None]], None]
"""Runs a timed save and shows its refusal, as `View.present` does."""


class KeptForm(QObject):
    """Fields by name; opened on one subject at a time, such as the id of a promise or "new"."""

    kept = Signal(bool)
    """True once everything is saved, False while something waits."""

    def __init__(
        self, database: Database, place: str, fields: Mapping[str, Field], present: Present, parent: QObject
    ) -> None:
        """`database` is `sitting.own` unless the words belong to somebody else's file; `place` names the form."""
        super().__init__(parent)
        self._database, self._place, self._fields = database, place, dict(fields)
        self._subject = ""
        self._keeper = Keeper(self._save, present, self)
        self._keeper.kept.connect(self.kept)
        for field in self._fields.values():
            field.touched.connect(self._keeper.note)

    def open(self, subject: str, otherwise: Form | None = None) -> bool:
        """Fill in what was begun about `subject`, else `otherwise`; returns whether something was begun."""
        self.settle()
        self._subject = subject
        saved = read_draft(self._database, self._place, subject)
        self._fill(saved.form if saved is not None else otherwise or {})
        return saved is not None

    def plain(self) -> Form:
        """What the fields hold, by their names."""
        return {name: field.plain() for name, field in self._fields.items()}

    def settle(self) -> None:
        """Save now what waits; a refusal comes through, and it goes on waiting."""
        self._keeper.settle()

    def discard(self) -> None:
        """It was sent, or is not wanted: the draft is gone, and the fields are empty."""
        self._keeper.forget()
        delete_draft(self._database, self._place, self._subject)
        self._fill({})

    def _save(self) -> None:
        save_draft(self._database, self._place, self._subject, self.plain())

    def _fill(self, form: Form) -> None:
        for name, field in self._fields.items():
            field.set_plain(form.get(name))
            field.clear_problem()
