"""At the start where a vault was removed: it can still be put back, until its seven days are over."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from app.i18n import _
from app.refused import Refused
from app.vault.removed import Removed, put_back, removed_vaults
from ui.door import Door
from ui.setup.course import Course
from ui.setup.step import Step
from ui.widgets.date_field import in_full
from ui.widgets.words import text


class Gone(Course):
    """Where there is nothing to put back after all, what fits the folder is shown instead."""

    def __init__(self, door: Door) -> None:
        super().__init__(door, door.vault)
        self.door = door
        try:
            vault = door.vault()
            removed = () if vault.exists() else removed_vaults(vault.folder)
        except Refused as refused:
            self.show_notice(refused.sentence)
            return
        if removed:
            self.show_removed(removed[0])
        else:
            QTimer.singleShot(0, self, self.door.show_first if vault.exists() else self._set_up)

    def show_removed(self, removed: Removed) -> None:
        local = self.door.vault().clock.local
        days = tuple(in_full(local(moment).date()) for moment in (removed.removed_at, removed.until))
        self.show_step(CanBePutBack(days, lambda: self._put_back(removed), self._set_up))

    def _put_back(self, removed: Removed) -> None:
        with self.door.refusals.shown(self):
            put_back(self.door.vault().folder, removed)
            self.door.show_first(_("The vault is back in its place, as it was."))

    def _set_up(self) -> None:
        from ui.setup.page import SetUp

        self.door.show(SetUp(self.door))


class CanBePutBack(Step):
    """`days`: when it was removed, and until when it is kept."""

    step_id = "can-be-put-back"

    def __init__(self, days: tuple[str, ...], back: Callable[[], None], new: Callable[[], None]) -> None:
        removed, until = days
        super().__init__(_("The vault was removed"))
        for said in (
            _("It was removed on {day}. Until {until} it can be put back, as it was.").format(day=removed, until=until),
            _("At the first start after that day Keel deletes it. Copies outside this folder stay where they are."),
            _("Once a new vault is set up here, the removed one can't be put back from this screen any more."),
        ):
            self.content.addWidget(text(said))
        self.ways((_("Put it back"), back), other=(_("Set up a new vault"), new))

    def help(self) -> tuple[str, ...]:
        return (_("Putting it back takes no passphrase. Opening it takes one, as before."),)
