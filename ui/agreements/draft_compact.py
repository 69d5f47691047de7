"""A boundary folded to what a glance takes in: what is done, who keeps it, what follows, and a hint under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.agreements.values import Boundary
from app.i18n import _
from app.library.values import WordingRule
from app.library.wording import Hint
from app.people.values import Couple
from ui.agreements.draft_hints import BoundaryHints
from ui.agreements.draft_words import below_behaviour, underlined, when_crossed
from ui.widgets.brief import LONGEST_BRIEF, in_brief
from ui.widgets.hint_box import HintBox
from ui.widgets.hinted_text import sentence_around
from ui.widgets.words import eyebrow, muted, on_one_line, text, words


class Compact(QWidget):
    """A press on it asks for the whole boundary. `rest` stands below, over the whole width of the card."""

    pressed = Signal()
    reworded = Signal(str)
    """The behaviour with a hint's wording taken over."""

    def __init__(self, hints: BoundaryHints) -> None:
        super().__init__()
        self._hints = hints
        self._boundary: Boundary | None = None
        self.behaviour = words("", "strong")
        self.behaviour.setTextFormat(Qt.TextFormat.RichText)
        self.below = _plain(muted(""))
        self.crossed = _plain(text(""))
        self._crossed_row = _row(self.crossed)
        self.hint_box = HintBox()
        self.hint_box.used.connect(self._use)
        self.hint_box.left.connect(self._leave)
        self.rest = QWidget()
        _stack(self, self.behaviour, self.below, spacing=5)
        _stack(self.rest, self._crossed_row, self.hint_box, spacing=10)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def fill(self, boundary: Boundary, couple: Couple) -> None:
        self._boundary = boundary
        brief = in_brief(boundary.behaviour.strip()) or _("Not written yet")
        found = self._found() if len(boundary.behaviour) <= LONGEST_BRIEF else ()
        self.behaviour.setText(underlined(boundary.behaviour if found else brief, found))
        self.behaviour.setAccessibleName(brief)
        _say(self.below, below_behaviour(boundary, couple))
        crossed = when_crossed(boundary)
        self.crossed.setText(crossed)
        self._crossed_row.setVisible(bool(crossed))
        self.hint_box.explain(found[0].rule if found else None, others=max(0, len(found) - 1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def _found(self) -> tuple[Hint, ...]:
        assert self._boundary is not None
        return self._hints.within("behaviour")(self._boundary.behaviour)

    def _use(self, rule: WordingRule) -> None:
        assert self._boundary is not None
        hint = next(hint for hint in self._found() if hint.rule is rule)
        behaviour = self._boundary.behaviour
        first, last = sentence_around(behaviour, hint.start, hint.end)
        self.reworded.emit(behaviour[:first] + rule.rewrite + behaviour[last:])

    def _leave(self, rule: WordingRule) -> None:
        self._hints.leave("behaviour", rule)
        assert self._boundary is not None
        self.reworded.emit(self._boundary.behaviour)


def _stack(ground: QWidget, *parts: QWidget, spacing: int) -> None:
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for part in parts:
        column.addWidget(part)


def _row(crossed: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    label = on_one_line(eyebrow(_("If it is crossed")))
    line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(crossed, 1)
    return row


def _plain(label: QLabel) -> QLabel:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label


def _say(label: QLabel, sentence: str) -> None:
    label.setText(sentence)
    label.setVisible(bool(sentence))
