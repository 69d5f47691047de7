"""A later line under what can't be changed any more."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.checkins.values import LONGEST_LINE
from app.i18n import _
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.view import View
from ui.widgets.buttons import secondary
from ui.widgets.disclosure import Disclosure
from ui.widgets.hinted_text import HintedText
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints

DRAFT = "added-line"


class AddedLineForm(QWidget):
    """Folded; kept as it is typed, for each summary or sheet by itself."""

    def __init__(self, view: View, add: Callable[[str], None]) -> None:
        """`add` may refuse, or ask whose words they are; once they are entered it calls `entered`."""
        super().__init__()
        self._view, self._add, self._subject = view, add, ""
        self.words = HintedText(
            _("A line to add"),
            _("read by: both of you. It stands below, with its day."),
            hints=wording_hints(view.desk.preferences),
            fewest_lines=1,
        )
        self.words.edited.connect(lambda words: say_if_too_long(self.words, words, LONGEST_LINE))
        self.fold = Disclosure(_("Add a line"))
        self.fold.body.addWidget(self.words)
        self.fold.body.addWidget(secondary(_("Add this line"), self._press), 0, Qt.AlignmentFlag.AlignLeft)
        self.form = KeptForm(view.desk.sitting.own, DRAFT, {"added": self.words}, view.present, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"added": self.words}

    def show_for(self, subject: str) -> None:
        """Empty: there is nothing to add to."""
        self.setVisible(bool(subject))
        if subject and subject != self._subject:
            self.fold.unfold(unfolded=self.form.open(subject))
        self._subject = subject

    def settle(self) -> None:
        if self._subject:
            self.form.settle()

    def _press(self) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            self.settle()
            self._add(self.words.text())

    def entered(self) -> None:
        """The words stand below now."""
        self.form.discard()
        self.fold.unfold(unfolded=False)
