"""What quick hide does and what it does not, said once at each computer account, and again whenever it is asked for."""

from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.preferences import Preferences
from ui.widgets.buttons import primary
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.words import small, strong, text
from ui.window import Window


class HidingSheet(FittedDialog):
    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__("hiding-sheet", _("When someone comes in"), parent)
        self._preferences = preferences
        understood = primary(_("Go on"), self.accept)
        understood.setDefault(True)
        self.add(
            text(how_to_hide()),
            text(_("Everything is covered at once. Then Keel locks and goes to the task bar. What you typed is kept.")),
            strong(_("What it does not do")),
            *(small(f"–  {sentence}") for sentence in _limits()),
        )
        self.add_actions(understood)

    def accept(self) -> None:
        self._note_told()
        super().accept()

    def reject(self) -> None:
        """Put away with Escape; a lock closes it in another way, and then it comes again."""
        self._note_told()
        super().reject()

    def _note_told(self) -> None:
        self._preferences.choices.hiding_told = True
        self._preferences.save()


def show_first_time(window: Window) -> None:
    """Once; not over a pause, which leaves nothing else to be read."""
    preferences = window.parts.preferences
    if not preferences.choices.hiding_told and window.pause.shown is None:
        window.show_dialog(HidingSheet(preferences, window))


def how_to_hide() -> str:
    return _("Tap Shift three times within 5 seconds, with no other key between. Or press Hide at the top of a page.")


def _limits() -> tuple[str, ...]:
    return (
        _("Someone can still find out that Keel is on this computer."),
        _("The task bar shows its name, and nothing more."),
        _("Someone may have seen the screen before."),
        _("Nothing is deleted. Whoever knows a passphrase can open it."),
    )
