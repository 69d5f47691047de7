"""“History of this entry”: who wrote, changed or took it away, and when; read as it is unfolded."""

from app.i18n import _
from app.people.values import Couple
from app.tampering.entry_history import has_history, history_of
from app.tampering.values import HistoryLine
from app.vault.values import Kind
from ui.desk import Desk
from ui.widgets.clearing import clear_layout
from ui.widgets.disclosure import Disclosure
from ui.widgets.moments import day_and_time
from ui.widgets.words import small


class HistoryButton(Disclosure):
    """Of one entry at a time; folded at first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("History of this entry"), _("Fold the history away"))
        self.setObjectName("history")
        self._desk = desk
        self._of: tuple[Kind, str] | None = None
        self.lines: tuple[HistoryLine, ...] = ()
        self.turned.connect(self._read)
        desk.changes.changed.connect(self._hear)
        self.hide()

    def show_for(self, kind: Kind, identity: str) -> None:
        """The entry of that kind and key; none for an empty key."""
        if self._of != (kind, identity):
            self.unfold(unfolded=False)
        self._of = (kind, identity)
        self.setVisible(bool(identity) and has_history(self._desk.sitting, kind, identity))
        self._read()

    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._of is not None and self._of[0] in kinds:
            self.show_for(*self._of)

    def _read(self) -> None:
        if not self.unfolded or self._of is None:
            return
        sitting, couple = self._desk.sitting, self._desk.couple()
        self.lines = history_of(sitting, *self._of)
        clear_layout(self.body)
        for line in self.lines:
            self.body.addWidget(small(_sentence(line, couple, day_and_time(sitting.clock.local(line.when)))))
        if not self.lines:
            self.body.addWidget(small(_("Nothing was written down about it yet.")))


def _sentence(line: HistoryLine, couple: Couple, when: str) -> str:
    acts = {
        "written": _("Written by {name}, {when}."),
        "changed": _("Changed by {name}, {when}."),
        "removed": _("Taken away by {name}, {when}."),
    }
    told = acts[line.act].format(name=couple.name(line.who), when=when)
    return told if line.holds else _("{line} Keel can't confirm this line.").format(line=told)
