"""Where the vault lies on this computer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.i18n import _
from app.vault.synced import synced_by
from ui.desk import Desk
from ui.vault.card import VaultCard
from ui.view import OpenView
from ui.widgets.notice import InlineNotice
from ui.widgets.words import muted, small


class PlaceCard(VaultCard):
    after_quick_start = True

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, _("Where things are kept"), small_title=True)
        self.add(
            _breakable(str(desk.vault.folder.path)),
            small(_("Everything you write is in this folder, encrypted. A copy holds all of it in one file.")),
        )
        self.synced = InlineNotice()
        self.synced.hide()
        self.add(self.synced)
        program = synced_by(desk.vault.folder.path)
        if program:
            self.warn(program)

    def warn(self, program: str) -> None:
        """Of one that keeps the folder in step with other computers."""
        said = _(
            "{program} seems to keep this folder in step with other computers. "
            "A file that it swaps while Keel is open can be damaged. Another folder would be safer."
        )
        self.synced.say(said.format(program=program), "warm")


def _breakable(path: str) -> QLabel:
    """A label breaks between words only, so a path gets places to break; it is shown, not copied."""
    label = muted(path.replace("/", "/\u200b"))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    label.setAccessibleName(path)
    return label
