"""People to call: whose numbers are shown, and a list of one's own in their place."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.library.own_help_lines import as_text, keep_own_help_lines, own_help_lines
from app.library.values import HelpKind
from app.refused import Refused
from app.vault.drafts import delete_draft, read_draft, save_draft
from ui.desk import Desk
from ui.draft_keeping import Keeper
from ui.people_to_call import PeopleToCall
from ui.place import ShowsProblem
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.text_field import TextField
from ui.widgets.words import small

PLACE = "settings-help-lines"
"""Of the draft, kept over a lock."""
_SUBJECT = "own"


class HelpLinesCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(_("People to call"), small_title=True)
        self._desk = desk
        self._editing: OwnListDialog | None = None
        self.people = PeopleToCall(desk.preferences, frozenset(HelpKind), remember=True)
        self.edit_button = secondary(_("Edit my own list"), self.edit)
        self.add(small(_("Shown where someone may need them.")), self.people, self.edit_button)

    def fill(self) -> None:
        self.people.fill()
        tab_as_laid_out(self)

    def edit(self) -> "OwnListDialog":
        dialog = OwnListDialog(self._desk, as_text(self.people.shown), self.fill, self.window())
        self._editing = dialog
        dialog.finished.connect(self._note_closed)
        self._desk.show_dialog(dialog)
        return dialog

    def settle(self) -> None:
        """Keep what is typed and not saved yet."""
        if self._editing is not None:
            self._editing.keeper.settle()

    def _note_closed(self, _how: int) -> None:
        self._editing = None


class OwnListDialog(FittedDialog):
    """A plain list, one line each; an empty one gives way to the list that came with Keel."""

    def __init__(self, desk: Desk, suggested: str, changed: Callable[[], None], parent: QWidget) -> None:
        super().__init__("own-help-lines", _("Your own list"), parent)
        self._desk, self._changed = desk, changed
        self.lines = TextField(
            _("One line each: a name, a colon, a number"),
            _("It takes the place of the other lists. Left empty, they come back."),
            fewest_lines=6,
        )
        begun = read_draft(desk.sitting.own, PLACE, _SUBJECT)
        self.lines.set_text(begun.form["lines"] if begun else own_help_lines(desk.preferences.packs) or suggested)
        self.keeper = Keeper(self._keep_typed, self._present, self)
        self.lines.edited.connect(lambda _text: self.keeper.note())
        self.go_on = primary(_("Keep this list"), self._keep)
        self.add(self.lines)
        self.add_actions(quiet(_("Cancel"), self.reject), self.go_on)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"lines": self.lines}

    def reject(self) -> None:
        """Put away by the person, not by a lock."""
        with self._desk.refusals.shown(self):
            self._drop_typed()
        super().reject()

    def _keep_typed(self) -> None:
        save_draft(self._desk.sitting.own, PLACE, _SUBJECT, {"lines": self.lines.text()})

    def _drop_typed(self) -> None:
        self.keeper.forget()
        delete_draft(self._desk.sitting.own, PLACE, _SUBJECT)

    def _present(self, save: Callable[[], None]) -> None:
        """A timed save says what was refused, and leaves alone what is said there already."""
        try:
            save()
        except Refused as refused:
            self._desk.refusals.show(refused, self)

    def _keep(self) -> None:
        today = self._desk.sitting.clock.today()
        with self._desk.refusals.shown(self):
            keep_own_help_lines(self._desk.preferences.packs, self.lines.text(), f"{today:%Y-%m}")
            self._drop_typed()
            self.accept()
            self._changed()
