"""“More” and “Less”: unfolds the rest of a form in place."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.icons import set_icon
from ui.widgets.buttons import quiet


class Disclosure(QWidget):
    """Content goes into `body`. `remember` is told each time the person folds or unfolds."""

    turned = Signal(bool)

    def __init__(
        self,
        more: str = "",
        less: str = "",
        *,
        unfolded: bool = False,
        remember: Callable[[bool], None] | None = None,
    ) -> None:
        super().__init__()
        self._more, self._less = more or _("More"), less or _("Less")
        self.button = quiet(self._more, self._turn)
        self._folded = QWidget()
        self.body = QVBoxLayout(self._folded)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._folded)
        self._remember = remember
        self.unfold(unfolded=unfolded)

    @property
    def unfolded(self) -> bool:
        return not self._folded.isHidden()

    def unfold(self, *, unfolded: bool = True) -> None:
        """Show or fold away, as remembered; tells nobody."""
        self._folded.setVisible(unfolded)
        said = self._less if unfolded else self._more
        self.button.setText(said)
        self.button.setAccessibleName(said)
        set_icon(self.button, "less" if unfolded else "more", "accent")

    def _turn(self) -> None:
        self.unfold(unfolded=not self.unfolded)
        if self._remember is not None:
            self._remember(self.unfolded)
        self.turned.emit(self.unfolded)
