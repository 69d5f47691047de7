"""One calm line above the page where something differs from what Keel wrote, and the way to what it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _, ngettext
from app.tampering.found import mark_seen, unseen_findings
from app.tampering.values import FINDINGS, Finding, What
from app.tampering.words import sentences
from ui.desk import Desk
from ui.icons import IconLabel
from ui.theme import current_theme, look
from ui.widgets.announce import announce
from ui.widgets.buttons import quiet
from ui.widgets.date_field import in_full
from ui.widgets.flow import flow
from ui.widgets.stacking import StackingRow
from ui.widgets.words import strong, text

if TYPE_CHECKING:
    from app.vault.values import Kind


_WITH_A_DAMAGED_FILE = frozenset(
    {What.SALVAGED, What.RESTORED, What.SIGNATURE_GONE, What.CHAIN_BROKEN, What.ENTRY_GONE}
)


WORDS = 400
"""Pixels of the drawn design that its words take at least beside the ways."""


class Banner(QWidget):
    """There while someone who is here has not said to have seen what was found."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tampering-banner")
        self.desk = desk
        self.findings: tuple[Finding, ...] = ()
        self.told: list[str] = []
        self._headline, self._first = strong(""), text("")
        self.open = quiet("", self.show_all)
        self.seen = quiet(_("I have seen this"), self.mark_seen)
        self._lay_out()
        desk.changes.changed.connect(self._hear)
        self.reload()

    def reload(self) -> None:
        """Read what was found and not seen yet."""
        before, self.findings = self.findings, unseen_findings(self.desk.sitting)
        if not self.findings:
            self.hide()
            return
        self._fill()
        if self.parentWidget() is not None:  # without one it would be a window of its own; with it, it is shown
            self.show()
        if self.findings != before:
            announce(self, self._headline.text())

    def _fill(self) -> None:
        self.told = sentences(self.desk.sitting, self.findings, self.desk.couple(), self._days())
        self._headline.setText(headline(self.findings))
        self._first.setText(self._in_short())
        self.open.setText(_("More about it") if _is_known(self.findings) else _("What was changed"))
        self.setAccessibleName(self._headline.text())

    def show_all(self) -> QWidget:
        """Everything that was found, and what one can do."""
        from ui.tampering.found_dialog import FoundDialog

        title = headline(self.findings)
        dialog = FoundDialog(self.desk, title, self.findings, self.told, self.mark_seen, self.window())
        self.desk.show_dialog(dialog)
        return dialog

    def mark_seen(self) -> None:
        """Kept for those who are here, in their own files."""
        mark_seen(self.desk.sitting, self.findings)
        self.reload()

    def _days(self) -> dict[str, str]:
        local = self.desk.sitting.clock.local
        return {each.key: in_full(local(each.since).date()) for each in self.findings if each.since is not None}

    def _in_short(self) -> str:
        more = len(self.told) - 1
        if more < 1:
            return "".join(self.told)
        rest = ngettext("And {count} more.", "And {count} more.", more).format(count=more)
        return f"{self.told[0]} {rest}"

    def _hear(self, kinds: "frozenset[Kind]") -> None:
        if FINDINGS in kinds:
            self.reload()

    def _lay_out(self) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._headline)
        column.addWidget(self._first)
        card = QFrame()
        look(card, "inline-notice", "warm")
        row = QHBoxLayout(card)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        row.addWidget(IconLabel("help", "warm"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_Beside(words, flow(self.open, self.seen)), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(40, 0, 40, 8)
        whole.addWidget(card)


class _Beside(StackingRow):
    """The ways stand beside the words where those have room for a line of reading, else below them."""

    def __init__(self, words: QWidget, ways: QWidget) -> None:
        super().__init__(gap=10)
        self._words, self._ways = words, ways
        self.row.addWidget(words, 1)
        self.row.addWidget(ways)
        self.arrange()

    def needed(self) -> int:
        return current_theme().px(WORDS) + self.row.spacing() + self._ways.sizeHint().width()

    def narrowest(self) -> int:
        return max(self._words.minimumSizeHint().width(), self._ways.minimumSizeHint().width())


def headline(findings: tuple[Finding, ...]) -> str:
    """That a copy was put back is named as that; empty where nothing was found."""
    if not findings:
        return ""
    if is_copy(findings):
        return _("A copy of this vault was put back.")
    if is_salvage(findings):
        return _("What could be read of a damaged file was saved.")
    return _("Something in this vault was changed outside Keel.")


def is_copy(findings: tuple[Finding, ...]) -> bool:
    return all(finding.what is What.RESTORED for finding in findings)


def is_salvage(findings: tuple[Finding, ...]) -> bool:
    """Also where something signed went with the damaged file: that is named too, and comes from the same."""
    whats = {finding.what for finding in findings}
    return What.SALVAGED in whats and whats <= _WITH_A_DAMAGED_FILE


def _is_known(findings: tuple[Finding, ...]) -> bool:
    return is_copy(findings) or is_salvage(findings)
