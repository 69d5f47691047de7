"""People to call, from within work that has the whole window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.i18n import _
from app.library.values import HelpKind
from ui.people_to_call import PeopleToCall
from ui.preferences import Preferences
from ui.theme import current_theme
from ui.widgets.buttons import secondary
from ui.widgets.scroll import Scroll
from ui.widgets.words import heading, muted


class HelpLinesDialog(QDialog):
    """Reads only; nothing is asked and nothing is noted."""

    def __init__(
        self,
        preferences: Preferences,
        parent: QWidget,
        kinds: frozenset[HelpKind] = frozenset({HelpKind.NOT_SAFE}),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("help-lines")
        self.setWindowTitle("Keel")
        side = current_theme().px(480)
        self.setMinimumSize(min(side, parent.width()), min(side, parent.height()))
        self.people = PeopleToCall(preferences, kinds)
        scroll = Scroll((0, 0, 12, 0), spacing=12)
        scroll.body.addWidget(self.people)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading(_("People to call")))
        column.addWidget(muted(_lead(kinds)))
        column.addWidget(scroll, 1)
        column.addWidget(secondary(_("Close"), self.accept), 0, Qt.AlignmentFlag.AlignRight)


def _lead(kinds: frozenset[HelpKind]) -> str:
    if HelpKind.MIGHT_HURT in kinds:
        return _("If anyone isn't safe, or you might hurt yourself, these people can help.")
    return _("If you are afraid of your partner, or watched, these people can help.")
