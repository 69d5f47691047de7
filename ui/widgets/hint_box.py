"""The box under a text that explains a hint, offers other words, and takes no for an answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.i18n import _, ngettext
from app.library.values import RuleKind, WordingRule
from ui.theme import look
from ui.widgets.buttons import quiet
from ui.widgets.flow import flow
from ui.widgets.words import small, text


class HintBox(QFrame):
    used = Signal(object)
    left = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        look(self, "hint")
        self._rule: WordingRule | None = None
        self._words = text("")
        self.use = quiet(_("Use this wording"), lambda: self.used.emit(self._rule))
        self.leave = quiet(_("Leave it"), lambda: self.left.emit(self._rule))
        self._others = small("")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 6)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(flow(self.use, self.leave))
        column.addWidget(self._others)
        self.hide()

    @property
    def explanation(self) -> str:
        return self._rule.explanation if self._rule is not None else ""

    def explain(self, rule: WordingRule | None, *, others: int = 0) -> None:
        """Explain one hint and say how many more there are; None puts the box away."""
        self._rule = rule
        if rule is not None:
            self._words.setText(_offered(rule).format(explanation=rule.explanation, rewrite=rule.rewrite))
            self.use.setVisible(bool(rule.rewrite) and rule.kind is not RuleKind.APOLOGY)
            self._others.setText(
                ngettext("{n} more hint in this text", "{n} more hints in this text", others).format(n=others)
            )
            self._others.setVisible(others > 0)
            self.setAccessibleName(self._words.text())
        self.setVisible(rule is not None)


def _offered(rule: WordingRule) -> str:
    """In an apology another's words stand as an example; they would tell of something that was not done."""
    if not rule.rewrite:
        return "{explanation}"
    if rule.kind is RuleKind.APOLOGY:
        return _("{explanation} For example: “{rewrite}”")
    return _("{explanation} You could write: “{rewrite}”")
