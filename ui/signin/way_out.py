"""What can be done where a file of the vault is damaged: put back a copy, or save what can still be read."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.refused import Refused
from app.vault.values import WITH_THE_KEYS, Damaged
from ui.door import Door
from ui.widgets.buttons import secondary
from ui.widgets.centred import in_the_middle


class WayOut(QWidget):
    """Not there where nothing is damaged."""

    def __init__(self, door: Door) -> None:
        super().__init__()
        self._door = door
        self.put_back = secondary(_("Put back a copy"), self.put_back_a_copy)
        self.salvage = secondary(_("Save what can be read"), self._salvage)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(in_the_middle(self.put_back, self.salvage))
        self.hide()

    def show_for(self, refused: Refused) -> bool:
        """Whether it is there now. Without the file that says who can open what, there is nothing to read with."""
        damaged = isinstance(refused, Damaged)
        self.salvage.setVisible(isinstance(refused, Damaged) and refused.file != WITH_THE_KEYS)
        self.setVisible(damaged)
        return damaged

    def lead_here(self) -> None:
        """The next step, also where large text leaves it below what is in view."""
        self.put_back.setFocus()

    def put_back_a_copy(self) -> None:
        from ui.signin.put_back import PutBack

        self._door.show(PutBack(self._door))

    def _salvage(self) -> None:
        from ui.signin.salvaging import Salvaging

        self._door.show(Salvaging(self._door))
