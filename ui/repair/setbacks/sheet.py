"""One setback as both read it: the boundary or the promise first, then what happened and the next 24 hours."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.people.values import Couple
from app.repair.setbacks.values import Clause, PromiseSaid, Setback
from ui.repair.setbacks.words import (
    clause_named,
    first_lines,
    more_lines,
    over_in_words,
    promise_named,
    restated,
)
from ui.widgets.brief import breakable
from ui.widgets.card import Card
from ui.widgets.labelled import LabelledLines
from ui.widgets.words import eyebrow, heading, muted, text


class AboutBlock(Card):
    """The calm sentence of the boundary in full, its corrective step, and what its owner does meanwhile."""

    def __init__(self) -> None:
        super().__init__(tone="accent")
        self._above, self._calm, self._own = eyebrow(""), heading(""), text("")
        self.lines = LabelledLines()
        self._over = muted("")
        self.body.setSpacing(10)
        self.add(self._above, self._calm, self._own, self.lines, self._over)
        self.hide()

    def fill(self, about: Clause | PromiseSaid | None, couple: Couple) -> None:
        """None: it is about nothing that was written down before."""
        if isinstance(about, Clause):
            boundary = about.boundary
            own = "" if not boundary.if_crossed.strip() else breakable(boundary.behaviour)
            steps = ((_("The corrective step"), boundary.corrective_step), (_("Meanwhile"), boundary.meanwhile))
            self._say(clause_named(about), restated(about), own, over_in_words(about))
            self.lines.fill((label, words) for label, words in steps if words.strip())
        elif about is not None:
            self._say(promise_named(about, couple), breakable(about.text), "", "")
            self.lines.fill(())
        self.lines.setVisible(bool(self.lines.lines))
        self.setVisible(about is not None)

    @property
    def words(self) -> tuple[str, ...]:
        """What stands in it, besides the labelled lines."""
        shown = (self._above, self._calm, self._own, self._over)
        return tuple(label.text() for label in shown if label.text())

    def _say(self, above: str, calm: str, own: str, over: str) -> None:
        for label, words in ((self._above, above), (self._calm, calm), (self._own, own), (self._over, over)):
            label.setText(words)
            label.setVisible(bool(words))


class SetbackSheet(QWidget):
    """Exactly this is read by the other; the preview is made of it too."""

    def __init__(self) -> None:
        super().__init__()
        self.about = AboutBlock()
        self.first, self.rest = LabelledLines(large=True), LabelledLines()
        self._first, self._rest = Card(), Card()
        self._first.add(self.first)
        self._rest.add(self.rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.about, self._first, self._rest):
            column.addWidget(part)

    def fill(self, setback: Setback, about: Clause | PromiseSaid | None, couple: Couple) -> None:
        self.about.fill(about, couple)
        self.first.fill(first_lines(setback))
        self.rest.fill(more_lines(setback))
        self._first.setVisible(bool(self.first.lines))
        self._rest.setVisible(bool(self.rest.lines))
