"""People to call: whose numbers are shown, and a list of one's own in their place."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.library.own_help_lines import as_text, keep_own_help_lines, own_help_lines
from app.library.values import HelpKind
from ui.desk import Desk
from ui.people_to_call import PeopleToCall
from ui.refusal import ShowsProblem
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.text_field import TextField
from ui.widgets.words import small


class HelpLinesCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(_("People to call"), small_title=True)
        self._desk = desk
        self.people = PeopleToCall(desk.preferences, frozenset(HelpKind), remember=True)
        self.edit_button = secondary(_("Edit my own list"), self.edit)
        self.add(small(_("Shown where someone may need them.")), self.people, self.edit_button)

    def fill(self) -> None:
        self.people.fill()
        tab_as_laid_out(self)

    def edit(self) -> "OwnListDialog":
        dialog = OwnListDialog(self._desk, as_text(self.people.shown), self.fill, self.window())
        self._desk.show_dialog(dialog)
        return dialog


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
        self.lines.set_text(own_help_lines(desk.preferences.packs) or suggested)
        self.go_on = primary(_("Keep this list"), self._keep)
        self.add(self.lines)
        self.add_actions(quiet(_("Cancel"), self.reject), self.go_on)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"lines": self.lines}

    def _keep(self) -> None:
        today = self._desk.sitting.clock.today()
        with self._desk.refusals.shown(self):
            keep_own_help_lines(self._desk.preferences.packs, self.lines.text(), f"{today:%Y-%m}")
            self.accept()
            self._changed()
